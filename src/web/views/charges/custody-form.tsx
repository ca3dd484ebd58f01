// Custody entered in bulk: who was held, by whom, when, and the passage that says so; one decision.
import type { DecisionInput, SearchHit } from '#api'
import type { CaseData, Claim, Passage, Statement } from '#model'
import { personId } from '#model'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { useDecide } from '../../app/decide.ts'
import { useToast } from '../../app/toast.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Picker } from '../../ui/picker.tsx'
import { Trouble } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

export interface CustodyFormProps {
  readonly data: CaseData
  readonly names: Names
  readonly holder: string
  readonly held: readonly string[]
  readonly onClose: () => void
}

const CONTEXT = 32

export function CustodyForm({
  data,
  names,
  holder: first,
  held,
  onClose,
}: CustodyFormProps): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const { decide } = useDecide()
  const queries = useQueryClient()
  const toast = useToast()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(held))
  const [holder, setHolder] = useState<string | null>(first)
  const [form, setForm] = useState<'in-custody-of' | 'agent-of' | 'employed-by'>('in-custody-of')
  const [when, setWhen] = useState('')
  const [words, setWords] = useState('')
  const [hit, setHit] = useState<SearchHit | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const persons = data.actors.filter(({ kind }) => kind === 'person')
  const listed = [...new Set([...held, ...chosen])]
  const { data: found } = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => client.call('search', { body: { q: words, limit: 8 }, signal }),
    enabled: words.length > 2,
  })
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    if (hit === null || holder === null || chosen.size === 0) return
    try {
      const { sha256 } = await client.call('text', { params: { source: hit.source } })
      await decide(
        custodyDecisions({ who: [...chosen], holder, form, when, passage: passageOf(hit, sha256), data }),
      )
      toast({ text: say('web.custody.done', { count: chosen.size }) })
      await queries.invalidateQueries()
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Sheet title={say('web.custody.title')} onClose={onClose}>
      <p className="muted">{say('web.custody.about')}</p>
      <form className="form" onSubmit={event => void save(event)}>
        <fieldset className="custody-who">
          <legend>{say('web.custody.who')}</legend>
          <div className="custody-list">
            {listed.map(actor => (
              <label key={actor} className="check">
                <input
                  type="checkbox"
                  checked={chosen.has(actor)}
                  onChange={event => {
                    const next = new Set(chosen)
                    if (event.target.checked) next.add(actor)
                    else next.delete(actor)
                    setChosen(next)
                  }}
                />
                {names.actor(actor)}
              </label>
            ))}
          </div>
        </fieldset>
        <Picker
          label={say('web.custody.another')}
          choices={persons.filter(({ id }) => !chosen.has(id)).map(({ id, name }) => ({ id, name }))}
          value={null}
          onChange={id => id !== null && setChosen(new Set([...chosen, id]))}
        />
        <div className="form-row">
          <SelectField
            label={say('role.form')}
            value={form}
            options={(['in-custody-of', 'agent-of', 'employed-by'] as const).map(id => ({
              id,
              name: say(`relation.${id}`),
            }))}
            onChange={value => setForm(value as typeof form)}
          />
          <Picker
            label={say('web.custody.holder')}
            choices={data.actors.map(({ id, name }) => ({ id, name }))}
            value={holder}
            onChange={id => setHolder(id)}
          />
          <TextField label={say('web.form.when')} value={when} onChange={setWhen} />
        </div>
        <TextField
          label={say('web.custody.passage')}
          value={words}
          onChange={typed => {
            setWords(typed)
            setHit(null)
          }}
        />
        <div className="custody-hits" role="radiogroup" aria-label={say('web.search.results')}>
          {(found?.hits ?? []).map(one => (
            <label key={`${one.source}-${one.start}`} className="check">
              <input type="radio" name="passage" checked={hit === one} onChange={() => setHit(one)} />
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
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {say('web.cancel')}
          </button>
          <button
            type="submit"
            className="button primary"
            disabled={hit === null || holder === null || chosen.size === 0}
          >
            {say('web.save')}
          </button>
        </div>
      </form>
    </Sheet>
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

interface Custody {
  readonly who: readonly string[]
  readonly holder: string
  readonly form: 'in-custody-of' | 'agent-of' | 'employed-by'
  readonly when: string
  readonly passage: Passage
  readonly data: CaseData
}

const HOLDER_ROLE = { 'in-custody-of': 'holder', 'agent-of': 'principal', 'employed-by': 'employer' } as const

/** A claim for each person, and one statement in which the source's author says them all: one act. */
function custodyDecisions({ who, holder, form, when, passage, data }: Custody): readonly DecisionInput[] {
  const source = data.sources.find(({ id }) => id === passage.source)
  const author = source?.author[0] ?? null
  const claims = who.map((actor): Claim => ({
    id: newId(),
    relation: form,
    roles: [
      { role: 'who', filler: { kind: 'actor', id: actor } },
      { role: HOLDER_ROLE[form], filler: { kind: 'actor', id: holder } },
    ],
    when: when === '' ? null : { edtf: when, calendar: 'gregorian', relative: [] },
    where: null,
    note: '',
    status: 'confirmed',
    score: 1,
  }))
  const statement: Omit<Statement, 'fromQuestion'> = {
    id: newId(),
    passage: { ...passage, quote: { ...passage.quote, prefix: passage.quote.prefix.slice(-CONTEXT) } },
    voices: [
      {
        actor: author,
        name: author === null ? (source?.title ?? '') : '',
        link: 'asserted-by',
        when: source?.date ?? null,
        venue: 'report',
        liberty: 'unknown',
        compulsion: [],
      },
    ],
    stance: 'asserts',
    modality: 'actual',
    literals: claims.map(({ id }) => ({ claim: id, negated: false })),
    venue: 'report',
    liberty: 'unknown',
    compulsion: [],
    saidWhen: source?.date ?? null,
    restsOn: [],
    recants: [],
    about: [...who],
    againstInterest: false,
    reachesCoAccused: false,
    status: 'confirmed',
    score: 1,
    rule: '',
  }
  const add = (kind: 'claim' | 'statement', id: string, payload: object): DecisionInput => ({
    kind: 'add',
    target: { kind, id },
    passages: [passage],
    payload: payload as DecisionInput['payload'],
  })
  return [...claims.map(claim => add('claim', claim.id, claim)), add('statement', statement.id, statement)]
}

function newId(): string {
  return personId(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}
