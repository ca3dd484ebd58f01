// One voice behind a count: when and in what hands it spoke, its grades, and setting it aside over a stretch of time.
import { isEdtf, type Grade, type Statement } from '#model'
import type { Strike } from '#reason'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Sheet } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Quote } from '../../ui/quote.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { GradeForm } from './grade-form.tsx'
import { useGrading } from './use-grading.ts'
import type { VoiceRow } from './voices.ts'

export interface VoiceCardProps {
  readonly row: VoiceRow
  readonly names: Names
  readonly onStrike: (strike: Strike) => void
  readonly onClose: () => void
}

const SHOWN = 4

export function VoiceCard({ row, names, onStrike, onClose }: VoiceCardProps): React.ReactNode {
  const { say } = useSay()
  const { voice, statements, grades } = row
  const isKnown = !voice.startsWith('?')
  const strike = (during: string): void => {
    onStrike({ kind: 'voice', actor: voice, during })
    onClose()
  }
  return (
    <Sheet title={names.voice(voice)} onClose={onClose}>
      <section className="voice-card" aria-label={say('web.voice.occasions')}>
        <h3>{say('web.voice.occasions')}</h3>
        <Occasions statements={statements} voice={voice} onStrike={strike} />
        <During onStrike={strike} />
      </section>
      <section className="voice-card" aria-label={say('web.grade.title')}>
        <h3>{say('web.grade.title')}</h3>
        {isKnown ? (
          <Grades voice={voice} grades={grades} />
        ) : (
          <p className="muted">{say('web.grade.unnamed')}</p>
        )}
      </section>
      <section className="voice-card" aria-label={say('web.voice.words')}>
        <h3>{say('web.voice.words')}</h3>
        {statements.slice(0, SHOWN).map(({ id, passage }) => (
          <Quote key={id} passage={passage} names={names} />
        ))}
        {isKnown && (
          <Link to="/actors" search={{ actor: voice }}>
            {say('web.voice.actor')}
          </Link>
        )}
      </section>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('web.close')}
        </button>
      </div>
    </Sheet>
  )
}

/** When and in what circumstances the voice spoke, each occasion once. */
function Occasions({
  statements,
  voice,
  onStrike,
}: {
  readonly statements: readonly Statement[]
  readonly voice: string
  readonly onStrike: (during: string) => void
}): React.ReactNode {
  const { say } = useSay()
  const date = useDate()
  const occasions = Map.groupBy(statements, statement => {
    const { when, venue, liberty, compulsion } = occasionOf(statement, voice)
    return [
      when === null ? say('web.voice.undated') : date(when),
      venue === 'unknown' ? '' : say(`venue.${venue}`),
      liberty === 'unknown' ? '' : say(`liberty.${liberty}`),
      ...compulsion.map(one => say(`compulsion.${one}`)),
    ]
      .filter(part => part !== '')
      .join(', ')
  })
  return (
    <ul className="occasions">
      {[...occasions].map(([words, said]) => {
        const { when } = occasionOf(said[0]!, voice)
        return (
          <li key={words}>
            {words} <span className="muted">{say('web.voices.statements', { count: said.length })}</span>{' '}
            {when !== null && occasions.size > 1 && (
              <button
                type="button"
                className="link-button"
                aria-label={say('web.voice.set-aside-then', { when: date(when) })}
                onClick={() => onStrike(when)}
              >
                {say('web.voice.set-aside')}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The voice's own occasion in a statement; the statement's where the voice has none. */
function occasionOf(
  statement: Statement,
  voice: string,
): Pick<Statement['voices'][number], 'when' | 'venue' | 'liberty' | 'compulsion'> {
  const own = statement.voices.find(
    ({ actor, name, link }) => link === 'asserted-by' && (actor ?? `?${name}`) === voice,
  )
  const { saidWhen, venue, liberty, compulsion } = statement
  return own === undefined
    ? { when: saidWhen, venue, liberty, compulsion }
    : { ...own, when: own.when ?? saidWhen }
}

function During({ onStrike }: { readonly onStrike: (during: string) => void }): React.ReactNode {
  const { say } = useSay()
  const [during, setDuring] = useState('')
  return (
    <form
      className="during"
      onSubmit={event => {
        event.preventDefault()
        if (isEdtf(during)) onStrike(during)
      }}
    >
      <TextField label={say('web.voice.during')} value={during} onChange={setDuring} />
      <button type="submit" className="button" disabled={!isEdtf(during)}>
        {say('web.voice.set-aside')}
      </button>
    </form>
  )
}

function Grades({
  voice,
  grades,
}: {
  readonly voice: string
  readonly grades: readonly Grade[]
}): React.ReactNode {
  const { say } = useSay()
  const date = useDate()
  const { take, give } = useGrading()
  const [failure, setFailure] = useState<unknown>(null)
  return (
    <>
      <p className="muted">{say('web.grade.about')}</p>
      <ul className="grades">
        {grades.map(grade => {
          const during = grade.target.kind === 'voice' ? grade.target.during : null
          return (
            <li key={grade.id}>
              <b className="num">{grade.value}</b> {say(`web.grade.scale.${grade.scale}`)}
              {during !== null && `, ${date(during)}`} · {say('web.grade.by', { by: grade.by })}
              {grade.note !== '' && <span className="quote"> {grade.note}</span>}{' '}
              <button
                type="button"
                className="link-button"
                aria-label={say('web.grade.take-this', { grade: grade.value })}
                onClick={() => void take(grade).catch(setFailure)}
              >
                {say('web.grade.take')}
              </button>
            </li>
          )
        })}
      </ul>
      {failure !== null && <Trouble error={failure} />}
      <GradeForm
        voice={voice}
        onGive={grade =>
          give(
            voice,
            grade,
            grades.find(({ target }) => target.kind === 'voice' && target.during === grade.during),
          )
        }
      />
    </>
  )
}
