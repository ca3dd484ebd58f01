/** Five-fold cross-validation of the typing of names on LitBank, by text: `node tools/train/check-names.ts CORPORA`. */
import { join } from 'node:path'
import { KINDS, countNames, newTally, scoresOf } from '../../bench/names.ts'
import { loadGazetteer } from '../../src/read/languages/en/names/gazetteer.ts'
import { typeNames } from '../../src/read/languages/en/names/typing.ts'
import { commonWords, wordTypes } from '../../src/read/languages/en/resources.ts'
import { SparseModel } from '../../src/read/languages/kernel/sparse-model.ts'
import { readBrat } from './entities.ts'
import { gumDocuments, nameExamples, sentencesOf, trainNames } from './names.ts'

const FOLDS = 5
const corpora = process.argv[2]!
const texts = readBrat(join(corpora, 'litbank/entities'))
const types = wordTypes()
const gazetteer = loadGazetteer()
const examples = nameExamples(texts, sentencesOf, types, gazetteer)
const more = nameExamples(gumDocuments(corpora), sentencesOf, types, gazetteer)
const tally = newTally()
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = [...examples.filter(({ document }) => document % FOLDS !== fold), ...more]
  const scorer = new SparseModel(trainNames(rest, 8, 1).encode(0.3).bytes)
  for (const { text, entities } of texts.filter((_, index) => index % FOLDS === fold)) {
    const found = typeNames({
      text,
      sentences: sentencesOf(text),
      scorer,
      types,
      gazetteer,
      common: commonWords,
    })
    const mentions = found.map(({ candidate: { start, end }, kind, rule }) => ({
      start,
      end,
      entity: kind,
      rule,
    }))
    for (const kind of KINDS) countNames(kind, mentions, entities, tally.get(kind)!)
  }
}
console.table(scoresOf(tally))
