// What a card holds under: what is given, taken in and set aside, in which reading; and what it is not.
import type { CaseData } from '#model'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import type { Looked, LookedAt } from './looked.ts'
import { useStrikeWords } from './strike-words.ts'

export interface CardFootProps {
  readonly data: CaseData
  readonly looked: Looked
  readonly at: LookedAt
  readonly names: Names
}

export function CardFoot({ data, looked, at, names }: CardFootProps): React.ReactNode {
  const { say, list } = useSay()
  const words = useStrikeWords(names)
  const { strikes, given, basis } = looked
  const { title, confessionReachesMakerOnly } = data.settings
  return (
    <footer className="card-foot">
      <dl>
        <dt>{say('web.card.aside')}</dt>
        <dd>{strikes.length === 0 ? say('web.card.nothing-aside') : list(strikes.map(words))}</dd>
        <dt>{say('web.given')}</dt>
        <dd>{say(`web.given.${given}`)}</dd>
        <dt>{say('web.basis')}</dt>
        <dd>{say(`web.basis.${basis}`)}</dd>
        {!at.shown.implied && (
          <>
            <dt>{say('web.charges.tree')}</dt>
            <dd>{say('web.tree.option', { name: at.shown.name, by: at.shown.by })}</dd>
          </>
        )}
        <dt>{say('web.card.confessions')}</dt>
        <dd>{say(confessionReachesMakerOnly ? 'web.card.maker-only' : 'web.card.reach-all')}</dd>
      </dl>
      <p className="card-caveat">{say('web.card.caveat')}</p>
      <p className="print-only muted">
        {[title, say('app.name'), location.pathname + location.search]
          .filter(part => part !== '')
          .join(' · ')}
      </p>
    </footer>
  )
}
