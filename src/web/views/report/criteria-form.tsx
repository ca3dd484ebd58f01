// The five criteria of PACE Resolution 1900 (2012), for one person at a time; every word of them is the person's who fills them in.
import { PACE_CRITERIA, type CaseData, type ReportPlan } from '#model'
import { useState } from 'react'
import { SelectField } from '../../ui/fields.tsx'
import { useSay } from '../../words/say.tsx'
import type { Names } from '../../words/use-names.ts'
import { LongField } from './fields.tsx'

export interface CriteriaFormProps {
  readonly data: CaseData
  readonly plan: ReportPlan
  readonly names: Names
  readonly onChange: (changes: Partial<ReportPlan>) => void
}

export function CriteriaForm({ data, plan, names, onChange }: CriteriaFormProps): React.ReactNode {
  const { say } = useSay()
  const persons = [
    ...new Set(
      data.charges.flatMap(charge => charge.counts.flatMap(count => count.accused.map(({ actor }) => actor))),
    ),
  ]
  const [chosen, choose] = useState(plan.criteria[0]?.person ?? persons[0] ?? '')
  if (persons.length === 0) return <p className="muted">{say('web.report.charges.none')}</p>
  return (
    <>
      <p className="muted">{say('web.report.criteria.about')}</p>
      <SelectField
        label={say('web.report.criteria.person')}
        value={chosen}
        options={persons.map(id => ({ id, name: names.actor(id) }))}
        onChange={choose}
      />
      {PACE_CRITERIA.map(criterion => (
        <LongField
          key={`${chosen} ${criterion}`}
          label={say(`report.criterion.${criterion}`)}
          value={plan.criteria.find(own => own.person === chosen && own.criterion === criterion)?.text ?? ''}
          onChange={text => {
            const others = plan.criteria.filter(own => own.person !== chosen || own.criterion !== criterion)
            onChange({ criteria: text === '' ? others : [...others, { person: chosen, criterion, text }] })
          }}
        />
      ))}
    </>
  )
}
