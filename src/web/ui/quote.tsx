// A quote with the two answers that everything on screen owes: where it says so, and on whose word.
import type { Passage, Statement } from '#model'
import { useDate } from '../words/use-date.ts'
import type { Names } from '../words/use-names.ts'
import { useSay } from '../words/say.tsx'
import { PassageLink } from './passage-link.tsx'
import { StatusMark } from './status.tsx'

const LONGEST = 360

/** The words of a passage, leading to their place in the text. */
export function Quote({
  passage,
  names,
}: {
  readonly passage: Passage
  readonly names: Names
}): React.ReactNode {
  const { exact } = passage.quote
  return (
    <blockquote className="quote passage">
      <p>{exact.length > LONGEST ? `${exact.slice(0, LONGEST)} …` : exact}</p>
      <cite>
        <PassageLink passage={passage}>{names.source(passage.source)}</PassageLink>
      </cite>
    </blockquote>
  )
}

/** Who says it, in what circumstances, on whose word; the outermost voice last. */
export function ChainLine({
  statement,
  names,
  aside,
}: {
  readonly statement: Statement
  readonly names: Names
  /** Voices that are set aside are struck through. */
  readonly aside?: ReadonlySet<string>
}): React.ReactNode {
  const { say } = useSay()
  const date = useDate()
  const asserted = statement.voices.filter(({ link }) => link === 'asserted-by')
  const recorded = statement.voices.filter(({ link }) => link === 'recorded-by')
  const circumstances = [
    statement.venue === 'unknown' ? '' : say(`venue.${statement.venue}`),
    statement.liberty === 'unknown' ? '' : say(`liberty.${statement.liberty}`),
    statement.saidWhen === null ? '' : date(statement.saidWhen),
  ].filter(part => part !== '')
  const voiceName = (voice: Statement['voices'][number]): string =>
    voice.actor === null ? voice.name || say('voice.unnamed') : names.actor(voice.actor)
  const isAside = (voice: Statement['voices'][number]): boolean =>
    aside?.has(voice.actor ?? `?${voice.name}`) === true
  return (
    <p className="chain-line">
      {asserted.map((voice, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a voice may stand in a chain twice
        <span key={i}>
          {i > 0 && <span className="muted"> {say('web.chain.on-word-of')} </span>}
          <b className={isAside(voice) ? 'struck' : undefined}>{voiceName(voice)}</b>
        </span>
      ))}
      {asserted.length === 0 && <span className="muted">{say('web.chain.nobody-vouches')}</span>}
      {circumstances.length > 0 && <span className="muted">, {circumstances.join(', ')}</span>}
      {statement.stance !== 'asserts' && (
        <span className="muted"> · {say(`stance.${statement.stance}`)}</span>
      )}
      {statement.modality !== 'actual' && (
        <span className="muted"> · {say(`modality.${statement.modality}`)}</span>
      )}
      {recorded.length > 0 && (
        <span className="muted">
          {' '}
          · {say('web.chain.recorded-by', { names: [...new Set(recorded.map(voiceName))].join(' › ') })}
        </span>
      )}{' '}
      <StatusMark status={statement.status} rule={statement.rule} />
    </p>
  )
}
