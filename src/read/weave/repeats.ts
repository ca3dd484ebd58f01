// Suggests on whose word the press merely repeats: papers of the case that a report credits, news agencies, sentences
// that another source printed before.
import type { Source, Statement } from '#model'

/** What the weaving knows of the documents. */
export interface RepeatContext {
  readonly sources: ReadonlyMap<string, Source>
  /** Whether a document is a newspaper's. */
  readonly isPress: (source: string) => boolean
  readonly nameOf: (actor: string) => string
}

type Ground = Statement['restsOn'][number]

interface Paper {
  readonly source: string
  readonly names: readonly string[]
  readonly date: string
}

/** Fewer words than these recur by chance. */
const LEAST_WORDS = 8
const NEWS =
  /\b(?:agency|agentur|agence|wire|tass|rosta|reuters?|havas|stefani|wolff|interfax|xinhua|gazette|times|courier|telegraph|herald|tribune|post|daily|pravda|izvestia|izvestiya|chronicle|observer|press bureau|communiqu[eé]|hand-?out|bulletin|news)\b/i

/**
 * Statements of newspapers with what they repeat: a statement of the case that says the same; the whole paper where the
 * words make no claim that could be looked for in it; else a citation, which takes no support away. Linear in statements
 * and sentences, but for papers of one name.
 */
export function withRepeats(statements: readonly Statement[], context: RepeatContext): Statement[] {
  const papers = papersOf(statements, context)
  const bySource = Map.groupBy(statements, ({ passage }) => passage.source)
  const printed = firstPrinted(statements, context)
  return statements.map(statement => {
    if (!context.isPress(statement.passage.source)) return statement
    const grounds = [...credited(statement), ...verbatim(statement)].filter(
      ground => !statement.restsOn.some(known => keyOf(known) === keyOf(ground)),
    )
    if (grounds.length === 0) return statement
    const unique = [...new Map(grounds.toReversed().map(ground => [keyOf(ground), ground])).values()]
    return { ...statement, restsOn: [...statement.restsOn, ...unique] }
  })

  /** The paper or agency that is the innermost voice. */
  function credited({ id, passage, voices, literals }: Statement): Ground[] {
    const voice = voices.at(-1)
    if (voice === undefined || voices.length < 2 || voice.link !== 'asserted-by') return []
    const name = plainName(voice.actor === null ? voice.name : context.nameOf(voice.actor) || voice.name)
    const own = papers.get(passage.source)
    const found = [...papers.values()].filter(
      paper =>
        paper.source !== passage.source &&
        !(own !== undefined && own.date !== '' && own.date < paper.date) &&
        paper.names.some(known => isSame(known, name)),
    )
    if (found.length === 0)
      return NEWS.test(name) && own?.names.some(known => isSame(known, name)) !== true
        ? [{ kind: 'cited', citation: voice.name, rule: 'rests-on/credited', score: 0.7 }]
        : []
    const spoken = new Set(literals.map(({ claim, negated }) => `${claim} ${negated}`))
    const same = found.flatMap(({ source }) =>
      (bySource.get(source) ?? []).filter(
        other =>
          other.id !== id && other.literals.some(({ claim, negated }) => spoken.has(`${claim} ${negated}`)),
      ),
    )
    if (same.length > 0)
      return same.map(other => ({ kind: 'statement', id: other.id, rule: 'rests-on/credited', score: 0.8 }))
    return literals.length > 0
      ? [{ kind: 'cited', citation: voice.name, rule: 'rests-on/credited', score: 0.7 }]
      : found.map(({ source }) => ({ kind: 'source', id: source, rule: 'rests-on/credited', score: 0.6 }))
  }

  function verbatim({ id, passage }: Statement): Ground[] {
    return sentencesOf(passage.quote.exact).flatMap((sentence): Ground[] => {
      const first = printed.get(sentence)
      return first === undefined || first.id === id || first.source === passage.source
        ? []
        : [{ kind: 'statement', id: first.id, rule: 'rests-on/verbatim', score: 0.75 }]
    })
  }
}

/** The earliest statement of each sentence that more than one source prints; none where the dates do not tell. */
function firstPrinted(
  statements: readonly Statement[],
  { sources }: RepeatContext,
): ReadonlyMap<string, { readonly id: string; readonly source: string }> {
  const found = new Map<string, { id: string; source: string; date: string; undecided: boolean }>()
  for (const { id, passage } of statements) {
    const { source } = passage
    const date = sources.get(source)?.date ?? ''
    for (const sentence of sentencesOf(passage.quote.exact)) {
      const known = found.get(sentence)
      if (known === undefined || (date !== '' && known.date !== '' && date < known.date))
        found.set(sentence, { id, source, date, undecided: date === '' })
      else if (known.source !== source && (date === '' || date === known.date)) known.undecided = true
    }
  }
  return new Map([...found].filter(([, { undecided }]) => !undecided))
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”’]?)\s+/).flatMap(sentence => {
    const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    return words.length < LEAST_WORDS ? [] : [words.join(' ')]
  })
}

/** The papers of the case by their source, with the names that they go by. */
function papersOf(
  statements: readonly Statement[],
  { sources, isPress, nameOf }: RepeatContext,
): ReadonlyMap<string, Paper> {
  const papers = new Map<string, Paper>()
  for (const { passage, voices } of statements) {
    const { source } = passage
    if (papers.has(source) || !isPress(source)) continue
    const known = sources.get(source)
    const actors = [...(known?.author ?? []), ...(known?.publisher ?? [])].map(nameOf)
    const names = [voices[0]?.name ?? '', ...actors, known?.title ?? ''].map(plainName)
    papers.set(source, { source, names: names.filter(name => name !== ''), date: known?.date ?? '' })
  }
  return papers
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|le|la|die|der|das)\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** "Gazette" for "Varnholt Gazette". */
function isSame(full: string, name: string): boolean {
  return name !== '' && (full === name || full.endsWith(` ${name}`))
}

function keyOf(ground: Ground): string {
  return ground.kind === 'cited' ? `cited ${ground.citation}` : `${ground.kind} ${ground.id}`
}
