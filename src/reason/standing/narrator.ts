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
 * every standing statement can be one, so at most a few are tried.
 */
export function oneNarrator({ compiled, session, data }: Reasoner): Narrator | undefined {
  session.hold([])
  const standing = [...compiled.literalNode].filter(node => node !== -1 && session.now(node) === 'stands')
  if (standing.length < LEAST) return undefined
  let candidates: Set<string> | undefined
  data.statements.forEach((statement, index) => {
    const node = compiled.statementNode[index]!
    if (node === -1 || session.now(node) !== 'stands' || candidates?.size === 0) return
    const recorders = statement.voices
      .filter(voice => voice.link === 'recorded-by')
      .map(voice => voice.actor ?? `?${voice.name}`)
    candidates = new Set(candidates ? recorders.filter(voice => candidates!.has(voice)) : recorders)
  })
  for (const voice of candidates ?? []) {
    session.hold(session.index('nothing').nodes({ kind: 'voice', actor: voice }).sure)
    const left = standing.some(node => session.now(node) === 'stands')
    session.hold([])
    if (!left) return { voice, literals: standing.length }
  }
  return undefined
}
