/** What English says of the words of a person's name. */
import type { NameLore } from '../../../actors/person-name.ts'
import { loadGazetteer } from './gazetteer.ts'
import { FEMALE_TITLES, MALE_TITLES, ROLES, TITLES } from './lexicon.ts'

export const ENGLISH_LORE: NameLore = {
  gender: given => loadGazetteer().gender(given),
  femaleTitles: FEMALE_TITLES,
  maleTitles: MALE_TITLES,
  titles: new Set([...TITLES, ...[...TITLES].map(title => `${title}s`), ...ROLES]),
}
