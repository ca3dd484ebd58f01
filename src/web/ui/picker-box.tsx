// The list of a picker: however many things of the case there are, only the best few matches are drawn.
import { use, useEffect, useMemo, useRef, useState } from 'react'
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
  /** The id of the field that this one takes the place of: if the person is in it, they stay in it. */
  readonly inPlaceOf: string
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
  inPlaceOf,
}: PickerBoxProps): React.ReactNode {
  const [chosen, setChosen] = useState(() => choices.find(({ id }) => id === value) ?? null)
  const [text, setText] = useState(begun ?? chosen?.name ?? typed)
  const [isEntered] = useState(() => document.activeElement?.id === inPlaceOf)
  // Whether the person has typed since they came into the field: what comes in later may then open the list.
  const isTyping = useRef(isEntered && begun !== null)
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
        isTyping.current = false
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
      <OpenLater isTyping={isTyping} isFilled={shown.length > 0} />
      <div className="picker-box">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that the person has just opened */}
        <Input
          className="input"
          autoFocus={autoFocus || isEntered}
          onInput={() => void (isTyping.current = true)}
          onBlur={() => void (isTyping.current = false)}
        />
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

/** Opens the list for letters that were typed before its code, or the names of the case, had come. */
function OpenLater({
  isTyping,
  isFilled,
}: {
  readonly isTyping: React.RefObject<boolean>
  readonly isFilled: boolean
}): React.ReactNode {
  const state = use(ComboBoxStateContext)
  useEffect(() => {
    if (isFilled && isTyping.current) state?.open(null, 'input')
    // oxlint-disable-next-line react/exhaustive-deps -- when something has come, and not whenever the list is another
  }, [isFilled])
  return null
}
