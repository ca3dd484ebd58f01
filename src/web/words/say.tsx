// Words of the interface in the reader's language.
import {
  LANGUAGES,
  listIn,
  loadMessages,
  messagesIn,
  nearestLanguage,
  numberIn,
  type Language,
  type MessageKey,
  type Messages,
  type Params,
} from '#messages'
import { createContext, use, useEffect, useMemo, useState } from 'react'

const KEY = 'retort-language'

export interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly messages: Messages
  readonly say: (key: MessageKey, params?: Params) => string
  /** For keys that come as data: the words, or the key itself where there are none. */
  readonly sayKey: (key: string, params?: Params) => string
  readonly number: (value: number) => string
  /** Words joined as the language does. */
  readonly list: (words: readonly string[]) => string
}

const SpeechContext = createContext<Speech | null>(null)

/** The language that was chosen here before, else the one nearest to the browser's. */
export function preferredLanguage(): Language {
  return LANGUAGES.find(known => known === localStorage.getItem(KEY)) ?? nearestLanguage(navigator.languages)
}

/** Provides the words; those of `first` must have been loaded. */
export function SayProvider({
  first,
  children,
}: {
  readonly first: Language
  readonly children: React.ReactNode
}): React.ReactNode {
  const [language, choose] = useState(first)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speech = useMemo<Speech>(() => {
    const messages = messagesIn(language)
    return {
      language,
      setLanguage(wanted) {
        localStorage.setItem(KEY, wanted)
        void loadMessages(wanted).then(() => choose(wanted))
      },
      messages,
      say: (key, params) => messages.say(key, params),
      sayKey: (key, params) => (messages.has(key) ? messages.say(key, params) : key),
      number: value => numberIn(language, value),
      list: words => listIn(language, words),
    }
  }, [language])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The words. Throws TypeError outside of SayProvider. */
export function useSay(): Speech {
  const speech = use(SpeechContext)
  if (speech === null) throw new TypeError('useSay outside of SayProvider')
  return speech
}
