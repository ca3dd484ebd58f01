// What the redacted twin withholds, and under which names.
import type { CaseData, Protected, RedactionPlan } from '#model'
import { useState } from 'react'
import { TextField } from '../../ui/fields.tsx'
import { Picker, type Choice as PickerChoice } from '../../ui/picker.tsx'
import { useSay } from '../../words/say.tsx'
import type { Names } from '../../words/use-names.ts'
import { Choice } from './fields.tsx'

export interface RedactionFormProps {
  readonly data: CaseData
  readonly redaction: RedactionPlan
  readonly names: Names
  readonly onChange: (changes: Partial<RedactionPlan>) => void
}

export function RedactionForm({ data, redaction, names, onChange }: RedactionFormProps): React.ReactNode {
  const { say } = useSay()
  const [words, setWords] = useState('')
  const { protect } = redaction
  const nameOf = ({ kind, id }: Protected): string =>
    kind === 'actor'
      ? names.actor(id)
      : kind === 'place'
        ? names.place(id)
        : kind === 'source'
          ? names.source(id)
          : id
  const add = (kind: Protected['kind'], id: string): void => {
    if (!protect.some(own => own.kind === kind && own.id === id))
      onChange({ protect: [...protect, { kind, id, as: '', also: [] }] })
  }
  const change = (at: number, changes: Partial<Protected>): void =>
    onChange({ protect: protect.map((own, i) => (i === at ? { ...own, ...changes } : own)) })
  return (
    <>
      <p className="muted">{say('web.report.redaction.about')}</p>
      <Choice
        label={say('web.report.redaction.mode')}
        value={redaction.mode}
        options={[
          ['pseudonyms', say('web.report.redaction.pseudonyms')],
          ['bars', say('web.report.redaction.bars')],
        ]}
        onChange={mode => onChange({ mode })}
      />
      <Picker
        // A new picker after each choice, so that the next name can be typed at once.
        key={protect.length}
        label={say('web.report.redaction.protect')}
        choices={choicesIn(data, names, kind => say(`web.report.redaction.kind.${kind}`))}
        value={null}
        onChange={key => {
          if (key === null) return
          const at = key.indexOf(' ')
          add(key.slice(0, at) as Protected['kind'], key.slice(at + 1))
        }}
      />
      <form
        className="report-words-form"
        onSubmit={event => {
          event.preventDefault()
          if (words.trim() !== '') add('words', words.trim())
          setWords('')
        }}
      >
        <TextField label={say('web.report.redaction.words')} value={words} onChange={setWords} />
        <button type="submit" className="button small">
          {say('web.report.add')}
        </button>
      </form>
      <section aria-labelledby="report-protected">
        <h2 id="report-protected">{say('web.report.redaction.list')}</h2>
        {protect.length === 0 && <p className="muted">{say('web.report.redaction.none')}</p>}
        <ul className="report-list">
          {protect.map((own, at) => {
            const name = nameOf(own)
            return (
              <li key={`${own.kind} ${own.id}`}>
                <p>
                  <b>{name}</b> <span className="muted">{say(`web.report.redaction.kind.${own.kind}`)}</span>
                </p>
                {redaction.mode === 'pseudonyms' && (
                  <TextField
                    label={say('web.report.redaction.as', { name })}
                    value={own.as}
                    onChange={as => change(at, { as })}
                  />
                )}
                <TextField
                  label={say('web.report.redaction.also', { name })}
                  value={own.also.join('; ')}
                  onChange={also => change(at, { also: also === '' ? [] : also.split(/;\s?/) })}
                />
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onChange({ protect: protect.filter((_, i) => i !== at) })}
                >
                  {say('web.report.remove', { name })}
                </button>
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}

function choicesIn(
  data: CaseData,
  names: Names,
  kindOf: (kind: 'actor' | 'place' | 'source') => string,
): readonly PickerChoice[] {
  const list = (
    kind: 'actor' | 'place' | 'source',
    ids: readonly { readonly id: string }[],
    name: (id: string) => string,
  ) => ids.map(({ id }) => ({ id: `${kind} ${id}`, name: name(id), note: kindOf(kind) }))
  return [
    ...list('actor', data.actors, names.actor),
    ...list('place', data.places, names.place),
    ...list('source', data.sources, names.source),
  ].sort((a, b) => a.name.localeCompare(b.name))
}
