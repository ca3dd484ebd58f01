// Which shared wordings are shown: by kind, voice, setting and rarity; the filter is part of the address.
import { ECHO_KIND_NAMES, type EchoView } from '#api'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSay } from '../../words/say.tsx'
import type { Names } from '../../words/use-names.ts'

export interface EchoFilter {
  readonly kind?: string | undefined
  readonly voice?: string | undefined
  readonly liberty?: string | undefined
  readonly bits?: string | undefined
}

/** The echoes that pass; without a kind named, those that nothing explains. */
export function filtered(echoes: readonly EchoView[], filter: EchoFilter): readonly EchoView[] {
  const kind = filter.kind ?? 'echo'
  const least = Number(filter.bits ?? 0)
  return echoes.filter(
    echo =>
      (kind === 'all' || echo.kind === kind) &&
      echo.bits >= least &&
      (filter.voice === undefined || echo.places.some(place => place.voice === filter.voice)) &&
      (filter.liberty === undefined || echo.places.some(place => place.liberty === filter.liberty)),
  )
}

const RARITIES = [0, 60, 100, 200]
const LIBERTIES = ['free', 'detained', 'unknown'] as const

export function EchoFilters({
  echoes,
  shown,
  names,
}: {
  readonly echoes: readonly EchoView[]
  readonly shown: number
  readonly names: Names
}): React.ReactNode {
  const { say } = useSay()
  const search = useSearch({ from: '/echoes' })
  const navigate = useNavigate({ from: '/echoes' })
  const set = (name: string, value: string): void =>
    void navigate({ search: old => ({ ...old, echo: '', pair: '', [name]: value }), replace: true })
  const voices = [...new Set(echoes.flatMap(({ places }) => places.map(({ voice }) => voice)))].filter(
    voice => voice !== null,
  )
  voices.sort((one, other) => names.actor(one).localeCompare(names.actor(other)))
  return (
    <div className="echo-filters">
      <Choice
        label={say('web.echoes.filter.kind')}
        value={search.kind ?? 'echo'}
        onChange={value => set('kind', value === 'echo' ? '' : value)}
        options={[
          ...ECHO_KIND_NAMES.map(kind => [kind, say(`echo.${kind}`)] as const),
          ['all', say('web.echoes.all-kinds')],
        ]}
      />
      <Choice
        label={say('web.echoes.filter.voice')}
        value={search.voice ?? ''}
        onChange={value => set('voice', value)}
        options={[['', say('web.echoes.all-voices')], ...voices.map(id => [id, names.actor(id)] as const)]}
      />
      <Choice
        label={say('web.echoes.filter.liberty')}
        value={search.liberty ?? ''}
        onChange={value => set('liberty', value)}
        options={[
          ['', say('web.echoes.all-settings')],
          ...LIBERTIES.map(liberty => [liberty, say(`liberty.${liberty}`)] as const),
        ]}
      />
      <Choice
        label={say('web.echoes.filter.rarity')}
        value={search.bits ?? '0'}
        onChange={value => set('bits', value === '0' ? '' : value)}
        options={RARITIES.map(bits => [String(bits), say('web.echoes.bits', { bits })])}
      />
      <p className="muted" aria-live="polite">
        {say('web.echoes.count', { shown, all: echoes.length })}
      </p>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly (readonly [value: string, words: string])[]
}

function Choice({ label, value, onChange, options }: ChoiceProps): React.ReactNode {
  return (
    <label>
      <span className="muted">{label}</span>
      <select className="input" value={value} onChange={event => onChange(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
