// English words for the relations of the model: which verbs and nouns speak of which event or state, and who fills which role.
//
// A slot is a place in the clause: `agent` (the doer, also of a passive), `patient` (whom or what it is done to), `poss`
// ("Trotsky's …"), `clause` (an infinitive or "that"-clause), `indirect` (an indirect object), or a preposition.

import { n, v, WHO_WHOM, type PredicateRule } from './predicate-rule.ts'
import { REPRESSION } from './repression-predicates.ts'

/** "He was in Lindaby": the place is the predicate, and its subject is there. */
export const LOCATED: PredicateRule = n('located-at', '', {}, 'who @place', { score: 0.65 })

export const PREDICATES: readonly PredicateRule[] = [
  v('met', 'meet', { agent: 'who', patient: 'whom', with: 'whom' }, 'who whom', { score: 0.85 }),
  v('met', 'visit', WHO_WHOM, 'who whom', { score: 0.7 }),
  v('met', 'confer talk converse speak', { agent: 'who', with: 'whom' }, 'who whom', { score: 0.65 }),
  v('met', 'see', WHO_WHOM, 'who whom', { score: 0.55 }),
  v('met', 'receive', WHO_WHOM, 'who whom', { score: 0.55 }),
  n(
    'met',
    'meeting interview rendezvous conversation talk conference encounter',
    { agent: 'who', poss: 'who', with: 'whom', between: 'who', of: 'who' },
    'who whom',
    { score: 0.75 },
  ),
  v('wrote-to', 'write', { agent: 'who', to: 'whom', indirect: 'whom', patient: 'what' }, 'who whom', {
    text: ['what'],
  }),
  v('wrote-to', 'correspond', { agent: 'who', with: 'whom' }, 'who whom'),
  n(
    'wrote-to',
    'letter telegram note message',
    { agent: 'who', poss: 'who', from: 'who', of: 'who', to: 'whom' },
    'who whom',
    { score: 0.7 },
  ),
  v(
    'sent',
    'send dispatch despatch',
    {
      agent: 'who',
      patient: 'whom|what',
      to: 'destination|recipient',
      into: 'destination',
      indirect: 'recipient',
    },
    'who whom|what',
    { text: ['what'] },
  ),
  v(
    'instructed',
    'instruct order direct commission command charge-with entrust',
    { agent: 'who', patient: 'whom', through: 'through', clause: 'what', with: 'what' },
    'who whom',
    { text: ['what'] },
  ),
  n(
    'instructed',
    'instruction order directive direction commission command task mission assignment',
    {
      agent: 'who',
      poss: 'who',
      of: 'who',
      from: 'who',
      to: 'whom',
      through: 'through',
      clause: 'what',
      on: 'what',
      about: 'what',
      for: 'what',
    },
    'who whom',
    { text: ['what'], score: 0.7 },
  ),
  v(
    'travelled',
    'go travel come return journey drive arrive leave depart move fly sail flee escape',
    { agent: 'who', to: 'to', for: 'to', in: 'to', at: 'to', into: 'to', from: 'from', patient: 'from' },
    'who to|from',
  ),
  n(
    'travelled',
    'trip journey departure arrival return voyage',
    { agent: 'who', poss: 'who', of: 'who', to: 'to', for: 'to', in: 'to', from: 'from' },
    'who to|from',
    { score: 0.65 },
  ),
  v('accused', 'accuse', { agent: 'who', patient: 'whom', of: 'what', clause: 'what' }, 'who whom', {
    text: ['what'],
  }),
  v(
    'accused',
    'link connect implicate tie associate',
    { agent: 'who', patient: 'whom', with: 'tied-to', to: 'tied-to', in: 'what' },
    'who whom',
    { text: ['what'], score: 0.6 },
  ),
  ...REPRESSION,
  v('published', 'publish print issue', { agent: 'who', patient: 'what' }, 'who what', {
    text: ['what'],
    score: 0.65,
  }),
  v('listed-in', 'include list place', { agent: 'by', patient: 'who', on: 'list', in: 'list' }, 'who list', {
    beside: /\blist\b/i,
    text: ['list'],
  }),
  v(
    'warned-of',
    'warn foresee predict foretell',
    { agent: 'who', patient: 'whom', of: 'what', clause: 'what', against: 'what' },
    'who what',
    { text: ['what'] },
  ),
  v(
    'committed',
    'commit perpetrate',
    { agent: 'who', patient: 'what', against: 'victim', on: 'victim' },
    'who what',
    { text: ['what'], score: 0.7 },
  ),
  v(
    'committed',
    'strike hit stab rob assault abduct kidnap rape bribe beat knock',
    { agent: 'who', patient: 'victim' },
    'who victim',
    { deed: 'what', score: 0.65 },
  ),
  v(
    'committed',
    'smuggle steal forge embezzle sabotage wreck loot burn counterfeit',
    { agent: 'who' },
    'who',
    {
      deed: 'what',
      object: /./,
      score: 0.65,
    },
  ),
  v('committed', 'set', { agent: 'who' }, 'who', {
    beside: /\b(?:alight|on fire|ablaze|fire to)\b/i,
    deed: 'what',
    score: 0.65,
  }),
  v('took-part-in', 'take', { agent: 'who', in: 'what' }, 'who what', { object: /^part$/i, text: ['what'] }),
  v('took-part-in', 'participate', { agent: 'who', in: 'what' }, 'who what', { text: ['what'] }),
  n('took-part-in', 'participation', { poss: 'who', of: 'who', in: 'what' }, 'who what', {
    text: ['what'],
    score: 0.65,
  }),
  n('took-part-in', 'participant', { poss: 'what', in: 'what' }, 'who what', { text: ['what'], score: 0.65 }),
  v(
    'planned',
    'plan plot organize organise prepare',
    { agent: 'who', with: 'who', patient: 'what', clause: 'what', against: 'victim' },
    'who what',
    { text: ['what'], score: 0.7 },
  ),
  v('member-of', 'join', { agent: 'who', patient: 'group' }, 'who group', { score: 0.8 }),
  v('member-of', 'belong', { agent: 'who', to: 'group' }, 'who group'),
  n('member-of', 'member', { of: 'group', poss: 'group' }, 'who group'),
  n(
    'member-of',
    'treasurer chairman chairwoman chairperson delegate follower adherent supporter founder leader head activist organiser organizer',
    { of: 'group', poss: 'group' },
    'who group',
    { score: 0.65 },
  ),
  v('agent-of', 'work spy inform', { agent: 'who', for: 'principal' }, 'who principal', {
    beside:
      /\bfor\b[^.;]{0,30}\b(?:police|intelligence|service|security|gendarmerie|gestapo|g\.?p\.?u|nkvd|okhrana|stasi|kgb|bureau|investigator|inspector)\b/i,
    score: 0.75,
  }),
  v('agent-of', 'recruit enlist engage', { agent: 'principal', patient: 'who' }, 'who principal', {
    score: 0.65,
  }),
  v('employed-by', 'work', { agent: 'who', for: 'employer' }, 'who employer', { score: 0.65 }),
  n('agent-of', 'service pay employ hire', { of: 'principal', poss: 'principal' }, 'who principal', {
    before: /\bin (?:the |my |his |her |their |our |your )?(?:secret )?$/i,
    score: 0.7,
  }),
  n(
    'agent-of',
    'agent spy informer emissary representative deputy messenger',
    { of: 'principal', poss: 'principal', from: 'principal' },
    'who principal',
    { score: 0.75 },
  ),
  n(
    'employed-by',
    'secretary assistant clerk bodyguard chauffeur driver servant employee',
    { of: 'employer', poss: 'employer' },
    'who employer',
    { score: 0.75 },
  ),
  v('employed-by', 'employ hire', { agent: 'employer', patient: 'who' }, 'who employer'),
  n(
    'relative-of',
    'son daughter wife husband brother sister father mother uncle aunt nephew niece cousin widow grandson grandfather son-in-law brother-in-law',
    { of: 'whom', poss: 'whom' },
    'who whom',
    { text: ['kinship'] },
  ),
  v(
    'sent',
    'carry bring deliver take convey smuggle hand pass transmit',
    { from: 'who', agent: 'whom', to: 'recipient' },
    'who|recipient whom',
    {
      object:
        /^(?:letter|message|note|parcel|package|money|sum|instruction|order|leaflet|document|report|weapon|passport|literature)$/,
      deed: 'what',
      score: 0.7,
    },
  ),
  v(
    'sent',
    'hand give pass deliver transmit supply communicate send',
    { agent: 'who', indirect: 'recipient', to: 'recipient' },
    'who recipient',
    {
      object:
        /^(?:information|intelligence|report|document|list|name|plan|secret|sketch|map|photograph|letter|message|note|parcel|package|envelope|packet|suitcase|money|sum|dollar|mark|rouble|ruble|pound|franc|guinea|passport|weapon|pistol|revolver|bomb|dynamite|leaflet|literature|instruction|address|key)$/,
      deed: 'what',
      text: ['what'],
      score: 0.7,
    },
  ),
  v('sent', 'receive accept obtain collect get take', { agent: 'recipient', from: 'who' }, 'who recipient', {
    object:
      /^(?:money|sum|payment|subsidy|bribe|fund|salary|dollar|mark|rouble|ruble|pound|franc|crown|guinea|usd|eur|[\d.,]+|letter|message|parcel|package|envelope|packet|suitcase|leaflet|literature|document|passport|weapon|pistol|revolver|bomb|explosive)s?$/i,
    deed: 'what',
    text: ['what'],
    score: 0.7,
  }),
  v('acquainted-with', 'know', WHO_WHOM, 'who whom', { score: 0.6 }),
  v('acquainted-with', 'introduce', { patient: 'who', to: 'whom' }, 'who whom', { score: 0.65 }),
  n('acquainted-with', 'acquaintance acquaintanceship', { poss: 'who', with: 'whom' }, 'who whom', {
    score: 0.65,
  }),
  v(
    'located-at',
    'live stay reside dwell remain lodge sleep lie lay hide board',
    { agent: 'who' },
    'who @place',
    {
      score: 0.7,
    },
  ),
  v('located-at', 'speak lecture preach dine work', { agent: 'who' }, 'who @place', { score: 0.6 }),
  v('met', 'dine sup lunch breakfast', { agent: 'who', with: 'whom' }, 'who whom', { score: 0.7 }),
  v('in-contact-with', 'contact approach accompany escort', WHO_WHOM, 'who whom', { score: 0.7 }),
  v('in-contact-with', 'bring fetch', WHO_WHOM, 'who whom', { score: 0.6 }),
  v(
    'in-contact-with',
    'sit live work travel go come associate deal',
    { agent: 'who', with: 'whom' },
    'who whom',
    {
      score: 0.6,
    },
  ),
  v('in-contact-with', 'come', { agent: 'who', to: 'whom' }, 'who whom', { score: 0.6 }),
  v(
    'in-contact-with',
    'connect associate',
    { patient: 'who', with: 'whom', through: 'through' },
    'who whom',
    { passive: true, score: 0.7 },
  ),
  n(
    'in-contact-with',
    'contact connection communication relation tie link liaison',
    { agent: 'who', poss: 'who', with: 'whom', between: 'who', through: 'through' },
    'who whom',
    { score: 0.7 },
  ),
  v('bloc-with', 'unite ally', { agent: 'who', with: 'whom', patient: 'whom' }, 'who whom', { score: 0.65 }),
  n(
    'bloc-with',
    'bloc union alliance agreement',
    { agent: 'who', poss: 'who', of: 'who', with: 'whom', between: 'who' },
    'who whom',
    { score: 0.65 },
  ),
  v('knew-of', 'know', { agent: 'who', of: 'what', about: 'what', clause: 'what' }, 'who what', {
    text: ['what'],
    score: 0.6,
  }),
  v('conceded', 'recognize recognise', { agent: 'who', clause: 'what' }, 'who what', {
    text: ['what'],
    score: 0.6,
  }),
]
