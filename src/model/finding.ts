// How grave a finding is, and the messages in which it is said.

/** In rising order. */
export const SEVERITIES = ['informational', 'notable', 'serious'] as const

/** A message of the catalogue with its parameters; words are put to it at the edge. */
export interface Message {
  readonly key: string
  readonly params: Readonly<Record<string, MessageParam>>
}
/** `{ref}` names a thing of the case whose name is looked up in the reader's language, or another message. */
export type MessageParam =
  | string
  | number
  | {
      readonly ref: 'actor' | 'claim' | 'statement' | 'source' | 'charge' | 'count' | 'place' | 'message'
      readonly id: string
    }
  | readonly MessageParam[]
