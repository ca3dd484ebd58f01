// The answer to "where does it say so?": a link to the words in the reader, in the other half of a split screen.
import type { Passage } from '#model'
import { Link } from '@tanstack/react-router'
import { readAddress, usePanes } from '../app/panes.ts'
import { useSay } from '../words/say.tsx'

export interface PassageLinkProps {
  readonly passage: Pick<Passage, 'source' | 'position'>
  readonly children: React.ReactNode
  /** Without the way to open the reader beside: where many links stand close together. */
  readonly isBare?: boolean
}

export function PassageLink({ passage, children, isBare = false }: PassageLinkProps): React.ReactNode {
  const { say } = useSay()
  const { isSplit, showBeside } = usePanes()
  const { start, end } = passage.position
  const address = readAddress(passage.source, start, end)
  return (
    <>
      <Link
        to="/read/$source"
        params={{ source: passage.source }}
        search={{ at: `${start}-${end}` }}
        onClick={event => {
          if (!isSplit || event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          showBeside(address)
        }}
      >
        {children}
      </Link>
      {!isSplit && !isBare && (
        <button
          type="button"
          className="link-button beside-button"
          title={say('web.split.show-title')}
          onClick={() => showBeside(address)}
        >
          {say('web.split.show')}
        </button>
      )}
    </>
  )
}
