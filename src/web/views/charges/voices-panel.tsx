// All voices behind a count, each with its grade, its weight and a switch; and the two houses side by side.
import type { CaseData } from '#model'
import type { Houses, Strike } from '#reason'
import { useMemo, useState } from 'react'
import type { ChargesAnswer, StructureAnswer } from '../../reason/protocol.ts'
import { asideOf, strikeKey } from '../../reason/strikes.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { AsideList } from './aside-list.tsx'
import { HousesPanel } from './houses-panel.tsx'
import type { Looked, LookedAt } from './looked.ts'
import { VoiceCard } from './voice-card.tsx'
import { voicesOf, type VoiceRow } from './voices.ts'

export interface VoicesPanelProps {
  readonly data: CaseData
  readonly looked: Looked
  readonly at: LookedAt
  readonly answer: ChargesAnswer | null
  readonly structure: StructureAnswer | null
  readonly houses: Houses | null
  readonly names: Names
  readonly onGo: (change: { readonly aside?: string; readonly forms?: string }) => void
}

/** So many at first; the rest is a press away. */
const SHOWN = 40

export function VoicesPanel(props: VoicesPanelProps): React.ReactNode {
  const { data, looked, at, answer, structure, houses, names, onGo } = props
  const { strikes } = looked
  const { say } = useSay()
  const [opened, setOpened] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const voices = useMemo(() => voicesOf(data, at.shown, structure), [data, at.shown, structure])
  const shown = all ? voices : voices.slice(0, SHOWN)
  const most = Math.max(1e-9, ...voices.map(({ importance }) => importance))
  const card = voices.find(({ voice }) => voice === opened)
  const toggle = (strike: Strike): void => {
    const key = strikeKey(strike)
    const others = strikes.filter(one => strikeKey(one) !== key)
    onGo({ aside: asideOf(others.length < strikes.length ? others : [...strikes, strike]) })
  }
  return (
    <>
      <header className="voices-head">
        <h2>{say('web.voices')}</h2>
        {strikes.length > 0 && (
          <button type="button" className="button small no-print" onClick={() => onGo({ aside: '' })}>
            {say('web.voices.clear', { count: strikes.length })}
          </button>
        )}
      </header>
      <p className="muted voices-about no-print">{say('web.voices.about')}</p>
      <AsideList strikes={strikes} voices={voices} names={names} onToggle={toggle} />
      <ul className="voice-list">
        {shown.map(row => (
          <Row
            key={row.voice}
            row={row}
            share={row.importance / most}
            names={names}
            aside={answer?.aside[row.voice] ?? null}
            isOwn={strikes.some(strike => strikeKey(strike) === strikeKey(strikeOf(row)))}
            houses={houses}
            onToggle={() => toggle(strikeOf(row))}
            onOpen={() => setOpened(row.voice)}
          />
        ))}
      </ul>
      {shown.length < voices.length && (
        <button type="button" className="link-button no-print" onClick={() => setAll(true)}>
          {say('web.rests.more', { count: voices.length - shown.length })}
        </button>
      )}
      {voices.length === 0 && <p className="muted voices-about">{say('web.voices.none')}</p>}
      <HousesPanel
        houses={houses}
        strikes={strikes}
        reach={looked.reach}
        names={names}
        onSet={wanted => onGo({ aside: asideOf(wanted) })}
        onReach={reach => onGo({ forms: reach === 'custody' ? '' : reach })}
      />
      {card !== undefined && (
        <VoiceCard row={card} names={names} onStrike={toggle} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

function strikeOf({ voice }: VoiceRow): Strike {
  return { kind: 'voice', actor: voice }
}

interface RowProps {
  readonly row: VoiceRow
  /** Of the longest bar. */
  readonly share: number
  readonly names: Names
  readonly aside: 'all' | 'some' | null
  /** Set aside for itself, and not only with others. */
  readonly isOwn: boolean
  readonly houses: Houses | null
  readonly onToggle: () => void
  readonly onOpen: () => void
}

function Row({ row, share, names, aside, isOwn, houses, onToggle, onOpen }: RowProps): React.ReactNode {
  const { say } = useSay()
  const { voice, statements, isDetained, grades, importance } = row
  // The switch moves at once; the reasoner's answer follows.
  const isAside = isOwn || aside === 'all'
  const name = names.voice(voice)
  const facts = [
    say('web.voices.statements', { count: statements.length }),
    isDetained ? say('liberty.detained') : '',
    !isAside && aside === 'some' ? say('web.voices.some') : '',
  ].filter(fact => fact !== '')
  return (
    <li data-aside={isAside ? '' : undefined}>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={!isAside}
          checked={!isAside}
          disabled={isAside && !isOwn}
          onChange={onToggle}
        />
        <span className="voice-name">{name}</span>
      </label>
      <span className="voice-side">
        {(['accuser', 'defence'] as const).map(
          side =>
            houses?.[side].voices.includes(voice) === true && (
              <span key={side} className="house-mark" data-side={side} title={say(`web.houses.mark.${side}`)}>
                <span className="visually-hidden">{say(`web.houses.mark.${side}`)}</span>
              </span>
            ),
        )}
        <button
          type="button"
          className={grades.length === 0 ? 'link-button voice-grade no-print' : 'link-button voice-grade num'}
          aria-label={say('web.voices.open', { name })}
          title={say('web.voices.open', { name })}
          onClick={onOpen}
        >
          {grades.length === 0 ? say('web.voices.no-grade') : grades.map(({ value }) => value).join(' ')}
        </button>
      </span>
      <span className="voice-facts muted">{facts.join(' · ')}</span>
      <span
        className="voice-bar"
        role="img"
        aria-label={say('web.voices.importance', { share: Math.round(importance * 100) })}
        title={say('web.voices.importance', { share: Math.round(importance * 100) })}
      >
        <i style={{ width: `${100 * share}%` }} />
      </span>
    </li>
  )
}
