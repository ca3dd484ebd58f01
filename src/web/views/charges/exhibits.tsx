// Exhibits that bear on a count: what each shows, and what it is said to show and does not.
import type { CaseData, Exhibit } from '#model'
import { useState } from 'react'
import { claimsIn } from '../../reason/trees.ts'
import { Quote } from '../../ui/quote.tsx'
import { useDate } from '../../words/use-date.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { ExhibitForm } from './exhibit-form.tsx'
import type { LookedAt } from './looked.ts'

export interface ExhibitsProps {
  readonly data: CaseData
  readonly at: LookedAt
  readonly names: Names
}

export function Exhibits({ data, at, names }: ExhibitsProps): React.ReactNode {
  const { say } = useSay()
  const [editing, setEditing] = useState<Exhibit | 'new' | null>(null)
  const claims = [...new Set([at.counted.of, ...claimsIn(at.shown.root)])]
  const [bearing, others] = parted(data, claims)
  return (
    <section className="exhibits" aria-label={say('web.exhibits')}>
      <h3>{say('web.exhibits')}</h3>
      {bearing.length === 0 && <p className="muted">{say('web.exhibits.none')}</p>}
      <ul>
        {bearing.map(exhibit => (
          <ExhibitItem key={exhibit.id} exhibit={exhibit} names={names} onEdit={() => setEditing(exhibit)} />
        ))}
      </ul>
      <p className="exhibit-actions no-print">
        {others.length > 0 && (
          <select
            className="input small"
            aria-label={say('web.exhibits.other')}
            value=""
            onChange={event => setEditing(others.find(({ id }) => id === event.target.value) ?? null)}
          >
            <option value="">{say('web.exhibits.other')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="button small" onClick={() => setEditing('new')}>
          {say('web.exhibits.add')}
        </button>
      </p>
      {editing !== null && (
        <ExhibitForm
          data={data}
          names={names}
          near={claims}
          exhibit={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

function ExhibitItem({
  exhibit,
  names,
  onEdit,
}: {
  readonly exhibit: Exhibit
  readonly names: Names
  readonly onEdit: () => void
}): React.ReactNode {
  const { say, list } = useSay()
  const date = useDate()
  const facts = [
    say(`web.exhibits.presented.${exhibit.presented}`),
    exhibit.foundWhere === null ? '' : say('web.exhibits.found', { place: names.place(exhibit.foundWhere) }),
    exhibit.when === null ? '' : date(exhibit.when),
    exhibit.foundBy.length === 0
      ? ''
      : say('web.exhibits.found-by', { names: list(exhibit.foundBy.map(names.actor)) }),
    exhibit.custody,
    exhibit.authenticatedBy.length === 0
      ? say('web.exhibits.not-authenticated')
      : say('web.exhibits.authenticated', { names: list(exhibit.authenticatedBy.map(names.actor)) }),
    exhibit.copyAvailable === null
      ? ''
      : say(exhibit.copyAvailable ? 'web.exhibits.copy' : 'web.exhibits.no-copy'),
  ].filter(part => part !== '')
  const passage = exhibit.passages[0]
  return (
    <li className="exhibit">
      <p className="exhibit-head">
        <b>{exhibit.name}</b>
        <button
          type="button"
          className="link-button element-edit no-print"
          aria-label={say('web.exhibits.change', { name: exhibit.name })}
          onClick={onEdit}
        >
          {say('web.elements.edit')}
        </button>
      </p>
      <p className="muted exhibit-facts">{facts.join(' · ')}</p>
      <dl className="exhibit-claims">
        <dt>{say('web.exhibits.shows')}</dt>
        {exhibit.shows.map(claim => (
          <dd key={claim}>{names.claim(claim)}</dd>
        ))}
        {exhibit.shows.length === 0 && <dd className="muted">{say('web.exhibits.nothing')}</dd>}
        {exhibit.doesNotShow.length > 0 && <dt>{say('web.exhibits.does-not')}</dt>}
        {exhibit.doesNotShow.map(claim => (
          <dd key={claim} className="exhibit-not">
            {names.claim(claim)}
          </dd>
        ))}
      </dl>
      {passage !== undefined && <Quote passage={passage} names={names} />}
    </li>
  )
}

/** Exhibits that show, are said to show, or stand in one of the claims; and the rest. */
function parted(
  data: CaseData,
  claims: readonly string[],
): readonly [readonly Exhibit[], readonly Exhibit[]] {
  const near = new Set(claims)
  const named = new Set(
    data.claims
      .filter(({ id }) => near.has(id))
      .flatMap(({ roles }) => roles.flatMap(({ filler }) => (filler.kind === 'exhibit' ? [filler.id] : []))),
  )
  const bears = ({ id, shows, doesNotShow }: Exhibit): boolean =>
    named.has(id) || [...shows, ...doesNotShow].some(claim => near.has(claim))
  return [data.exhibits.filter(bears), data.exhibits.filter(exhibit => !bears(exhibit))]
}
