// Fields that only the report needs: a larger text, a choice of a few, a note that opens under its thing.
import { useId, useState } from 'react'
import { useSay } from '../../words/say.tsx'

export function LongField({
  label,
  value,
  rows = 3,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly rows?: number
  readonly onChange: (value: string) => void
}): React.ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={rows} value={value} onChange={event => onChange(event.target.value)} />
    </div>
  )
}

export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, words: string])[]
  readonly onChange: (value: T) => void
}): React.ReactNode {
  const name = useId()
  return (
    <fieldset className="report-choice">
      <legend>{label}</legend>
      {options.map(([own, words]) => (
        <label key={own} className="check">
          <input type="radio" name={name} checked={own === value} onChange={() => onChange(own)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** A button that opens a field for a note; open where there is one. */
export function NoteField({
  name,
  value,
  onChange,
}: {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
}): React.ReactNode {
  const { say } = useSay()
  const [open, setOpen] = useState(value !== '')
  if (!open)
    return (
      <button
        type="button"
        className="link-button"
        aria-label={say('web.report.note', { name })}
        onClick={() => setOpen(true)}
      >
        {say('web.report.note.add')}
      </button>
    )
  return (
    <LongField label={say('web.report.note.label', { name })} value={value} rows={2} onChange={onChange} />
  )
}
