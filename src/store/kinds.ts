// The kinds of things at case level, and the list of `CaseData` that each goes to.
import type { CaseData } from '#model'

/** Every kind of thing that has an id at case level, by its name in decisions: where `CaseData` and a ledger keep them. */
export const LISTS = {
  actor: 'actors',
  place: 'places',
  side: 'sides',
  proceeding: 'proceedings',
  exhibit: 'exhibits',
  claim: 'claims',
  statement: 'statements',
  inference: 'inferences',
  undercut: 'undercuts',
  conflict: 'conflicts',
  charge: 'charges',
  grade: 'grades',
} as const satisfies Readonly<Record<string, keyof CaseData>>

export type ItemKind = keyof typeof LISTS
export type ItemOf<K extends ItemKind> = CaseData[(typeof LISTS)[K]][number]
export type Item = ItemOf<ItemKind>

export const ITEM_KINDS = Object.keys(LISTS) as ItemKind[]

export function isItemKind(kind: string): kind is ItemKind {
  return kind in LISTS
}

const HAS_STATUS: { readonly [K in ItemKind]: 'status' extends keyof ItemOf<K> ? true : false } = {
  actor: false,
  place: false,
  side: false,
  proceeding: false,
  exhibit: false,
  claim: true,
  statement: true,
  inference: true,
  undercut: false,
  conflict: false,
  charge: true,
  grade: false,
}

/** The kinds whose own JSON says how they were decided. */
export function hasStatus(kind: ItemKind): boolean {
  return HAS_STATUS[kind]
}

/** Kinds that two entries may turn out to be one of. */
export const MERGEABLE: ReadonlySet<string> = new Set(['actor', 'place', 'claim', 'exhibit', 'proceeding'])

/** Kinds of which the reader makes rows in one document. */
export const DOCUMENT_KINDS = ['mention', 'date'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export function isDocumentKind(kind: string): kind is DocumentKind {
  return kind === 'mention' || kind === 'date'
}
