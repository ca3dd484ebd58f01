// What is set aside, in words.
import type { Strike } from '#reason'
import { useDate } from '../../words/use-date.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

/** A function from a strike to its words. */
export function useStrikeWords(names: Names): (strike: Strike) => string {
  const { say } = useSay()
  const date = useDate()
  return strike => {
    switch (strike.kind) {
      case 'voice':
        return strike.during === undefined
          ? names.voice(strike.actor)
          : say('web.aside.during', { name: names.voice(strike.actor), when: date(strike.during) })
      case 'statement':
        return names.statement(strike.id)
      case 'source':
        return say('web.aside.source', { name: names.source(strike.id) })
      case 'venue':
        return say('web.aside.circumstance', { what: say(`venue.${strike.venue}`) })
      case 'liberty':
        return say('web.aside.circumstance', { what: say(`liberty.${strike.liberty}`) })
      case 'compulsion':
        return say('web.aside.circumstance', { what: say(`compulsion.${strike.compulsion}`) })
      case 'controlled-by':
        return say('web.aside.controlled', { name: names.actor(strike.actor) })
    }
  }
}
