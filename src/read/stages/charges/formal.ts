// Charges in the form that courts give them: who is found guilty of what under which article, and sentenced to what.
//
// The form is old and the same everywhere: a numbered list of names, "are guilty of", lettered counts, the law; then the
// names again and the penalty. Works on mentions and enumerators, not on parses: such sentences run over pages.
import { suggestionId, type ChargeSuggestion, type MentionSuggestion, type Span } from '#model'
import { gravityOf, lawsIn, modeOf, VICTIM_CUE } from '../../languages/en/charge-words.ts'
import type { Frame } from '../frame.ts'
import type { MentionIndex } from '../speech/mentions.ts'
import { lettered } from '../../languages/lettered.ts'

const FORMULA = lettered(
  String.raw`\b(?:(?:are|is|were|was|found|stand)(?: all)? (?:found )?guilty of:?|(?:all )?(?:being )?(?:charged|accused) (?:with|of)(?: having committed)?|(?:is|are|was|were|stands?|stood) (?:(?:hereby|jointly|severally|also) )*(?:charged|indicted|arraigned)(?: with| for| upon| on a charge of)?|(?:is|are|was|were) (?:hereby )?(?:sentenced|condemned) to [^.;:]{3,80}? for(?= \p{L}+ing\b| having\b| the | his | her | their | an? ))`,
  'giu',
)
/** The penalty within the formula that also says what it is for. */
const SENTENCED_TO = /\bto (.{3,80}) for$/i
const CHARGED = /\b(?:charged|accused|indicted|guilty)\b/i
const LIST_GAP = lettered(
  String.raw`^(?:[\s,;:.&()\d–-]|\b(?:and|also|the|accused|citizens?|comrades?|alias|known as|is|are|\p{L}\.)(?=[\s,;]|$))*$`,
  'iu',
)
/** ", locksmith, and": what one of the list is, in a word or three. */
const APPOSITION = lettered(
  String.raw`^,\s(?:(?:the|a|an|his|her)\s)?\p{Ll}[\p{Ll}’'-]+(?:\s\p{Ll}[\p{Ll}’'-]+){0,2},\s(?:and\s)?(?:the\saccused\s)?$`,
  'u',
)
const ENUMERATOR = lettered(String.raw`(?:^|[\s:;,.])(?:([a-z])\)|(\d{1,2})[.)])\s+(?=\p{Lu})`, 'gu')
const SENTENCES = /\b(?:sentences?|condemns?|sentenced|condemned):?\s/gi
const PENALTY =
  /\b(?:all )?to (?:be )?((?:the supreme penalty|death|imprisonment|prison|exile|be shot|be hanged|deportation|hard labou?r|a fine)[^.;]{0,120})/i

type Accused = ChargeSuggestion['counts'][number]['accused'][number]

/** Charges of an indictment or verdict, one a formula. */
export function formalCharges(
  text: string,
  sha256: string,
  index: MentionIndex,
  frame: Frame,
  accuser: MentionSuggestion | null,
): ChargeSuggestion[] {
  const persons = index.mentions.filter(({ entity, form }) => entity === 'person' && form === 'name')
  const formulas = [...text.matchAll(FORMULA)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const penalties = penaltiesOf(text, persons)
  const charges: ChargeSuggestion[] = []
  for (const [at, formula] of formulas.entries()) {
    const accused = listBefore(text, persons, formula.start)
    if (accused.length === 0) continue
    const limit = Math.min(formulas[at + 1]?.start ?? text.length, nextSentence(text, formula.end))
    const body = { start: formula.end, end: limit }
    const to = SENTENCED_TO.exec(text.slice(formula.start, formula.end))?.[1]
    const own =
      to === undefined ? [] : [{ penalty: to, clusters: new Set(accused.map(({ cluster }) => cluster)) }]
    const counts = countsOf(text, body, accused, persons, frame, [...own, ...penalties])
    if (counts.length === 0) continue
    const start = accused[0]!.start
    charges.push({
      id: suggestionId({
        text: sha256,
        start: formula.start,
        end: formula.end,
        kind: 'charge',
        family: 'formal',
        roles: accused.map(({ cluster }) => cluster),
      }),
      kind: 'charge',
      start,
      end: counts.at(-1)!.end,
      quote: text.slice(start, counts.at(-1)!.end),
      rule: `charges/${frame.kind}`,
      score: 0.85,
      accuser: accuser?.id ?? null,
      targets: accused.map(({ id }) => id),
      counts,
      dates: [],
      outcome: counts.some(count => count.accused.some(({ outcome }) => outcome === 'convicted'))
        ? 'convicted'
        : 'pending',
    })
  }
  return charges
}

/** The run of names that ends where the formula begins. */
function listBefore(
  text: string,
  persons: readonly MentionSuggestion[],
  before: number,
): MentionSuggestion[] {
  const list: MentionSuggestion[] = []
  let edge = before
  for (let at = persons.findLastIndex(({ end }) => end <= before); at >= 0; at--) {
    const person = persons[at]!
    const gap = text.slice(person.end, edge)
    if (!LIST_GAP.test(gap) && !isBiography(gap) && !APPOSITION.test(gap)) break
    edge = person.start
    if (isGivenName(text, persons[at - 1], person)) continue
    list.unshift(person)
  }
  return firstOfEach(text, list)
}

/** One mention for each of the accused; in a numbered list only the first name of a number: the others are aliases. */
function firstOfEach(text: string, list: readonly MentionSuggestion[]): MentionSuggestion[] {
  const [first, last] = [list[0], list.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = Math.max(0, first.start - 30)
  const numbers = [...text.slice(from, last.end).matchAll(/(?<![\d\p{L}])\d{1,2}[.)]\s*(?=\p{Lu})/gu)]
  const itemOf = ({ start }: MentionSuggestion) => numbers.findLastIndex(({ index }) => from + index < start)
  const named =
    numbers.length < 2
      ? list
      : list.filter((each, at) => itemOf(each) < 0 || at === 0 || itemOf(each) !== itemOf(list[at - 1]!))
  return [...new Map(named.toReversed().map(each => [each.cluster, each])).values()].toReversed()
}

/** "9. Reingold, Isak Isayevich": in lists the surname comes first, and the names after the comma are the same person's. */
function isGivenName(
  text: string,
  before: MentionSuggestion | undefined,
  { start, name }: MentionSuggestion,
): boolean {
  if (before === undefined || !/^,\s$/.test(text.slice(before.end, start))) return false
  // "(Emel, Alexander)", "alias Emel, Alexander": an alias turned about.
  if (/(?:\(|\balias )$/.test(text.slice(Math.max(0, before.start - 6), before.start))) return true
  if (!/\s/.test(name)) return false
  return !/\s/.test(before.name) && /\d[.)]\s*$/.test(text.slice(Math.max(0, before.start - 5), before.start))
}

/** ", born 1894, employee; 9." between names of a list. */
function isBiography(gap: string): boolean {
  return gap.length < 500 && !CHARGED.test(gap) && /^[(),\s\p{L}.'’-]{0,60}\bborn (?:in )?\d{4}\b/u.test(gap)
}

const BOUNDARY = lettered(
  String.raw`[.!?]["”)]?\s+(?=\p{Lu}\p{Ll})|[.!?]["”)]?\s*\n\s*\n|[.;]\s+(?=\d{1,2}[.)]\s\p{Lu})`,
  'gu',
)
const SHORTENED = lettered(String.raw`(?:^|[\s.(])(?:\p{Lu}\.|\d\.|Comrades?\.|i\.e\.|Art\.)$`, 'u')
const INITIALS = lettered(String.raw`\p{Lu}\.\p{Lu}\.$`, 'u')

/** Where the words of a formula end: at the sentence's end, or with the last of its lettered counts. */
function nextSentence(text: string, from: number): number {
  BOUNDARY.lastIndex = from
  for (let match = BOUNDARY.exec(text); match !== null; match = BOUNDARY.exec(text)) {
    const before = text.slice(Math.max(from, match.index - 12), match.index + 1)
    if (SHORTENED.test(before) && !INITIALS.test(before)) continue
    return match.index + 1
  }
  return text.length
}

function countsOf(
  text: string,
  body: Span,
  accused: readonly MentionSuggestion[],
  persons: readonly MentionSuggestion[],
  frame: Frame,
  penalties: readonly { readonly penalty: string; readonly clusters: ReadonlySet<string> }[],
): ChargeSuggestion['counts'] {
  const words = text.slice(body.start, body.end)
  const marks = [...words.matchAll(ENUMERATOR)].filter(match => match[1] !== undefined)
  const parts: Span[] =
    marks.length > 1
      ? marks.map((mark, at) => ({
          start: body.start + mark.index + mark[0].length,
          end: body.start + (marks[at + 1]?.index ?? words.length),
        }))
      : [body]
  const law = lawsIn(words)
  return parts.flatMap((part, at) => {
    const span = trimmed(text, part)
    if (span === null) return []
    const what = text.slice(span.start, span.end)
    const own = accused.map(({ cluster }) => cluster)
    return [
      {
        ...span,
        label: marks.length > 1 ? `${marks[at]![1]!})` : '',
        of: null,
        what,
        law: lawsIn(what).length > 0 ? lawsIn(what) : law,
        tiedTo: [],
        goBetween: [],
        objects: victimsOf(text, span, persons)
          .filter(({ cluster }) => !own.includes(cluster))
          .map(({ name }) => name),
        accused: accused.map(mention => accusedOf(mention, what, frame, penalties)),
        elements: [],
      },
    ]
  })
}

function accusedOf(
  { id, cluster }: MentionSuggestion,
  what: string,
  frame: Frame,
  penalties: readonly { readonly penalty: string; readonly clusters: ReadonlySet<string> }[],
): Accused {
  const imposed = penalties.find(({ clusters }) => clusters.has(cluster))
  const found = frame.kind === 'verdict'
  return {
    mention: id,
    mode: modeOf(what),
    plea: 'unknown',
    stage: imposed !== undefined ? 'sentenced' : found ? 'found' : 'indicted',
    outcome: found ? 'convicted' : 'pending',
    gravity: imposed === undefined ? null : gravityOf(imposed.penalty),
    penalty: imposed?.penalty ?? '',
  }
}

/** Persons named right after words of harm. */
function victimsOf(
  text: string,
  { start, end }: Span,
  persons: readonly MentionSuggestion[],
): MentionSuggestion[] {
  const victims: MentionSuggestion[] = []
  for (const cue of text.slice(start, end).matchAll(VICTIM_CUE)) {
    let edge = start + cue.index + cue[0].length
    for (const person of persons) {
      if (person.start < edge - 2 || person.start >= end) continue
      if (!/^[\s,]*(?:and\s+|the\s+|Comrades?\s+)*$/i.test(text.slice(edge, person.start))) break
      if (!victims.some(({ cluster }) => cluster === person.cluster)) victims.push(person)
      edge = person.end
    }
  }
  return victims
}

/** "Sentences: 1) … 16) … all to the supreme penalty": whom to what. */
function penaltiesOf(
  text: string,
  persons: readonly MentionSuggestion[],
): { penalty: string; clusters: ReadonlySet<string> }[] {
  const found: { penalty: string; clusters: ReadonlySet<string> }[] = []
  for (const cue of text.matchAll(SENTENCES)) {
    const from = cue.index + cue[0].length
    const penalty = PENALTY.exec(text.slice(from, from + 4000))
    if (penalty === null) continue
    const listed = persons.filter(({ start }) => start >= from && start < from + penalty.index)
    if (
      listed.length === 0 ||
      !/^[\s,;:.&()\d–-]*(?:the accused\s+)?$/i.test(text.slice(from, listed[0]!.start))
    )
      continue
    found.push({
      penalty: penalty[1]!.trim().replace(/\s+/g, ' '),
      clusters: new Set(listed.map(({ cluster }) => cluster)),
    })
  }
  return found
}

function trimmed(text: string, { start, end }: Span): Span | null {
  while (start < end && /[\s:,;]/.test(text[start]!)) start++
  while (end > start && /[\s,;]/.test(text[end - 1]!)) end--
  return end - start > 5 ? { start, end } : null
}
