/** English: tokens, tags, lemmas and trees from the models shipped beside this file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { WordClusters } from '../kernel/clusters.ts'
import { Parser } from '../kernel/parser.ts'
import { SparseModel } from '../kernel/sparse-model.ts'
import { Tagger } from '../kernel/tagger.ts'
import { WordTypes } from '../kernel/word-types.ts'
import type { Language, ParsedSentence, TaggedSentence, Upos, Word } from '../language.ts'
import { Lemmatiser } from './lemma.ts'
import { tokenise } from './tokens.ts'

let english: Language | undefined

/** The English analyser, loaded once (some 0.3 s). */
export function loadEnglish(): Language {
  english ??= createEnglish()
  return english
}

function createEnglish(): Language {
  const types = new WordTypes(new WordClusters(readModel('clusters.gz')))
  const taggerModel = new SparseModel(readModel('tagger.gz'))
  const tagger = new Tagger(taggerModel)
  const tags = taggerModel.classes.map(tag => tag.split('|') as [Upos, string])
  const parts = [...new Set(tags.map(([upos]) => upos))]
  const coarse = Uint8Array.from(tags, ([upos]) => parts.indexOf(upos))
  const lemmatiser = new Lemmatiser(readLemmas(readModel('lemmas.gz')))
  let parser: Parser | undefined
  const made = new WeakMap<TaggedSentence, Uint8Array>()

  function offsetsOf(words: readonly { readonly form: string }[]): Int32Array {
    return Int32Array.from(words, ({ form }) => types.offsetOf(form))
  }

  return {
    code: 'en',
    tokenise,
    tag(sentence, offset = 0) {
      types.trim()
      const tokens = tokenise(sentence)
      const chosen = tagger.tag(types.rows, offsetsOf(tokens), tokens.length)
      const words = tokens.map(({ form, start, end }, at): Word => {
        const [upos, xpos] = tags[chosen[at]!]!
        const lemma = lemmatiser.lemma(form, upos, xpos)
        return { form, start: start + offset, end: end + offset, upos, xpos, lemma }
      })
      const result: TaggedSentence = { words }
      made.set(result, chosen)
      return result
    },
    parse(sentence): ParsedSentence {
      const chosen = made.get(sentence)
      if (chosen === undefined) throw new TypeError('parse takes a sentence that tag made')
      parser ??= new Parser(new SparseModel(readModel('parser.gz')))
      const { words } = sentence
      const tree = parser.parse(types.rows, offsetsOf(words), chosen, coarse, words.length)
      const children: number[][] = words.map(() => [])
      tree.heads.forEach((head, at) => {
        if (head >= 0) children[head]!.push(at)
      })
      const { relations } = parser
      return {
        words,
        heads: tree.heads,
        relations: Array.from(tree.relations, relation => relations[relation]!),
        children,
      }
    },
  }
}

function readModel(name: string): Uint8Array {
  return gunzipSync(readFileSync(join(import.meta.dirname, 'model', name)))
}

function readLemmas(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = new TextDecoder().decode(bytes).split('\n')
  return new Map(lines.map(line => line.split(' ') as [string, string]))
}
