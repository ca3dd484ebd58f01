// The count in one sentence: its standing before and after, the link that breaks first, and the caveat.
import type { CaseData } from '#model'
import type { Item, Strike } from '#reason'
import type { ChargesAnswer, CountAddress } from '../../reason/protocol.ts'
import { Standing } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

export interface ResultProps {
  readonly answer: ChargesAnswer | null
  readonly at: CountAddress
  readonly strikes: readonly Strike[]
  readonly names: Names
  readonly data: CaseData
}

export function Result({ answer, at, strikes, names, data }: ResultProps): React.ReactNode {
  const { say, sayKey } = useSay()
  const isHere = (item: Item): boolean =>
    item.kind === 'count' &&
    item.count === at.count &&
    item.accused === at.accused &&
    (at.tree === undefined || item.tree === at.tree)
  const change = answer?.counts.find(({ item }) => isHere(item))
  const possible = answer?.possible?.find(({ item }) => isHere(item))
  if (change === undefined) return <p className="result">{say('web.waiting')}</p>
  const { before, after, broken } = change
  const link = broken
    .map(item => itemInWords(item, names, data))
    .filter(words => words !== '')
    .at(-1)
  return (
    <div className="result" aria-live="polite">
      <p className="result-line">
        {strikes.length > 0 && before.label !== after.label && (
          <>
            <span className="struck">
              <Standing label={before.label} />
            </span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <Standing label={after.label} />
        {after.reason !== undefined && (
          <span className="muted"> · {sayKey(`web.reason.${after.reason}`)}</span>
        )}
      </p>
      {link !== undefined && <p className="muted">{say('web.result.breaks', { link })}</p>}
      {possible !== undefined && possible.after.label !== after.label && (
        <p className="muted">
          {say('web.result.possible', { label: say(`standing.${possible.after.label}`) })}
        </p>
      )}
      {after.label === 'falls' && (
        <p className="caveat">
          {say('standing.caveat')}{' '}
          {before.label !== 'falls' &&
            strikes.some(({ kind }) => kind === 'controlled-by') &&
            say('web.result.house')}
        </p>
      )}
    </div>
  )
}

function itemInWords(item: Item, names: Names, data: CaseData): string {
  switch (item.kind) {
    case 'literal':
      return names.claim(item.claim)
    case 'statement': {
      const statement = data.statements.find(({ id }) => id === item.id)
      return statement === undefined ? '' : `“${statement.passage.quote.exact.slice(0, 120)}”`
    }
    case 'source':
      return names.source(item.id)
    case 'occasion':
      return names.voice(/^(?:asserted-by|recorded-by):(.*)@/.exec(item.key)?.[1] ?? item.key)
    case 'count':
    case 'element':
    case 'charge':
    case 'inference':
      return ''
  }
}
