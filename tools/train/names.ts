/** Trains the typing of names on LitBank and GUM entities. */
import { join } from 'node:path'
import { loadEnglish } from '../../src/read/languages/en/english.ts'
import { loadGazetteer } from '../../src/read/languages/en/names/gazetteer.ts'
import { commonWords, wordTypes } from '../../src/read/languages/en/resources.ts'
import type { TaggedSentence } from '../../src/read/languages/language.ts'
import { structureOf } from '../../src/read/stages/structure.ts'
import { findCandidates } from '../../src/read/languages/en/names/candidates.ts'
import type { Gazetteer } from '../../src/read/languages/en/names/gazetteer.ts'
import {
  mentionFeatures,
  NAME_KINDS,
  usageFeatures,
} from '../../src/read/languages/en/names/name-features.ts'
import { groupBySpelling } from '../../src/read/languages/en/names/typing.ts'
import type { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { EntityDocument } from './entities.ts'
import { readBrat, readGum } from './entities.ts'
import { Perceptron } from './perceptron.ts'
import { mulberry32, shuffle } from './random.ts'

export interface NameExample {
  readonly document: number
  readonly features: Int32Array
  readonly kind: number
}

/** One example a candidate: its features and the kind of the named entity it overlaps most. */
export function nameExamples(
  documents: readonly EntityDocument[],
  sentencesOf: (text: string) => readonly TaggedSentence[],
  types: WordTypes,
  gazetteer: Gazetteer,
): NameExample[] {
  return documents.flatMap(({ text, entities }, document) => {
    const sentences = sentencesOf(text)
    const { found, counts } = findCandidates(text, sentences, gazetteer, commonWords)
    const wordsOf = (sentence: number) => sentences[sentence]!.words
    return groupBySpelling(found).flatMap(({ mentions }) => {
      const usage = usageFeatures(mentions, wordsOf)
      return mentions.map(mention => {
        let kind = 0
        let most = 0
        for (const entity of entities) {
          if (!entity.named || entity.kind === 'other') continue
          const shared = Math.min(entity.end, mention.end) - Math.max(entity.start, mention.start)
          const share = shared / (Math.max(entity.end, mention.end) - Math.min(entity.start, mention.start))
          if (shared > 0 && share > most) {
            most = share
            kind = NAME_KINDS.indexOf(entity.kind)
          }
        }
        const features = mentionFeatures(mention, wordsOf(mention.sentence), { types, gazetteer, counts })
        return { document, features: Int32Array.from([...features, ...usage]), kind }
      })
    })
  })
}

export function trainNames(examples: readonly NameExample[], epochs: number, seed: number): Perceptron {
  const model = new Perceptron(NAME_KINDS)
  const random = mulberry32(seed)
  const order = examples.map((_, index) => index)
  const scores = new Float64Array(NAME_KINDS.length)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const { features, kind } = examples[index]!
      model.score(features, features.length, scores)
      model.step()
      let guess = 0
      for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[guess]!) guess = at
      if (guess !== kind) model.update(features, features.length, kind, guess)
    }
  }
  return model
}

/** The shipped model: LitBank's entities and GUM's, eight rounds, weights nearer to zero than 0.3 left out. */
export function trainNamesFrom(corpora: string): Uint8Array {
  const documents = [...readBrat(join(corpora, 'litbank/entities')), ...gumDocuments(corpora)]
  const examples = nameExamples(documents, sentencesOf, wordTypes(), loadGazetteer())
  return trainNames(examples, 8, 1).encode(0.3).bytes
}

export function gumDocuments(corpora: string): EntityDocument[] {
  return ['train', 'dev', 'test'].flatMap(part => readGum(join(corpora, `ud/en-gum/${part}.conllu`)))
}

export function sentencesOf(text: string): TaggedSentence[] {
  const english = loadEnglish()
  return structureOf({ text, blocks: [] }).sentences.map(({ start, end }) =>
    english.tag(text.slice(start, end), start),
  )
}
