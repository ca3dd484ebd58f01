// Particulars of one source or of several at once, put right by hand: only what is filled in is changed.
import type { DecisionInput } from '#api'
import { SOURCE_KINDS, type Source } from '#model'
import { personId } from '#person-id'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { useCaseChoices } from '../../ui/case-choices.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Picker } from '../../ui/picker.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

type Changes = Partial<
  Pick<Source, 'title' | 'kind' | 'date' | 'language' | 'custody' | 'access' | 'consent'>
>
interface Filled {
  readonly changes: Changes
  /** An actor's id, or the name of one to be added; null where authors stay. */
  readonly author: { readonly id: string | null; readonly name: string } | null
}

const ACCESS = ['open', 'restricted', 'closed'] as const
const CONSENT = ['not-needed', 'given', 'limited', 'withdrawn', 'unknown'] as const
/** The choice of a list that changes nothing; for several sources, which may differ. */
const AS_IT_IS = ''

export function SourceForm({
  sources,
  onClose,
}: {
  readonly sources: readonly Source[]
  readonly onClose: () => void
}): React.ReactNode {
  const { say } = useSay()
  const { decide } = useDecide()
  const toast = useToast()
  const { actors } = useCaseChoices()
  const [only, ...others] = sources
  const single = only !== undefined && others.length === 0 ? only : null
  const [{ changes, author }, fill, drop] = useDraft<Filled>(
    `source-${single?.id ?? sources.map(({ id }) => id).join('+')}`,
    { changes: {}, author: null },
  )
  const [failure, setFailure] = useState<unknown>(null)
  const set = (more: Changes): void => fill({ changes: { ...changes, ...more }, author })
  const now = (field: keyof Changes): string => (field in changes ? changes[field] : single?.[field]) ?? ''
  const options = <T extends string>(ids: readonly T[], words: (id: T) => string) => [
    ...(single === null ? [{ id: AS_IT_IS, name: say('web.sources.bulk.unchanged') }] : []),
    ...ids.map(id => ({ id, name: words(id) })),
  ]
  const choose = (field: 'kind' | 'access' | 'consent') => (id: string) => {
    const { [field]: _, ...rest } = changes
    fill({ changes: id === AS_IT_IS ? rest : { ...rest, [field]: id }, author })
  }
  const hasAuthor = author !== null && (author.id !== null || author.name.trim() !== '')
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await decide(decisionsFor(sources, changes, hasAuthor ? author : null))
      drop()
      if (single === null) toast({ text: say('web.sources.bulk.done', { count: sources.length }) })
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Sheet title={say(single === null ? 'web.sources.bulk' : 'web.source-form.title')} onClose={onClose}>
      <form className="form" onSubmit={event => void save(event)}>
        {single === null ? (
          <p className="muted">{say('web.sources.bulk.about')}</p>
        ) : (
          <TextField
            label={say('web.sources.column.title')}
            value={now('title')}
            onChange={title => set({ title })}
          />
        )}
        <div className="form-row">
          <SelectField
            label={say('web.sources.column.kind')}
            value={now('kind')}
            options={options(SOURCE_KINDS, id => say(`kind.${id}`))}
            onChange={choose('kind')}
          />
          <TextField
            label={say('web.source-form.date')}
            value={now('date')}
            onChange={date => set({ date: date === '' ? null : date })}
          />
          <TextField
            label={say('web.source-form.language')}
            value={now('language')}
            onChange={language => set({ language: language === '' ? null : language })}
          />
        </div>
        <Picker
          label={say('web.sources.column.author')}
          choices={actors}
          value={author?.id ?? (author === null ? (single?.author[0] ?? null) : null)}
          typed={author?.name ?? ''}
          free
          onChange={(id, name) => fill({ changes, author: { id, name } })}
        />
        <div className="form-row">
          <SelectField
            label={say('web.source-form.access')}
            value={now('access')}
            options={options(ACCESS, id => say(`web.access.${id}`))}
            onChange={choose('access')}
          />
          <SelectField
            label={say('web.source-form.consent')}
            value={now('consent')}
            options={options(CONSENT, id => say(`web.consent.${id}`))}
            onChange={choose('consent')}
          />
        </div>
        <TextField
          label={say('web.source-form.custody')}
          value={now('custody')}
          onChange={custody => set({ custody })}
        />
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <CancelButton onDiscard={drop} onClose={onClose} />
          <button
            type="submit"
            className="button primary"
            disabled={Object.keys(changes).length === 0 && !hasAuthor}
          >
            {say('web.save')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}

/** One correction a source, all in one act; an author who is not in the register yet is added first. */
function decisionsFor(
  sources: readonly Source[],
  changes: Changes,
  author: Filled['author'],
): readonly DecisionInput[] {
  const id =
    author === null ? null : (author.id ?? personId(Date.now(), crypto.getRandomValues(new Uint8Array(16))))
  const payload = { ...changes, ...(id === null ? {} : { author: [id] }) } as DecisionInput['payload']
  const corrections = sources.map((source): DecisionInput => ({
    kind: 'correct',
    target: { kind: 'source', id: source.id },
    payload,
  }))
  if (author === null || author.id !== null || id === null) return corrections
  const name = author.name.trim()
  const added = { id, kind: 'person', name, names: [{ text: name, kind: 'variant' }] }
  return [{ kind: 'add', target: { kind: 'actor', id }, payload: added }, ...corrections]
}
