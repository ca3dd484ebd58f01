// The fields for the roles of a relation: each offers what may fill it, and as many as may.
import type { Role } from '#model'
import type { CaseChoices } from '../../ui/case-choices.ts'
import { TextField } from '../../ui/fields.tsx'
import { Picker } from '../../ui/picker.tsx'
import { useSay } from '../../words/say.tsx'
import { NOBODY, type Filled, type Named } from './additions.ts'

export interface RoleFieldsProps {
  readonly roles: readonly Role[]
  readonly filled: Filled['roles']
  readonly choices: CaseChoices
  readonly onChange: (filled: Filled['roles']) => void
}

export function RoleFields({ roles, filled, choices, onChange }: RoleFieldsProps): React.ReactNode {
  const { say, sayKey } = useSay()
  return roles.map(role => {
    const entries = filled[role.name] ?? [NOBODY]
    const set = (changed: readonly Named[]): void => onChange({ ...filled, [role.name]: changed })
    const label = sayKey(`role.${role.name}`)
    return (
      <div key={role.name} className="form-many">
        {entries.map((named, i) => (
          <RoleField
            // oxlint-disable-next-line react/no-array-index-key -- entries have no identity before they are saved
            key={i}
            role={role}
            label={i === 0 ? label : say('web.form.role.nth', { role: label, nth: i + 1 })}
            named={named}
            choices={choices}
            onChange={changed => set(entries.with(i, changed))}
          />
        ))}
        {role.many === true && (
          <button type="button" className="link-button" onClick={() => set([...entries, NOBODY])}>
            {say('web.form.role.more', { role: label })}
          </button>
        )}
      </div>
    )
  })
}

interface RoleFieldProps {
  readonly role: Role
  readonly label: string
  readonly named: Named
  readonly choices: CaseChoices
  readonly onChange: (named: Named) => void
}

function RoleField({ role, label, named, choices, onChange }: RoleFieldProps): React.ReactNode {
  const offered = [
    ...(role.fillers.includes('actor') ? choices.actors : []),
    ...(role.fillers.includes('place') ? choices.places : []),
  ]
  if (!role.fillers.includes('actor') && !role.fillers.includes('place'))
    return <TextField label={label} value={named.name} onChange={name => onChange({ id: null, name })} />
  return (
    <Picker
      label={label}
      choices={offered}
      value={named.id}
      typed={named.name}
      free
      onChange={(id, name) => onChange({ id, name })}
    />
  )
}
