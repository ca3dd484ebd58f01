/**
 * Trains the weights of the conversation model on LitBank and measures them by five-fold cross-validation over texts:
 * `node tools/train/conversations.ts CORPORA [--write]`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  entitiesOf,
  isSame,
  labelOf,
  quotesOf,
  tokensOf,
  type Entity,
  type Quote,
} from '../../bench/speech.ts'
import { loadEnglish } from '../../src/read/languages/en/english.ts'
import { readNames } from '../../src/read/stages/names.ts'
import { readReference } from '../../src/read/stages/reference.ts'
import {
  conversationsIn,
  decode,
  nearest,
  type Conversation,
} from '../../src/read/stages/speech/conversation.ts'
import { indexMentions } from '../../src/read/stages/speech/mentions.ts'
import { attributions, type Quoted } from '../../src/read/stages/speech/quoted.ts'
import { EMPTY_REGISTER } from '../../src/read/stages/stage.ts'
import { makeTools } from '../../src/read/stages/tools.ts'
import { sha256Hex } from '../../src/model/index.ts'
import { fitChain } from './chain-field.ts'

const FOLDS = 5
/** How strongly weights are drawn to zero; 0.3 and 3 give a point less in the same cross-validation. */
const PRIOR = 1
const OUT = join(import.meta.dirname, '../../src/read/languages/en/conversation-weights.ts')

interface Example {
  readonly text: number
  readonly gold: readonly Quote[]
  readonly entities: readonly Entity[]
  readonly quoted: readonly Quoted[]
  readonly conversations: readonly Conversation[]
}

const corpora = process.argv[2]!
const examples = load(join(corpora, 'litbank'))
let right = 0
let found = 0
let all = 0
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(examples.filter(({ text }) => text % FOLDS !== fold))
  for (const example of examples.filter(({ text }) => text % FOLDS === fold)) {
    const result = scoreOf(example, weights)
    right += result.right
    found += result.found
    all += example.gold.length
  }
}
console.table({
  'gold quotations': all,
  found,
  'found and given to the right speaker, five-fold by text': `${right} (${((100 * right) / all).toFixed(1)}%)`,
})
if (process.argv.includes('--write')) write(train(examples))

/** The texts with their conversations, read as the reader reads them up to the quotations. */
function load(folder: string): Example[] {
  const language = loadEnglish()
  const files = readdirSync(join(folder, 'quotations'))
    .filter(name => name.endsWith('.ann'))
    .sort()
  return files.map((file, text) => {
    const tokens = tokensOf(readFileSync(join(folder, 'entities', file.replace(/\.ann$/, '.txt')), 'utf8'))
    const words = tokens.text
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: words.length }]
    const version = {
      source: file,
      sha256: sha256Hex(words),
      normaliser: 'train',
      text: words,
      blocks,
      origin: [],
      markup: [],
      pages: null,
      language: 'en',
    }
    const tools = makeTools(version, language)
    const source = { id: file, title: file, kind: 'other', date: null, path: file, author: [] } as const
    const input = { source, version, metadata: { author: [] }, register: EMPTY_REGISTER, found: [], tools }
    const names = readNames(input, language.names!)
    const mentions = [...names, ...readReference({ ...input, found: names }, language.reference!)]
    const index = indexMentions(mentions)
    const quoted = attributions(tools, index)
    return {
      text,
      gold: quotesOf(readFileSync(join(folder, 'quotations', file), 'utf8'), tokens),
      entities: entitiesOf(readFileSync(join(folder, 'coref', file), 'utf8')),
      quoted,
      conversations: conversationsIn(tools, index, language.reference, quoted),
    }
  })
}

function speakerOf({ gold }: Example, { quotation }: Quoted): string | null {
  return gold.find(quote => isSame(quote, quotation.inner))?.speaker ?? null
}

function train(texts: readonly Example[]): Record<string, number> {
  const labelled = texts.flatMap(example =>
    example.conversations.map(conversation => ({
      conversation,
      right: conversation.lines.map(line => {
        const speaker = speakerOf(example, line.quoted)
        return line.candidates.map(
          party =>
            speaker !== null &&
            labelOf(example.entities, nearest(conversation.parties[party]!, line.quoted.quotation)) ===
              speaker,
        )
      }),
    })),
  )
  return Object.fromEntries(
    Object.entries(fitChain(labelled, PRIOR))
      .filter(([, weight]) => Math.abs(weight) > 0.01)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function scoreOf(
  example: Example,
  weights: Readonly<Record<string, number>>,
): { right: number; found: number } {
  const speakers = new Map<Quoted, string | null>()
  for (const { quoted } of example.conversations.flatMap(({ lines }) => lines)) speakers.set(quoted, null)
  for (const conversation of example.conversations) {
    const path = decode(conversation, weights)
    for (const [at, line] of conversation.lines.entries()) {
      const party = conversation.parties[path[at]!]
      const named =
        line.settled >= 0
          ? line.quoted.speaker
          : party === undefined
            ? null
            : nearest(party, line.quoted.quotation)
      speakers.set(line.quoted, named === null ? null : labelOf(example.entities, named))
    }
  }
  let correct = 0
  let met = 0
  for (const quote of example.gold) {
    const quoted = example.quoted.find(({ quotation }) => isSame(quotation.inner, quote))
    if (quoted === undefined) continue
    met++
    const { speaker } = quoted
    const label = speakers.has(quoted)
      ? speakers.get(quoted)!
      : speaker === null
        ? null
        : labelOf(example.entities, speaker)
    if (label === quote.speaker) correct++
  }
  return { right: correct, found: met }
}

function write(weights: Readonly<Record<string, number>>): void {
  const rows = Object.entries(weights).map(([sign, weight]) => `  '${sign}': ${weight.toFixed(2)},`)
  writeFileSync(
    OUT,
    `// Weights of the conversation model, by \`node tools/train/conversations.ts CORPORA --write\`; see docs/adr/091.
//
// Trained on the quotations of 70 texts of LitBank (Bamman, Lewke and Mansoor 2020; CC BY 4.0). A sign's weight counts
// for the party that it speaks for.

export const CONVERSATION_WEIGHTS: Readonly<Record<string, number>> = {
${rows.join('\n')}
}
`,
  )
}
