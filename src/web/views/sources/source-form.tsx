// A source's particulars, put right by hand.
import type { DecisionInput } from '#api'
import { SOURCE_KINDS, type Source } from '#model'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { Sheet } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

type Changes = Partial<
  Pick<Source, 'title' | 'kind' | 'date' | 'language' | 'custody' | 'access' | 'consent'>
>

const ACCESS = ['open', 'restricted', 'closed'] as const
const CONSENT = ['not-needed', 'given', 'limited', 'withdrawn', 'unknown'] as const

export function SourceForm({
  source,
  onClose,
}: {
  readonly source: Source
  readonly onClose: () => void
}): React.ReactNode {
  const { say } = useSay()
  const { decide } = useDecide()
  const queries = useQueryClient()
  const [changes, setChanges, drop] = useDraft<Changes>(`source-${source.id}`, {})
  const [failure, setFailure] = useState<unknown>(null)
  const now = { ...source, ...changes }
  const set = (more: Changes): void => setChanges({ ...changes, ...more })
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      const payload = changes as DecisionInput['payload']
      await decide([{ kind: 'correct', target: { kind: 'source', id: source.id }, payload }])
      drop()
      await queries.invalidateQueries()
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Sheet title={say('web.source-form.title')} onClose={onClose}>
      <form className="form" onSubmit={event => void save(event)}>
        <TextField
          label={say('web.sources.column.title')}
          value={now.title}
          onChange={title => set({ title })}
        />
        <div className="form-row">
          <SelectField
            label={say('web.sources.column.kind')}
            value={now.kind}
            options={SOURCE_KINDS.map(id => ({ id, name: say(`kind.${id}`) }))}
            onChange={kind => set({ kind: kind as Source['kind'] })}
          />
          <TextField
            label={say('web.source-form.date')}
            value={now.date ?? ''}
            onChange={date => set({ date: date === '' ? null : date })}
          />
          <TextField
            label={say('web.source-form.language')}
            value={now.language ?? ''}
            onChange={language => set({ language: language === '' ? null : language })}
          />
        </div>
        <div className="form-row">
          <SelectField
            label={say('web.source-form.access')}
            value={now.access}
            options={ACCESS.map(id => ({ id, name: say(`web.access.${id}`) }))}
            onChange={access => set({ access: access as Source['access'] })}
          />
          <SelectField
            label={say('web.source-form.consent')}
            value={now.consent}
            options={CONSENT.map(id => ({ id, name: say(`web.consent.${id}`) }))}
            onChange={consent => set({ consent: consent as Source['consent'] })}
          />
        </div>
        <TextField
          label={say('web.source-form.custody')}
          value={now.custody}
          onChange={custody => set({ custody })}
        />
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {say('web.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={Object.keys(changes).length === 0}>
            {say('web.save')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
