/** Decades and centuries: "the 1920s", "the '20s", "the twenties", "the nineteenth century", "the 5th century BC". */
import { ORDINAL_WORD, ordinalOf } from '../lexicon.ts'
import type { TimeParser } from '../parser.ts'
import { ERA, isBefore } from '../year-word.ts'

const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

export const decade: TimeParser = {
  rule: 'decade',
  pattern: new RegExp(`(?<![\\d.,])(?:[Tt]he\\s+)?(\\d{2,3}0)['’]?s\\b(?:\\s?(${ERA}))?`, 'g'),
  read([, figures, era]) {
    const from = Number(figures)
    if (from > 2100 || (from < 1000 && era === undefined)) return null
    const span = from % 100 === 0 && from % 1000 !== 0 && from < 1900 ? 99 : 9
    const bc = era !== undefined && isBefore(era)
    return {
      stated: bc
        ? { kind: 'block', from: 1 - from - span, to: 1 - from }
        : { kind: 'block', from, to: from + span },
      score: 0.95,
    }
  },
}

export const shortDecade: TimeParser = {
  rule: 'decade-short',
  pattern: new RegExp(
    `\\b(?:[Tt]he\\s+)(?:(['’‘]?)([2-9]0)['’]?s|(nineteen|eighteen|seventeen)?[- ]?(${TENS.join('|')}))\\b`,
    'g',
  ),
  read([, , figures, century, word]) {
    const digit = figures === undefined ? TENS.indexOf(word!) + 2 : Number(figures) / 10
    if (century === undefined) return { stated: { kind: 'decade', digit }, score: 0.6 }
    const from = { seventeen: 1700, eighteen: 1800, nineteen: 1900 }[century]! + digit * 10
    return { stated: { kind: 'block', from, to: from + 9 }, score: 0.9 }
  },
}

export const century: TimeParser = {
  rule: 'century',
  pattern: new RegExp(
    `(?:\\b[Tt]he\\s+)?\\b(\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})[\\s-]+(?:[Cc]entur(?:y|ies)|c\\.)(?:\\s?(${ERA}))?`,
    'gi',
  ),
  read(match) {
    const number = ordinalOf(match[1]!)
    if (!(number >= 1 && number <= 30)) return null
    const bc = match[2] !== undefined && isBefore(match[2])
    const stated = bc
      ? ({ kind: 'block', from: 1 - number * 100, to: 1 - (number * 100 - 99) } as const)
      : ({ kind: 'block', from: (number - 1) * 100, to: (number - 1) * 100 + 99 } as const)
    return { stated, score: 0.95 }
  },
}
