// The links of the network as a list: on whose word each hangs, what is left of it, and the words behind it.
import type { CaseData, Statement } from '#model'
import { useDeferredValue, useMemo, useState } from 'react'
import { spokenOf } from '../../reason/spoken.ts'
import { ChainLine, Quote } from '../../ui/quote.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import type { DrawnLink } from './canvas.tsx'

export interface LinkTableProps {
  readonly links: readonly DrawnLink[]
  readonly data: CaseData
  readonly names: Names
}

const SHOWN = 300
/** Drawn with the view; the others once that is on the screen. */
const FIRST = 30
const VOICES = 6
const QUOTES = 4

export function LinkTable({ links, data, names }: LinkTableProps): React.ReactNode {
  const { say } = useSay()
  const said = spokenOf(data)
  const first = useMemo(() => links.slice(0, FIRST), [links])
  const shown = useDeferredValue(links, first)
  return (
    <details className="network-table" open>
      <summary>{say('web.network.table')}</summary>
      <ul>
        {shown.slice(0, SHOWN).map(link => (
          <LinkItem key={`${link.from}-${link.to}`} link={link} said={said} names={names} />
        ))}
      </ul>
      {links.length > SHOWN && (
        <p className="muted">{say('web.network.more-links', { count: links.length - SHOWN })}</p>
      )}
    </details>
  )
}

function LinkItem({
  link,
  said,
  names,
}: {
  readonly link: DrawnLink
  readonly said: ReadonlyMap<string, readonly Statement[]>
  readonly names: Names
}): React.ReactNode {
  const { say } = useSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <li data-gone={link.left === 0 ? '' : undefined}>
      <button type="button" className="link-row" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <b>{say('web.network.link', { from: names.actor(link.from), to: names.actor(link.to) })}</b>{' '}
        <span className="muted">{wordOf(link, names, say)}</span>
      </button>
      {isOpen &&
        link.claims.map(claim => (
          <section key={claim} className="link-claim">
            <h4>{names.claim(claim)}</h4>
            {(said.get(claim) ?? []).slice(0, QUOTES).map(statement => (
              <div key={statement.id} className="link-statement" data-status={statement.status}>
                <ChainLine statement={statement} names={names} />
                <Quote passage={statement.passage} names={names} />
              </div>
            ))}
            {!said.has(claim) && <p className="muted">{say('standing.never-vouched')}</p>}
          </section>
        ))}
    </li>
  )
}

/** On whose word a link hangs, and what is left of it. */
function wordOf(link: DrawnLink, names: Names, say: ReturnType<typeof useSay>['say']): string {
  if (link.voices.length === 0) return say('standing.never-vouched')
  if (link.before === 0) return say('standing.falls')
  if (link.left === 0) return say('web.network.gone')
  const parts = [
    say('web.network.on-word-of', { names: link.voices.slice(0, VOICES).map(names.voice).join(', ') }),
  ]
  if (link.sole !== null) parts.push(say('web.network.falls-with', { names: names.voice(link.sole) }))
  if (link.left < link.before) parts.push(say('web.network.left', { left: link.left, of: link.before }))
  return parts.join('; ')
}
