/** A small case in a few lines, for tests: what is not given has the model's defaults, and people made it. */
import type { CaseData, Literal, Passage, Voice } from '#model'
import { caseDataSchema } from '#schemas'

/** `'c1'` is the claim, `'¬c1'` its negation. */
export type LiteralText = string

export const lit = (text: LiteralText): Literal =>
  text.startsWith('¬') ? { claim: text.slice(1), negated: true } : { claim: text, negated: false }

const passage = (source: string, exact: string): Passage => ({
  source,
  text: '0'.repeat(64),
  position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
})

/** A voice: an actor's id who asserts, or particulars. */
export type VoiceText = string | (Partial<Voice> & { readonly actor: string })

const voice = (own: VoiceText): object => {
  const given = typeof own === 'string' ? { actor: own } : own
  return { name: given.actor, link: 'asserted-by', ...given }
}

interface StatementText {
  readonly id: string
  /** Outermost first. */
  readonly voices: readonly VoiceText[]
  readonly says?: readonly LiteralText[]
  readonly source?: string
  /** The words, quoted. */
  readonly words?: string
  readonly [more: string]: unknown
}

interface CaseText {
  readonly statements: readonly StatementText[]
  readonly claims?: readonly { readonly id: string; readonly [more: string]: unknown }[]
  readonly [more: string]: unknown
}

/** Actors, sources and claims that are only named are added; literals may be written as text anywhere. */
export function caseOf({ statements, claims = [], ...more }: CaseText): CaseData {
  const full = statements.map(({ voices, says = [], source = 'paper', words = 'words', ...rest }) => ({
    passage: passage(source, words),
    stance: 'asserts',
    modality: 'actual',
    status: 'confirmed',
    literals: says.map(lit),
    ...rest,
    voices: voices.map(voice),
  }))
  const named = new Set<string>()
  collectClaims([full, more], named)
  const own = new Set(claims.map(claim => claim.id))
  const sources = new Set(statements.map(({ source = 'paper' }) => source))
  const actors = new Set(full.flatMap(({ voices }) => voices.map(own => (own as Voice).actor!)))
  return caseDataSchema.parse({
    settings: {},
    places: [],
    sources: [...sources].map(id => ({
      id,
      sha256: '0'.repeat(64),
      path: id,
      mediaType: 'text/plain',
      bytes: 0,
      title: id,
    })),
    actors: [...actors].map(id => ({ id, kind: 'person', name: id, names: [] })),
    ...withLiterals(more),
    claims: [
      ...claims.map(claim => ({ relation: 'other', roles: [], status: 'confirmed', ...claim })),
      ...[...named]
        .filter(id => !own.has(id))
        .map(id => ({ id, relation: 'other', roles: [], status: 'confirmed' })),
    ],
    statements: full,
  })
}

/** One charge with one count: every element has to stand. */
export function charge(
  id: string,
  accuser: string,
  accused: readonly string[],
  elements: readonly LiteralText[],
) {
  const of = lit(elements[0]!).claim
  const root = {
    kind: 'group',
    id: `${id}-all`,
    quantifier: 'all',
    origin: 'text',
    of: elements.map((text, at) => ({
      kind: 'claim',
      id: `${id}-${at}`,
      literal: lit(text),
      origin: 'text',
    })),
  }
  const counts = [
    {
      id: `${id}-count`,
      of,
      accused: accused.map(actor => ({ actor })),
      trees: [{ id: `${id}-tree`, name: 'text', by: 'text', root }],
    },
  ]
  return { id, accuser, target: accused[0]!, status: 'confirmed', counts }
}

function withLiterals<T>(value: T): T {
  if (Array.isArray(value)) return value.map(item => withLiterals(item as unknown)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => {
      if ((key === 'literal' || key === 'conclusion') && typeof own === 'string') return [key, lit(own)]
      if ((key === 'literals' || key === 'premises') && Array.isArray(own))
        return [key, own.map(item => (typeof item === 'string' ? lit(item) : (item as unknown)))]
      return [key, withLiterals(own)]
    }),
  ) as T
}

function collectClaims(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectClaims(item, into)
  else if (typeof value === 'object' && value !== null)
    for (const [key, own] of Object.entries(value)) {
      const texts: unknown[] =
        key === 'literal' || key === 'conclusion'
          ? [own]
          : key === 'literals' || key === 'premises'
            ? (own as unknown[])
            : []
      for (const text of texts) {
        if (typeof text === 'string') into.add(lit(text).claim)
        else if (typeof text === 'object' && text !== null && 'claim' in text) into.add(text.claim as string)
      }
      collectClaims(own, into)
    }
}
