/** English: tokens, tags, lemmas and trees from the models shipped beside this file. */
import type { Language, ParsedSentence, TaggedSentence, Upos, Word } from '../language.ts'
import type { Tags } from '../kernel/network-tagger.ts'
import { modernForm } from './archaic.ts'
import { englishNames } from './names/index.ts'
import { ENGLISH_REFERENCE } from './reference.ts'
import { lemmatiser, parser, tagger, wordTypes } from './resources.ts'
import { tokenise } from './tokens.ts'

let english: Language | undefined

/** The English analyser; the models of tagger and parser are loaded when first used. */
export function loadEnglish(): Language {
  english ??= createEnglish()
  return english
}

/** What parsing needs of the tagging: places in the types' cache hold for one generation of it. */
interface Tagged {
  readonly offsets: Int32Array
  readonly generation: number
  readonly tags: Tags
}

const NO_LEMMA = -1

/** Lemmas by a form's place in the types' cache and its tag: a form is looked up in the lists once a tag, and seldom has another. */
function lemmaCache() {
  /** By form, the tag that it had first, and its lemma. */
  const tags: number[] = []
  const lemmas: string[] = []
  const others = new Map<number, string>()
  let generation = -1
  return {
    of(form: string, offset: number, tag: number, upos: Upos, xpos: string): string {
      const types = wordTypes()
      if (generation !== types.generation) {
        generation = types.generation
        tags.length = 0
        lemmas.length = 0
        others.clear()
      }
      const index = types.indexOf(offset)
      if (tags[index] === tag) return lemmas[index]!
      const key = index * 256 + tag
      let lemma = others.get(key)
      if (lemma !== undefined) return lemma
      lemma = lemmatiser().lemma(form, upos, xpos)
      // Forms come in the order of their places; without gaps an array stays one.
      while (tags.length <= index) {
        tags.push(NO_LEMMA)
        lemmas.push('')
      }
      if (tags[index] === NO_LEMMA) {
        tags[index] = tag
        lemmas[index] = lemma
      } else others.set(key, lemma)
      return lemma
    },
  }
}

/** Most words have no children: they share one list. */
const CHILDLESS: readonly number[] = []

function childrenOf(heads: Int32Array): (readonly number[])[] {
  const children: (readonly number[])[] = []
  for (let word = 0; word < heads.length; word++) children.push(CHILDLESS)
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word]!
    if (head < 0) continue
    const known = children[head]!
    if (known === CHILDLESS) children[head] = [word]
    else (known as number[]).push(word)
  }
  return children
}

/** What the tagger and the parser share; loaded when a sentence is first tagged. */
function loadModel() {
  const split = tagger().tags.map(tag => tag.split('|') as [Upos, string])
  const parts = [...new Set(split.map(([upos]) => upos))].sort()
  return { types: wordTypes(), split, coarse: Uint8Array.from(split, ([upos]) => parts.indexOf(upos)) }
}

function createEnglish(): Language {
  const tagsOf = new WeakMap<TaggedSentence, Tagged>()
  let model: ReturnType<typeof loadModel> | undefined
  const lemmas = lemmaCache()

  return {
    code: 'en',
    names: englishNames,
    reference: ENGLISH_REFERENCE,
    tokenise,
    tag(sentence, offset = 0) {
      const { types, split } = (model ??= loadModel())
      types.trim()
      const tokens = tokenise(sentence)
      const forms = tokens.map(({ form }) => modernForm(form))
      const offsets = types.offsetsOf(forms)
      const tags = tagger().tag(offsets)
      const chosen = tags.best
      const words = tokens.map(({ form, start, end }, at): Word => {
        const [upos, xpos] = split[chosen[at]!]!
        const lemma = lemmas.of(forms[at]!, offsets[at]!, chosen[at]!, upos, xpos)
        return { form, start: start + offset, end: end + offset, upos, xpos, lemma }
      })
      const result: TaggedSentence = { words }
      tagsOf.set(result, { offsets, generation: types.generation, tags })
      return result
    },
    parse(sentence): ParsedSentence {
      const tagged = tagsOf.get(sentence)
      if (tagged === undefined) throw new TypeError('parse takes a sentence that tag made')
      const { types, coarse } = (model ??= loadModel())
      types.trim()
      const { words } = sentence
      const { relations } = parser()
      const offsets =
        tagged.generation === types.generation
          ? tagged.offsets
          : types.offsetsOf(words.map(({ form }) => modernForm(form)))
      const tree = parser().parse(offsets, tagged.tags, coarse)
      const named: string[] = []
      for (let word = 0; word < words.length; word++) named.push(relations[tree.relations[word]!]!)
      return { words, heads: tree.heads, relations: named, children: childrenOf(tree.heads) }
    },
  }
}
