// Cuts a transcript into turns of speech and the reporter's account between them.
import type { Block, Span } from '#model'
import { isBracketed, isNarration, isQuestion, isRunningTitle } from '../languages/en/narration.ts'
import { isReportersHead, SAYS_I } from '../languages/en/hearing-heads.ts'
import { partOfLabel } from '../languages/en/hearing-parts.ts'
import { englishSentences } from '../languages/en/sentences.ts'
import { printedLabels } from './printed-labels.ts'
import { speakerLabels, type SpeakerLabel } from './speaker-labels.ts'

/** A turn: `start`–`end` are the words said, without the label. */
export interface Turn extends Span {
  /** The speaker's name in the text, or null where the mark-up or the form alone tells him. */
  readonly label: Span | null
  /** The name, and the key under which the labels of one speaker fall together. */
  readonly speaker: string
  readonly key: string
  readonly rule: string
  readonly score: number
}

/** A stretch of text in one hand: a turn's words, a paragraph, or the account between turns. */
export interface Segment extends Span {
  /** Index of the turn, or -1 for what is not in a turn. */
  readonly turn: number
  readonly block: number
}

const SCORES: Readonly<Record<string, number>> = {
  recurring: 0.98,
  exchange: 0.85,
  office: 0.95,
  slip: 0.85,
  single: 0.7,
  'no-colon': 0.8,
  printed: 0.92,
  bracketed: 0.9,
  sworn: 0.85,
}
/** "[00:01:20]" before the next speaker. */
const TIME_MARK = /\s*[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*$/
const SKIPPED = new Set(['heading', 'running-head', 'signature', 'table'])

/** Turns and segments of a text's blocks, in order; together the segments hold all of the text but the labels. */
export function turnsOf(text: string, blocks: readonly Block[]): { turns: Turn[]; segments: Segment[] } {
  const labels = labelsOf(text, blocks)
  const surnames = new Set(labels.map(({ start, end }) => text.slice(start, end).split(/\s/).at(-1)!))
  const spelling = new Map(labels.filter(({ rule }) => rule !== 'slip').map(({ key, name }) => [key, name]))
  const textEnd = text.trimEnd().length
  const turns: Turn[] = []
  const segments: Segment[] = []
  let next = 0
  let speaking = -1
  for (const [index, block] of blocks.entries()) {
    if (block.speaker !== undefined) {
      turns.push(markedTurn(text, block, block.speaker))
      segments.push({ start: turns.at(-1)!.start, end: block.end, turn: turns.length - 1, block: index })
      continue
    }
    const labelled = next < labels.length && labels[next]!.start < block.end
    if (SKIPPED.has(block.kind) && !labelled) {
      segments.push({ start: block.start, end: block.end, turn: -1, block: index })
      speaking = -1
      continue
    }
    if (!labelled && speaking >= 0 && isReporters(text.slice(block.start, block.end), turns[speaking]!))
      speaking = -1
    let from = block.start
    while (next < labels.length && labels[next]!.start < block.end) {
      const label = labels[next++]!
      cut(from, label.from ?? label.start)
      turns.push({
        start: label.words,
        end: label.words,
        label: label.end > label.start ? { start: label.start, end: label.end } : null,
        speaker: label.name,
        key: label.key,
        rule: `turns/${label.rule}`,
        score: SCORES[label.rule]!,
      })
      speaking = turns.length - 1
      from = label.words
    }
    cut(from, block.end)

    /** Gives the stretch to the turn under way up to the first sentence that is the reporter's. */
    function cut(start: number, end: number): void {
      const bare = text.slice(start, end).replace(TIME_MARK, '')
      const sentences = /[\p{L}\p{N}]/u.test(bare) ? englishSentences(text, start, start + bare.length) : []
      if (sentences.length === 0) return
      const words = (at: number) => (at < 0 ? '' : text.slice(sentences[at]!.start, sentences[at]!.end))
      const turn = speaking < 0 ? undefined : turns[speaking]!
      let stop = sentences.length
      if (turn !== undefined) {
        const fresh = turn.end === turn.start
        const surname = surnameOf(turn, spelling)
        const initial = /^(\p{Lu})\./u.exec(turn.speaker)?.[1] ?? null
        for (let at = fresh ? 1 : 0; at < sentences.length; at++) {
          const sentence = words(at)
          const footer =
            end >= textEnd &&
            at === sentences.length - 1 &&
            isRunningTitle(sentence, text.slice(block.start, block.start + 80))
          const brief = isQuestion(words(at - 1)) || (fresh && at <= 3)
          if (footer || isNarration(sentence, { speaker: surname, initial, surnames, brief })) {
            stop = at
            break
          }
        }
        while (stop > 1 && isBracketed(words(stop - 1))) stop--
        if (stop > 0) {
          const said = { start: sentences[0]!.start, end: sentences[stop - 1]!.end }
          turns[speaking] = { ...turn, start: fresh ? said.start : turn.start, end: said.end }
          segments.push({ ...said, turn: speaking, block: index })
        }
      } else stop = 0
      if (stop < sentences.length) {
        segments.push({ start: sentences[stop]!.start, end: sentences.at(-1)!.end, turn: -1, block: index })
        speaking = -1
      }
    }
  }
  return { turns, segments }
}

/** Whether a paragraph without a label ends the turn before it. */
function isReporters(paragraph: string, { rule }: Turn): boolean {
  return isReportersHead(paragraph) || (rule === 'turns/bracketed' && !SAYS_I.test(paragraph))
}

/** Labels before a colon, and those of printed reports, which also stand in what looks like a heading or a signature. */
function labelsOf(text: string, blocks: readonly Block[]): SpeakerLabel[] {
  const open = blocks.filter(block => block.speaker === undefined)
  const printed = printedLabels(
    text,
    open.filter(({ kind }) => kind !== 'running-head' && kind !== 'table'),
  )
  const colons = speakerLabels(
    text,
    open.filter(({ kind }) => !SKIPPED.has(kind)),
    printed.length > 0 || blocks.filter(({ speaker }) => speaker !== undefined).length > 3,
  )
  if (printed.length === 0) return colons
  const all = [...printed, ...colons].sort((a, b) => a.start - b.start || b.words - a.words)
  let end = -1
  return all.filter(({ start, words }) => {
    if (start < end) return false
    end = words
    return true
  })
}

/** Surname of a turn's speaker in its usual spelling; null where the label is an office and names nobody. */
function surnameOf({ speaker, key, rule }: Turn, spelling: ReadonlyMap<string, string>): string | null {
  if (rule === 'turns/office' || partOfLabel(key) !== null) return null
  return (spelling.get(key) ?? speaker).split(/\s/).at(-1)!
}

/** "(for the families):", " to the accused:", ". —" after a speaker's name. */
const AFTER_LABEL = /^(?:\s?\([^()]{2,60}\)(?=\s?[:.])|\s(?:to|addressing)\s[^:\n]{2,45}(?=:))?[\s.:—–-]*/u

/** A turn that the mark-up gives; a label printed at its beginning is not part of the words. */
function markedTurn(text: string, block: Block, speaker: string): Turn {
  let start = block.start
  const printed = text.slice(block.start, block.end)
  const label = printed.startsWith(speaker) ? { start, end: start + speaker.length } : null
  if (label !== null) start = label.end + AFTER_LABEL.exec(printed.slice(speaker.length))![0].length
  if (start >= block.end) start = block.start
  return {
    start,
    end: block.end,
    label,
    speaker,
    key: speaker.toLowerCase().replace(/[.:]+$/, ''),
    rule: 'turns/markup',
    score: 1,
  }
}
