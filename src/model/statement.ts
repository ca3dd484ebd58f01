// How, where and in what hands a voice can speak, and what the chain of voices tells.
import type { Voice } from './schemas/statement.ts'

export const STANCES = [
  'asserts',
  'denies',
  'incriminates-self',
  'recants',
  'predicts',
  'orders',
  'asks',
] as const

export const MODALITIES = ['actual', 'attempted', 'intended', 'alleged', 'hypothetical'] as const

export const VENUES = [
  'court',
  'interrogation',
  'press',
  'speech',
  'letter',
  'diary',
  'memoir',
  'decree',
  'pamphlet',
  'conversation',
  'report',
  'unknown',
] as const

export const LIBERTIES = ['free', 'detained', 'unknown'] as const

export const COMPULSIONS = [
  'threat',
  'torture',
  'hunger-strike',
  'isolation',
  'hostage',
  'promise',
  'other',
] as const

export const LINKS = ['recorded-by', 'asserted-by'] as const

/** The occasion of a link as one string; equal strings are the same occasion. */
export function occasionKey(voice: Voice): string {
  return `${voice.actor ?? `?${voice.name}`}@${voice.when ?? ''}/${voice.liberty}`
}

/** More than one voice vouches, one on the word of another. */
export function isHearsay(voices: readonly Voice[]): boolean {
  return voices.filter(voice => voice.link === 'asserted-by').length > 1
}
