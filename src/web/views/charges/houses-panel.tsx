// The accuser's house and the defence's beside it: who is in it, what is left of the charge without it, and its switch.
import type { Houses, Strike } from '#reason'
import { strikeKey } from '../../reason/strikes.ts'
import { Standing } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { REACHES, type Reach } from './looked.ts'

export interface HousesPanelProps {
  /** Null while it is being found. */
  readonly houses: Houses | null
  readonly strikes: readonly Strike[]
  readonly reach: Reach
  readonly names: Names
  readonly onSet: (strikes: readonly Strike[]) => void
  readonly onReach: (reach: Reach) => void
}

const SHOWN = 24

export function HousesPanel(props: HousesPanelProps): React.ReactNode {
  const { houses, reach, onReach } = props
  const { say } = useSay()
  return (
    <section className="houses-panel" aria-label={say('web.houses')}>
      <h2 className="houses-title">{say('web.houses')}</h2>
      <label className="houses-reach">
        <span className="muted">{say('web.houses.reach')}</span>
        <select
          className="input small"
          value={reach}
          onChange={event => onReach(REACHES.find(one => one === event.target.value) ?? 'custody')}
        >
          {REACHES.map(one => (
            <option key={one} value={one}>
              {say(`web.houses.reach.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {houses !== null && (
        <div className="houses">
          <HouseOf side="accuser" {...props} houses={houses} />
          <HouseOf side="defence" {...props} houses={houses} />
        </div>
      )}
    </section>
  )
}

function HouseOf({
  side,
  houses,
  strikes,
  names,
  onSet,
}: HousesPanelProps & { readonly side: 'accuser' | 'defence'; readonly houses: Houses }): React.ReactNode {
  const { say, list } = useSay()
  const { actors, voices, perhaps, certain, possible } = houses[side]
  const held = voices.filter(voice => !actors.includes(voice))
  const heads = list(shortened(actors.map(names.actor), say))
  const keys = new Set(actors.map(actor => strikeKey({ kind: 'controlled-by', actor })))
  const isAside = actors.every(actor =>
    strikes.some(strike => strike.kind === 'controlled-by' && strike.actor === actor),
  )
  const toggle = (): void => {
    const others = strikes.filter(strike => !keys.has(strikeKey(strike)))
    onSet(isAside ? others : [...others, ...actors.map(actor => ({ kind: 'controlled-by' as const, actor }))])
  }
  return (
    <section aria-label={say(`web.houses.${side}`)} data-side={side}>
      <h3>
        <span className="house-mark" data-side={side} aria-hidden="true" /> {say(`web.houses.${side}`)}
      </h3>
      <p>
        <b>{heads}</b>
        {held.length > 0 && (
          <span className="muted">
            {' '}
            {say('web.houses.and', { names: list(shortened(held.map(names.voice), say)) })}
          </span>
        )}
      </p>
      {held.length === 0 && <p className="muted">{say('web.houses.none')}</p>}
      {perhaps.length > 0 && (
        <p className="muted">
          {say('web.houses.perhaps', { names: list(shortened(perhaps.map(names.voice), say)) })}
        </p>
      )}
      <p className="house-result">
        {say('web.houses.without')} <Standing label={certain.label} />
        {possible.label !== certain.label && (
          <span className="muted">
            {' '}
            {say('web.result.possible', { label: say(`standing.${possible.label}`) })}
          </span>
        )}
      </p>
      <button type="button" className="button small no-print" aria-pressed={isAside} onClick={toggle}>
        {isAside ? say('web.houses.back') : say('web.houses.aside', { name: heads })}
      </button>
    </section>
  )
}

/** A long list of names ends with how many more there are. */
function shortened(names: readonly string[], say: ReturnType<typeof useSay>['say']): readonly string[] {
  return names.length <= SHOWN
    ? names
    : [...names.slice(0, SHOWN), say('web.rests.more', { count: names.length - SHOWN })]
}
