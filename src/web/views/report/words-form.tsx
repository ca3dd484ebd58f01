// What only a person can write: scope, selection, translation, what was sought in vain, replies.
import type { ReportPlan } from '#model'
import { TextField } from '../../ui/fields.tsx'
import { useSay } from '../../words/say.tsx'
import { LongField } from './fields.tsx'

export interface WordsFormProps {
  readonly plan: ReportPlan
  readonly onChange: (changes: Partial<ReportPlan>) => void
}

export function WordsForm({ plan, onChange }: WordsFormProps): React.ReactNode {
  const { say } = useSay()
  return (
    <>
      <LongField
        label={say('web.report.scope')}
        value={plan.scope}
        rows={4}
        onChange={scope => onChange({ scope })}
      />
      <LongField
        label={say('web.report.selection')}
        value={plan.selection}
        onChange={selection => onChange({ selection })}
      />
      <LongField
        label={say('web.report.translation')}
        value={plan.translation}
        onChange={translation => onChange({ translation })}
      />
      <Entries
        title={say('web.report.sought')}
        entries={plan.sought}
        add={say('web.report.add.sought')}
        empty={{ what: '', where: '', answer: '' }}
        onChange={sought => onChange({ sought })}
      >
        {(entry, change) => (
          <>
            <TextField
              label={say('web.report.sought.what')}
              value={entry.what}
              onChange={what => change({ ...entry, what })}
            />
            <TextField
              label={say('web.report.sought.where')}
              value={entry.where}
              onChange={where => change({ ...entry, where })}
            />
            <TextField
              label={say('web.report.sought.answer')}
              value={entry.answer}
              onChange={answer => change({ ...entry, answer })}
            />
          </>
        )}
      </Entries>
      <Entries
        title={say('web.report.replies')}
        entries={plan.replies}
        add={say('web.report.add.reply')}
        empty={{ by: '', date: null, text: '' }}
        onChange={replies => onChange({ replies })}
      >
        {(entry, change) => (
          <>
            <TextField
              label={say('web.report.replies.by')}
              value={entry.by}
              onChange={by => change({ ...entry, by })}
            />
            <TextField
              label={say('web.report.replies.date')}
              value={entry.date ?? ''}
              onChange={date => change({ ...entry, date: date === '' ? null : date })}
            />
            <LongField
              label={say('web.report.replies.text')}
              value={entry.text}
              onChange={text => change({ ...entry, text })}
            />
          </>
        )}
      </Entries>
    </>
  )
}

/** A list of entries of one form, added at its end and removed one by one. */
function Entries<T extends object>({
  title,
  entries,
  add,
  empty,
  onChange,
  children,
}: {
  readonly title: string
  readonly entries: readonly T[]
  readonly add: string
  readonly empty: T
  readonly onChange: (entries: readonly T[]) => void
  readonly children: (entry: T, change: (entry: T) => void) => React.ReactNode
}): React.ReactNode {
  const { say } = useSay()
  return (
    <fieldset className="report-entries">
      <legend>{title}</legend>
      {entries.map((entry, at) => (
        // Entries have no identity but their place in the list.
        // oxlint-disable-next-line react/no-array-index-key
        <div
          key={at}
          className="report-entry"
          role="group"
          aria-label={say('web.report.entry', { number: at + 1 })}
        >
          {children(entry, changed => onChange(entries.map((own, i) => (i === at ? changed : own))))}
          <button
            type="button"
            className="link-button"
            onClick={() => onChange(entries.filter((_, i) => i !== at))}
          >
            {say('web.report.remove', { name: say('web.report.entry', { number: at + 1 }) })}
          </button>
        </div>
      ))}
      <button type="button" className="button small" onClick={() => onChange([...entries, empty])}>
        {add}
      </button>
    </fieldset>
  )
}
