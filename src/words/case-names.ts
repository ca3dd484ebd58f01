// Names of the things of a case in one language: actors and places by name, claims as lines, statements by their quote.
import type { CaseData, Filler } from '#model'
import type { Messages, Reference } from '#messages'
import { claimInWords } from './claim-words.ts'
import { edtfInWords } from './date-words.ts'

/** Every function gives the id itself for what is not in the case. */
export interface CaseNames {
  /** Null is a voice whose name nobody gives. */
  readonly actor: (id: string | null) => string
  readonly place: (id: string) => string
  readonly source: (id: string) => string
  readonly claim: (id: string) => string
  /** The statement's words in quotation marks, the first 160 characters of them. */
  readonly statement: (id: string) => string
  readonly charge: (id: string) => string
  readonly count: (id: string) => string
  /** A voice as the reasoner names it: an actor's id, or `?name`. */
  readonly voice: (key: string) => string
  readonly filler: (filler: Filler) => string
  /** A date of the record (EDTF) in words. */
  readonly date: (edtf: string) => string
  /** Whatever a message's parameter refers to. */
  readonly of: (reference: Reference) => string
}

const LONGEST_QUOTE = 160

/** The names of a case; built once a case and language. */
export function caseNames(data: CaseData, messages: Messages): CaseNames {
  const { say } = messages
  const actors = byId(data.actors)
  const places = byId(data.places)
  const sources = byId(data.sources)
  const claims = byId(data.claims)
  const charges = byId(data.charges)
  const counts = byId(data.charges.flatMap(charge => charge.counts))
  const exhibits = byId(data.exhibits)
  const statements = byId(data.statements)
  const known = new Map<string, string>()

  const date = (edtf: string): string => edtfInWords(messages, edtf)
  const actor = (id: string | null): string =>
    id === null ? say('voice.unnamed') : (actors.get(id)?.name ?? id)
  const place = (id: string): string => places.get(id)?.name ?? id
  const source = (id: string): string => {
    const found = sources.get(id)
    return found === undefined ? id : found.title || found.path
  }
  const filler = (filled: Filler): string => {
    switch (filled.kind) {
      case 'actor':
        return actor(filled.id)
      case 'place':
        return place(filled.id)
      case 'claim':
        return say('claim.within', { claim: claim(filled.id) })
      case 'source':
        return source(filled.id)
      case 'exhibit':
        return exhibits.get(filled.id)?.name ?? filled.id
      case 'quantity':
        return `${filled.value}${filled.most === undefined ? '' : `–${filled.most}`} ${filled.unit}`
      case 'ordinal':
        return `${filled.value}. ${filled.unit}`
      case 'text':
        return filled.text
    }
  }
  const claim = (id: string): string => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = claims.get(id)
    // A claim about itself, in a damaged case, must not go round for ever.
    known.set(id, '…')
    const words = found === undefined ? id : claimInWords(messages, found, { filler, place, date })
    known.set(id, words)
    return words
  }
  const statement = (id: string): string => {
    const quote = statements.get(id)?.passage.quote.exact
    if (quote === undefined) return id
    return say('quote', {
      words: quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)} …` : quote,
    })
  }
  const charge = (id: string): string => {
    const found = charges.get(id)
    if (found === undefined) return id
    return found.label === ''
      ? say('charge.title', { accuser: actor(found.accuser), target: actor(found.target) })
      : found.label
  }
  const count = (id: string): string => {
    const found = counts.get(id)
    if (found === undefined) return id
    return found.label === '' ? claim(found.of) : found.label
  }
  const voice = (key: string): string =>
    key.startsWith('?') ? key.slice(1) || say('voice.unnamed') : actor(key)
  const named: Readonly<Record<string, (id: string) => string>> = {
    actor: voice,
    claim,
    statement,
    source,
    charge,
    count,
    place,
    exhibit: id => exhibits.get(id)?.name ?? id,
  }
  return {
    actor,
    place,
    source,
    claim,
    statement,
    charge,
    count,
    voice,
    filler,
    date,
    of: ({ ref, id }) => named[ref]?.(id) ?? id,
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map(item => [item.id, item]))
}
