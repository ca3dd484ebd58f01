// What follows from a decision elsewhere in the case: each consequence names the decision, and goes when that is undone.
import type { Decision, MentionSuggestion } from '#model'

/** The rule of a suggestion that a decision taught. */
export function learnedFrom(decision: Pick<Decision, 'id'>): string {
  return `learned:${decision.id}`
}

/** A statement of the reader's that a person's own statement, entered by the decision, stands for. */
export interface StoodFor {
  readonly kind: 'statement'
  readonly id: string
  readonly decision: string
  readonly status: 'confirmed'
}

/** A consequence for one mention: that it names nobody, that it is named otherwise, or that it is there at all. */
export interface Learned {
  readonly kind: 'mention'
  readonly id: string
  /** The decision that it follows from. */
  readonly decision: string
  readonly status: 'suggested' | 'rejected'
  /** Fields that change. */
  readonly changes: Partial<Pick<MentionSuggestion, 'entity' | 'name' | 'cluster'>>
  /** A mention that no stage found, with the text it stands in. */
  readonly added?: { readonly text: string; readonly suggestion: MentionSuggestion }
}

/** Lessons by pattern; where two decisions say different things of one pattern, it teaches nothing. */
export class Lessons<T> {
  readonly #known = new Map<string, { readonly decision: string; readonly lesson: T } | null>()

  /** Two lessons are the same where their JSON is. */
  teach(pattern: string, decision: string, lesson: T): void {
    const before = this.#known.get(pattern)
    const agrees = before === undefined || JSON.stringify(before?.lesson) === JSON.stringify(lesson)
    this.#known.set(pattern, agrees ? { decision, lesson } : null)
  }

  /** Something of this pattern was found right as it is. */
  contradict(pattern: string): void {
    this.#known.set(pattern, null)
  }

  get(pattern: string): { readonly decision: string; readonly lesson: T } | null {
    return this.#known.get(pattern) ?? null
  }

  get size(): number {
    return this.#known.size
  }
}

export function fieldsOf({ payload }: Pick<Decision, 'payload'>): Readonly<Record<string, unknown>> {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : {}
}

/** Whether a person said that a decision holds for its own place only. */
export function isForHereOnly(decision: Decision): boolean {
  return fieldsOf(decision)['scope'] === 'here'
}

/** Words without regard to case, space and punctuation: how the same quote is known again. */
export function wordsKey(quote: string): string {
  return (quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
