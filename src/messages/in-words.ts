/** Puts words to a message that comes as data: a key, and parameters that may name things of a case. */
import type { Messages } from './catalogue.ts'
import { listIn } from './numbers.ts'

/** A thing of a case (for a claim, an id after `¬` is its negation), or another message without parameters. */
export interface Reference {
  readonly ref: string
  readonly id: string
}
type Param = string | number | Reference | readonly Param[]

export interface KeyedMessage {
  readonly key: string
  readonly params: Readonly<Record<string, Param>>
}

/** The message as a sentence; `nameOf` names a thing of the case, lists are joined as the language does. */
export function inWords(
  messages: Messages,
  { key, params }: KeyedMessage,
  nameOf: (reference: Reference) => string,
): string {
  if (!messages.has(key)) throw new RangeError(`no message "${key}"`)
  const word = (param: Param): string => {
    if (typeof param === 'string') return param
    if (typeof param === 'number') return String(param)
    if (!('ref' in param)) return listIn(messages.language, param.map(word))
    if (param.ref === 'message') return messages.has(param.id) ? messages.say(param.id) : param.id
    if (param.ref === 'claim' && param.id.startsWith('¬'))
      return messages.say('reason.not', { claim: nameOf({ ref: 'claim', id: param.id.slice(1) }) })
    return nameOf(param)
  }
  const filled = Object.entries(params).map(([name, param]): [string, string | number] => [
    name,
    typeof param === 'number' ? param : word(param),
  ])
  return messages.say(key, Object.fromEntries(filled))
}
