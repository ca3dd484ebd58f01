// The labels of printed reports of trials, which have no colon: at the head of paragraphs, and questions and answers run together in one.
//
// "Q. Did you see it? - No, I did not." and "Had you promised him any favour? - I told him …" part at the dash; a witness
// who is sworn in a line of its own speaks in the paragraphs after it. Linear in the text.
import type { Block, Span } from '#model'
import { printedOpenings, type Opening } from '../languages/en/printed-openings.ts'
import {
  DASH_ANSWER,
  isInCourt,
  LETTERS,
  OWN_DEFENCE,
  PLAIN_LETTERS,
  SAYS_I,
  SWORN_HEAD,
  WITNESS_HEAD,
} from '../languages/en/hearing-heads.ts'
import { englishSentences } from '../languages/en/sentences.ts'
import type { SpeakerLabel } from './speaker-labels.ts'

/** Question marks before a dash that make a text one of questions and answers. */
const LEAST_DASHES = 2

/** The labels of the blocks given, in text order; none where the text is no report of a hearing. */
export function printedLabels(text: string, blocks: readonly Block[]): SpeakerLabel[] {
  const inCourt = isInCourt(text)
  const dashes = inCourt && [...text.matchAll(DASH_ANSWER)].length >= LEAST_DASHES
  const openings = printedOpenings(
    blocks.map(({ start, end }) => text.slice(start, end)),
    dashes,
  )
  const letters = lettersOf(text, openings, dashes)
  const labels: SpeakerLabel[] = []
  for (const [at, block] of blocks.entries()) {
    const opening = openings[at]!
    if (opening !== null) labels.push(labelAt(text, block.start, opening))
    else if (letters !== null || inCourt) labels.push(...headOf(text, blocks, at, openings))
    if (letters !== null) labels.push(...inside(text, block, letters))
  }
  labels.sort((a, b) => a.start - b.start)
  if (!dashes) return labels.filter(isFirst)
  let next = 0
  const answers = blocks.flatMap(block => {
    const first = next
    while (next < labels.length && labels[next]!.start < block.end) next++
    return dashedIn(text, block, labels.slice(first, next))
  })
  return [...labels, ...answers].sort((a, b) => a.start - b.start || b.end - a.end).filter(isFirst)
}

const isFirst = ({ start }: Span, at: number, all: readonly Span[]): boolean =>
  at === 0 || all[at - 1]!.start < start

function labelAt(text: string, from: number, { start, end, words, key, kind }: Opening): SpeakerLabel {
  const name = text.slice(from + start, from + end).replace(/\s+/g, ' ')
  const rule = kind === 'letter' ? 'no-colon' : kind === 'bracketed' ? 'bracketed' : 'printed'
  return { start: from + start, end: from + end, name, key, words: from + words, rule, from }
}

/** How the text's questions and answers are lettered in the middle of paragraphs; null where they are not. */
function lettersOf(text: string, openings: readonly (Opening | null)[], dashes: boolean): RegExp | null {
  const marked = new Set([...text.matchAll(LETTERS)].map(match => match[1]!))
  if (dashes) marked.add('A')
  if (['QA', 'DR'].some(pair => pair.split('').every(letter => marked.has(letter)))) return LETTERS
  const plain = openings.some(opening => opening?.kind === 'letter' && opening.key === 'q' && !opening.marked)
  return plain ? PLAIN_LETTERS : null
}

function inside(text: string, { start, end }: Span, letters: RegExp): SpeakerLabel[] {
  return [...text.slice(start, end).matchAll(letters)].map(match => {
    const letter = match[1] ?? match[2]!
    return letterLabel(
      start + match.index + match[0].indexOf(letter),
      letter,
      start + match.index + match[0].length,
    )
  })
}

function letterLabel(start: number, name: string, words: number): SpeakerLabel {
  return { start, end: start + name.length, name, key: name.toLowerCase(), words, rule: 'no-colon' }
}

/** A witness named at the head of a paragraph, who speaks in it or in the next. */
function headOf(
  text: string,
  blocks: readonly Block[],
  at: number,
  openings: readonly (Opening | null)[],
): SpeakerLabel[] {
  const { start, end } = blocks[at]!
  const words = text.slice(start, Math.min(end, start + 400))
  const match = WITNESS_HEAD.exec(words) ?? SWORN_HEAD.exec(words) ?? OWN_DEFENCE.exec(words)
  if (match === null) return []
  const name = match[1]!
  const from = start + match[0].length
  const goesOn = from < end
  const next = goesOn
    ? words.slice(match[0].length)
    : text.slice(blocks[at + 1]?.start ?? 0, blocks[at + 1]?.end ?? 0)
  if ((!goesOn && openings[at + 1] !== null) || !SAYS_I.test(next.slice(0, 300))) return []
  const label = start + match[0].indexOf(name)
  return [
    {
      start: label,
      end: label + name.length,
      name,
      key: name.toLowerCase(),
      words: from,
      rule: 'sworn',
      from: start,
    },
  ]
}

/** Questions and the answers after a dash, where no label of the paragraph says so. */
function dashedIn(text: string, { start, end }: Span, labels: readonly SpeakerLabel[]): SpeakerLabel[] {
  const found: SpeakerLabel[] = []
  const words = text.slice(start, end)
  const marks = [...words.matchAll(DASH_ANSWER)]
  if (marks.length === 0) return found
  const sentences = englishSentences(text, start, end)
  let free = start
  for (const match of marks) {
    const asked = start + match.index + 1
    const answer = start + match.index + match[0].length
    let first = sentences.findLastIndex(sentence => sentence.start < asked)
    while (
      first > 0 &&
      sentences[first - 1]!.start >= free &&
      /\?["”]?\s*$/.test(text.slice(sentences[first - 1]!.start, sentences[first - 1]!.end))
    )
      first--
    const question = Math.max(free, sentences[first]?.start ?? start)
    const labelled = labels.some(label => label.start >= Math.min(free, question) && label.start < asked)
    if (!labelled) found.push({ ...unlabelled(question), name: 'Question', key: 'q' })
    if (!labels.some(label => label.start >= asked && label.start <= answer))
      found.push({ ...unlabelled(asked), name: 'Answer', key: 'a', words: answer })
    free = answer
  }
  return found
}

function unlabelled(at: number): Pick<SpeakerLabel, 'start' | 'end' | 'words' | 'rule'> {
  return { start: at, end: at, words: at, rule: 'no-colon' }
}
