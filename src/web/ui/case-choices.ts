// The actors, places and relations of a case as choices for pickers, the best known first.
import { orderIn } from '#messages'
import { relationOf, RELATIONS, type CaseData, type Relation } from '#model'
import { useMemo } from 'react'
import { useCase } from '../app/client.tsx'
import { useSay } from '../words/say.tsx'
import type { Choice } from './picker.tsx'

export interface CaseChoices {
  readonly actors: readonly Choice[]
  readonly places: readonly Choice[]
  readonly relations: readonly Choice[]
  readonly relation: (id: string) => Relation | undefined
}

/** Choices from the whole case; only the built-in relations until it has loaded. */
export function useCaseChoices(): CaseChoices {
  const { sayKey, say, language } = useSay()
  const data: CaseData | undefined = useCase().data?.data
  return useMemo(() => {
    const compare = orderIn(language)
    const own = data?.relations ?? []
    const byName = (a: Choice, b: Choice): number => compare(a.name, b.name)
    return {
      actors: (data?.actors ?? [])
        .map(({ id, name, kind }) => ({ id, name, note: say(`entity.${kind}`) }))
        .sort(byName),
      places: (data?.places ?? []).map(({ id, name }) => ({ id, name })).sort(byName),
      relations: [...own, ...RELATIONS.values()]
        .map(({ id }) => ({ id, name: sayKey(`relation.${id}`) }))
        .sort(byName),
      relation: id => relationOf(id, own),
    }
  }, [data, say, sayKey, language])
}
