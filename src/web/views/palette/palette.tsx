// The palette: one field to go to a view, a source or an actor, or to find words in every text.
import type { Actor } from '#model'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { sourcesQuery, useCase, useClient } from '../../app/client.tsx'
import { NAVIGATION } from '../../app/navigation.ts'
import { useSay } from '../../words/say.tsx'
import './palette.css'

interface Item {
  readonly id: string
  readonly group: 'views' | 'actors' | 'sources' | 'text'
  readonly label: React.ReactNode
  readonly go: () => void
}

/** Words are looked up this long after the last key, in milliseconds. */
const PAUSE = 120

export default function Palette({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  const actors = useCase().data?.data.actors
  const { data: sources } = useQuery(sourcesQuery(client))
  const { data: found, error } = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => client.call('search', { body: { q: query, limit: 30 }, signal }),
    enabled: query.length > 1,
    placeholderData: old => old,
  })
  const items = useMemo(() => {
    const needle = typed.trim().toLowerCase()
    const made: Item[] = []
    for (const { views } of NAVIGATION)
      for (const { name, path } of views)
        if (say(`web.nav.${name}`).toLowerCase().includes(needle))
          made.push({
            id: `view-${name}`,
            group: 'views',
            label: say(`web.nav.${name}`),
            go: () => void navigate({ to: path }),
          })
    if (needle.length > 1)
      for (const { id, name, kind } of (actors ?? []).filter(actor => isCalled(actor, needle)).slice(0, 8))
        made.push({
          id: `actor-${id}`,
          group: 'actors',
          label: (
            <>
              {name}
              <span className="muted"> {say(`entity.${kind}`)}</span>
            </>
          ),
          go: () => void navigate({ to: '/actors', search: { actor: id } }),
        })
    for (const { id, title } of (sources ?? [])
      .filter(({ title }) => title.toLowerCase().includes(needle))
      .slice(0, 8))
      made.push({
        id: `source-${id}`,
        group: 'sources',
        label: title,
        go: () => void navigate({ to: '/read/$source', params: { source: id } }),
      })
    if (needle.length > 1)
      for (const hit of found?.hits ?? [])
        made.push({
          id: `hit-${hit.source}-${hit.start}`,
          group: 'text',
          label: (
            <>
              <span className="quote">
                {hit.before}
                <mark>{hit.match}</mark>
                {hit.after}
              </span>
              <span className="muted"> {hit.title}</span>
            </>
          ),
          go: () =>
            void navigate({
              to: '/read/$source',
              params: { source: hit.source },
              search: { at: `${hit.start}-${hit.end}` },
            }),
        })
    return made
  }, [typed, actors, sources, found, say, navigate])
  const chosen = Math.min(at, items.length - 1)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const choose = (item: Item | undefined): void => {
    if (item === undefined) return
    item.go()
    onClose()
  }
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, items.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') choose(items[chosen])
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className="dialog palette">
        <Dialog aria-label={say('web.search')}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened to type into */}
          <input
            className="palette-input"
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={items[chosen] === undefined ? undefined : `palette-${items[chosen].id}`}
            aria-label={say('web.search.label')}
            placeholder={say('web.search.label')}
            value={typed}
            onChange={event => {
              setTyped(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKey}
          />
          <ul
            id="palette-list"
            ref={list}
            role="listbox"
            aria-label={say('web.search.results')}
            className="palette-list"
          >
            {items.map((item, i) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter in the field does it
              <li
                key={item.id}
                id={`palette-${item.id}`}
                role="option"
                aria-selected={i === chosen}
                data-first={item.group !== items[i - 1]?.group ? say(`web.search.${item.group}`) : undefined}
                onClick={() => choose(item)}
              >
                {item.label}
              </li>
            ))}
          </ul>
          {items.length === 0 && (
            <p className="palette-none muted">
              {say(error === null ? 'web.search.none' : 'web.search.failed')}
            </p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** By any of an actor's names. */
function isCalled({ name, names }: Actor, needle: string): boolean {
  return [name, ...names.map(({ text }) => text)].some(one => one.toLowerCase().includes(needle))
}
