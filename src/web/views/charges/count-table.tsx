// Counts × accused: what is supported, what is not, and what changed with the voices set aside.
import type { Charge } from '#model'
import type { Change } from '#reason'
import type { CountAddress } from '../../reason/protocol.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

export interface CountTableProps {
  readonly charge: Charge
  readonly changes: readonly Change[]
  readonly chosen: CountAddress | null
  readonly names: Names
  readonly onChoose: (count: string, accused: string) => void
}

export function CountTable({ charge, changes, chosen, names, onChoose }: CountTableProps): React.ReactNode {
  const { say } = useSay()
  const accused = [...new Set(charge.counts.flatMap(count => count.accused.map(({ actor }) => actor)))]
  const columns = accused.length === 0 ? [charge.target] : accused
  const found = new Map<string, Change>()
  for (const change of changes) {
    const { item } = change
    const key = item.kind === 'count' ? `${item.count} ${item.accused}` : ''
    if (!found.has(key)) found.set(key, change)
  }
  return (
    <div className="count-table-frame" role="region" aria-label={say('web.charges.table')} tabIndex={0}>
      <table className="count-table" data-wide={columns.length > 5 ? '' : undefined}>
        <thead>
          <tr>
            <th scope="col">{say('web.charges.count')}</th>
            {columns.map(actor => (
              <th key={actor} scope="col" className="accused-name">
                <span>{names.actor(actor)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {charge.counts.map((count, i) => (
            <tr key={count.id}>
              <th scope="row">
                <span className="count-label" title={names.count(count.id)}>
                  <span className="count-number num">{i + 1}</span> {names.count(count.id)}
                </span>
              </th>
              {columns.map(actor => {
                const change = found.get(`${count.id} ${actor}`)
                const isCharged = count.accused.length === 0 || count.accused.some(one => one.actor === actor)
                if (!isCharged) return <td key={actor} aria-label={say('web.charges.not-charged')} />
                const before = change?.before.label ?? 'falls'
                const after = change?.after.label ?? 'falls'
                const words =
                  before === after
                    ? say(`standing.${after}`)
                    : say('web.charges.changed', {
                        before: say(`standing.${before}`),
                        after: say(`standing.${after}`),
                      })
                return (
                  <td key={actor}>
                    <button
                      type="button"
                      className="count-cell"
                      aria-current={
                        chosen?.count === count.id && chosen.accused === actor ? 'true' : undefined
                      }
                      aria-label={`${names.actor(actor)}, ${names.count(count.id)}: ${words}`}
                      title={words}
                      data-standing={after}
                      data-changed={before === after ? undefined : ''}
                      onClick={() => onChoose(count.id, actor)}
                    >
                      <i data-standing={after} aria-hidden="true" />
                      {columns.length <= 5 && <span>{say(`standing.${after}`)}</span>}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="count-key muted" aria-hidden="true">
        {(['stands', 'contested', 'falls'] as const).map(label => (
          <span key={label}>
            <i data-standing={label} /> {say(`standing.${label}`)}
          </span>
        ))}
        {changes.some(({ before, after }) => before.label !== after.label) && (
          <span className="count-key-changed">
            <i data-standing="falls" /> {say('web.charges.key.changed')}
          </span>
        )}
      </p>
    </div>
  )
}
