// Small pieces that every view shares: status, standing, problems, empty states.
import { ProblemError } from '#api'
import type { Status } from '#model'
import { useSay } from '../words/say.tsx'

/** Suggested (dotted) or decided (solid), with the rule that made it. */
export function StatusMark({
  status,
  rule,
}: {
  readonly status: Status
  readonly rule?: string
}): React.ReactNode {
  const { say } = useSay()
  return (
    <span className="mark-status" data-status={status} title={rule === '' ? undefined : rule}>
      {say(`status.${status}`)}
    </span>
  )
}

export type StandingLabel = 'stands' | 'falls' | 'contested'

export function Standing({ label }: { readonly label: StandingLabel }): React.ReactNode {
  const { say } = useSay()
  return (
    <span className="standing" data-standing={label}>
      {say(`standing.${label}`)}
    </span>
  )
}

/** What happened, what was kept, what to do. */
export function Trouble({
  error,
  again,
}: {
  readonly error: unknown
  readonly again?: () => void
}): React.ReactNode {
  const { say } = useSay()
  const code = error instanceof ProblemError ? error.problem.code : 'failed'
  const detail = error instanceof ProblemError ? error.problem.detail : String(error)
  return (
    <div className="notice serious" role="alert">
      <h2>{say(`web.problem.${code}.title`)}</h2>
      <p>{say(`web.problem.${code}.advice`)}</p>
      {detail !== '' && code === 'failed' && <p className="muted">{detail}</p>}
      {again !== undefined && (
        <p>
          <button type="button" className="button small" onClick={again}>
            {say('web.again')}
          </button>
        </p>
      )}
    </div>
  )
}

export function Empty({
  title,
  children,
}: {
  readonly title: string
  readonly children?: React.ReactNode
}): React.ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** Says politely that something is on its way, and what where it takes long. */
export function Waiting({ what }: { readonly what?: string }): React.ReactNode {
  const { say } = useSay()
  return (
    <p className="waiting" role="status">
      {what ?? say('web.waiting')}
    </p>
  )
}
