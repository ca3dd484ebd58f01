/** English pronouns and person nouns. */
import type { Pronoun, ReferenceLore } from '../reference-lore.ts'
import { KIN, kinships } from './kinship.ts'

const THIRD: Readonly<Record<string, Pronoun>> = {
  he: { person: 3, gender: 'm', use: 'subject' },
  him: { person: 3, gender: 'm', use: 'object' },
  his: { person: 3, gender: 'm', use: 'possessive' },
  himself: { person: 3, gender: 'm', use: 'reflexive' },
  she: { person: 3, gender: 'f', use: 'subject' },
  her: { person: 3, gender: 'f', use: 'object' },
  hers: { person: 3, gender: 'f', use: 'possessive' },
  herself: { person: 3, gender: 'f', use: 'reflexive' },
}
const SPEAKERS: Readonly<Record<string, 1 | 2>> = {
  i: 1,
  me: 1,
  my: 1,
  mine: 1,
  myself: 1,
  you: 2,
  your: 2,
  yours: 2,
  yourself: 2,
}

function nouns(gender: 'f' | 'm' | 'b', text: string): [string, 'f' | 'm' | 'b'][] {
  return text
    .trim()
    .split(/\s+/)
    .map(noun => [noun, gender])
}

const PERSON_NOUNS: ReadonlyMap<string, 'f' | 'm' | 'b'> = new Map([
  ...nouns(
    'm',
    `man boy gentleman father son brother husband uncle nephew grandfather grandson king prince lord duke count baron sir
    monk priest lad fellow chap widower bachelor bridegroom landlord master squire clergyman policeman fisherman sailor soldier
    footman butler coachman shepherd emperor knight captain general colonel major lieutenant sergeant bishop parson vicar`,
  ),
  ...nouns(
    'f',
    `woman girl lady mother daughter sister wife aunt niece grandmother granddaughter queen princess duchess countess
    baroness widow maid maiden nun bride mistress landlady governess actress hostess housekeeper heroine`,
  ),
  ...nouns(
    'b',
    `accused defendant witness prisoner plaintiff person child doctor lawyer judge prosecutor president secretary officer
    agent spy worker student teacher author writer artist editor journalist leader member chairman minister ambassador
    friend stranger visitor guest servant cousin baby comrade neighbour neighbor driver engineer director manager clerk
    speaker host owner traveller traveler youth companion murderer assassin victim applicant complainant claimant petitioner suspect detainee deponent informant convict
    concierge caretaker janitor barber baker butcher tailor waiter cook chauffeur printer locksmith typist stenographer
    telephonist postman gardener gamekeeper farmer peasant miller carter boatman ferryman pilot mechanic bookkeeper accountant
    cashier shopkeeper publican apprentice pupil schoolmaster headmaster schoolteacher lecturer scientist chemist pharmacist
    midwife orderly parachutist gunner private corporal envoy consul delegate deputy senator mayor colonist activist organiser
    organizer trade-unionist priest rabbi imam pastor preacher missionary banker merchant broker dealer smuggler courier
    messenger interpreter translator photographer cameraman reporter correspondent columnist historian archivist librarian
    curator foreman overseer supervisor superintendent commissioner inspector detective constable warder jailer gaoler
    cellmate inmate refugee emigrant exile deserter partisan guerrilla rebel militant veteran widow widower orphan`,
  ),
])

export const ENGLISH_REFERENCE: ReferenceLore = {
  pronoun(form, xpos) {
    const speaker = SPEAKERS[form]
    if (speaker !== undefined)
      return { person: speaker, gender: 'm', use: xpos === 'PRP$' ? 'possessive' : 'subject' }
    const pronoun = THIRD[form]
    return pronoun !== undefined && form === 'her' && xpos === 'PRP$'
      ? { ...pronoun, use: 'possessive' }
      : pronoun
  },
  personNoun: lemma => PERSON_NOUNS.get(lemma),
  parts: new Set(
    'accused defendant witness prisoner plaintiff appellant respondent applicant complainant claimant petitioner suspect detainee deponent informant convict'.split(
      ' ',
    ),
  ),
  ordinals: new Set('first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')),
  latter: new Set(['latter']),
  former: new Set(['former']),
  definite: new Set(['the', 'this', 'that', 'said']),
  mine: new Set(['my']),
  kin: KIN,
  kinships,
}
