// The facets of the ledger with their counts; a value that is chosen narrows the table.
import type { LedgerFacet, LedgerPage } from '#api'
import { useSay } from '../../words/say.tsx'
import { valuesIn, type LedgerState } from './ledger-state.ts'

export interface FacetsProps {
  readonly facets: LedgerPage['facets']
  readonly state: LedgerState
  readonly onChange: (change: LedgerState) => void
}

const WORDS: Partial<Readonly<Record<LedgerFacet, string>>> = {
  status: 'status',
  stance: 'stance',
  modality: 'modality',
  venue: 'venue',
  liberty: 'liberty',
  relation: 'relation',
}

const SHOWN = 10

export function Facets({ facets, state, onChange }: FacetsProps): React.ReactNode {
  const { say, sayKey, number } = useSay()
  const chosenIn = valuesIn(state)
  const any = facets.some(({ facet }) => chosenIn(facet).length > 0) || (state.q ?? '') !== ''
  return (
    <>
      {any && (
        <button
          type="button"
          className="button small"
          onClick={() => onChange({ q: '', ...Object.fromEntries(facets.map(({ facet }) => [facet, ''])) })}
        >
          {say('web.ledger.clear')}
        </button>
      )}
      {facets
        .filter(({ values }) => values.length > 1 || any)
        .map(({ facet, values }) => {
          const chosen = chosenIn(facet)
          return (
            <fieldset key={facet} className="facet">
              <legend>{say(`web.facet.${facet}`)}</legend>
              {values.slice(0, Math.max(SHOWN, chosen.length)).map(({ value, label, count }) => (
                <label key={value} className="check">
                  <input
                    type="checkbox"
                    checked={chosen.includes(value)}
                    onChange={event =>
                      onChange({
                        [facet]: (event.target.checked
                          ? [...chosen, value]
                          : chosen.filter(other => other !== value)
                        ).join('|'),
                      })
                    }
                  />
                  <span className="facet-label">
                    {WORDS[facet] === undefined ? label : sayKey(`${WORDS[facet]}.${value}`)}
                  </span>
                  <span className="muted num">{number(count)}</span>
                </label>
              ))}
            </fieldset>
          )
        })}
    </>
  )
}
