// What is in the report and in which order: its title page, charges, findings, each with a note.
import type { CaseData, Finding, ReportPlan } from '#model'
import { CATALOGUE } from '#reason'
import { TextField } from '../../ui/fields.tsx'
import { useFindingWords } from '../../words/finding-words.ts'
import { useSay } from '../../words/say.tsx'
import type { Names } from '../../words/use-names.ts'
import { Choice, NoteField } from './fields.tsx'

export interface ContentsFormProps {
  readonly data: CaseData
  readonly plan: ReportPlan
  readonly names: Names
  /** Null while they are being found. */
  readonly findings: readonly Finding[] | null
  readonly onChange: (changes: Partial<ReportPlan>) => void
}

export function ContentsForm(props: ContentsFormProps): React.ReactNode {
  const { plan, onChange } = props
  const { say } = useSay()
  return (
    <>
      <TextField label={say('web.report.title')} value={plan.title} onChange={title => onChange({ title })} />
      <TextField
        label={say('web.report.authors')}
        value={plan.authors.join('; ')}
        onChange={authors => onChange({ authors: parted(authors) })}
      />
      <TextField
        label={say('web.report.date')}
        value={plan.date ?? ''}
        onChange={date => onChange({ date: date === '' ? null : date })}
      />
      <Choice
        label={say('web.report.order')}
        value={plan.order}
        options={[
          ['analysis', say('web.report.order.analysis')],
          ['observation', say('web.report.order.observation')],
        ]}
        onChange={order => onChange({ order })}
      />
      <Choice
        label={say('web.report.basis')}
        value={plan.basis}
        options={[
          ['decided', say('web.report.basis.decided')],
          ['all', say('web.report.basis.all')],
        ]}
        onChange={basis => onChange({ basis })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={plan.probabilities}
          onChange={event => onChange({ probabilities: event.target.checked })}
        />
        <span>{say('web.report.probabilities')}</span>
      </label>
      <Charges {...props} />
      <Findings {...props} />
    </>
  )
}

/** Words between semicolons; the last may still be being typed. */
function parted(text: string): readonly string[] {
  return text === '' ? [] : text.split(/;\s?/)
}

function noteAt(plan: ReportPlan, at: string): string {
  return plan.notes.find(note => note.at === at)?.text ?? ''
}

function withNote(plan: ReportPlan, at: string, text: string): Pick<ReportPlan, 'notes'> {
  const others = plan.notes.filter(note => note.at !== at)
  return { notes: text === '' ? others : [...others, { at, text }] }
}

function Charges({ data, plan, names, onChange }: ContentsFormProps): React.ReactNode {
  const { say } = useSay()
  const all = data.charges.map(({ id }) => id)
  const chosen = plan.charges ?? all
  const listed = [...chosen.filter(id => all.includes(id)), ...all.filter(id => !chosen.includes(id))]
  const move = (id: string, by: 1 | -1): void => {
    const at = chosen.indexOf(id)
    const other = chosen[at + by]
    if (other === undefined) return
    onChange({ charges: chosen.map(own => (own === id ? other : own === other ? id : own)) })
  }
  return (
    <section aria-labelledby="report-charges">
      <h2 id="report-charges">{say('web.report.charges')}</h2>
      {all.length === 0 && <p className="muted">{say('web.report.charges.none')}</p>}
      <ol className="report-list">
        {listed.map(id => {
          const name = names.charge(id)
          const at = chosen.indexOf(id)
          return (
            <li key={id}>
              <div className="report-row">
                <label className="check">
                  <input
                    type="checkbox"
                    checked={at >= 0}
                    onChange={event =>
                      onChange({
                        charges: event.target.checked ? [...chosen, id] : chosen.filter(own => own !== id),
                      })
                    }
                  />
                  <span>{name}</span>
                </label>
                {at >= 0 && (
                  <span className="report-moves">
                    <button
                      type="button"
                      className="button quiet small"
                      disabled={at === 0}
                      aria-label={say('web.report.up', { name })}
                      onClick={() => move(id, -1)}
                    >
                      <span aria-hidden="true">↑</span>
                    </button>
                    <button
                      type="button"
                      className="button quiet small"
                      disabled={at === chosen.length - 1}
                      aria-label={say('web.report.down', { name })}
                      onClick={() => move(id, 1)}
                    >
                      <span aria-hidden="true">↓</span>
                    </button>
                  </span>
                )}
              </div>
              {at >= 0 && (
                <NoteField
                  name={name}
                  value={noteAt(plan, `charge:${id}`)}
                  onChange={text => onChange(withNote(plan, `charge:${id}`, text))}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Findings({ plan, names, findings, onChange }: ContentsFormProps): React.ReactNode {
  const { say, sayKey } = useSay()
  const words = useFindingWords(names)
  if (findings === null) return null
  const omitted = new Set(plan.omitted)
  const chosen = findings.filter(({ id }) => !omitted.has(id)).length
  const title = ({ kind, pattern }: Finding): string => {
    const own = CATALOGUE.find(({ id }) => id === pattern)
    return own === undefined ? sayKey(`report.finding.${kind}`) : sayKey(own.name)
  }
  return (
    <section aria-labelledby="report-findings">
      <h2 id="report-findings">{say('web.report.findings')}</h2>
      <p className="muted">
        {findings.length === 0
          ? say('web.report.findings.none')
          : say('web.report.findings.chosen', { chosen, all: findings.length })}
      </p>
      <ul className="report-list">
        {findings.map(finding => (
          <li key={finding.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={!omitted.has(finding.id)}
                onChange={event =>
                  onChange({
                    omitted: event.target.checked
                      ? plan.omitted.filter(id => id !== finding.id)
                      : [...plan.omitted, finding.id],
                  })
                }
              />

              <span>{title(finding)}</span>
            </label>
            <p className="report-words">{words(finding.message)}</p>
            {!omitted.has(finding.id) && (
              <NoteField
                name={title(finding)}
                value={noteAt(plan, `finding:${finding.id}`)}
                onChange={text => onChange(withNote(plan, `finding:${finding.id}`, text))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
