// What a window without a session says.
import { RetortMark } from '../ui/retort-mark.tsx'
import { useSay } from '../words/say.tsx'
import type { SessionFailure } from './session.ts'

export function NoSession({ why }: { readonly why: SessionFailure }): React.ReactNode {
  const { say } = useSay()
  return (
    <main className="page no-session">
      <RetortMark size={48} />
      <h1>{say(`web.session.${why}.title`)}</h1>
      <p>{say(`web.session.${why}.advice`)}</p>
    </main>
  )
}
