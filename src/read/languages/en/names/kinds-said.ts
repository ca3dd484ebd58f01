/**
 * Kinds that the text itself says: "the weekly Glasnik" and "Spectator magazine" are papers, "the banned organisation Northern
 * Dawn" is a group, "the Hotel Astor" and "the village Orlovka" are places. No list of names is needed for these.
 */
import { gated } from '../../gated-pattern.ts'
import type { Word } from '../../language.ts'
import type { Candidate } from './candidates.ts'
import { isCapital } from './case-counts.ts'
import type { Gazetteer } from './gazetteer.ts'

export type KindSaid = 'press' | 'group' | 'place'

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Nouns before the name of a paper or of what sends news. */
const PRESS = words(
  'weekly daily monthly fortnightly quarterly newspaper paper magazine journal periodical tabloid broadsheet newsletter gazette broadcaster newsreel website portal channel agency',
)
/** Nouns after it. */
const PRESS_AFTER = words('newspaper magazine daily weekly tabloid broadcaster')
/** Nouns before the name of a group. */
const GROUPS = words(
  'organisation organization party movement sect group faction league union militia gang network cult brotherhood society club association firm company front coalition clan cooperative collective',
)
/** Groups that only more words give a name: "the terrorist group Red Fist", "a group called so", but "the group Ramm led". */
const CALLED_GROUPS = words('group band cell circle army committee')
/** Nouns that say of what stands before them that it is a paper. */
const PAPER_NOUNS = words('weekly daily monthly newspaper magazine tabloid')
const TERRITORIES = words(
  'republic kingdom province city town district county village duchy principality emirate',
)
const PLACES = words(
  'hotel café cafe restaurant village town hamlet river prison jail camp villa sanatorium inn tavern cinema theatre theater farm island steppe suburb monastery convent pension spa resort brewery',
)
/** Heads that stand before the name of a place, capital and all. */
const PLACE_FIRST = words(
  'hotel hôtel café cafe villa camp fort lake mount pension gasthof gasthaus restaurant rue calle via plaza piazza platz chateau château schloss sanatorium cinema cabaret stalag oflag ulica ulitsa',
)
/** Heads that end the name of a place and hardly a person's. */
const PLACE_LAST = words(
  'street road avenue boulevard square embankment quay prison jail gaol hotel cemetery penitentiary barracks café cafe station restaurant',
)
const COURT_KINDS = words(
  'district supreme high county circuit criminal military crown central constitutional appeal appeals regional city municipal federal provincial superior magistrates police assize special revolutionary civil commercial cantonal people’s',
)
/** Heads of bodies beside those that the model knows. */
const GROUP_LAST = words('branch squad unit chancellery inspectorate directorate division inquisition')
/** Who a case is brought by, before "v.". */
const PARTIES = words('state crown people republic commonwealth regina rex queen king')
const STREET = '(?:strasse|straße|gasse|platz|allee|straat|gade|gatan|utca)$'
const STREET_ENDING = gated(new RegExp(STREET, 'u'), `\\p{L}{3}${STREET}`, 'u')

const ARTICLES = words('le la les el il lo los las der die das')
/** What papers do; persons do it too, but few persons have an article for a first name. */
const PRINTS = words(
  'claim write report publish print reveal announce carry assert comment headline reprint editorialise editorialize',
)
/** What is said of a paper right after its name; other verbs are those of a clause without "that" ("the paper Ramm signed"). */
const PRESS_DEEDS = words(
  'say be have do describe call quote accuse deny demand cease appear add note attack allege state begin come go will would could can may might',
)
/** Names of papers that are no words of English, after an article or alone. */
const PAPERS = words(
  'pravda izvestia izvestiya glasnik vestnik figaro monde courrier matin humanité humanite voz prensa nación nacion mundo país pais diario corriere ' +
    'messaggero popolo presse slovo gazeta stampa secolo soir temps repubblica unità unita zeitung tageblatt rundschau abendblatt nachrichten anzeiger dagblad tidende vorwärts',
)

/** Whether a noun for a kind stands before `at`, with a word for calling or without: "the militia", "a group called". */
export function followsKind(all: readonly Word[], at: number): boolean {
  const noun = all[calledBefore(all, at - 1)]?.form ?? ''
  return [PRESS, GROUPS, CALLED_GROUPS, PLACES].some(kind => kind.has(noun))
}

/** What the words beside one mention say it is. */
export function kindSaid(
  { core, from, to, text }: Candidate,
  all: readonly Word[],
  gazetteer: Gazetteer,
): KindSaid | null {
  if (core > from) return null
  const last = all[to - 1]!.form.toLowerCase()
  const first = all[core]!.form.toLowerCase()
  const size = to - core
  if (size > 1 && PAPERS.has(last)) return 'press'
  if (size > 1 && PLACE_FIRST.has(first)) return 'place'
  if (size > 1 && PLACE_LAST.has(last) && gazetteer.gender(first) === undefined) return 'place'
  if (STREET_ENDING.test(last)) return 'place'
  if (
    size > 1 &&
    ARTICLES.has(first) &&
    isPrinted(all, from, to) &&
    gazetteer.place(text.toLowerCase()) === 0
  )
    return 'press'
  const after = all[to]
  if (isCourt(all, core, to)) return 'group'
  if (size > 1 && GROUP_LAST.has(last)) return 'group'
  // "The State called its witnesses".
  if (size === 1 && /^(?:state|crown)$/.test(first) && after?.upos === 'VERB') return 'group'
  if (size === 1 && PARTIES.has(first) && /^vs?\.?$/.test(after?.form ?? '')) return 'group'
  // "a Moscow daily" is no paper of that name.
  if (after !== undefined && PRESS_AFTER.has(after.form) && !isLand(text, gazetteer)) return 'press'
  if (isAppositePaper(all, to)) return 'press'
  if (size > 1 && TERRITORIES.has(first) && all[core + 1]!.form === 'of') return 'place'
  return nounBefore(all, from, to, gazetteer)
}

function isLand(text: string, gazetteer: Gazetteer): boolean {
  return gazetteer.place(text.toLowerCase()) > 0 || gazetteer.people(text.toLowerCase())
}

/** "Novi List, a weekly", "Utro, the party's daily paper". */
function isAppositePaper(all: readonly Word[], to: number): boolean {
  if (all[to]?.form !== ',' || !/^(?:an?|the)$/.test(all[to + 1]?.form ?? '')) return false
  let at = to + 2
  while (
    at < to + 6 &&
    /^(?:ADJ|PROPN|NOUN|PART)$/.test(all[at]?.upos ?? '') &&
    !PAPER_NOUNS.has(all[at]!.form)
  )
    at++
  // "Ramm, the editor of the weekly Zora", "a newspaper editor" are persons.
  const isPaper = PAPER_NOUNS.has(all[at]?.form ?? '')
  return isPaper && !/^(?:NOUN|PROPN|PART|ADJ)$/.test(all[at + 1]?.upos ?? '')
}

/** "District Court of Norsk", "Military Court": a court of law, where "Hampton Court" is a house. */
function isCourt(all: readonly Word[], core: number, to: number): boolean {
  const at = all.findIndex(({ form }, place) => place >= core && place < to && form === 'Court')
  return (
    at > 0 &&
    (at === to - 1 || /^(?:of|for|against)$/.test(all[at + 1]!.form)) &&
    COURT_KINDS.has(all[at - 1]!.form.toLowerCase())
  )
}

function nounBefore(all: readonly Word[], from: number, to: number, gazetteer: Gazetteer): KindSaid | null {
  let before = from - 1
  if (/^["“‘'«„]$/.test(all[before]?.form ?? '')) before--
  const article = /^the$/i.test(all[before]?.form ?? '')
  if (article) before--
  const called = calledBefore(all, before)
  // "the organisation the Brotherhood"? Only what is called so has an article of its own.
  if (called === before && article) return null
  const noun = all[called]?.form ?? ''
  const isTold = called < before || /^(?:ADJ|NOUN|PROPN)$/.test(all[called - 1]?.upos ?? '')
  const kind = PRESS.has(noun)
    ? 'press'
    : GROUPS.has(noun) || (isTold && CALLED_GROUPS.has(noun))
      ? 'group'
      : PLACES.has(noun)
        ? 'place'
        : null
  if (kind === null || called < before) return kind
  // "In prison Ramm fell ill": what is named so has an article, or an adjective that says more of it.
  if (!isSaidMore(all[called - 1])) return null
  const sure = to - from > 1 && gazetteer.gender(all[from]!.form.toLowerCase()) === undefined
  return isClause(all, to, kind, sure) || isSubject(all, called, to) ? null : kind
}

/** What may stand before the noun: an article, an adjective, a participle ("the banned organisation"). */
function isSaidMore(word: Word | undefined): boolean {
  if (word === undefined) return false
  return /^(?:DET|ADJ|NOUN|PRON|PART|NUM|PROPN)$/.test(word.upos) || /^VB[NG]$/.test(word.xpos)
}

/** "an organisation called", "a group calling itself", "the sect known as": where the noun before it stands, or `at`. */
function calledBefore(all: readonly Word[], at: number): number {
  const form = (back: number) => all[at - back]?.form.toLowerCase() ?? ''
  if (/^(?:called|named|titled|styled|entitled)$/.test(form(0))) return at - 1
  if (form(0) === 'as' && form(1) === 'known') return at - 2
  if (form(0) === 'itself' && /^(?:calling|styling|naming)$/.test(form(1))) return at - 2
  return at
}

/**
 * "the paper Ramm signed", "the movement Ramm had founded was banned": a clause without "that", whose verb has no object after
 * it. "The union Solidarity called a strike" is none, nor is what goes on with "was" or, of papers, "said".
 */
function isClause(all: readonly Word[], to: number, kind: KindSaid, sure: boolean): boolean {
  const next = verbAfter(all, to)
  let at = to
  if (next === undefined || (next.upos !== 'VERB' && next.upos !== 'AUX')) return false
  const goesOn =
    kind === 'press' ? PRINTS.has(next.lemma) || PRESS_DEEDS.has(next.lemma) : next.lemma === 'be' || sure
  if (goesOn) return false
  while (/^(?:AUX|ADV|PART)$/.test(all[at]?.upos ?? '')) at++
  return !/^(?:DET|NOUN|PROPN|PRON|NUM|ADJ|SCONJ)$/.test(all[at + 1]?.upos ?? '')
}

/**
 * "In the camp Ramm fell ill", "leaving the party Ramm joined the army": the noun ends its own phrase, after a verb or a
 * preposition that begins the sentence, and the name begins the next as what its verb speaks of.
 */
function isSubject(all: readonly Word[], noun: number, to: number): boolean {
  if (!/^(?:VERB|AUX)$/.test(verbAfter(all, to)?.upos ?? '')) return false
  let at = noun - 1
  while (/^(?:ADJ|NOUN)$/.test(all[at]?.upos ?? '') || all[at]?.xpos === 'VBN') at--
  const governor = all[at - 1]
  if (governor?.upos === 'VERB') return true
  if (governor?.upos !== 'ADP' || governor.form === 'of') return false
  return !/^(?:NOUN|PROPN|PRON|DET)$/.test(all[at - 2]?.upos ?? '')
}

function verbAfter(all: readonly Word[], to: number): Word | undefined {
  let at = to
  while (all[at]?.upos === 'ADV') at++
  return all[at]
}

/** "La Voz wrote": what papers do, right after the name. */
export function prints(all: readonly Word[], to: number): boolean {
  // "Die Neue Presse of Vienna reported".
  let at = all[to]?.form === 'of' ? to + 2 : to
  while (all[at]?.upos === 'ADV' || all[at]?.upos === 'AUX') at++
  return all[at]?.upos === 'VERB' && PRINTS.has(all[at]!.lemma)
}

/** "Le Soir reported", "according to Le Soir"; "Il Secolo said", where the article is no part of surnames. */
function isPrinted(all: readonly Word[], from: number, to: number): boolean {
  if (prints(all, to)) return true
  if (all[from - 1]?.form === 'to' && /^according$/i.test(all[from - 2]?.form ?? '')) return true
  return /^(?:il|der|die|das)$/i.test(all[from]!.form) && all[to]?.lemma === 'say'
}

/** "Die Rote Fahne", "El País": an article of another language before a capital begins a name, whatever it means in English. */
export function isForeignArticle(all: readonly Word[], at: number): boolean {
  const form = all[at]!.form
  return (
    isCapital(form) &&
    ARTICLES.has(form.toLowerCase()) &&
    form !== form.toUpperCase() &&
    isCapital(all[at + 1]?.form ?? '') &&
    (all[at + 1]?.start ?? 0) === all[at]!.end + 1
  )
}
