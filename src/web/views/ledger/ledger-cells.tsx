// The columns of the ledger and what stands in them.
import type { LedgerRow } from '#api'
import { Link } from '@tanstack/react-router'
import { StatusMark } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'

export interface Column {
  readonly name: 'choose' | 'who' | 'what' | 'when' | 'where' | 'said' | 'venue' | 'place' | 'status'
  readonly sort: 'place' | 'who' | 'what' | 'said' | 'when' | 'status' | null
}

export const COLUMNS: Readonly<Record<'statements' | 'claims', readonly Column[]>> = {
  statements: [
    { name: 'choose', sort: null },
    { name: 'who', sort: null },
    { name: 'what', sort: 'what' },
    { name: 'when', sort: null },
    { name: 'said', sort: 'said' },
    { name: 'venue', sort: null },
    { name: 'place', sort: 'place' },
    { name: 'status', sort: 'status' },
  ],
  claims: [
    { name: 'choose', sort: null },
    { name: 'what', sort: null },
    { name: 'when', sort: 'when' },
    { name: 'where', sort: null },
    { name: 'status', sort: 'status' },
  ],
}

export interface LedgerCellsProps {
  readonly row: LedgerRow
  readonly kind: 'statements' | 'claims'
  readonly chosen: boolean
  readonly onChoose: (on: boolean) => void
}

export function LedgerCells({ row, kind, chosen, onChoose }: LedgerCellsProps): React.ReactNode {
  const { say, sayKey } = useSay()
  const date = useDate()
  const asserted = row.voices.filter(({ link }) => link === 'asserted-by')
  const who = (asserted.length > 0 ? asserted : row.voices)
    .map(({ name }) => name || say('voice.unnamed'))
    .join(' › ')
  const claim = row.relation === null ? '' : `${sayKey(`relation.${row.relation}`)}: ${row.what}`
  const venue = [
    row.venue === null || row.venue === 'unknown' ? '' : say(`venue.${row.venue}`),
    row.liberty === null || row.liberty === 'unknown' ? '' : say(`liberty.${row.liberty}`),
  ]
    .filter(part => part !== '')
    .join(', ')
  /** What stands in a cell whose words are nothing but words. */
  const words: Partial<Readonly<Record<Column['name'], string>>> = {
    who,
    what: [claim, row.quote].filter(part => part !== '').join('\n'),
    when: row.when === null ? '' : date(row.when),
    where: row.where ?? '',
    said: row.said === null ? '' : date(row.said),
    venue,
    place: row.source?.title ?? '',
  }
  const cell = (name: Column['name']): React.ReactNode => {
    switch (name) {
      case 'choose':
        return (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={`${say('web.ledger.column.choose')}: ${row.quote.slice(0, 60) || claim}`}
            onChange={event => onChoose(event.target.checked)}
          />
        )
      case 'who':
        return (
          <>
            {who}
            {row.stance !== null && row.stance !== 'asserts' && (
              <span className="muted cell-second">{say(`stance.${row.stance}`)}</span>
            )}
          </>
        )
      case 'what':
        return (
          <>
            {claim !== '' && <span className="cell-claim">{claim}</span>}
            {row.quote !== '' && (
              <span className={claim === '' ? 'quote cell-quote two' : 'quote cell-quote'}>{row.quote}</span>
            )}
          </>
        )
      case 'when':
      case 'where':
      case 'said':
      case 'venue':
        return words[name]
      case 'place':
        return row.source === null ? (
          ''
        ) : (
          <Link
            to="/read/$source"
            params={{ source: row.source.id }}
            search={{ at: `${row.start}-${row.end}` }}
          >
            {row.source.title}
          </Link>
        )
      case 'status':
        return <StatusMark status={row.status} rule={row.rule} />
    }
  }
  return COLUMNS[kind].map(({ name }) => (
    // Two lines of it are on screen; all of it is the cell's title.
    <div key={name} role="cell" className={`cell-${name}`} title={words[name]}>
      {cell(name)}
    </div>
  ))
}
