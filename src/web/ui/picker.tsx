// Choosing a thing of the case by typing its first letters.
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'

export interface Choice {
  readonly id: string
  readonly name: string
  readonly note?: string
}

export interface PickerProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  /** What was typed before, where nothing is chosen. */
  readonly text?: string
  readonly onChange: (id: string | null, text: string) => void
  /** What is typed counts where nothing is chosen. */
  readonly free?: boolean
  readonly autoFocus?: boolean
}

/** At most this many choices are listed at once; typing narrows them. */
const SHOWN = 60

export function Picker({
  label,
  choices,
  value,
  text = '',
  onChange,
  free = false,
  autoFocus = false,
}: PickerProps): React.ReactNode {
  return (
    <ComboBox
      className="field picker"
      defaultItems={choices}
      defaultSelectedKey={value}
      {...(value === null && text !== '' ? { defaultInputValue: text } : {})}
      allowsCustomValue={free}
      menuTrigger="input"
      onSelectionChange={key => {
        if (key !== null) onChange(String(key), choices.find(({ id }) => id === key)?.name ?? '')
      }}
      onInputChange={text => {
        if (free && !choices.some(({ name }) => name === text)) onChange(null, text)
      }}
    >
      <Label>{label}</Label>
      <div className="picker-box">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that the person has just opened */}
        <Input className="input" autoFocus={autoFocus} />
        <Button className="button quiet small icon">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="picker-list">
        <ListBox items={choices.slice(0, Math.max(SHOWN, choices.length))}>
          {(choice: Choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name}>
              {choice.name}
              {choice.note !== undefined && <span className="muted"> {choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
