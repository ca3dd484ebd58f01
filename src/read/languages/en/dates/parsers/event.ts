/** Times known by an event: "shortly after Blumkin's execution", "between the first and last trials of Zinoviev". */
import type { StatedRelation } from '../../../date-reader.ts'
import { CARDINAL_WORD, cardinalOf, DAYS_IN, eitherCase, MONTH, unitOf } from '../lexicon.ts'
import type { TimeParser } from '../parser.ts'

const EVENT = `(?:${eitherCase(
  'executions?|assassinations?|murders?|killings?|shootings?|deaths?|arrests?|trials?|hearings?|verdicts?|sentences?|sentencing|indictments?|interrogations?|confessions?|exile|banishment|expulsions?|deportations?|imprisonment|releases?|escapes?|flights?|departures?|arrivals?|returns?|visits?|meetings?|conversations?|talks?|interviews?|congress|congresses|conferences?|plenums?|sessions?|elections?|revolutions?|revolts?|rebellions?|uprisings?|insurrections?|coups?|wars?|battles?|sieges?|invasions?|attacks?|raids?|defeats?|surrenders?|capture|fall|occupation|liberation|armistices?|peace|treaty|agreement|accords|signing|strikes?|plots?|attempts?|affair|publication|appointment|resignation|dismissal|election|coronation|abdication|accession|restoration|marriages?|weddings?|births?|funerals?|burials?|fire|plague|famine|outbreak|collapse|campaign|discovery|ceremony|declaration|announcement|liquidation|capitulation|split',
)})`
const NAME = "(?:[A-Z]\\.|[A-Z][\\w’'-]*)(?:\\s?(?:\\s[A-Z]\\.|\\s[A-Z][\\w-]+|\\s(?:de|von|van)\\b)){0,3}?"
const OWNER = `(?:(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]his|[Tt]hat)\\s+|(?:the\\s+)?${NAME}(?:['’]s|s['’])\\s+)`
const PROPER = `(?!${MONTH})(?:[A-Z]\\.(?=\\s?[A-Z])|[A-Z][\\w’'-]*)`
const COMPLEMENT = `(?:\\s+of\\s+(?:the\\s+)?${PROPER}(?:\\s?(?:\\s|(?<=\\.))${PROPER}|\\sand\\s${PROPER}){0,4})?`
const DESCRIBED = '(?:(?!(?:and|or|in|on|of|at|by|for|with|was|were|had)\\b)[\\w’-]+\\s+){0,2}'
const LEAD =
  '(?<far>(?:(?<vague>[Ss]hortly|[Ss]oon|[Ii]mmediately|[Jj]ust|[Ll]ong|[Dd]irectly|[Rr]ight|[Nn]ot\\s+long|[Ss]ome\\s+time|[Ss]ometime|[Aa]\\s+(?:few|couple\\s+of)\\s+(?:days|weeks|months|years|hours)|[Ss]everal\\s+(?:days|weeks|months|years|hours)|[Aa]\\s+(?:short|long)\\s+(?:time|while))|(?<count>[Aa]n?|[Tt]he|' +
  `${eitherCase(CARDINAL_WORD)}|\\d{1,3})\\s+(?<unit>days?|weeks?|months?|years?|hours?))\\s+)?`

/** Before, after, during or at an event. */
export const relation: TimeParser = {
  rule: 'event',
  pattern: new RegExp(
    `\\b${LEAD}(?<way>[Bb]efore|[Aa]fter|[Pp]rior\\s+to|[Ff]ollowing|[Uu]ntil|[Ss]ince|[Dd]uring|[Oo]n\\s+the\\s+eve\\s+of|[Ii]n\\s+the\\s+(?:wake|aftermath)\\s+of|(?:[Aa]t|[Bb]y)\\s+the\\s+time\\s+of|[Aa]t\\s+the\\s+(?:outbreak|start|beginning|end)\\s+of)\\s+(?<event>${OWNER}${DESCRIBED}${EVENT}\\b${COMPLEMENT})`,
    'gd',
  ),
  read(match) {
    const { vague, count, unit, way } = match.groups!
    const [start, end] = match.indices!.groups!['event']!
    const plain = way!.toLowerCase().replace(/\s+/g, ' ')
    const days =
      count === undefined || unit === undefined
        ? null
        : (/^the$/i.test(count) ? 1 : cardinalOf(count)) * DAYS_IN[unitOf(unit)]
    const stated: StatedRelation = {
      relation: relationOf(plain),
      event: { start, end },
      second: null,
      ...(days === null ? {} : { leastDays: Math.max(1, Math.floor(days * 0.75)), mostDays: days }),
      vague: vague !== undefined || plain.includes('wake') || plain.includes('aftermath'),
    }
    return { stated: { kind: 'event', relation: stated }, score: 0.7 }
  },
}

/** Between two events, or two of a kind. */
export const between: TimeParser = {
  rule: 'event-between',
  gate: new RegExp(
    `\\b[Bb]etween\\s+(?:the\\s+\\w+\\s+and\\s+(?:the\\s+)?\\w+\\s+${EVENT}\\b|${OWNER}${DESCRIBED}${EVENT}\\b)`,
  ),
  pattern: new RegExp(
    `\\b[Bb]etween\\s+(?:(?<first>the\\s+\\w+)\\s+and\\s+(?<second>(?:the\\s+)?\\w+\\s+${EVENT}\\b${COMPLEMENT})|(?<one>${OWNER}${DESCRIBED}${EVENT}\\b${COMPLEMENT})\\s+and\\s+(?<two>${OWNER}${DESCRIBED}${EVENT}\\b${COMPLEMENT}))`,
    'gd',
  ),
  read(match) {
    const groups = match.indices!.groups!
    const [first, second] = [groups['first'] ?? groups['one'], groups['second'] ?? groups['two']]
    if (!first || !second) return null
    const relation: StatedRelation = {
      relation: 'during',
      event: { start: first[0], end: first[1] },
      second: { start: second[0], end: second[1] },
      vague: false,
    }
    return { stated: { kind: 'event', relation }, score: 0.7 }
  },
}

function relationOf(way: string): StatedRelation['relation'] {
  if (/^(?:before|prior to|until|on the eve of)$/.test(way)) return 'before'
  if (/^(?:after|following|since|in the wake of|in the aftermath of)$/.test(way)) return 'after'
  if (/outbreak|start|beginning/.test(way)) return 'starts-with'
  if (/end of/.test(way)) return 'ends-with'
  return way === 'during' ? 'during' : 'same-time'
}
