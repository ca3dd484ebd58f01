// What an import brings: a ledger, what of the file has no place in one, and for an archive the documents themselves.
import { contentId, type TextVersion } from '#model'
import { jsonObject, type JsonObject } from './json.ts'

/** Something in the file that could not become part of the ledger. */
export interface Stray {
  readonly kind: string
  readonly id: string
  readonly reason:
    /** It says something, but quotes no words of a source. */
    | 'no-quote'
    /** It has no form that this reader knows. */
    | 'not-understood'
    /** It speaks of a source that the case does not have. */
    | 'no-source'
    /** Its bytes are not those that its hash names. */
    | 'wrong-hash'
}

/** A document that comes with the file; its bytes are asked for one document at a time. */
export interface IncomingDocument {
  readonly sha256: string
  readonly path: string
  readonly mediaType: string
  readonly title: string
  readonly custody: string
  /** What the reading before found of it: kind, date, language, pages, state. */
  readonly particulars: JsonObject
  readonly text: Omit<TextVersion, 'source'> | null
  readonly bytes: () => Promise<Uint8Array>
}

export interface Incoming {
  /** To be checked by `ledgerSchema`: it comes from anywhere. */
  readonly ledger: JsonObject
  readonly strays: readonly Stray[]
  readonly documents?: readonly IncomingDocument[]
}

export function noted(kind: string, id: string, reason: Stray['reason']): Stray {
  return { kind, id, reason }
}

/** One entry of a ledger that is made up here. */
export type Entry = { readonly id: string } & Readonly<Record<string, unknown>>

/** A ledger in which nobody stands by anything yet: what other programs write comes in as suggestions. */
export function suggestions(lists: Readonly<Record<string, readonly Entry[]>>): JsonObject {
  const ids = Object.values(lists).flatMap(entries => entries.map(({ id }) => id))
  return jsonObject({ format: 'retort-ledger', version: 1, ...lists, suggested: ids })
}

export interface ForeignQuote {
  readonly id: string
  /** Path, title or hash of the source. */
  readonly source: string
  readonly quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  readonly start?: number | undefined
  /** What is said, in words of whoever pinned it there. */
  readonly says: string
  /** Whose words they are, where that is told. */
  readonly voice?: string | undefined
  readonly stance?: string | undefined
}

/**
 * A note of another program as a suggestion: the words it is pinned to, and what it says of them. Without a voice only
 * the source itself stands behind the words, as a record, and vouches for nothing until a person says who does.
 */
export function foreignStatement({ id, source, quote, start, says, voice, stance }: ForeignQuote) {
  const claim = says === '' ? null : otherClaim(says, id)
  const statement = {
    id: contentId('statement', ['foreign', id, source, quote.exact]),
    passage: {
      source,
      quote: {
        type: 'TextQuoteSelector',
        exact: quote.exact,
        prefix: quote.prefix ?? '',
        suffix: quote.suffix ?? '',
      },
      ...(start === undefined ? {} : { start }),
    },
    voices: [
      { actor: null, name: source, link: 'recorded-by' },
      ...(voice === undefined || voice === '' ? [] : [{ actor: null, name: voice, link: 'asserted-by' }]),
    ],
    stance: stance ?? 'asserts',
    modality: 'actual',
    literals: claim === null ? [] : [{ claim: claim.id }],
    status: 'suggested',
    rule: 'import',
  }
  return { statement, claim, ids: claim === null ? [statement.id] : [statement.id, claim.id] } as const
}

/** A claim in words only, of the relation `other`. */
export function otherClaim(text: string, key: string) {
  return {
    id: contentId('claim', ['foreign', key, text]),
    relation: 'other',
    roles: [{ role: 'text', filler: { kind: 'text', text } }],
    status: 'suggested',
  } as const
}
