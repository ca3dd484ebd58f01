// Ledger: every statement and claim as a table paged from the database, with facets, sorting and decisions in bulk.
import { ledgerQuery, type LedgerState } from './ledger-state.ts'
import type { LedgerRow } from '#api'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { useDecide } from '../../app/decide.ts'
import { useToast } from '../../app/toast.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import { exportCsv } from './export-csv.ts'
import { exportXlsx } from './export-xlsx.ts'
import { Facets } from './facets.tsx'
import './ledger.css'
import { COLUMNS, LedgerCells, type Column } from './ledger-cells.tsx'
import { SavedFilters } from './saved-filters.tsx'

const PAGE = 200
const ROW = 56

export default function Ledger(): React.ReactNode {
  const speech = useSay()
  const { say } = speech
  const client = useClient()
  const toast = useToast()
  const { decide, undo } = useDecide()
  const state: LedgerState = useSearch({ from: '/ledger' })
  const navigate = useNavigate({ from: '/ledger' })
  const scroller = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const query = useMemo(() => ledgerQuery(state), [state])
  const offset = Math.floor(first / PAGE) * PAGE
  const page = useQuery({
    queryKey: ['ledger', query, offset],
    queryFn: ({ signal }) => client.call('ledger', { body: { ...query, offset, limit: PAGE * 2 }, signal }),
    placeholderData: keepPreviousData,
  })
  const total = page.data?.total ?? 0
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    onChange: instance => setFirst(instance.range?.startIndex ?? 0),
  })
  const go = (change: LedgerState): void => {
    setChosen(new Set())
    void navigate({
      search: old =>
        Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value)) as LedgerState,
      replace: true,
    })
    scroller.current?.scrollTo(0, 0)
  }
  const rowAt = (index: number): LedgerRow | undefined =>
    page.isPlaceholderData ? undefined : page.data?.rows[index - offset]
  const rule = async (kind: 'confirm' | 'reject'): Promise<void> => {
    const rows = (page.data?.rows ?? []).filter(({ id }) => chosen.has(id))
    try {
      await decide(rows.map(({ target }) => ({ kind, target })))
      setChosen(new Set())
      toast({
        text: say('web.bulk.done', { count: rows.length }),
        action: { label: say('web.action.undo'), run: () => void undo() },
      })
    } catch (error) {
      toast({ text: problemWords(error, speech) })
    }
  }
  const columns = COLUMNS[query.kind]
  const sort = (column: Column): void => {
    if (column.sort === null) return
    go({ sort: column.sort, down: state.sort === column.sort && state.down !== '1' ? '1' : '' })
  }
  return (
    <div className="pane-view ledger">
      <header className="pane-head">
        <h1>{say('web.nav.ledger')}</h1>
        <fieldset className="segments">
          <legend className="visually-hidden">{say('web.nav.ledger')}</legend>
          {(['statements', 'claims'] as const).map(kind => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                checked={query.kind === kind}
                onChange={() => go({ kind, sort: '', down: '' })}
              />
              {say(`web.ledger.${kind}`)}
            </label>
          ))}
        </fieldset>
        <input
          className="input ledger-search"
          type="search"
          aria-label={say('web.ledger.search')}
          placeholder={say('web.ledger.search')}
          defaultValue={state.q ?? ''}
          onChange={event => go({ q: event.target.value })}
        />
        <span className="muted num" role="status">
          {say('web.ledger.total', { count: total })}
        </span>
        <span className="ledger-actions">
          {chosen.size > 0 && (
            <>
              <span className="num">{say('web.ledger.chosen', { count: chosen.size })}</span>
              <button type="button" className="button small" onClick={() => void rule('confirm')}>
                {say('web.action.confirm')}
              </button>
              <button type="button" className="button small" onClick={() => void rule('reject')}>
                {say('web.action.reject')}
              </button>
            </>
          )}
          <button
            type="button"
            className="button small"
            onClick={() =>
              void exportCsv(client, query, total, speech).catch((error: unknown) =>
                toast({ text: problemWords(error, speech) }),
              )
            }
          >
            {say('web.ledger.export')}
          </button>
          <button
            type="button"
            className="button small"
            onClick={() =>
              void exportXlsx(client, query).catch((error: unknown) =>
                toast({ text: problemWords(error, speech) }),
              )
            }
          >
            {say('web.ledger.export-xlsx')}
          </button>
        </span>
      </header>
      <div className="panes ledger-panes">
        <aside className="pane ledger-facets" aria-label={say('web.ledger.filters')}>
          <SavedFilters state={state} onChoose={go} />
          <Facets facets={page.data?.facets ?? []} state={state} onChange={go} />
        </aside>
        <div
          className="pane ledger-rows"
          ref={scroller}
          tabIndex={0}
          role="region"
          aria-label={say(`web.ledger.${query.kind}`)}
        >
          {page.error !== null && <Trouble error={page.error} again={() => void page.refetch()} />}
          {page.data === undefined && page.error === null && <Waiting />}
          {page.data !== undefined && total === 0 ? (
            <div className="page">
              <Empty title={say('web.ledger.empty.title')}>
                <p>{say('web.ledger.empty.advice')}</p>
              </Empty>
            </div>
          ) : (
            <div role="table" aria-rowcount={total + 1} className="ledger-table" data-kind={query.kind}>
              <div role="row" className="ledger-row ledger-header" aria-rowindex={1}>
                {columns.map(column => (
                  <div
                    key={column.name}
                    role="columnheader"
                    aria-sort={
                      column.sort !== null && state.sort === column.sort
                        ? state.down === '1'
                          ? 'descending'
                          : 'ascending'
                        : 'none'
                    }
                  >
                    {column.sort === null ? (
                      say(`web.ledger.column.${column.name}`)
                    ) : (
                      <button type="button" className="sort-button" onClick={() => sort(column)}>
                        {say(`web.ledger.column.${column.name}`)}
                        {state.sort === column.sort && (
                          <span aria-hidden="true">{state.down === '1' ? ' ↓' : ' ↑'}</span>
                        )}
                      </button>
                    )}
                  </div>
                ))}
              </div>
              <div role="rowgroup" className="ledger-body" style={{ height: virtual.getTotalSize() }}>
                {virtual.getVirtualItems().map(item => {
                  const row = rowAt(item.index)
                  return (
                    <div
                      key={item.key}
                      role="row"
                      aria-rowindex={item.index + 2}
                      className="ledger-row"
                      data-status={row?.status}
                      style={{ translate: `0 ${item.start}px` }}
                    >
                      {row !== undefined && (
                        <LedgerCells
                          row={row}
                          kind={query.kind}
                          chosen={chosen.has(row.id)}
                          onChoose={on => {
                            const next = new Set(chosen)
                            if (on) next.add(row.id)
                            else next.delete(row.id)
                            setChosen(next)
                          }}
                        />
                      )}
                    </div>
                  )
                })}
              </div>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
