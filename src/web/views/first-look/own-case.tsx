// The way to a case of one's own: begun here and now, empty, or by the words to type.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { useDraft } from '../../app/draft.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

export function OwnCase({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const { data: place } = useQuery({
    queryKey: ['case-place'],
    queryFn: ({ signal }) => client.call('casePlace', { signal }),
  })
  const [name, setName, drop] = useDraft('own-case', '')
  const [failure, setFailure] = useState<unknown>(null)
  const [begun, setBegun] = useState(false)
  const begin = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    setBegun(true)
    try {
      const { address } = await client.call('beginCase', { body: { name: name.trim() } })
      drop()
      location.assign(address)
    } catch (error) {
      setFailure(error)
      setBegun(false)
    }
  }
  return (
    <Sheet title={say('web.own')} onClose={onClose}>
      {place?.folder !== null && place !== undefined && (
        <form className="form" onSubmit={event => void begin(event)}>
          <p>{say('web.own.about')}</p>
          <TextField label={say('web.own.name')} value={name} onChange={setName} />
          <p className="muted">{say('web.own.place', { folder: place.folder })}</p>
          {failure !== null && <Trouble error={failure} />}
          <div className="actions">
            <CancelButton onDiscard={drop} onClose={onClose} />
            <button type="submit" className="button primary" disabled={begun || name.trim() === ''}>
              {say('web.own.begin')}
            </button>
          </div>
        </form>
      )}
      <p>{say('web.own.or-type')}</p>
      <p className="own-words">npm start -- ../my-documents</p>
    </Sheet>
  )
}
