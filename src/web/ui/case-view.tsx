// What every view of the whole case begins with: waiting, trouble, and what to do where there is nothing to show.
import type { CaseData } from '#model'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCase } from '../app/client.tsx'
import type { ViewName } from '../app/navigation.ts'
import { useSay } from '../words/say.tsx'
import { Empty, Trouble, Waiting } from './status.tsx'

/** A question beside the case itself: of the reasoner or of the server. */
export type Asked = Pick<UseQueryResult, 'data' | 'error' | 'refetch'>

type Answers<Q extends readonly Asked[]> = { readonly [I in keyof Q]: NonNullable<Q[I]['data']> }

export interface CaseViewProps<Q extends readonly Asked[]> {
  /** Heads the page while there is nothing else on it. */
  readonly view: ViewName
  /** Waited for as well. */
  readonly asked?: Q
  /** What is being done, where it takes long. */
  readonly working?: (data: CaseData) => string
  /** What to show in place of the view, where the case has nothing for it. */
  readonly empty?: (data: CaseData) => React.ReactNode
  readonly children: (data: CaseData, ...answers: Answers<Q>) => React.ReactNode
}

export function CaseView<const Q extends readonly Asked[] = readonly []>({
  view,
  asked,
  working,
  empty,
  children,
}: CaseViewProps<Q>): React.ReactNode {
  const found = useCase()
  const all: readonly Asked[] = [found, ...(asked ?? [])]
  const failed = all.find(({ error }) => error !== null)
  if (failed !== undefined)
    return (
      <HeadedPage view={view}>
        <Trouble error={failed.error} again={() => void failed.refetch()} />
      </HeadedPage>
    )
  const data = found.data?.data
  if (data !== undefined) {
    const nothing = empty?.(data) ?? null
    if (nothing !== null) return <HeadedPage view={view}>{nothing}</HeadedPage>
    const answers = (asked ?? []).map(one => one.data)
    if (answers.every(answer => answer !== undefined)) return children(data, ...(answers as Answers<Q>))
  }
  return (
    <HeadedPage view={view}>
      {data === undefined || working === undefined ? <Waiting /> : <Waiting what={working(data)} />}
    </HeadedPage>
  )
}

function HeadedPage({
  view,
  children,
}: {
  readonly view: ViewName
  readonly children: React.ReactNode
}): React.ReactNode {
  const { say } = useSay()
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say(`web.nav.${view}`)}</h1>
      </header>
      {children}
    </div>
  )
}

/** An empty state: what is missing, and what to do about it. */
export function emptyState(title: string, advice: string, action?: React.ReactNode): React.ReactNode {
  return (
    <Empty title={title}>
      <p>{advice}</p>
      {action}
    </Empty>
  )
}
