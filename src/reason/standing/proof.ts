/** A proof of a label: steps in order, each of which follows from the case's rules and the steps before it. */
import type { Basis } from './compiled.ts'
import type { Item, Label } from './item.ts'
import type { SetAside } from './rules.ts'

/**
 * `stands`: the rule of the one item fires on what was proved. `falls`: no rule of any of the items can fire unless
 * another of them already has (an unfounded set; one item with a defeated or missing support is the smallest).
 * `contested`: a loop; in the order given each can fire if attacks among them are let go, and none can for sure.
 */
export interface ProofStep {
  readonly label: Label
  readonly items: readonly Item[]
  /** What the label rests on: supports of what stands; what fails or defeats; the other ends of a loop. */
  readonly because: readonly Item[]
}

export interface Proof {
  readonly item: Item
  readonly label: Label
  readonly steps: readonly ProofStep[]
  /** Every preference that the reasoner used on the way: the first literal is stronger than the second. */
  readonly preferences: readonly (readonly [Item, Item])[]
  /** What the proof is about: the basis, what is set aside, and for which accused. */
  readonly basis: Basis
  readonly aside: SetAside
  readonly accused?: string
}
