// English words for what is done to people by those who hold them: arrest, torture, trial, sentence, exile, death, and what they say under it.
import { gated, startingWith } from '../gated-pattern.ts'
import { n, v, WHO_WHOM, type PredicateRule } from './predicate-rule.ts'
import { lettered } from '../lettered.ts'

/** Rows of the table of predicates, in its order. */
export const REPRESSION: readonly PredicateRule[] = [
  v('arrested', 'arrest detain imprison jail apprehend', WHO_WHOM, 'whom'),
  n('arrested', 'arrest detention imprisonment', { poss: 'whom', of: 'whom', by: 'who' }, 'whom', {
    score: 0.75,
  }),
  v('released', 'release free liberate', WHO_WHOM, 'whom', { score: 0.65 }),
  v('released', 'set let', { agent: 'who', patient: 'whom' }, 'whom', {
    passive: true,
    beside: /^\s?(?:free|at liberty|go)\b/i,
    score: 0.7,
  }),
  n('released', 'release liberation', { poss: 'whom', of: 'whom', by: 'who' }, 'whom', { score: 0.55 }),
  v(
    'charged',
    'charge indict prosecute arraign',
    { agent: 'who', patient: 'whom', with: 'what', for: 'what', clause: 'what' },
    'whom',
    { text: ['what'] },
  ),
  v('interrogated', 'interrogate cross-examine question', WHO_WHOM, 'who whom', { score: 0.65 }),
  n('interrogated', 'interrogation', { poss: 'whom', of: 'whom', by: 'who' }, 'whom', { score: 0.65 }),
  v('tortured', 'torture rack', WHO_WHOM, 'whom'),
  n('tortured', 'torture', { of: 'whom', by: 'who' }, 'whom', { score: 0.6 }),
  v('tortured', 'keep', { patient: 'whom', by: 'who' }, 'whom', {
    passive: true,
    beside: /^\s?(?:standing|awake|in irons|in chains|naked|without (?:sleep|food|light|water|rest))\b/i,
    score: 0.8,
  }),
  v('tortured', 'put throw place lock', { patient: 'whom', by: 'who' }, 'whom', {
    passive: true,
    beside:
      /\b(?:(?:punishment|dark|wet|cold) cell|cell without|in(?:to)? (?:irons|the stocks|chains|a dungeon))\b/i,
    score: 0.7,
  }),
  v('tortured', 'deprive', WHO_WHOM, 'whom', { beside: /\bof (?:sleep|food|light|water)\b/i }),
  v('tortured', 'beat flog whip maltreat mistreat torment', WHO_WHOM, 'whom', { passive: true, score: 0.75 }),
  v(
    'threatened',
    'threaten blackmail intimidate',
    { agent: 'who', patient: 'whom', with: 'what', clause: 'what' },
    'who whom',
    { text: ['what'] },
  ),
  v('confessed', 'confess', { agent: 'who', patient: 'what', to: 'what', clause: 'what' }, 'who', {
    text: ['what'],
    score: 0.7,
  }),
  v('confessed', 'plead', { agent: 'who', to: 'what' }, 'who', {
    beside: /\bguilty\b/i,
    without: /^\s?(?:him|her|them)?(?:self|selves)?\s?not\b/i,
    text: ['what'],
  }),
  v('recanted', 'recant retract abjure', { agent: 'who', patient: 'what' }, 'who', { text: ['what'] }),
  v('recanted', 'withdraw', { agent: 'who', patient: 'what' }, 'who', {
    object:
      /^(?:deposition|confession|statement|testimony|signature|plea|words?|admission|evidence|accusation)$/,
    deed: 'what',
    beside:
      /\b(?:deposition|confession|statement|testimony|signature|plea|words?|admission|evidence|accusation)\b/i,
    score: 0.7,
  }),
  v('conceded', 'concede acknowledge', { agent: 'who', patient: 'what', clause: 'what' }, 'who what', {
    text: ['what'],
    score: 0.6,
  }),
  v('in-custody-of', 'hold keep detain imprison', { patient: 'who', by: 'holder' }, 'who holder', {
    passive: true,
    score: 0.75,
  }),
  v('in-custody-of', 'hold keep detain', { patient: 'who', by: 'holder' }, 'who', {
    passive: true,
    beside: lettered(
      String.raw`^ (?:\p{L}+ )?(?:incommunicado|in (?:solitary|isolation|irons|chains)|under arrest|prisoner|captive|hostage|without (?:charge|trial))\b`,
      'u',
    ),
    score: 0.7,
  }),
  n('in-custody-of', 'prison gaol jail custody detention captivity', { of: 'holder' }, 'who', {
    before: lettered(String.raw`\bin (?:the |a )?(?:\p{L}+ )?$`, 'u'),
    score: 0.7,
  }),
  v('in-custody-of', 'hold keep', { patient: 'who', by: 'holder' }, 'who', {
    passive: true,
    beside: lettered(
      String.raw`^ (?:\p{L}+ )?in (?:\p{L}+ ){0,2}(?:prison|gaol|jail|custody|detention|captivity)\b`,
      'u',
    ),
    score: 0.7,
  }),
  v(
    'in-custody-of',
    'transfer take move remove convey lodge commit confine bring send',
    { patient: 'who', by: 'holder' },
    'who',
    {
      passive: true,
      beside: gated(
        /\s(?:prison|gaol|jail|fortress|cell|camp|isolator|custody|dungeon|Tower)\b/u,
        "^ (?:\\p{L}+ ){0,2}(?:to|in|into) (?:the )?(?:[\\p{L}’'-]+ ){0,3}(?:prison|gaol|jail|fortress|cell|camp|isolator|custody|dungeon|Tower)\\b",
        'u',
      ),
      score: 0.65,
    },
  ),
  v('tried', 'try', WHO_WHOM, 'whom', { passive: true, score: 0.65 }),
  n('tried', 'trial', { of: 'whom', poss: 'whom' }, 'whom', { score: 0.65 }),
  v('sentenced', 'sentence condemn', { agent: 'who', patient: 'whom', to: 'penalty', for: 'what' }, 'whom', {
    text: ['penalty', 'what'],
  }),
  v('sentenced', 'convict', { agent: 'who', patient: 'whom', of: 'what' }, 'whom', {
    text: ['what'],
    score: 0.7,
    // Evidence convicts of a lie, a court of a crime.
    without: startingWith(
      '^\\s?by ',
      '(?:the |his |her |their |its )?(?:\\p{L}+ )?(?:testimony|evidence|facts?|confessions?|depositions?)\\b',
      'iu',
    ),
  }),
  v('sentenced', 'receive get draw', { agent: 'whom', patient: 'penalty', from: 'who' }, 'whom', {
    beside: gated(
      /sentence|prison|lashes|years?[’']? (?:of )?hard labour/u,
      "^\\s?(?:an? |the )?(?:[\\p{L}-]+ ){0,3}(?:(?:death |life |prison )?sentences?|prison terms?|life imprisonment|years?[’']? (?:of )?(?:imprisonment|hard labour|in prison)|lashes)\\b",
      'u',
    ),
    text: ['penalty'],
    score: 0.7,
  }),
  v('acquitted', 'acquit exonerate', { agent: 'who', patient: 'whom', of: 'what' }, 'whom', {
    text: ['what'],
  }),
  n('acquitted', 'acquittal', { of: 'whom', poss: 'whom', by: 'who' }, 'whom'),
  v('pardoned', 'pardon amnesty reprieve', WHO_WHOM, 'whom'),
  v('exiled', 'exile banish', { agent: 'who', patient: 'whom', to: 'to' }, 'whom'),
  n('exiled', 'exile banishment', { poss: 'whom', of: 'whom', to: 'to' }, 'whom', { score: 0.65 }),
  v('deported', 'deport', { agent: 'who', patient: 'whom', to: 'to', from: 'from' }, 'whom'),
  n('deported', 'deportation', { poss: 'whom', of: 'whom', to: 'to', from: 'from' }, 'whom'),
  v('expelled', 'expel', { agent: 'who', patient: 'whom', from: 'from' }, 'whom'),
  n('expelled', 'expulsion', { poss: 'whom', of: 'whom', from: 'from' }, 'whom'),
  v('deprived-of-citizenship', 'deprive strip', WHO_WHOM, 'whom', {
    beside: /\b(?:citizenship|nationality)\b/i,
  }),
  v('executed', 'execute hang behead guillotine', WHO_WHOM, 'whom'),
  v('executed', 'shoot', WHO_WHOM, 'whom', { score: 0.75, byBody: true }),
  n('executed', 'execution hanging beheading', { poss: 'whom', of: 'whom', by: 'who' }, 'whom'),
  v('killed', 'kill murder assassinate slay poison', WHO_WHOM, 'whom'),
  v('killed', 'shoot', WHO_WHOM, 'who whom', { score: 0.75 }),
  n('killed', 'assassination murder killing', { poss: 'whom', of: 'whom', by: 'who' }, 'whom', {
    many: { poss: 'who', of: 'whom', by: 'who' },
  }),
  v('attempted-to-kill', 'fire shoot', { agent: 'who', at: 'whom' }, 'who whom', { score: 0.65 }),
  n(
    'attempted-to-kill',
    'attempt attack',
    { agent: 'who', poss: 'who', of: 'who', by: 'who', on: 'whom', against: 'whom' },
    'whom',
    { beside: /\b(?:on|against|at)\b/, score: 0.7 },
  ),
  v('died', 'die perish', { agent: 'who' }, 'who'),
  n('died', 'death suicide', { poss: 'who', of: 'who' }, 'who', { score: 0.7 }),
  v('born', 'bear', { patient: 'who' }, 'who', { passive: true }),
  v('hunger-strike', 'go declare begin start', { agent: 'who' }, 'who', { beside: /\bhunger[- ]strike\b/i }),
  v('hunger-strike', 'fast', { agent: 'who', patient: 'length' }, 'who'),
  v('appeared-in-court', 'appear stand', { agent: 'who' }, 'who', {
    beside: /\b(?:before|in) (?:the |this |a )?(?:court|tribunal|bar|judges?)\b/i,
  }),
]
