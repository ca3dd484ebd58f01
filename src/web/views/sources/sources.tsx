// Sources: every document of the case, its particulars and the state of its reading; more come by drag and drop.
import { orderIn } from '#messages'
import type { Source } from '#model'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { sourcesQuery, useCase, useClient } from '../../app/client.tsx'
import { useReading } from '../../app/reading.ts'
import { AddFiles, droppedFiles, ReadingProgress } from '../../ui/add-files.tsx'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import { useLanguageName } from '../../words/language-name.ts'
import { useSay } from '../../words/say.tsx'
import { SourceForm } from './source-form.tsx'
import './sources.css'

const SORTS = ['title', 'kind', 'date', 'language', 'characters', 'state'] as const
type Sort = (typeof SORTS)[number]

export default function Sources(): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const { data, error, refetch } = useQuery(sourcesQuery(client))
  const { add } = useReading()
  const [over, setOver] = useState(false)
  const [edited, setEdited] = useState<readonly Source[]>([])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping has the buttons as its keyboard twin
    <div
      className="page sources"
      data-over={over ? '' : undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={event => {
        if (event.currentTarget === event.target) setOver(false)
      }}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        void droppedFiles(event.dataTransfer).then(add)
      }}
    >
      <header className="page-head">
        <h1>{say('web.nav.sources')}</h1>
        <div className="actions">
          <AddFiles />
        </div>
      </header>
      <ReadingProgress />
      {over && <p className="drop-here">{say('web.sources.drop')}</p>}
      {error !== null && <Trouble error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      {data?.length === 0 && (
        <Empty title={say('web.sources.empty.title')}>
          <p>{say('web.sources.empty.advice')}</p>
        </Empty>
      )}
      {data !== undefined && data.length > 0 && <SourceTable sources={data} onEdit={setEdited} />}
      {edited.length > 0 && <SourceForm sources={edited} onClose={() => setEdited([])} />}
    </div>
  )
}

function SourceTable({
  sources,
  onEdit,
}: {
  readonly sources: readonly Source[]
  readonly onEdit: (sources: readonly Source[]) => void
}): React.ReactNode {
  const { say, number, language } = useSay()
  const search = useSearch({ from: '/sources' })
  const navigate = useNavigate({ from: '/sources' })
  const sort = (SORTS.find(known => known === search.sort?.replace('-', '')) ?? 'title') satisfies Sort
  const down = search.sort?.startsWith('-') === true
  const query = search.q ?? ''
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const authors = useAuthors()
  const rows = useMemo(() => {
    const compare = orderIn(language, { numeric: true })
    const key = (source: Source): string | number =>
      sort === 'characters' ? source.characters : (source[sort] ?? '')
    const found = sources.filter(
      source =>
        `${source.title} ${source.path}`.toLowerCase().includes(query.toLowerCase()) &&
        (search.kind === undefined || source.kind === search.kind) &&
        (search.state === undefined || source.state === search.state),
    )
    found.sort((a, b) => {
      const [x, y] = [key(a), key(b)]
      const order = typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y))
      return (down ? -order : order) || compare(a.path, b.path)
    })
    return found
  }, [sources, sort, down, query, search.kind, search.state, language])
  const kinds = [...new Set(sources.map(({ kind }) => kind))].sort()
  const states = [...new Set(sources.map(({ state }) => state))].sort()
  const shownChosen = rows.filter(({ id }) => chosen.has(id))
  return (
    <>
      <div className="source-filters">
        <input
          className="input"
          type="search"
          aria-label={say('web.sources.filter')}
          placeholder={say('web.sources.filter')}
          value={query}
          onChange={event =>
            void navigate({ search: old => ({ ...old, q: event.target.value }), replace: true })
          }
        />
        <select
          className="input"
          aria-label={say('web.sources.kind')}
          value={search.kind ?? ''}
          onChange={event =>
            void navigate({ search: old => ({ ...old, kind: event.target.value }), replace: true })
          }
        >
          <option value="">{say('web.sources.all-kinds')}</option>
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {say(`kind.${kind}`)}
            </option>
          ))}
        </select>
        {states.length > 1 && (
          <select
            className="input"
            aria-label={say('web.sources.state')}
            value={search.state ?? ''}
            onChange={event =>
              void navigate({ search: old => ({ ...old, state: event.target.value }), replace: true })
            }
          >
            <option value="">{say('web.sources.all-states')}</option>
            {states.map(state => (
              <option key={state} value={state}>
                {say(`web.state.${state}`)}
              </option>
            ))}
          </select>
        )}
        {shownChosen.length === 0 ? (
          <span className="muted num">{say('web.sources.count', { count: rows.length })}</span>
        ) : (
          <>
            <b className="num">{say('web.sources.bulk.count', { count: shownChosen.length })}</b>
            <button type="button" className="button small primary" onClick={() => onEdit(shownChosen)}>
              {say('web.sources.bulk.edit')}
            </button>
            <button type="button" className="button small" onClick={() => setChosen(new Set())}>
              {say('web.sources.bulk.clear')}
            </button>
          </>
        )}
      </div>
      <table className="table source-table">
        <thead>
          <tr>
            <th className="choose-cell">
              <input
                type="checkbox"
                aria-label={say('web.sources.choose-all')}
                checked={rows.length > 0 && shownChosen.length === rows.length}
                onChange={event => setChosen(new Set(event.target.checked ? rows.map(({ id }) => id) : []))}
              />
            </th>
            {SORTS.map(column => (
              <th
                key={column}
                scope="col"
                className={column === 'characters' ? 'right' : undefined}
                aria-sort={column === sort ? (down ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className="sort-button"
                  onClick={() =>
                    void navigate({
                      search: old => ({ ...old, sort: column === sort && !down ? `-${column}` : column }),
                      replace: true,
                    })
                  }
                >
                  {say(`web.sources.column.${column}`)}
                  {column === sort && <span aria-hidden="true">{down ? ' ↓' : ' ↑'}</span>}
                </button>
              </th>
            ))}
            <th>
              <span className="visually-hidden">{say('web.sources.column.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(source => (
            <SourceRow
              key={source.id}
              source={source}
              authors={source.author.map(id => authors.get(id) ?? id)}
              number={number}
              chosen={chosen.has(source.id)}
              onChoose={isChosen => {
                const next = new Set(chosen)
                if (isChosen) next.add(source.id)
                else next.delete(source.id)
                setChosen(next)
              }}
              onEdit={() => onEdit([source])}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Names of actors by id, for authors; empty until the case has loaded. */
function useAuthors(): ReadonlyMap<string, string> {
  const actors = useCase().data?.data.actors
  return useMemo(() => new Map(actors?.map(({ id, name }) => [id, name])), [actors])
}

function SourceRow({
  source,
  authors,
  number,
  chosen,
  onChoose,
  onEdit,
}: {
  readonly source: Source
  readonly authors: readonly string[]
  readonly number: (value: number) => string
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
  readonly onEdit: () => void
}): React.ReactNode {
  const { say, sayKey } = useSay()
  const date = useDate()
  const languageName = useLanguageName()
  const client = useClient()
  const download = async (): Promise<void> => {
    const address = URL.createObjectURL(await client.original(source.id))
    const link = document.createElement('a')
    link.href = address
    link.download = source.path.split('/').at(-1) ?? source.title
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  return (
    <tr data-chosen={chosen ? '' : undefined}>
      <td className="choose-cell">
        <input
          type="checkbox"
          aria-label={say('web.sources.choose', { title: source.title })}
          checked={chosen}
          onChange={event => onChoose(event.target.checked)}
        />
      </td>
      <td className="source-title">
        <Link to="/read/$source" params={{ source: source.id }}>
          {source.title}
        </Link>
        {authors.length > 0 && <span className="source-author"> {authors.join(', ')}</span>}
        {source.path !== source.title && <span className="muted source-path">{source.path}</span>}
        {source.problems.map(problem => (
          <span
            key={`${problem.code}-${problem.page ?? ''}`}
            className="source-problem"
            data-severity={problem.severity}
          >
            {sayKey(`problem.${problem.code}`, problem.params)}
          </span>
        ))}
      </td>
      <td>{say(`kind.${source.kind}`)}</td>
      <td className="num">{source.date === null ? '' : date(source.date)}</td>
      <td>{source.language === null ? '' : languageName(source.language)}</td>
      <td className="right">{number(source.characters)}</td>
      <td>
        <span className="source-state" data-state={source.state}>
          {say(`web.state.${source.state}`)}
        </span>
      </td>
      <td className="row-actions">
        <button type="button" className="link-button" onClick={onEdit}>
          {say('web.sources.edit')}
          <span className="visually-hidden"> {source.title}</span>
        </button>{' '}
        <button type="button" className="link-button" onClick={() => void download()}>
          {say('web.sources.original')}
          <span className="visually-hidden"> {source.title}</span>
        </button>
      </td>
    </tr>
  )
}
