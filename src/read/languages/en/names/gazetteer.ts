/** Given names with their gender, places and peoples, from the lists shipped beside the models. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REGIONS } from './lexicon.ts'

export interface Gazetteer {
  /** `f`, `m`, or `b` for both; undefined where the word is no common given name. Lower case. */
  gender(given: string): 'f' | 'm' | 'b' | undefined
  /** 3 for countries and regions, 2 for large cities, 1 for smaller ones, 0 for the rest. Lower case. */
  place(name: string): number
  /** Whether the word names a people or is its adjective ("french", "soviet", "scots"). Lower case. */
  people(name: string): boolean
}

let loaded: Gazetteer | undefined

/** The lists, read once (some 15 ms). */
export function loadGazetteer(): Gazetteer {
  loaded ??= readGazetteer()
  return loaded
}

function readGazetteer(): Gazetteer {
  const lists = new Map(
    readFileSync(join(import.meta.dirname, '../model/gazetteer.txt'), 'utf8')
      .split('\n\n')
      .map(block => {
        const [name, ...lines] = block.split('\n')
        return [name!, new Set(lines)] as const
      }),
  )
  const list = (name: string) => lists.get(name) ?? new Set<string>()
  const [female, male, countries, cities, towns, peoples] = [
    'female',
    'male',
    'countries',
    'cities',
    'towns',
    'peoples',
  ].map(list) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>]
  return {
    gender(given) {
      const f = female.has(given)
      const m = male.has(given)
      return f && m ? 'b' : f ? 'f' : m ? 'm' : undefined
    },
    place(written) {
      const name = written.replaceAll('.', '')
      if (countries.has(name) || REGIONS.has(name)) return 3
      return cities.has(name) ? 2 : towns.has(name) ? 1 : 0
    },
    people: name => peoples.has(name),
  }
}
