// What is set aside now, each with a way back; and what else can be: sources, and everything said in some circumstance.
import type { Strike } from '#reason'
import { strikeKey } from '../../reason/strikes.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { useStrikeWords } from './strike-words.ts'
import type { VoiceRow } from './voices.ts'

export interface AsideListProps {
  readonly strikes: readonly Strike[]
  readonly voices: readonly VoiceRow[]
  readonly names: Names
  readonly onToggle: (strike: Strike) => void
}

export function AsideList({ strikes, voices, names, onToggle }: AsideListProps): React.ReactNode {
  const { say } = useSay()
  const words = useStrikeWords(names)
  const there = new Set(strikes.map(strikeKey))
  const more = circumstancesOf(voices).filter(strike => !there.has(strikeKey(strike)))
  return (
    <>
      {strikes.length > 0 && (
        <ul className="aside-list" aria-label={say('web.aside.now')}>
          {strikes.map(strike => (
            <li key={strikeKey(strike)}>
              <span>{words(strike)}</span>
              <button
                type="button"
                className="link-button"
                aria-label={say('web.aside.believe', { what: words(strike) })}
                onClick={() => onToggle(strike)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {more.length > 0 && (
        <select
          className="input small no-print"
          aria-label={say('web.aside.more')}
          value=""
          onChange={event => {
            const chosen = more.find(strike => strikeKey(strike) === event.target.value)
            if (chosen !== undefined) onToggle(chosen)
          }}
        >
          <option value="">{say('web.aside.more')}</option>
          {more.map(strike => (
            <option key={strikeKey(strike)} value={strikeKey(strike)}>
              {words(strike)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

/** Liberties, venues, compulsions and sources of the words behind a count, as strikes. */
function circumstancesOf(voices: readonly VoiceRow[]): readonly Strike[] {
  const found = new Map<string, Strike>()
  const add = (strike: Strike): void => void found.set(strikeKey(strike), strike)
  const statements = voices.flatMap(voice => voice.statements)
  for (const { liberty } of statements) if (liberty !== 'unknown') add({ kind: 'liberty', liberty })
  for (const { compulsion } of statements)
    for (const one of compulsion) add({ kind: 'compulsion', compulsion: one })
  for (const { venue } of statements) if (venue !== 'unknown') add({ kind: 'venue', venue })
  for (const { passage } of statements) add({ kind: 'source', id: passage.source })
  return [...found.values()]
}
