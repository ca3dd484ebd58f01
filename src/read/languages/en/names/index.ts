/** English names: found, typed, tied. */
import { commonWords, nameScorer, wordTypes } from '../resources.ts'
import type { TaggedSentence } from '../../language.ts'
import type { FoundName, KnownNames, NameReader } from '../../names.ts'
import { loadGazetteer } from './gazetteer.ts'
import { TITLES } from './lexicon.ts'
import { ENGLISH_LORE } from './lore.ts'
import { nameTies } from './ties.ts'
import { typeNames } from './typing.ts'

export const englishNames: NameReader = {
  lore: ENGLISH_LORE,
  find(text: string, sentences: readonly TaggedSentence[], known: KnownNames): FoundName[] {
    return typeNames({
      text,
      sentences,
      known,
      scorer: nameScorer(),
      types: wordTypes(),
      gazetteer: loadGazetteer(),
      common: commonWords,
    }).map(({ candidate, kind, score, rule }) => ({
      start: candidate.start,
      end: candidate.end,
      entity: kind,
      name: candidate.text,
      titled: text.slice(candidate.start, candidate.end).replaceAll(/\s+/g, ' '),
      rule,
      score,
      fictional: rule === 'names/character',
    }))
  },
  ties: nameTies,
  headOf: name =>
    name
      .split(/ (?:of|for|against|on) /)[0]!
      .split(' ')
      .at(-1)!,
  isOffice: label =>
    label
      .split(/\s+/)
      .every(
        word =>
          /^(?:the|of|state|public)$/i.test(word) ||
          TITLES.has(word.toLowerCase()) ||
          OFFICES.has(word.toLowerCase()),
      ),
}

const OFFICES = new Set(
  'court bench tribunal chair clerk usher foreman jury defence defense prosecution counsel interpreter q a question answer voice voices'.split(
    ' ',
  ),
)
