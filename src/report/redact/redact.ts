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
  const plainReport = buildReport(input, options)
  const withheld = withheldBy(input.all, redaction, messages)
  const matcher = matcherFor(withheld, knownWords(input.all, withheld, stringsOf(plainReport)))
  const several = redaction.mode === 'bars' ? '' : messages.say('report.pseudonym.several')
  const put = (text: string): string => replaced(text, matcher, several, withheld)
  const report = overReport(buildReport(redactInput(input, withheld, matcher), options), put)
  return { report, matcher }
}

/** How often a text is gone over: what stands after a replacement may make a name with what stood before it. */
const ROUNDS = 3

/** The text with every protected name replaced; names that may be several get a neutral word. */
export function replaced(text: string, matcher: Matcher, several: string, withheld: readonly Withheld[]): string {
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

/** Words that are certainly something else: of other names in the case, and those that the report has in lower case too. */
function knownWords(data: CaseData, withheld: readonly Withheld[], strings: readonly string[]): ReadonlySet<string> {
  const hidden = new Set(withheld.map(({ kind, id }) => `${kind} ${id}`))
  const known = new Set<string>()
  const names = [
    ...data.actors.filter(({ id }) => !hidden.has(`actor ${id}`)),
    ...data.places.filter(({ id }) => !hidden.has(`place ${id}`)),
  ].flatMap(own => [own.name, ...own.names.map(({ text }) => text)])
  for (const name of names) for (const { text } of tokensOf(name)) known.add(plainFold(text))
  for (const text of strings)
    for (const token of tokensOf(text)) if (/^\p{Ll}/u.test(token.text)) known.add(plainFold(token.text))
  return known
}
