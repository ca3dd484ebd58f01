// Findings and proof lines in words, with the names of the case.
import { inWords, messagesIn } from '#messages'
import type { Message } from '#model'
import { useMemo } from 'react'
import { useSay } from './say.tsx'
import type { Names } from './use-names.ts'

/** A function from a message with parameters to a sentence. */
export function useFindingWords(names: Names): (message: Message) => string {
  const { language } = useSay()
  return useMemo(() => {
    const messages = messagesIn(language)
    return message => {
      if (!messages.has(message.key)) return message.key
      return inWords(messages, message, ({ ref, id }) => {
        switch (ref) {
          case 'actor':
            return names.actor(id)
          case 'claim':
            return names.claim(id)
          case 'statement':
            return names.statement(id)
          case 'source':
            return names.source(id)
          case 'charge':
            return names.charge(id)
          case 'count':
            return names.count(id)
          case 'place':
            return names.place(id)
          default:
            return id
        }
      })
    }
  }, [language, names])
}
