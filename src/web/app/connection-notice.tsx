// Says that the server does not answer, for as long as it does not; everything is asked anew when it is back.
import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react'
import { useSay } from '../words/say.tsx'
import type { ConnectionWatch } from './connection.ts'
import { useToast } from './toast.tsx'

const ConnectionContext = createContext<ConnectionWatch | null>(null)

export function ConnectionProvider({
  connection,
  children,
}: {
  readonly connection: ConnectionWatch
  readonly children: React.ReactNode
}): React.ReactNode {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>
}

export function ConnectionNotice(): React.ReactNode {
  const { say } = useSay()
  const toast = useToast()
  const queries = useQueryClient()
  const connection = use(ConnectionContext)
  if (connection === null) throw new TypeError('ConnectionNotice outside of ConnectionProvider')
  const now = useSyncExternalStore(connection.listen, connection.current)
  const before = useRef(now)
  useEffect(() => {
    if (now === 'here' && before.current !== 'here') {
      toast({ text: say('web.connection.back') })
      void queries.invalidateQueries()
    }
    before.current = now
  }, [now, queries, toast, say])
  return (
    <div className="connection" role="alert">
      {now !== 'here' && (
        <p>
          <b>{say(`web.connection.${now}.title`)}</b> {say(`web.connection.${now}.advice`)}{' '}
          <button type="button" className="button small" onClick={() => connection.check()}>
            {say('web.again')}
          </button>
        </p>
      )}
    </div>
  )
}
