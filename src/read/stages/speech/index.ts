// The speech stage: who says which words, through whom, when and where.
import type { Span, StatementSuggestion } from '#model'
import type { Frame } from '../frame.ts'
import { acts, headOf } from '../reference-roles.ts'
import type { StageInput } from '../stage.ts'
import type { ReadingTools } from '../tools.ts'
import { accountOf } from './account.ts'
import { finishDrafts, type Draft } from './drafts.ts'
import { reportsIn } from './indirect.ts'
import { introducedDrafts } from './introduced.ts'
import { hasReportCue, type Report } from './report.ts'
import { reportDrafts, sameName } from './report-drafts.ts'
import { indexMentions, type MentionIndex, type Named } from './mentions.ts'
import { creditedDrafts, quotationDrafts, turnDrafts } from './spoken.ts'

/** Statements of a document, outer ones before those embedded in them where both begin together. */
export function readSpeech(input: StageInput<ReadingTools>, frame: Frame): StatementSuggestion[] {
  const { tools, version } = input
  const index = indexMentions(input.found)
  const turns = turnDrafts(tools, frame, index)
  const introduced = introducedDrafts(tools, frame, index)
  const spoken = [
    ...turns,
    ...creditedDrafts(tools, frame, index),
    ...introduced,
    ...quotationDrafts(tools, frame, index, turns),
  ]
  const account = accountOf(tools, frame, index)
  const quoted = spoken.filter(({ form }) => form !== 'turn')
  const summaries = [...account.values()].filter(
    ({ end, start }) =>
      end > start && !quoted.some(draft => draft.start <= start + 2 && draft.end >= end - 2),
  )
  const reports = reported(tools, frame, index, spoken, account)
  const nested = nestQuotations(spoken, [...introduced, ...summaries, ...reports])
  return finishDrafts(tools.text, version.sha256, [...nested, ...summaries, ...reports])
}

/** Quotations in a reporter's account stand within the report that holds them, and what they quote within them. */
function nestQuotations(spoken: readonly Draft[], reports: readonly Draft[]): Draft[] {
  const moved = new Map<Draft, Draft>()
  return spoken.map(draft => {
    const parent = draft.within === null ? undefined : moved.get(draft.within)
    if (parent !== undefined) {
      const own = draft.voices.slice(draft.within!.voices.length)
      return move({ ...draft, within: parent, voices: [...parent.voices, ...own] })
    }
    if (draft.within !== null || draft.form !== 'direct') return draft
    const holder = holderOf(draft, reports)
    if (holder === undefined) return draft
    const said = draft.voices.at(-1)!
    const known = holder.voices.some(
      voice => voice.link === 'asserted-by' && (said.name === '' || sameName(voice, said)),
    )
    return move({
      ...draft,
      within: holder,
      voices: known
        ? holder.voices
        : [...holder.voices, { ...said, venue: 'conversation' as const, when: null }],
    })

    function move(changed: Draft): Draft {
      moved.set(draft, changed)
      return changed
    }
  })
}

/** The shortest report around a quotation. */
function holderOf({ start, end }: Draft, reports: readonly Draft[]): Draft | undefined {
  return reports
    .filter(report => report.start <= start && report.end >= end - 1)
    .reduce<Draft | undefined>(
      (best, report) =>
        best === undefined || report.end - report.start < best.end - best.start ? report : best,
      undefined,
    )
}

/** Who was last reported to speak, and where. */
interface Heard {
  readonly speaker: Named
  readonly sentence: number
  readonly turn: number
  readonly end: number
}

/** Reported speech in every sentence with a cue, within the innermost words that hold the cue. */
function reported(
  tools: ReadingTools,
  frame: Frame,
  index: MentionIndex,
  spoken: readonly Draft[],
  account: ReturnType<typeof accountOf>,
): Draft[] {
  const outer = [...spoken].sort((a, b) => a.start - b.start || b.end - a.end)
  const drafts: Draft[] = []
  const open: Draft[] = []
  let next = 0
  let heard: Heard | null = null
  for (const [at, sentence] of tools.structure.sentences.entries()) {
    while (next < outer.length && outer[next]!.start < sentence.end) open.push(outer[next++]!)
    for (let index = open.length - 1; index >= 0; index--)
      if (open[index]!.end <= sentence.start) open.splice(index, 1)
    const tagged = tools.tagged(at)
    if (tagged === null || !hasReportCue(tagged)) continue
    const found = reportsAt(tools, frame, index, at, heard)
    const last = found.findLast(({ self, speaker }) => !self && speaker.cluster !== null)
    if (last !== undefined)
      heard = { speaker: last.speaker, sentence: at, turn: sentence.turn, end: sentence.end }
    for (const [holder, reports] of byHolder(found, open, account.get(sentence)))
      drafts.push(...reportDrafts(frame, reports, holder))
  }
  return drafts
}

/** The reports of one sentence, with who goes on speaking from a few sentences before in the same turn. */
function reportsAt(
  tools: ReadingTools,
  frame: Frame,
  index: MentionIndex,
  at: number,
  heard: Heard | null,
): Report[] {
  const tree = tools.parsed(at)
  if (tree === null) return []
  const { turn } = tools.structure.sentences[at]!
  const before = heard !== null && heard.turn === turn && at - heard.sentence <= 4 ? heard : null
  return reportsIn(tools, index, tree).map(report => byTheCourt(takenUp(tools, report, before, index), frame))
}

/** "He also said": whoever was reported to speak just before goes on speaking, if he can be meant and nobody else was named since. */
function takenUp(
  tools: ReadingTools,
  report: Report,
  heard: { readonly speaker: Named; readonly end: number } | null,
  index: MentionIndex,
): Report {
  if (heard === null || report.speaker.mention === null) return report
  const before = heard.speaker
  const mention = index.byId(report.speaker.mention)
  if (mention === undefined || mention.form !== 'pronoun' || !/^(?:he|she)$/i.test(mention.quote))
    return report
  const known = before.mention === null ? undefined : index.byId(before.mention)
  const wanted = /^she$/i.test(mention.quote) ? 'f' : 'm'
  const sentence = tools.sentenceAt(mention.start)
  const named = index
    .within({ start: heard.end, end: mention.start })
    .some(
      ({ entity, form, gender, start, end }) =>
        entity === 'person' &&
        form === 'name' &&
        gender !== (wanted === 'f' ? 'm' : 'f') &&
        (tools.sentenceAt(start) === sentence || isActor(tools, { start, end })),
    )
  if (named) return report
  if (known?.entity !== 'person' || (known.gender !== null && known.gender !== wanted)) return report
  return {
    ...report,
    speaker: { ...report.speaker, cluster: before.cluster, name: before.name },
    score: report.score - 0.05,
  }
}

/** Whether a name is the subject of what its sentence says somebody did. */
function isActor(tools: ReadingTools, { start, end }: Span): boolean {
  const tree = tools.parsed(tools.sentenceAt(start))
  const last = tree?.words.findLastIndex(word => word.end <= end) ?? -1
  return tree !== null && last >= 0 && acts(tree, headOf(tree, last, start))
}

/** "The court finds that" in the record of a court that the record names. */
function byTheCourt(report: Report, { author }: Frame): Report {
  const { cluster, name } = report.speaker
  return cluster === null &&
    author.cluster !== null &&
    /^(?:the )?(?:court|tribunal|commission|collegium)$/i.test(name)
    ? { ...report, speaker: author }
    : report
}

/** Reports grouped by the innermost quoted or spoken words that hold their cue. */
function byHolder(
  reports: ReturnType<typeof reportsIn>,
  open: readonly Draft[],
  account: Draft | undefined,
): Map<Draft, ReturnType<typeof reportsIn>> {
  const groups = new Map<Draft, ReturnType<typeof reportsIn>>()
  for (const report of reports) {
    const holder =
      open.findLast(({ start, end }) => start <= report.cue.start && report.cue.end <= end) ?? account
    if (holder === undefined) continue
    groups.set(holder, [...(groups.get(holder) ?? []), report])
  }
  return groups
}
