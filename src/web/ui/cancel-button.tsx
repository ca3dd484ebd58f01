// Leaves a form for good: what was typed into it is thrown away. Closed in any other way, it is kept for the next time.
import { useSay } from '../words/say.tsx'

export function CancelButton({
  onDiscard,
  onClose,
}: {
  readonly onDiscard: () => void
  readonly onClose: () => void
}): React.ReactNode {
  const { say } = useSay()
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        onDiscard()
        onClose()
      }}
    >
      {say('web.cancel')}
    </button>
  )
}
