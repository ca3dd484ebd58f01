// Tokens, tags and trees against Universal Dependencies; one row a treebank.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadEnglish } from '../src/read/languages/en/english.ts'
import { parser, tagger, wordTypes } from '../src/read/languages/en/resources.ts'
import { tokenise } from '../src/read/languages/en/tokens.ts'
import { readConllu, type TreebankSentence } from '../tools/train/conllu.ts'

/**
 * `npm run measure -- tagging DIR [--part test|dev] [--out FILE]`. DIR holds folders with `test.conllu`, or is one.
 * UPOS, XPOS, UAS and LAS are shares of the words with gold tokens and predicted tags; LAS counts the whole relation,
 * LAS* its universal part as the CoNLL 2018 scorer does. The last columns are F over tokens cut by the reader.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [folder] = args
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1]! : undefined)
  const part = `${option('--part') ?? 'test'}.conllu`
  if (folder === undefined || !existsSync(folder)) {
    console.error('usage: npm run measure -- tagging DIR [--part test|dev] [--out FILE]')
    process.exitCode = 2
    return
  }
  const found = [folder, ...readdirSync(folder).map(name => join(folder, name))].filter(each =>
    existsSync(join(each, part)),
  )
  const rows: Record<string, unknown> = {}
  const out: { id: string; sentences: unknown[] }[] = []
  for (const each of found) {
    const sentences = readConllu(join(each, part))
    const predictions: unknown[] = []
    rows[each.split('/').at(-1)!] = { ...goldTokens(sentences, predictions), ...ownTokens(sentences) }
    out.push({ id: each, sentences: predictions })
  }
  console.table(rows)
  const file = option('--out') ?? join(tmpdir(), 'retort-tagging.json')
  writeFileSync(file, JSON.stringify(out))
  console.log(`predictions: ${file}`)
  await Promise.resolve()
}

function goldTokens(sentences: readonly TreebankSentence[], predictions: unknown[]) {
  const types = wordTypes()
  const { tags } = tagger()
  const parts = tags.map(tag => tag.split('|')[0]!)
  const coarse = Uint8Array.from(parts, upos => [...new Set(parts)].sort().indexOf(upos))
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, universal: 0 }
  let words = 0
  let tagging = 0
  let parsing = 0
  for (const sentence of sentences) {
    const offsets = types.offsetsOf(sentence.forms)
    const start = cpu()
    const found = tagger().tag(offsets)
    const chosen = found.best
    const middle = cpu()
    const tree = parser().parse(offsets, found, coarse)
    tagging += middle - start
    parsing += cpu() - middle
    predictions.push({
      heads: Array.from(tree.heads, head => head + 1),
      relations: Array.from(tree.relations, relation => parser().relations[relation]!),
      tags: Array.from(chosen, tag => tags[tag]!),
    })
    for (let at = 0; at < offsets.length; at++) {
      words++
      const [upos, xpos] = tags[chosen[at]!]!.split('|')
      if (upos === sentence.upos[at]) right.upos++
      if (xpos === sentence.xpos[at]) right.xpos++
      if (tree.heads[at]! + 1 !== sentence.heads[at]) continue
      const relation = parser().relations[tree.relations[at]!]!
      right.uas++
      if (relation === sentence.relations[at]) right.las++
      if (relation.split(':')[0] === sentence.relations[at]!.split(':')[0]) right.universal++
    }
  }
  return {
    words,
    UPOS: percent(right.upos / words),
    XPOS: percent(right.xpos / words),
    UAS: percent(right.uas / words),
    LAS: percent(right.las / words),
    'LAS*': percent(right.universal / words),
    'words tagged/s': Math.round(words / tagging),
    'words parsed/s': Math.round(words / parsing),
  }
}

/** F of tokens, of tokens with the right UPOS, and of tokens with the right head and relation, cut by the reader. */
function ownTokens(sentences: readonly TreebankSentence[]) {
  const english = loadEnglish()
  let gold = 0
  let own = 0
  let same = 0
  let upos = 0
  let las = 0
  for (const sentence of sentences) {
    const spans = goldSpans(sentence)
    const at = new Map(spans.map((span, index) => [span, index]))
    gold += spans.length
    own += tokenise(sentence.text).length
    const { words, heads, relations } = english.parse(english.tag(sentence.text))
    const index = words.map(({ start, end }) => at.get(`${start} ${end}`) ?? -1)
    words.forEach((word, place) => {
      const golden = index[place]!
      if (golden < 0) return
      same++
      if (word.upos === sentence.upos[golden]) upos++
      const head = heads[place]! < 0 ? 0 : index[heads[place]!]! + 1
      if (
        head === sentence.heads[golden] &&
        (heads[place]! < 0 || head > 0) &&
        relations[place] === sentence.relations[golden]
      )
        las++
    })
  }
  const f = (count: number) => percent((2 * count) / (gold + own))
  return { 'own tokens': f(same), 'own UPOS': f(upos), 'own LAS': f(las) }
}

/** Where each word stands in the sentence's text. */
function goldSpans({ text, forms }: TreebankSentence): string[] {
  let from = 0
  return forms.map(form => {
    const found = text.indexOf(form, from)
    const start = found < 0 || found > from + 3 ? from : found
    from = start + form.length
    return `${start} ${from}`
  })
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function percent(share: number): string {
  return (100 * share).toFixed(2)
}
