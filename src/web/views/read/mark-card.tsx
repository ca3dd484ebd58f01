// The current mark in full: on whose word, what was made of it and by which rule, and what a person can do with it.
import type { Mark } from '#api'
import { StatusMark } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'
import type { Keymap, ReaderAction } from './keys.ts'
import { VoiceChain } from './voice-chain.tsx'

export interface MarkCardActions {
  readonly keys: Keymap
  readonly run: (action: ReaderAction) => void
}

const DECISIONS = ['confirm', 'reject', 'correct', 'merge', 'split'] as const

export function MarkCard({
  mark,
  actions,
}: {
  readonly mark: Mark
  readonly actions: MarkCardActions
}): React.ReactNode {
  const { say, sayKey, number } = useSay()
  const date = useDate()
  return (
    <div className="mark-card">
      {mark.voices.length > 0 && <VoiceChain voices={mark.voices} />}
      <dl className="facts">
        {mark.modality !== null && mark.modality !== 'actual' && (
          <>
            <dt>{say('web.read.modality')}</dt>
            <dd>{say(`modality.${mark.modality}`)}</dd>
          </>
        )}
        {mark.relation !== null && (
          <FactRow name={say('web.read.says')} value={sayKey(`relation.${mark.relation}`)} />
        )}
        {mark.roles.map(({ role, text }, i) => (
          <FactRow key={`${role}-${i}`} name={sayKey(`role.${role}`)} value={text} />
        ))}
        {mark.edtf !== null && (
          <FactRow name={say('web.read.when')} value={`${date(mark.edtf)} · ${mark.edtf}`} />
        )}
        {mark.rule !== '' && (
          <FactRow
            name={say('web.read.rule')}
            value={say('web.read.rule-score', {
              rule: mark.rule,
              score: number(Math.round(mark.score * 100)),
            })}
          />
        )}
        <dt>{say('web.read.status')}</dt>
        <dd>
          <StatusMark status={mark.status} />
        </dd>
      </dl>
      <div className="mark-actions">
        {DECISIONS.filter(action => allowed(action, mark)).map(action => (
          <button key={action} type="button" className="button small" onClick={() => actions.run(action)}>
            {say(`web.action.${action}`)} <kbd>{actions.keys[action]}</kbd>
          </button>
        ))}
      </div>
    </div>
  )
}

/** Only names of actors can be joined to another entry or split off from theirs. */
function allowed(action: (typeof DECISIONS)[number], mark: Mark): boolean {
  const isActor = mark.refers?.kind === 'actor'
  return action === 'merge' ? isActor : action === 'split' ? isActor && mark.target.kind === 'mention' : true
}

function FactRow({ name, value }: { readonly name: string; readonly value: string }): React.ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
