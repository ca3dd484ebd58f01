// The whole workbench: providers, the router, and what is shown where there is no session.
import type { Language } from '#messages'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { SayProvider } from '../words/say.tsx'
import { ClientProvider, createQueries } from './client.tsx'
import { NoSession } from './no-session.tsx'
import { ConnectionProvider } from './connection-notice.tsx'
import { createWorkbenchRouter } from './router.tsx'
import type { SessionResult } from './session.ts'
import { ToastProvider } from './toast.tsx'

export function App({
  session,
  language,
}: {
  readonly session: SessionResult
  readonly language: Language
}): React.ReactNode {
  return (
    <SayProvider first={language}>
      {session.kind === 'closed' ? <NoSession why={session.why} /> : <Open session={session} />}
    </SayProvider>
  )
}

function Open({ session }: { readonly session: SessionResult & { kind: 'open' } }): React.ReactNode {
  const [queries] = useState(createQueries)
  const [router] = useState(createWorkbenchRouter)
  useEffect(() => session.versions.listen(() => void queries.invalidateQueries()), [session, queries])
  return (
    <ClientProvider client={session.client}>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <ConnectionProvider connection={session.connection}>
            <RouterProvider router={router} />
          </ConnectionProvider>
        </ToastProvider>
      </QueryClientProvider>
    </ClientProvider>
  )
}
