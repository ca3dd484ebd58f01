/** English: tokens, tags, lemmas and trees from the models shipped beside this file. */
import type { Language, ParsedSentence, TaggedSentence, Upos, Word } from '../language.ts'
import { englishNames } from './names/index.ts'
import { ENGLISH_REFERENCE } from './reference.ts'
import { lemmatiser, parser, tagger, wordTypes } from './resources.ts'
import { tokenise } from './tokens.ts'

let english: Language | undefined

/** The English analyser, loaded once (some 0.15 s, the parser 0.1 s more when first used). */
export function loadEnglish(): Language {
  english ??= createEnglish()
  return english
}

function createEnglish(): Language {
  const types = wordTypes()
  const { tags } = tagger()
  const split = tags.map(tag => tag.split('|') as [Upos, string])
  const parts = [...new Set(split.map(([upos]) => upos))].sort()
  const coarse = Uint8Array.from(split, ([upos]) => parts.indexOf(upos))
  const chosenFor = new WeakMap<TaggedSentence, Uint8Array>()

  return {
    code: 'en',
    names: englishNames,
    reference: ENGLISH_REFERENCE,
    tokenise,
    tag(sentence, offset = 0) {
      types.trim()
      const tokens = tokenise(sentence)
      const chosen = tagger().tag(types.offsetsOf(tokens))
      const words = tokens.map(({ form, start, end }, at): Word => {
        const [upos, xpos] = split[chosen[at]!]!
        const lemma = lemmatiser().lemma(form, upos, xpos)
        return { form, start: start + offset, end: end + offset, upos, xpos, lemma }
      })
      const result: TaggedSentence = { words }
      chosenFor.set(result, chosen)
      return result
    },
    parse(sentence): ParsedSentence {
      const chosen = chosenFor.get(sentence)
      if (chosen === undefined) throw new TypeError('parse takes a sentence that tag made')
      types.trim()
      const { words } = sentence
      const { relations } = parser()
      const tree = parser().parse(types.offsetsOf(words), chosen, coarse)
      const children: number[][] = words.map(() => [])
      tree.heads.forEach((head, at) => {
        if (head >= 0) children[head]!.push(at)
      })
      return {
        words,
        heads: tree.heads,
        relations: Array.from(tree.relations, relation => relations[relation]!),
        children,
      }
    },
  }
}
