// Finding the words of the record that say so, by typing some of them: for everything that needs a passage.
import type { SearchHit } from '#api'
import type { Passage } from '#model'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useClient } from '../app/client.tsx'
import { useSay } from '../words/say.tsx'
import { TextField } from './fields.tsx'
import { Trouble } from './status.tsx'

export interface PassageSearchProps {
  readonly label: string
  readonly onChoose: (passage: Passage | null) => void
}

const HITS = 8
const LEAST_LETTERS = 3

export function PassageSearch({ label, onChoose }: PassageSearchProps): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const group = useId()
  const [words, setWords] = useState('')
  const [hit, setHit] = useState<SearchHit | null>(null)
  const found = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => client.call('search', { body: { q: words, limit: HITS }, signal }),
    enabled: words.length >= LEAST_LETTERS,
  })
  const choose = async (one: SearchHit): Promise<void> => {
    setHit(one)
    const { sha256 } = await client.call('text', { params: { source: one.source } })
    onChoose(passageOf(one, sha256))
  }
  return (
    <>
      <TextField
        label={label}
        value={words}
        onChange={typed => {
          setWords(typed)
          setHit(null)
          onChoose(null)
        }}
      />
      {found.error !== null && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.data?.hits.length === 0 && <p className="muted">{say('web.search.none')}</p>}
      <div className="passage-hits" role="radiogroup" aria-label={say('web.search.results')}>
        {(found.data?.hits ?? []).map(one => (
          <label key={`${one.source}-${one.start}`} className="check">
            <input type="radio" name={group} checked={hit === one} onChange={() => void choose(one)} />
            <span>
              <span className="quote">
                {one.before}
                <mark>{one.match}</mark>
                {one.after}
              </span>{' '}
              <span className="muted">{one.title}</span>
            </span>
          </label>
        ))}
      </div>
    </>
  )
}

function passageOf(hit: SearchHit, text: string): Passage {
  const exact = hit.before + hit.match + hit.after
  const start = hit.start - hit.before.length
  return {
    source: hit.source,
    text,
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  }
}
