// Puts reports into the words that hold them: each adds its speaker to the chain, unless that voice is speaking already.
import type { Frame } from '../frame.ts'
import { withinOneSlip } from '../speaker-labels.ts'
import { assertingVoice, type Draft } from './drafts.ts'
import type { Report } from './report.ts'

/** Turns reports into drafts, each within the one that holds it or within the words around the sentence. */
export function reportDrafts(frame: Frame, reports: readonly Report[], around: Draft): Draft[] {
  const drafts: Draft[] = []
  const stack: { draft: Draft; report: Report }[] = []
  for (const report of reports) {
    while (stack.length > 0 && stack.at(-1)!.draft.end <= report.cue.start) stack.pop()
    const holder =
      stack.findLast(({ draft }) => draft.start <= report.cue.start && report.end <= draft.end)?.draft ??
      around
    const inner = holder.voices.at(-1)!
    const same = report.self || (inner.link === 'asserted-by' && sameName(inner, report.speaker))
    if (same && report.stance === 'asserts' && report.modality === 'actual') continue
    const venue = holder === around && around.voices.length === 1 ? frame.venue : 'conversation'
    const own = {
      ...assertingVoice(frame, report.speaker, { at: report.start, venue, when: null, cue: report.cue }),
      compulsion: report.compulsion ?? [],
    }
    const draft: Draft = {
      start: report.start,
      end: report.end,
      form: 'indirect',
      voices: same
        ? holder.voices
        : [
            ...holder.voices.map((voice, at) =>
              at === 0 ? { ...voice, link: 'recorded-by' as const, when: null } : voice,
            ),
            own,
          ],
      stance: report.stance,
      modality: report.modality,
      within: around.end > around.start ? holder : holder === around ? null : holder,
      fromQuestion: null,
      rule: report.rule,
      score: Math.min(report.score, holder.score),
    }
    drafts.push(draft)
    stack.push({ draft, report })
  }
  return drafts
}

export function sameName(
  a: { readonly cluster: string | null; readonly name: string },
  b: { readonly cluster: string | null; readonly name: string },
): boolean {
  const [first, second] = [surname(a.name), surname(b.name)]
  if (a.cluster !== null && a.cluster === b.cluster) return true
  if (withinOneSlip(first, second)) return true
  return (a.cluster === null || b.cluster === null) && first === second
}

function surname(name: string): string {
  return name
    .replace(/['’]s$/, '')
    .split(/\s+/)
    .at(-1)!
    .toLowerCase()
}
