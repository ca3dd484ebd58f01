// All voices behind a count, each with its grade and a switch; and the two houses side by side.
import type { CaseData, Charge, ElementNode } from '#model'
import { DEFAULT_STRIKE_FORMS, type ControlEdge, type Strike } from '#reason'
import { useMemo } from 'react'
import type { StructureAnswer } from '../../reason/protocol.ts'
import type { ShownTree } from '../../reason/trees.ts'
import { strikeKey } from '../../reason/strikes.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

export interface VoicesPanelProps {
  readonly data: CaseData
  readonly control: readonly ControlEdge[]
  readonly charge: Charge
  readonly tree: ShownTree | null
  readonly structure: StructureAnswer | null
  readonly strikes: readonly Strike[]
  readonly names: Names
  readonly onToggle: (strike: Strike) => void
  readonly onClear: () => void
}

interface VoiceRow {
  readonly voice: string
  readonly statements: number
  readonly detained: boolean
  readonly grade: string | null
  readonly importance: number
}

export function VoicesPanel(props: VoicesPanelProps): React.ReactNode {
  const { data, control, charge, tree, structure, strikes, names, onToggle, onClear } = props
  const { say } = useSay()
  const voices = useMemo(() => voicesOf(data, tree, structure), [data, tree, structure])
  const aside = new Set(strikes.map(strikeKey))
  const houses = useMemo(
    () => [
      { side: 'accuser' as const, head: charge.accuser, held: heldBy(charge.accuser, control) },
      { side: 'defence' as const, head: charge.target, held: heldBy(charge.target, control) },
    ],
    [charge, control],
  )
  const most = Math.max(1e-9, ...voices.map(({ importance }) => importance))
  const housed = new Set(
    houses
      .filter(({ head }) => aside.has(`controlled-by:${encodeURIComponent(head)}`))
      .flatMap(({ head, held }) => [head, ...held]),
  )
  return (
    <>
      <header className="voices-head">
        <h2>{say('web.voices')}</h2>
        {strikes.length > 0 && (
          <button type="button" className="button small" onClick={onClear}>
            {say('web.voices.clear', { count: strikes.length })}
          </button>
        )}
      </header>
      <p className="muted voices-about">{say('web.voices.about')}</p>
      <ul className="voice-list">
        {voices.map(({ voice, statements, detained, grade, importance }) => {
          const strike: Strike = { kind: 'voice', actor: voice }
          const isAside = aside.has(strikeKey(strike)) || housed.has(voice)
          return (
            <li key={voice} data-aside={isAside ? '' : undefined}>
              <label>
                <input
                  type="checkbox"
                  role="switch"
                  aria-checked={!isAside}
                  checked={!isAside}
                  disabled={housed.has(voice)}
                  onChange={() => onToggle(strike)}
                />
                <span className="voice-name">{names.voice(voice)}</span>
              </label>
              <span className="voice-grade num" title={say('web.voices.grade')}>
                {grade ?? ''}
              </span>
              <span className="voice-facts muted">
                {say('web.voices.statements', { count: statements })}
                {detained && ` · ${say('liberty.detained')}`}
              </span>
              <span
                className="voice-bar"
                title={say('web.voices.importance', { share: Math.round(importance * 100) })}
                aria-hidden="true"
              >
                <i style={{ width: `${(100 * importance) / most}%` }} />
              </span>
            </li>
          )
        })}
      </ul>
      {voices.length === 0 && <p className="muted voices-about">{say('web.voices.none')}</p>}
      <h2 className="houses-title">{say('web.houses')}</h2>
      <div className="houses">
        {houses.map(({ side, head, held }) => {
          const strike: Strike = { kind: 'controlled-by', actor: head }
          const isAside = aside.has(strikeKey(strike))
          return (
            <section key={side} aria-label={say(`web.houses.${side}`)}>
              <h3>{say(`web.houses.${side}`)}</h3>
              <p>
                <b>{names.actor(head)}</b>
                {held.length > 0 && (
                  <span className="muted">
                    {' '}
                    {say('web.houses.and', { names: held.map(names.actor).join(', ') })}
                  </span>
                )}
              </p>
              {held.length === 0 && <p className="muted">{say('web.houses.none')}</p>}
              <button
                type="button"
                className="button small"
                aria-pressed={isAside}
                onClick={() => onToggle(strike)}
              >
                {say(isAside ? 'web.houses.back' : 'web.houses.aside', { name: names.actor(head) })}
              </button>
            </section>
          )
        })}
      </div>
    </>
  )
}

/** Voices that speak of any element, the most important first. */
function voicesOf(
  data: CaseData,
  tree: ShownTree | null,
  structure: StructureAnswer | null,
): readonly VoiceRow[] {
  if (tree === null) return []
  const claims = new Set<string>()
  const walk = (node: ElementNode): void => {
    if (node.kind === 'claim') claims.add(node.literal.claim)
    else node.of.forEach(walk)
  }
  walk(tree.root)
  const importance = new Map(
    structure?.record.firm.importance.map(({ member, birnbaum }) => [member, birnbaum]),
  )
  const rows = new Map<string, { statements: number; detained: boolean }>()
  for (const statement of data.statements) {
    if (!statement.literals.some(({ claim }) => claims.has(claim))) continue
    for (const { actor, name, link, liberty } of statement.voices) {
      if (link !== 'asserted-by') continue
      const voice = actor ?? `?${name}`
      const row = rows.get(voice) ?? { statements: 0, detained: false }
      rows.set(voice, { statements: row.statements + 1, detained: row.detained || liberty === 'detained' })
    }
  }
  return [...rows]
    .map(([voice, row]) => ({
      voice,
      ...row,
      grade:
        data.grades.find(({ target }) => target.kind === 'voice' && target.actor === voice)?.value ?? null,
      importance: importance.get(voice) ?? 0,
    }))
    .sort(
      (a, b) => b.importance - a.importance || b.statements - a.statements || (a.voice < b.voice ? -1 : 1),
    )
}

/** Everyone an actor had in hand in the forms that a strike takes by default, in any number of steps. */
function heldBy(head: string, control: readonly ControlEdge[]): readonly string[] {
  const found = new Set<string>([head])
  for (const by of found)
    for (const edge of control)
      if (edge.by === by && DEFAULT_STRIKE_FORMS.includes(edge.form)) found.add(edge.of)
  found.delete(head)
  return [...found]
}
