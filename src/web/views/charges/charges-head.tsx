// The head of the Charges view: which charge, what is given and taken in, and what can be done with it.
import type { Charge } from '#model'
import { useId } from 'react'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import type { Looked } from './looked.ts'

export interface ChargesHeadProps {
  readonly charges: readonly Charge[]
  readonly looked: Looked
  readonly names: Names
  readonly onGo: (change: {
    readonly charge?: string
    readonly count?: string
    readonly accused?: string
    readonly tree?: string
    readonly given?: string
    readonly basis?: string
  }) => void
  readonly onCustody: () => void
}

export function ChargesHead({ charges, looked, names, onGo, onCustody }: ChargesHeadProps): React.ReactNode {
  const { say } = useSay()
  return (
    <header className="pane-head no-print">
      <h1>{say('web.nav.charges')}</h1>
      {charges.length > 1 && (
        <select
          className="input charge-select"
          aria-label={say('web.charges.choose')}
          value={looked.charge.id}
          onChange={event => onGo({ charge: event.target.value, count: '', accused: '', tree: '' })}
        >
          {charges.map(charge => (
            <option key={charge.id} value={charge.id}>
              {optionOf(charge, names)}
            </option>
          ))}
        </select>
      )}
      <span className="charges-actions">
        <Segments
          legend={say('web.given')}
          value={looked.given}
          options={(['record', 'nothing'] as const).map(id => ({ id, name: say(`web.given.${id}`) }))}
          onChange={given => onGo({ given: given === 'record' ? '' : given })}
        />
        <Segments
          legend={say('web.basis')}
          value={looked.basis}
          options={(['all', 'decided'] as const).map(id => ({ id, name: say(`web.basis.short.${id}`) }))}
          onChange={basis => onGo({ basis: basis === 'all' ? '' : basis })}
        />
        <button type="button" className="button small" onClick={onCustody}>
          {say('web.custody.open')}
        </button>
        <button type="button" className="button small" onClick={() => print()}>
          {say('web.charges.print')}
        </button>
      </span>
    </header>
  )
}

function Segments({
  legend,
  value,
  options,
  onChange,
}: {
  readonly legend: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (id: string) => void
}): React.ReactNode {
  // The same view may stand in both halves of a split screen: each has its own group.
  const group = useId()
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name={group} checked={value === id} onChange={() => onChange(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

const LONGEST = 90

/** A charge in one line of a list. */
function optionOf({ id }: Charge, names: Names): string {
  const words = names.charge(id)
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()} …` : words
}
