// Choosing a thing of the case by its first letters; until the code of the list is here, the field looks and takes letters alike.
import { useId, useState } from 'react'
import { later } from './later.ts'
import type { PickerBoxProps } from './picker-box.tsx'

export type { Choice } from './matching.ts'

export interface PickerProps extends Omit<PickerBoxProps, 'begun' | 'inPlaceOf'> {
  /** Shown with the view, where nobody may ever touch it: its list is fetched when somebody does, or in a quiet moment. */
  readonly onView?: boolean
}

/** The list's code; a dialog comes with it. */
export const box = later<PickerBoxProps>(async () => (await import('./picker-box.tsx')).PickerBox)

export function Picker({ onView = false, ...props }: PickerProps): React.ReactNode {
  const [isTouched, touch] = useState(false)
  const [begun, begin] = useState<string | null>(null)
  const id = useId()
  const { label, choices, value, typed = '', free, onChange } = props
  return (
    <box.Place
      props={{ ...props, begun, inPlaceOf: id }}
      isWanted={!onView || isTouched}
      meanwhile={
        <div className="field picker" onPointerEnter={() => void box.fetch().catch(() => null)}>
          <label htmlFor={id}>{label}</label>
          <div className="picker-box">
            <input
              id={id}
              className="input"
              role="combobox"
              aria-expanded={false}
              aria-controls={`${id}-list`}
              autoComplete="off"
              value={begun ?? choices.find(choice => choice.id === value)?.name ?? typed}
              onFocus={() => touch(true)}
              onChange={({ target }) => {
                begin(target.value)
                if (free === true) onChange(null, target.value)
              }}
            />
            <button
              type="button"
              className="button quiet small icon"
              tabIndex={-1}
              aria-hidden="true"
              onClick={() => document.getElementById(id)?.focus()}
            >
              ▾
            </button>
          </div>
        </div>
      }
    />
  )
}
