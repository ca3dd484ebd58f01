// The list of a picker: however many things of the case there are, only the best few matches are drawn.
import { use, useEffect, useMemo, useState } from 'react'
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { matching, type Choice } from './matching.ts'

export interface PickerBoxProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  /** What was typed before, where nothing is chosen. */
  readonly typed?: string
  readonly onChange: (id: string | null, text: string) => void
  /** What is typed counts where nothing is chosen. */
  readonly free?: boolean
  readonly autoFocus?: boolean
  /** What was typed before the list was here. */
  readonly begun: string | null
}

export function PickerBox({
  label,
  choices,
  value,
  typed = '',
  onChange,
  free = false,
  autoFocus = false,
  begun,
}: PickerBoxProps): React.ReactNode {
  const [chosen, setChosen] = useState(() => choices.find(({ id }) => id === value) ?? null)
  const [text, setText] = useState(begun ?? chosen?.name ?? typed)
  // With the name of what is chosen in the field, the list opens on everything: one is looking for another.
  const shown = useMemo(
    () => matching(choices, text === chosen?.name ? '' : text, chosen),
    [choices, text, chosen],
  )
  return (
    <ComboBox
      className="field picker"
      items={shown}
      inputValue={text}
      defaultSelectedKey={value}
      allowsCustomValue={free}
      menuTrigger="input"
      onSelectionChange={key => {
        const choice = shown.find(({ id }) => id === key)
        if (choice === undefined) return
        setChosen(choice)
        setText(choice.name)
        onChange(choice.id, choice.name)
      }}
      onInputChange={input => {
        setText(input)
        if (free && !shown.some(({ name }) => name === input)) onChange(null, input)
      }}
    >
      <Label>{label}</Label>
      {begun !== null && <OpenAtOnce />}
      <div className="picker-box">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that the person has just opened */}
        <Input className="input" autoFocus={autoFocus} />
        <Button className="button quiet small icon">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="picker-list">
        <ListBox<Choice>>
          {choice => (
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

/** Shows what fits the letters that were typed before the list was here. */
function OpenAtOnce(): React.ReactNode {
  const state = use(ComboBoxStateContext)
  // oxlint-disable-next-line react/exhaustive-deps -- once, when the list has come
  useEffect(() => state?.open(null, 'input'), [])
  return null
}
