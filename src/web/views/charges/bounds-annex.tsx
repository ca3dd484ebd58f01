// An annex, off by default: how far a count is supported if the grades of its voices are taken as intervals of reliability.
import type { Grade } from '#model'
import type { Span } from '#reason'
import { useDeferredValue, useId, useState } from 'react'
import type { AnnexOptions, Premises } from '../../reason/protocol.ts'
import { useReasoner } from '../../reason/reasoner.tsx'
import { Trouble } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { spanAddress, spanFrom, tablesAddress, tablesFrom, withSpan } from './annex-address.ts'
import { addressOf, FORMS_OF, type ChargesSearch, type Looked, type LookedAt } from './looked.ts'
import { gradedScales, type VoiceRow } from './voices.ts'

export interface BoundsAnnexProps {
  readonly looked: Looked
  readonly at: LookedAt
  readonly premises: Premises
  readonly voices: readonly VoiceRow[]
  readonly names: Names
  readonly onGo: (change: Pick<ChargesSearch, 'annex' | 'spans' | 'cause'>) => void
}

export function BoundsAnnex(props: BoundsAnnexProps): React.ReactNode {
  const { looked, onGo } = props
  const { say } = useSay()
  return (
    <section className="annex" data-open={looked.annex ? '' : undefined} aria-label={say('web.bounds.title')}>
      <h3>
        <button
          type="button"
          className="annex-switch"
          aria-expanded={looked.annex}
          onClick={() => onGo({ annex: looked.annex ? '' : 'open' })}
        >
          <span aria-hidden="true">{looked.annex ? '▾' : '▸'}</span> {say('web.bounds.title')}
        </button>
      </h3>
      {looked.annex && <Annex {...props} />}
    </section>
  )
}

function Annex({ looked, at, premises, voices, names, onGo }: BoundsAnnexProps): React.ReactNode {
  const { say, sayKey } = useSay()
  const [spans, setSpans] = useTyped(looked.spans, spans => onGo({ spans }))
  const [cause, setCause] = useTyped(looked.cause, cause => onGo({ cause }))
  const tables = tablesFrom(spans)
  const free = spanFrom(cause)
  const setFree = (span: Span | null): void => setCause(span === null ? '' : spanAddress(span))
  const scales = gradedScales(voices)
  const accuser = looked.charge.accuser
  const options: AnnexOptions = {
    tables,
    controllers: free === null ? [] : [{ actor: accuser, free, forms: FORMS_OF[looked.reach] }],
  }
  const bounds = useReasoner({
    kind: 'bounds',
    at: addressOf(at),
    options: useDeferredValue(options),
    ...premises,
  })
  const ungraded = voices.filter(({ grades }) => grades.length === 0).length
  const setSpan = (scale: Grade['scale'], letter: string, span: Span): void =>
    setSpans(tablesAddress(withSpan(tables, scale, letter, span)))
  return (
    <>
      <p className="annex-about">{say('web.bounds.assumption')}</p>
      {ungraded > 0 && <p className="muted">{say('web.bounds.ungraded', { count: ungraded })}</p>}
      {bounds.error !== null && <Trouble error={bounds.error} />}
      {bounds.data !== undefined && (
        <p className="annex-result" aria-live="polite">
          {say('web.bounds.result', { least: bounds.data.firm.least, most: bounds.data.firm.most })}
          {(bounds.data.open.most !== bounds.data.firm.most ||
            bounds.data.open.least !== bounds.data.firm.least) && (
            <span className="muted">
              {' '}
              {say('web.bounds.open', { least: bounds.data.open.least, most: bounds.data.open.most })}
            </span>
          )}
          {bounds.data.answer === 'bounded' && (
            <span className="muted"> {say('web.bounds.approximate')}</span>
          )}
        </p>
      )}
      {scales.map(scale => (
        <table key={scale} className="table annex-table">
          <caption>{say('web.bounds.table', { scale: say(`web.grade.scale.${scale}`) })}</caption>
          <tbody>
            {Object.entries(tables[scale].letters).map(([letter, span]) => (
              <tr key={letter}>
                <th scope="row">
                  {say('web.grade.option', { grade: letter, words: sayKey(`web.grade.${scale}.${letter}`) })}
                </th>
                <td>
                  <SpanFields
                    span={span}
                    name={letter}
                    onChange={changed => setSpan(scale, letter, changed)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <div className="annex-cause">
        <label className="check">
          <input
            type="checkbox"
            checked={free !== null}
            onChange={event => setFree(event.target.checked ? { least: 0, most: 1 } : null)}
          />
          {say('web.bounds.cause', { name: names.actor(accuser) })}
        </label>
        {free !== null && (
          <SpanFields
            span={free}
            name={say('web.bounds.free', { name: names.actor(accuser) })}
            onChange={setFree}
          />
        )}
      </div>
    </>
  )
}

/** A part of the address that is typed into: what is typed shows at once, and the address follows. */
function useTyped(address: string, go: (address: string) => void): [string, (typed: string) => void] {
  const [typed, type] = useState<string | null>(null)
  if (typed !== null && typed === address) type(null)
  return [
    typed ?? address,
    changed => {
      type(changed)
      go(changed)
    },
  ]
}

function SpanFields({
  span,
  name,
  onChange,
}: {
  readonly span: Span
  readonly name: string
  readonly onChange: (span: Span) => void
}): React.ReactNode {
  const { say } = useSay()
  const id = useId()
  const field = (end: keyof Span, value: number): React.ReactNode => (
    <>
      <label htmlFor={`${id}-${end}`} className="visually-hidden">
        {say(`web.bounds.${end}`, { name })}
      </label>
      <input
        id={`${id}-${end}`}
        type="number"
        className="input small span-end"
        min={0}
        max={1}
        step={0.05}
        value={value}
        onChange={event => {
          const typed = Math.min(1, Math.max(0, event.target.valueAsNumber))
          if (Number.isNaN(typed)) return
          onChange(
            end === 'least'
              ? { least: typed, most: Math.max(typed, span.most) }
              : { least: Math.min(typed, span.least), most: typed },
          )
        }}
      />
    </>
  )
  return (
    <span className="span-fields">
      {field('least', span.least)} <span aria-hidden="true">–</span> {field('most', span.most)}
    </span>
  )
}
