// Brings the first look back where it was left.
import { useSay } from '../../words/say.tsx'
import { useLookProgress } from './progress.ts'

export function LookButton(): React.ReactNode {
  const { say } = useSay()
  const [progress, setProgress] = useLookProgress()
  if (progress.open) return null
  return (
    <button type="button" className="button small" onClick={() => setProgress({ ...progress, open: true })}>
      {say('web.look')}
    </button>
  )
}
