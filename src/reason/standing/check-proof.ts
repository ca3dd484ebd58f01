/**
 * Checks a proof against the case's rules, step by step. Knows nothing of the compiler and the solver.
 *
 * Sound: a step accepted as `stands` or `falls` is one application of the operators whose least fixpoint is the
 * well-founded model; items accepted as `contested` are undefined in a partial stable model that agrees with what was
 * proved, and the well-founded model knows no more than any of those (Przymusinski 1990).
 */
import type { CaseData } from '#model'
import type { Item, Label } from './item.ts'
import type { Proof, ProofStep } from './proof.ts'
import { preferredPairs } from './preferences.ts'
import { keyOf, Rules, type Reading } from './rules.ts'

/** Nothing when every step follows and the last proves the item; else which step does not, and why. */
export function checkProof(data: CaseData, proof: Proof): string | undefined {
  const rules = new Rules(data, proof.basis, proof.aside, proof.accused)
  const preferred =
    data.grades.length > 0 ? preferredPairs(data, rules, proof.preferences.flat()) : new Set<string>()
  for (const [stronger, weaker] of proof.preferences)
    if (!preferred.has(`${keyOf(stronger)} ${keyOf(weaker)}`))
      return `no preference of ${keyOf(stronger)} over ${keyOf(weaker)}`
  const used = new Set(proof.preferences.map(([stronger, weaker]) => `${keyOf(stronger)} ${keyOf(weaker)}`))
  const proved = new Map<string, Label>()
  const known: Known = key => proved.get(key) ?? (rules.speaksOf(key) ? undefined : 'falls')
  for (const [at, step] of proof.steps.entries()) {
    const wrong = checkStep(rules, step, known, used)
    if (wrong) return `step ${at} (${step.label}): ${wrong}`
    for (const item of step.items) proved.set(keyOf(item), step.label)
  }
  return known(keyOf(proof.item)) === proof.label ? undefined : `${keyOf(proof.item)} is not proved`
}

/** The label proved so far, or by there being no rule. */
type Known = (key: string) => Label | undefined

function checkStep(
  rules: Rules,
  step: ProofStep,
  known: Known,
  preferred: ReadonlySet<string>,
): string | undefined {
  const own = new Set(step.items.map(keyOf))
  const clash = step.items.find(item => (known(keyOf(item)) ?? step.label) !== step.label)
  if (clash) return `${keyOf(clash)} was proved otherwise`
  const fires = (item: Item, reading: Reading): boolean => rules.holds(item, reading, preferred)
  switch (step.label) {
    case 'stands': {
      const reading = {
        is: (key: string) => known(key) === 'stands',
        threat: (key: string) => known(key) !== 'falls',
      }
      const idle = step.items.find(item => !fires(item, reading))
      return idle && `the rule of ${keyOf(idle)} does not fire`
    }
    case 'falls': {
      const reading = {
        is: (key: string) => !own.has(key) && known(key) !== 'falls',
        threat: (key: string) => known(key) === 'stands',
      }
      const alive = step.items.find(item => fires(item, reading))
      return alive && `${keyOf(alive)} may still be supported`
    }
    case 'contested':
      return checkLoop(step, known, own, fires)
  }
}

function checkLoop(
  step: ProofStep,
  known: Known,
  own: ReadonlySet<string>,
  fires: (item: Item, reading: Reading) => boolean,
): string | undefined {
  const open = (key: string): boolean => own.has(key) || known(key) === 'contested'
  const earlier = new Set<string>()
  for (const item of step.items) {
    const letGo = {
      is: (key: string) => earlier.has(key) || known(key) === 'stands' || known(key) === 'contested',
      threat: (key: string) => !open(key) && known(key) !== 'falls',
    }
    if (!fires(item, letGo)) return `${keyOf(item)} cannot be supported at all`
    earlier.add(keyOf(item))
  }
  const forSure = {
    is: (key: string) => !open(key) && known(key) !== 'falls',
    threat: (key: string) => open(key) || known(key) === 'stands',
  }
  const settled = step.items.find(item => fires(item, forSure))
  return settled && `${keyOf(settled)} may be supported for sure`
}
