/**
 * The language of each block and of the whole document.
 *
 * n-gram statistics (eld) tell a block's language well from some forty letters on, at about 0.1 ms a block. Its tables take
 * longer to load than a short document takes to read: a document whose blocks nearly all show English is not sent there but
 * for blocks that look like something else. In other long documents most blocks are in one language, and share its commonest
 * words: those words, taken from the document itself, are asked first, and only blocks that do not show them go to the detector.
 */
import type { Block } from '#model'
import { looksForeign, showsEnglish } from './plain-english.ts'

/** Characters of a block that are looked at, and letters below which nothing is said. */
const LOOKED_AT = 240
const ENOUGH = 40
/** Blocks of a document that always go to the detector, spread over it. */
const SAMPLED = 60
const COMMON_WORDS = 120
const LONGEST_COMMON = 7
/** Where no block is long enough, this much of the beginning is looked at. */
const BEGINNING = 400
/** A document of which more than this shows English is in English. */
const NEARLY_ALL = 0.9
const WORD = /[\p{L}\p{M}]+/gu
const LETTER = /[\p{L}\p{M}]/gu

/** The main language (BCP 47) of a text, null where it cannot be told, and its blocks with theirs. */
export async function detectLanguages(
  text: string,
  blocks: readonly Block[],
): Promise<{ readonly language: string | null; readonly blocks: readonly Block[] }> {
  const candidates = blocks.filter(block => block.end - block.start >= ENOUGH)
  const step = Math.max(1, candidates.length / SAMPLED)
  const spread: Block[] = []
  for (let at = 0; at < candidates.length; at += step) spread.push(candidates[Math.floor(at)]!)
  const english = spread.filter(block => showsEnglish(sampleOf(text, block)))
  const isEnglish =
    spread.length === 0
      ? showsEnglish(text.slice(0, BEGINNING))
      : weightOf(english) > NEARLY_ALL * weightOf(spread)
  if (isEnglish) return { language: 'en', blocks: await inEnglish(text, blocks) }
  return byDetector(text, blocks, spread, step > 1, await detector())
}

/** Long blocks say more about a document than short ones, up to a point. */
function weightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { start, end }) => sum + Math.min(end - start, 2000), 0)
}

/** The blocks of a document in English: what shows no English is asked about where it looks like something else. */
async function inEnglish(text: string, blocks: readonly Block[]): Promise<Block[]> {
  let detect: Detector | undefined
  const result: Block[] = []
  for (const block of blocks) {
    const sample = sampleOf(text, block)
    let language: string | null = null
    if (block.language === undefined && block.end - block.start >= ENOUGH)
      if (showsEnglish(sample)) language = 'en'
      else if (looksForeign(sample)) language = (detect ??= await detector())(sample)
    result.push(language === null ? block : { ...block, language })
  }
  return result
}

/** Asks the detector about the `spread` of blocks, and about others where there are not `more`, or where they lack the commonest words. */
function byDetector(
  text: string,
  blocks: readonly Block[],
  spread: readonly Block[],
  more: boolean,
  detect: Detector,
): { readonly language: string | null; readonly blocks: readonly Block[] } {
  const weights = new Map<string, number>()
  const found = new Map<Block, string>()
  for (const block of spread) {
    const language = detect(sampleOf(text, block))
    if (language === null) continue
    found.set(block, language)
    weights.set(language, (weights.get(language) ?? 0) + weightOf([block]))
  }
  const main =
    [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ??
    detect(text.slice(0, BEGINNING))
  if (main === null) return { language: null, blocks }
  const common = commonWords(
    text,
    [...found].filter(([, language]) => language === main).map(([block]) => block),
  )
  return {
    language: main,
    blocks: blocks.map(block => {
      if (block.language !== undefined || block.end - block.start < ENOUGH) return block
      const sample = sampleOf(text, block)
      const language = found.get(block) ?? (more && speaks(sample, common) ? main : detect(sample))
      return language === null ? block : { ...block, language }
    }),
  }
}

function sampleOf(text: string, block: Block): string {
  return text.slice(block.start, Math.min(block.end, block.start + LOOKED_AT))
}

/** The language of a sample, null where it cannot be told. */
type Detector = (sample: string) => string | null

/** The detector's answer where it calls it reliable. */
async function detector(): Promise<Detector> {
  const { eld } = await import('eld/extrasmall')
  return sample => {
    if (!hasLetters(sample, ENOUGH / 2)) return null
    const result = eld.detect(sample)
    return result.language !== '' && result.isReliable() ? result.language : null
  }
}

function hasLetters(sample: string, least: number): boolean {
  let letters = 0
  LETTER.lastIndex = 0
  while (letters < least && LETTER.test(sample)) letters++
  return letters >= least
}

function commonWords(text: string, blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const block of blocks)
    for (const [word] of sampleOf(text, block).matchAll(WORD)) {
      const key = word.toLowerCase()
      if (key.length <= LONGEST_COMMON) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMMON_WORDS)
      .map(([word]) => word),
  )
}

/** A third of the words looked at are among the commonest ones: of running prose in the same language that is so. */
function speaks(sample: string, common: ReadonlySet<string>): boolean {
  let all = 0
  let known = 0
  for (const part of sample.split(' ')) {
    all++
    const word = bare(part)
    if (common.has(word) || common.has(word.toLowerCase())) known++
  }
  return known * 3 >= all && known >= 4
}

/** A word without the one mark that stands before or after it. */
function bare(part: string): string {
  const from = isMark(part.charCodeAt(0)) ? 1 : 0
  const to = part.length - (part.length > 1 && isMark(part.charCodeAt(part.length - 1)) ? 1 : 0)
  return from === 0 && to === part.length ? part : part.slice(from, to)
}

/** Of ASCII's marks, and quotation marks of print. */
const isMark = (unit: number): boolean =>
  (unit > 32 && unit < 48) || unit === 58 || unit === 59 || unit === 63 || (unit >= 0x2018 && unit <= 0x201f)
