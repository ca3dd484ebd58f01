/** What English says of the words of a person's name. */
import type { NameLore } from '../../../actors/person-name.ts'
import { loadGazetteer } from './gazetteer.ts'
import {
  FEMALE_TITLES,
  GROUP_HEADS,
  MALE_TITLES,
  PLACE_HEADS,
  ROLES,
  TITLES,
  WIVES_TITLES,
} from './lexicon.ts'

export const ENGLISH_LORE: NameLore = {
  // "Court" and "Major" are on lists of given names too.
  gender: given =>
    GROUP_HEADS.has(given) || PLACE_HEADS.has(given) ? undefined : loadGazetteer().gender(given),
  femaleTitles: FEMALE_TITLES,
  maleTitles: MALE_TITLES,
  wivesTitles: WIVES_TITLES,
  titles: new Set([...TITLES, ...[...TITLES].map(title => `${title}s`), ...ROLES, 'widow']),
}
