// What a count rests on, in words: the fewest voices without which it falls, and the separate legs it stands on.
import type { CountReading, CountStructure, MinimalSet } from '#reason'
import type { StructureAnswer } from '../../reason/protocol.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

export interface RestsOnProps {
  readonly structure: StructureAnswer | null
  /** What is shown is the answer before; the next is on its way. */
  readonly isWorking: boolean
  /** Whether anything is set aside: then this is what is left. */
  readonly hasStrikes: boolean
  readonly names: Names
}

const SHOWN = 6

export function RestsOnView({ structure, isWorking, hasStrikes, names }: RestsOnProps): React.ReactNode {
  const { say } = useSay()
  if (structure === null) return <p className="muted">{say('web.rests.working')}</p>
  return (
    <section className="rests-on" aria-label={say('web.rests.title')} aria-busy={isWorking}>
      <h3>{say(hasStrikes ? 'web.rests.left' : 'web.rests.title')}</h3>
      <div className="rests-columns">
        {(['record', 'nothing'] as const).map(given => (
          <Reading
            key={given}
            title={say(`web.given.${given}`)}
            {...readingOf(structure[given])}
            names={names}
          />
        ))}
      </div>
    </section>
  )
}

/** What is firm; where nothing is, what there would be if all that is unresolved were supported. */
function readingOf({ firm, open }: CountStructure): {
  readonly reading: CountReading
  readonly isOpen: boolean
} {
  const isOpen = firm.supports.sets.length === 0 && open.supports.sets.length > 0
  return { reading: isOpen ? open : firm, isOpen }
}

function Reading({
  title,
  reading,
  isOpen,
  names,
}: {
  readonly title: string
  readonly reading: CountReading
  readonly isOpen: boolean
  readonly names: Names
}): React.ReactNode {
  const { say, list } = useSay()
  const { strikes, supports, answer } = reading
  const of = (set: MinimalSet): string => list(set.members.map(names.voice))
  const none = supports.sets.length === 0
  return (
    <div>
      <h4>{title}</h4>
      {isOpen && <p className="muted">{say('web.rests.open')}</p>}
      {none ? (
        <p className="muted">{say('web.rests.nothing')}</p>
      ) : (
        <>
          <ul className="rests-list">
            {strikes.sets.slice(0, SHOWN).map(set => (
              <li key={set.members.join()} data-check={set.check}>
                {say('web.rests.strike', { count: set.members.length, names: of(set) })}
                {set.check !== 'confirmed' && (
                  <span className="muted"> {say('web.rests.attacks-fixed')}</span>
                )}
              </li>
            ))}
            {strikes.sets.length > SHOWN && (
              <li className="muted">{say('web.rests.more', { count: strikes.sets.length - SHOWN })}</li>
            )}
          </ul>
          <p className="rests-lead">{say('web.rests.supports', { count: Number(supports.total) })}</p>
          <ul className="rests-list">
            {supports.sets.slice(0, SHOWN).map(set => (
              <li key={set.members.join()}>{of(set)}</li>
            ))}
            {supports.sets.length > SHOWN && (
              <li className="muted">{say('web.rests.more', { count: supports.sets.length - SHOWN })}</li>
            )}
          </ul>
        </>
      )}
      {answer.kind === 'bounded' && (
        <p className="muted">{say('web.rests.bounded', { order: answer.order })}</p>
      )}
    </div>
  )
}
