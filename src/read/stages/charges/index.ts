// The charges stage: who accuses whom of what, in the form of a court's paper or as a narrator tells it.
import type { ChargeSuggestion, ClaimSuggestion, MentionSuggestion, StatementSuggestion } from '#model'
import { CHARGING } from '../../languages/en/charge-words.ts'
import { situations } from '../events/situation.ts'
import type { Frame } from '../frame.ts'
import { indexMentions, type MentionIndex } from '../speech/mentions.ts'
import type { StageInput } from '../stage.ts'
import type { ReadingTools } from '../tools.ts'
import { formalCharges } from './formal.ts'
import { itemisedCharge } from './items.ts'
import { narrativeCharges } from './narrative.ts'
import { lettered } from '../../languages/lettered.ts'

const COURT_PAPERS: ReadonlySet<string> = new Set(['indictment', 'verdict'])

/** "The State Prosecutor charges: 1. Janos Keller", "State Attorney of the U.S.S.R. After the reading …": who is named next is somebody else. */
const ANOTHER = lettered(String.raw`\b(?:charges|accuses|indicts)\b|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}`, 'u')

/** Charges of a document in text order. */
export function readCharges(
  input: StageInput<ReadingTools>,
  frame: Frame,
  statements: readonly StatementSuggestion[],
  claims: readonly ClaimSuggestion[],
): ChargeSuggestion[] {
  const { tools, version } = input
  const index = indexMentions(input.found)
  const accuser = accuserOf(tools.text, index, frame)
  const inForm = formalCharges(tools.text, version.sha256, index, frame, accuser)
  const items =
    COURT_PAPERS.has(frame.kind) && inForm.length === 0
      ? itemisedCharge(tools.text, version.sha256, tools.structure.blocks, index, accuser)
      : null
  const formal = items === null ? inForm : [items]
  if (COURT_PAPERS.has(frame.kind) || frame.kind === 'transcript') return formal
  const listed = formal.filter(({ targets }) => targets.length > 2)
  return [
    ...listed,
    ...narrativeCharges(
      tools,
      version.sha256,
      index,
      situations(tools, statements, index, frame.author),
      claims,
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

const isNamed = ({ entity, form }: MentionSuggestion): boolean => entity === 'person' && form === 'name'

/** Who brings the charge in a court's paper: the prosecutor by name, else whoever signs it or is said to charge, else the court. */
function accuserOf(text: string, index: MentionIndex, frame: Frame): MentionSuggestion | null {
  const cue =
    /\b(?:prosecution (?:is|was|being)|State Prosecution|prosecutor|State Attorney|Attorney[- ]General|for the Crown|prosecuted by)\b/i.exec(
      text,
    )
  if (cue !== null) {
    const near = index.within({ start: cue.index, end: cue.index + 200 }).find(isNamed)
    if (near !== undefined && !ANOTHER.test(text.slice(cue.index, near.start))) return near
    const before = index.within({ start: Math.max(0, cue.index - 60), end: cue.index }).findLast(isNamed)
    if (before !== undefined && /^,\s(?:the\s)?$/.test(text.slice(before.end, cue.index))) return before
  }
  const signs =
    frame.kind === 'indictment' && frame.author.mention !== null
      ? index.byId(frame.author.mention)
      : undefined
  if (signs !== undefined) return signs
  const charging = CHARGING.exec(text)
  if (charging !== null) {
    const start = charging.index + charging[0].indexOf(charging[1]!)
    const body = index.at({ start, end: start + charging[1]!.length })
    if (body !== null && charging[1]!.includes(body.quote)) return body
  }
  const court = /\b(?:Collegium|Tribunal|Court|Bench)\b/.exec(text)
  return court === null ? null : index.at({ start: court.index, end: court.index + court[0].length })
}
