/** Puts a proof into messages, one a step, each with its passages; words are put to them at the edge. */
import {
  literalKey,
  type CaseData,
  type Charge,
  type Finding,
  type Message,
  type MessageParam,
  type Passage,
} from '#model'
import type { Item } from './item.ts'
import type { Proof, ProofStep } from './proof.ts'
import { keyOf } from './rules.ts'

type Line = Finding['proof'][number]

/**
 * The proof from what it proves down to voices and sources: `depth` is how far a line is below the first. Each item is
 * told once. Keys: `proof.LABEL.KIND`, and `proof.preference`.
 */
export function proofInWords(data: CaseData, proof: Proof): Line[] {
  const words = new Words(data)
  const stepOf = new Map<string, ProofStep>()
  for (const step of proof.steps) for (const item of step.items) stepOf.set(keyOf(item), step)
  const lines: Line[] = []
  const told = new Set<ProofStep>()
  const open: { readonly item: Item; readonly depth: number }[] = [{ item: proof.item, depth: 0 }]
  while (open.length > 0) {
    const { item, depth } = open.pop()!
    const step = stepOf.get(keyOf(item))
    if (!step || told.has(step)) continue
    told.add(step)
    for (const own of step.items)
      if (own.kind !== 'occasion' && own.kind !== 'source')
        lines.push({ message: words.message(own, step), passages: words.passages(own), depth })
    for (const next of [...step.because].reverse()) open.push({ item: next, depth: depth + 1 })
    for (const next of [...step.items].reverse()) if (next !== item) open.push({ item: next, depth })
  }
  for (const [stronger, weaker] of proof.preferences)
    lines.push({
      message: {
        key: 'proof.preference',
        params: { stronger: words.name(stronger), weaker: words.name(weaker) },
      },
      passages: [],
      depth: 0,
    })
  return lines
}

/** `yes` where a charge, having no name of its own, is called after its accuser and this accused. */
export function namesAccused(charge: Charge | undefined, accused: string): 'yes' | 'no' {
  return charge?.label === '' && charge.target === accused ? 'yes' : 'no'
}

class Words {
  private readonly data: CaseData
  private readonly statements = new Map<string, CaseData['statements'][number]>()
  private readonly inferences = new Map<string, CaseData['inferences'][number]>()

  constructor(data: CaseData) {
    this.data = data
    for (const statement of data.statements) this.statements.set(statement.id, statement)
    for (const inference of data.inferences) this.inferences.set(inference.id, inference)
  }

  message(item: Item, step: ProofStep): Message {
    const because = step.because.map(other => this.name(other))
    const negated = item.kind === 'literal' && item.negated ? '.negated' : ''
    const params: Record<string, MessageParam> = { subject: this.name(item), because }
    if (item.kind === 'statement') {
      const speakers = this.speakers(item.id)
      params['voice'] = speakers
      params['voices'] = speakers.length
    }
    if (item.kind === 'charge' || item.kind === 'count' || item.kind === 'element')
      params['accused'] = { ref: 'actor', id: item.accused }
    if (item.kind === 'charge')
      params['named'] = namesAccused(
        this.data.charges.find(({ id }) => id === item.charge),
        item.accused,
      )
    return { key: `proof.${step.label}.${item.kind}${negated}`, params }
  }

  name(item: Item): MessageParam {
    switch (item.kind) {
      case 'literal':
        return { ref: 'claim', id: literalKey(item) }
      case 'statement':
        return { ref: 'statement', id: item.id }
      case 'source':
        return { ref: 'source', id: item.id }
      case 'inference':
        return this.inferences.get(item.id)?.warrant ?? item.id
      case 'occasion':
        return this.voice(item.key)
      case 'count':
      case 'element':
        return { ref: 'count', id: item.count }
      case 'charge':
        return { ref: 'charge', id: item.charge }
    }
  }

  passages(item: Item): Passage[] {
    if (item.kind !== 'statement') return []
    const statement = this.statements.get(item.id)
    return statement ? [statement.passage] : []
  }

  private speakers(statement: string): readonly MessageParam[] {
    const voices = this.statements.get(statement)?.voices ?? []
    return voices
      .filter(voice => voice.link === 'asserted-by')
      .map(voice => (voice.actor === null ? voice.name : { ref: 'actor' as const, id: voice.actor }))
  }

  private voice(key: string): MessageParam {
    const own = key.slice(key.indexOf(':') + 1, key.lastIndexOf('@'))
    if (own.startsWith('?')) return own.slice(1)
    return this.data.actors.some(({ id }) => id === own) ? { ref: 'actor', id: own } : own
  }
}
