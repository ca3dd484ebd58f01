// The gravest findings of the case, in a sentence each; nothing where there is no charge to find anything about.
import type { CaseData } from '#model'
import { SEVERITIES } from '#model'
import { Link } from '@tanstack/react-router'
import { useCase } from '../../app/client.tsx'
import { useReasoner } from '../../reason/reasoner.tsx'
import { useFindingWords } from '../../words/finding-words.ts'
import { useNames } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

const SHOWN = 5

export default function TopFindings(): React.ReactNode {
  const { data } = useCase()
  return data === undefined || data.data.charges.length === 0 ? null : <Findings data={data.data} />
}

function Findings({ data }: { readonly data: CaseData }): React.ReactNode {
  const { say, sayKey } = useSay()
  const words = useFindingWords(useNames(data))
  const { data: found } = useReasoner({ kind: 'findings' })
  const top = (found?.findings ?? [])
    .toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
    .slice(0, SHOWN)
  const rest = (found?.findings.length ?? 0) - top.length
  return (
    <section aria-labelledby="top-findings" className="overview-findings">
      <h2 id="top-findings">{say('web.overview.findings')}</h2>
      {found === undefined ? (
        <p className="muted" role="status">
          {say('web.overview.looking')}
        </p>
      ) : top.length === 0 ? (
        <p className="muted">{say('web.overview.no-findings')}</p>
      ) : (
        <ol>
          {top.map(({ id, kind, pattern, severity, message }) => (
            <li key={id}>
              <Link
                {...(kind === 'conflict'
                  ? { to: '/conflicts' as const }
                  : { to: '/warnings' as const, search: { finding: id } })}
              >
                {sayKey(pattern === null ? `web.finding.${kind}` : `pattern.${pattern}.name`)}
              </Link>{' '}
              <span className="muted">{say(`severity.${severity}`)}</span>
              <p className="quote">{words(message)}</p>
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && (
        <p className="overview-note">
          <Link to="/warnings">{say('web.overview.more-findings', { count: rest })}</Link>
        </p>
      )}
    </section>
  )
}
