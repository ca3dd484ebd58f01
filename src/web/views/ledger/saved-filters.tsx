// Filters that a person keeps by name, in this browser.
import { useState } from 'react'
import { useDraft } from '../../app/draft.ts'
import { useSay } from '../../words/say.tsx'
import type { LedgerState } from './ledger-state.ts'

export interface SavedFiltersProps {
  readonly state: LedgerState
  readonly onChoose: (state: LedgerState) => void
}

type Saved = Readonly<Record<string, LedgerState>>

export function SavedFilters({ state, onChoose }: SavedFiltersProps): React.ReactNode {
  const { say } = useSay()
  const [saved, setSaved] = useDraft<Saved>('ledger-filters', {})
  const [name, setName] = useState('')
  const isFiltered = Object.keys(state).some(key => key !== 'kind')
  return (
    <>
      {Object.keys(saved).length > 0 && (
        <section className="saved">
          <h2>{say('web.ledger.saved')}</h2>
          {Object.entries(saved).map(([title, kept]) => (
            <p key={title}>
              <button type="button" className="link-button" onClick={() => onChoose(kept)}>
                {title}
              </button>
            </p>
          ))}
        </section>
      )}
      {isFiltered && (
        <form
          className="save-filter"
          onSubmit={event => {
            event.preventDefault()
            if (name.trim() === '') return
            setSaved({ ...saved, [name.trim()]: state })
            setName('')
          }}
        >
          <input
            className="input"
            aria-label={say('web.ledger.name')}
            placeholder={say('web.ledger.name')}
            value={name}
            onChange={event => setName(event.target.value)}
          />
          <button type="submit" className="button small" disabled={name.trim() === ''}>
            {say('web.save')}
          </button>
        </form>
      )}
    </>
  )
}
