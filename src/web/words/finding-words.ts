// Findings and proof lines in words, with the names of the case.
import { inWords } from '#messages'
import type { Message } from '#model'
import { useCallback } from 'react'
import { useSay } from './say.tsx'
import type { Names } from './use-names.ts'

/** A function from a message with parameters to a sentence. */
export function useFindingWords(names: Names): (message: Message) => string {
  const { messages } = useSay()
  return useCallback(
    message => (messages.has(message.key) ? inWords(messages, message, names.of) : message.key),
    [messages, names],
  )
}
