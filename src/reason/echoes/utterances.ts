// Whose words stand at a place of a text, on which occasion, in whose hands.
import type { CaseData, Liberty, Statement, Venue } from '#model'
import type { TextSpan } from './align.ts'

/** Words of one voice: a statement seen as a stretch of text. */
export interface Utterance extends TextSpan {
  readonly statement: string
  /** The innermost voice that vouches; null while its name is tied to no actor. */
  readonly voice: string | null
  readonly name: string
  /** The voices that stand between, outermost first, the speaker excluded. */
  readonly through: readonly string[]
  readonly venue: Venue
  readonly liberty: Liberty
  readonly compelled: boolean
  /** EDTF. */
  readonly when: string | null
  readonly asks: boolean
}

/** The utterances of every source, shortest last among those that begin together; by source id. */
export function utterancesOf(data: CaseData): Map<string, Utterance[]> {
  const bySource = new Map<string, Utterance[]>()
  for (const statement of data.statements) {
    const utterance = utteranceOf(statement)
    const known = bySource.get(statement.passage.source)
    if (known === undefined) bySource.set(statement.passage.source, [utterance])
    else known.push(utterance)
  }
  for (const list of bySource.values())
    list.sort((one, other) => one.start - other.start || other.end - one.end)
  return bySource
}

function utteranceOf(statement: Statement): Utterance {
  const spoken = statement.voices.filter(voice => voice.link === 'asserted-by')
  const speaker = spoken.at(-1) ?? statement.voices.at(-1)!
  const { start, end } = statement.passage.position
  return {
    statement: statement.id,
    start,
    end,
    voice: speaker.actor,
    name: speaker.name,
    through: statement.voices.filter(voice => voice !== speaker).map(voice => voice.actor ?? voice.name),
    venue: speaker.venue === 'unknown' ? statement.venue : speaker.venue,
    liberty: speaker.liberty === 'unknown' ? statement.liberty : speaker.liberty,
    compelled: speaker.compulsion.length > 0,
    when: speaker.when ?? statement.saidWhen,
    asks: statement.stance === 'asks',
  }
}

/** The shortest utterance that holds at least half of a stretch; null where nobody's statement does. Cost: O(n). */
export function utteranceAt(span: TextSpan, utterances: readonly Utterance[]): Utterance | null {
  let best: Utterance | null = null
  for (const utterance of utterances) {
    if (utterance.start >= span.end) break
    const common = Math.min(span.end, utterance.end) - Math.max(span.start, utterance.start)
    if (common * 2 < span.end - span.start) continue
    if (best === null || utterance.end - utterance.start < best.end - best.start) best = utterance
  }
  return best
}
