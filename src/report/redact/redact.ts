// The redacted twin of a report: protected names under other names or black bars, wherever they stand.
import { buildReport } from '../document/build.ts'
import type { ReportInput, ReportOptions } from '../document/input.ts'
import type { Report } from '../document/model.ts'
import type { CaseData, RedactionPlan } from '#model'
import { withheldBy, type Withheld } from './forms.ts'
import { redactInput } from './input.ts'
import { matcherFor, type Matcher } from './matcher.ts'
import { overReport, stringsOf } from './over-report.ts'
import { plainFold, tokensOf } from './tokens.ts'

export interface RedactedReport {
  readonly report: Report
  /** Finds what must not be in any file that is made of the report. */
  readonly matcher: Matcher
}

/** Makes the redacted twin. What is withheld under which name stands in the plan and nowhere in the report. */
export function buildRedacted(
  input: ReportInput,
  options: ReportOptions & { readonly redaction: RedactionPlan },
): RedactedReport {
  const { redaction, messages } = options
  const withheld = withheldBy(input.all, redaction, messages)
  const names = otherNames(input.all, withheld)
  // Things first, under their other names; then what is left of the names in running text.
  const report = buildReport(redactInput(input, withheld, matcherFor(withheld, names)), options)
  const matcher = matcherFor(withheld, new Set([...names, ...lowerWords(stringsOf(report))]))
  const several = redaction.mode === 'bars' ? '' : messages.say('report.pseudonym.several')
  return { report: overReport(report, text => replaced(text, matcher, several, withheld)), matcher }
}

/** How often a text is gone over: what stands after a replacement may make a name with what stood before it. */
const ROUNDS = 3

/** The text with every protected name replaced; names that may be several get a neutral word. */
export function replaced(
  text: string,
  matcher: Matcher,
  several: string,
  withheld: readonly Withheld[],
): string {
  let made = text
  for (let round = 0; round < ROUNDS; round++) {
    const next = once(made, matcher, several, withheld)
    if (next === made) break
    made = next
  }
  return made
}

function once(text: string, matcher: Matcher, several: string, withheld: readonly Withheld[]): string {
  const hits = matcher.find(text)
  if (hits.length === 0) return text
  let made = ''
  let at = 0
  for (const { start, end, of } of hits) {
    made += text.slice(at, start) + (of?.as ?? (several === '' ? withheld[0]!.as : several))
    at = end
  }
  return made + text.slice(at)
}

/** Words of the names in the case that are not withheld: they are certainly something else. */
function otherNames(data: CaseData, withheld: readonly Withheld[]): ReadonlySet<string> {
  const hidden = new Set(withheld.map(({ kind, id }) => `${kind} ${id}`))
  const known = new Set<string>()
  const names = [
    ...data.actors.filter(({ id }) => !hidden.has(`actor ${id}`)),
    ...data.places.filter(({ id }) => !hidden.has(`place ${id}`)),
  ].flatMap(own => [own.name, ...own.names.map(({ text }) => text)])
  for (const name of names) for (const { text } of tokensOf(name)) known.add(plainFold(text))
  return known
}

/** Words that the report has in lower case: no slip of a name. */
function lowerWords(strings: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const text of strings)
    for (const token of tokensOf(text)) if (/^\p{Ll}/u.test(token.text)) known.add(plainFold(token.text))
  return known
}
