// The server as React sees it: one client, and queries that are asked again when the case has changed.
import {
  ProblemError,
  unpack,
  type Client,
  type EchoView,
  type Output,
  type Overview,
  type SourceText,
} from '#api'
import type { Source } from '#model'
import { QueryClient, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { NO_EDITION, withChanges, type MarksHere } from './marks-here.ts'

const ClientContext = createContext<Client | null>(null)

export function ClientProvider({
  client,
  children,
}: {
  readonly client: Client
  readonly children: React.ReactNode
}): React.ReactNode {
  return <ClientContext value={client}>{children}</ClientContext>
}

/** The client of this session. Throws TypeError outside of one. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (client === null) throw new TypeError('useClient outside of ClientProvider')
  return client
}

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) =>
          count < 1 && error instanceof ProblemError && error.problem.code === 'case-locked',
      },
      mutations: { retry: false },
    },
  })
}

export const overviewQuery = (client: Client) =>
  queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }): Promise<Overview> => client.call('overview', { signal }),
  })

export const sourcesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['sources'],
    queryFn: ({ signal }): Promise<readonly Source[]> => client.call('sources', { signal }),
  })

export const textQuery = (client: Client, source: string) =>
  queryOptions({
    queryKey: ['text', source],
    queryFn: ({ signal }): Promise<SourceText> => client.call('text', { params: { source }, signal }),
    // Asked again only where the marks turn out to be of another text: see the Read view.
    staleTime: 'static',
  })

export const marksQuery = (client: Client, source: string) =>
  queryOptions({
    queryKey: ['marks', source],
    // Only what is another since the last time: a text may have a hundred thousand marks, and a decision changes one.
    queryFn: async ({ signal, client: queries, queryKey }): Promise<MarksHere> => {
      const old = queries.getQueryData<MarksHere>(queryKey)
      const params = { source, since: old?.edition ?? NO_EDITION }
      const changes = await client.call('marksSince', { params, signal })
      return withChanges(queries.getQueryData<MarksHere>(queryKey), changes)
    },
    structuralSharing: false,
  })

/** The case, and the text that it came in: what goes to a worker so costs this thread next to nothing. */
export type CaseHere = Output<'caseData'> & { readonly packed: string }

export const caseQuery = (client: Client) =>
  queryOptions({
    queryKey: ['case'],
    queryFn: async ({ signal }): Promise<CaseHere> => {
      const packed = await client.packedCase({ signal })
      return { ...(unpack(packed) as Output<'caseData'>), packed }
    },
    // It is asked for again when something is another: looking for what is not takes longer than drawing it.
    structuralSharing: false,
  })

export const adriftQuery = (client: Client) =>
  queryOptions({
    queryKey: ['adrift'],
    queryFn: ({ signal }): Promise<Output<'adrift'>> => client.call('adrift', { signal }),
  })

export const echoesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['echoes'],
    queryFn: ({ signal }): Promise<readonly EchoView[]> => client.call('echoes', { signal }),
  })

/** The whole case as data, for the views that reason. */
export function useCase(): UseQueryResult<CaseHere> {
  return useQuery(caseQuery(useClient()))
}
