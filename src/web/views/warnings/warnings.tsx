// Warning signs and every other finding: roles, quotes, what would weaken it, what it does not mean; confirm or dismiss.
import type { CaseData, Finding } from '#model'
import { SEVERITIES } from '#model'
import { CATALOGUE, type PatternCells } from '#reason'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { useReasoner } from '../../reason/reasoner.tsx'
import { CaseView, emptyState } from '../../ui/case-view.tsx'
import { looking } from '../../ui/looking.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { PassageLink } from '../../ui/passage-link.tsx'
import { Quote } from '../../ui/quote.tsx'
import { useFindingWords } from '../../words/finding-words.ts'
import { useNames, type Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import './warnings.css'

export default function Warnings(): React.ReactNode {
  const { say } = useSay()
  const found = useReasoner({ kind: 'findings' })
  return (
    <CaseView view="warnings" asked={[found]} working={looking(say)}>
      {(data, { findings, cells }) => {
        const shown = findings.filter(({ kind }) => kind !== 'conflict')
        return (
          <div className="page warnings">
            <header className="page-head">
              <h1>{say('web.nav.warnings')}</h1>
              <p>{say('web.warnings.about')}</p>
            </header>
            <Tried cells={cells} data={data} />
            {shown.length === 0 ? (
              emptyState(say('web.warnings.empty.title'), say('web.warnings.empty.advice'))
            ) : (
              <Findings findings={shown} data={data} />
            )}
          </div>
        )
      }}
    </CaseView>
  )
}

/** On how much the patterns were tried: printed always, found or not. */
function Tried({
  cells,
  data,
}: {
  readonly cells: readonly PatternCells[]
  readonly data: CaseData
}): React.ReactNode {
  const { say, sayKey, number } = useSay()
  return (
    <details className="tried">
      <summary>
        {say('web.warnings.tried', {
          patterns: cells.length,
          statements: data.statements.length,
          claims: data.claims.length,
          found: cells.filter(({ matched }) => matched > 0).length,
        })}
      </summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('web.warnings.pattern')}</th>
            <th scope="col" className="right">
              {say('web.warnings.looked')}
            </th>
            <th scope="col" className="right">
              {say('web.warnings.matched')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ pattern, looked, matched }) => (
            <tr key={pattern}>
              <td>{sayKey(`pattern.${pattern}.name`)}</td>
              <td className="right">{number(looked)}</td>
              <td className="right">{number(matched)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Findings({
  findings,
  data,
}: {
  readonly findings: readonly Finding[]
  readonly data: CaseData
}): React.ReactNode {
  const search = useSearch({ from: '/warnings' })
  const navigate = useNavigate({ from: '/warnings' })
  const names = useNames(data)
  const sorted = findings.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
  return (
    <ol className="findings">
      {sorted.map(finding => (
        <FindingItem
          key={finding.id}
          finding={finding}
          names={names}
          open={search.finding === finding.id}
          confirmed={data.confirmed.includes(finding.id)}
          onOpen={open =>
            void navigate({ search: open ? { finding: finding.id } : {}, replace: true, resetScroll: false })
          }
        />
      ))}
    </ol>
  )
}

interface FindingItemProps {
  readonly finding: Finding
  readonly names: Names
  readonly open: boolean
  readonly confirmed: boolean
  readonly onOpen: (open: boolean) => void
}

function FindingItem({ finding, names, open, confirmed, onOpen }: FindingItemProps): React.ReactNode {
  const { say, sayKey } = useSay()
  const words = useFindingWords(names)
  const pattern = CATALOGUE.find(({ id }) => id === finding.pattern)
  return (
    <li
      className="finding"
      data-severity={finding.severity}
      data-provisional={finding.provisional ? '' : undefined}
    >
      <h2>
        <button type="button" className="finding-title" aria-expanded={open} onClick={() => onOpen(!open)}>
          <span className="finding-kind">
            {pattern === undefined ? sayKey(`web.finding.${finding.kind}`) : sayKey(pattern.name)}
          </span>
          <span className="finding-severity">{say(`severity.${finding.severity}`)}</span>
          {confirmed && (
            <span className="mark-status" data-status="confirmed">
              {say('web.warnings.confirmed')}
            </span>
          )}
        </button>
      </h2>
      <p className="quote finding-message">{words(finding.message)}</p>
      {open && (
        <div className="finding-body">
          {finding.provisional && <p className="muted">{say('web.warnings.provisional')}</p>}
          {pattern !== undefined && (
            <dl className="finding-notes">
              <dt>{say('web.warnings.definition')}</dt>
              <dd>{sayKey(pattern.definition)}</dd>
              <dt>{say('web.warnings.weaken')}</dt>
              {pattern.weakens.map(key => (
                <dd key={key}>{sayKey(key)}</dd>
              ))}
              <dt>{say('web.warnings.not-mean')}</dt>
              {pattern.not.map(key => (
                <dd key={key}>{sayKey(key)}</dd>
              ))}
            </dl>
          )}
          {finding.passages.length > 0 && (
            <>
              <h3>{say('web.warnings.quotes')}</h3>
              {finding.passages.slice(0, 12).map(passage => (
                <Quote key={`${passage.source}-${passage.position.start}`} passage={passage} names={names} />
              ))}
            </>
          )}
          {finding.proof.length > 0 && (
            <details>
              <summary>{say('web.warnings.proof')}</summary>
              <ul className="proof">
                {finding.proof.map((line, i) => (
                  // oxlint-disable-next-line react/no-array-index-key -- lines of a proof have no other identity
                  <li key={i} style={{ paddingInlineStart: `${line.depth * 1.2}rem` }}>
                    {words(line.message)}
                    {line.passages.slice(0, 2).map(passage => (
                      <span key={passage.position.start}>
                        {' '}
                        <PassageLink passage={passage} isBare>
                          {names.source(passage.source)}
                        </PassageLink>
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Decide finding={finding} confirmed={confirmed} />
        </div>
      )}
    </li>
  )
}

function Decide({
  finding,
  confirmed,
}: {
  readonly finding: Finding
  readonly confirmed: boolean
}): React.ReactNode {
  const speech = useSay()
  const { say } = speech
  const { decide } = useDecide()
  const toast = useToast()
  const [why, setWhy, drop] = useDraft(`why-${finding.id}`, '')
  const rule = (kind: 'confirm' | 'dismiss'): void => {
    decide([
      { kind, target: { kind: 'finding', id: finding.id }, passages: finding.passages.slice(0, 4), why },
    ])
      .then(drop)
      .catch((error: unknown) => toast({ text: problemWords(error, speech) }))
  }
  return (
    <div className="finding-decide">
      <label className="field">
        <span className="label">{say('web.warnings.why')}</span>
        <input value={why} onChange={event => setWhy(event.target.value)} />
      </label>
      <button type="button" className="button" disabled={confirmed} onClick={() => rule('confirm')}>
        {say('web.warnings.confirm')}
      </button>
      <button type="button" className="button" disabled={why.trim() === ''} onClick={() => rule('dismiss')}>
        {say('web.warnings.dismiss')}
      </button>
    </div>
  )
}
