// Names of the things of a case, for files that people read: as everywhere, with what files alone need beside them.
import type { Messages } from '#messages'
import type { CaseData, Literal, Statement } from '#model'
import { caseNames, type CaseNames } from '#words'

export interface Names extends Pick<CaseNames, 'actor' | 'place' | 'source' | 'claim'> {
  readonly literal: (literal: Literal) => string
  /** Outermost first; who only recorded stands in brackets. */
  readonly voices: (statement: Statement) => string
  /** A relation by itself; one of the case's own has no words but its id. */
  readonly relation: (id: string) => string
}

/** The names of one case, in the language of `messages`. */
export function namesOf(data: CaseData, messages: Messages): Names {
  const { actor, place, source, claim } = caseNames(data, messages)
  const known = new Set(data.actors.map(({ id }) => id))
  return {
    actor,
    place,
    source,
    claim,
    literal: own =>
      own.negated ? messages.say('exchange.negated', { claim: claim(own.claim) }) : claim(own.claim),
    voices: ({ voices }) =>
      voices
        .map(({ actor: id, name, link }) => {
          const shown = id !== null && known.has(id) ? actor(id) : name
          return link === 'recorded-by' ? `[${shown}]` : shown
        })
        .join(' > '),
    relation: id => {
      const key = `relation.${id}`
      return messages.has(key) ? messages.say(key) : id
    },
  }
}
