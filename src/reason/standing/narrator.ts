/** Whether everything in a case hangs on one recorder. */
import type { Reasoner } from './reasoner.ts'

export interface Narrator {
  readonly voice: string
  /** How many literals stand with the recorder and fall without. */
  readonly literals: number
}

/** Too little hangs on a recorder of fewer literals than this to be worth a word. */
const LEAST = 2

/**
 * The recorder without whom nothing in the case stands; nothing where there is none. Only a voice that is in the chain of
 * every standing statement can be one, so at most a few are tried. What a narrator vouches for himself hangs on him too.
 */
export function oneNarrator({ compiled, session, data }: Reasoner): Narrator | undefined {
  session.hold([])
  const standing = [...compiled.literalNode].filter(node => node !== -1 && session.now(node) === 'stands')
  if (standing.length < LEAST) return undefined
  let candidates: Set<string> | undefined
  const recorders = new Set<string>()
  data.statements.forEach((statement, index) => {
    const node = compiled.statementNode[index]!
    if (node === -1 || session.now(node) !== 'stands' || candidates?.size === 0) return
    const voices = statement.voices.map(voice => voice.actor ?? `?${voice.name}`)
    for (const [at, { link }] of statement.voices.entries())
      if (link === 'recorded-by') recorders.add(voices[at]!)
    candidates = new Set(candidates ? voices.filter(voice => candidates!.has(voice)) : voices)
  })
  for (const voice of candidates ?? []) {
    if (!recorders.has(voice)) continue
    session.hold(session.index('nothing').nodes({ kind: 'voice', actor: voice }).sure)
    const left = standing.some(node => session.now(node) === 'stands')
    session.hold([])
    if (!left) return { voice, literals: standing.length }
  }
  return undefined
}
