// Taking a case elsewhere: every format of exchange with what it does not hold, and the whole case packed into one file.
import type { Output } from '#api'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Trouble, Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import './exchange.css'

type Format = Output<'exportFormats'>[number]
type Work = 'export' | 'pack' | null

/** The button that opens the dialog; to be put wherever a case is looked at as a whole. */
export function ExchangeButton(): React.ReactNode {
  const { say } = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        {say('web.exchange.open')}
      </button>
      {open && <ExchangeDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function ExchangeDialog({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const { data, error } = useQuery({
    queryKey: ['export-formats'],
    queryFn: ({ signal }) => client.call('exportFormats', { signal }),
  })
  return (
    <Sheet title={say('web.exchange.title')} onClose={onClose}>
      {error !== null && <Trouble error={error} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && <ExchangeForm formats={data} />}
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('web.close')}
        </button>
      </div>
    </Sheet>
  )
}

function ExchangeForm({ formats }: { readonly formats: readonly Format[] }): React.ReactNode {
  const { say, sayKey } = useSay()
  const client = useClient()
  const [chosen, setChosen] = useState(formats[0]!.id)
  const [recipient, setRecipient] = useState('')
  const [work, setWork] = useState<Work>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const format = formats.find(({ id }) => id === chosen)!
  const language = document.documentElement.lang
  const run = async (what: Exclude<Work, null>): Promise<void> => {
    setWork(what)
    setFailure(null)
    setSaved(null)
    try {
      const file =
        what === 'export'
          ? await client.download('exportCase', { format: chosen, language })
          : await client.download('packCase', { recipient: recipient.trim() })
      saveFile(file.name, file.content)
      setSaved(file.name)
    } catch (error) {
      setFailure(error)
    }
    setWork(null)
  }
  return (
    <div className="form exchange">
      <section>
        <SelectField
          label={say('web.exchange.format')}
          value={chosen}
          options={formats.map(({ id }) => ({ id, name: sayKey(`exchange.format.${id}`) }))}
          onChange={id => setChosen(id)}
        />
        <p className="muted">
          {say(`web.exchange.back.${format.back}`)} {say('web.exchange.basis')}
        </p>
        <ul className="exchange-losses">
          {format.losses.map(loss => (
            <li key={loss}>{sayKey(loss)}</li>
          ))}
        </ul>
        <button
          type="button"
          className="button primary"
          disabled={work !== null}
          onClick={() => void run('export')}
        >
          {say('web.exchange.download')}
        </button>
      </section>
      <section>
        <h3>{say('web.exchange.pack')}</h3>
        <p className="muted">{say('web.exchange.pack.explain')}</p>
        <TextField label={say('web.exchange.recipient')} value={recipient} onChange={setRecipient} />
        <p className="muted">{say('web.exchange.recipient.hint')}</p>
        <button type="button" className="button" disabled={work !== null} onClick={() => void run('pack')}>
          {say('web.exchange.pack.download')}
        </button>
      </section>
      <p role="status" className="exchange-state">
        {work !== null
          ? say('web.exchange.working')
          : saved === null
            ? ''
            : say('web.exchange.done', { name: saved })}
      </p>
      {failure !== null && <Trouble error={failure} />}
    </div>
  )
}
