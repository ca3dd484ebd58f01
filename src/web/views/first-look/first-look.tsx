// A guided first look at the sample dossier: a strip below the screen it speaks of, which stays in use all the while.
import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { useSay } from '../../words/say.tsx'
import './first-look.css'
import { OwnCase } from './own-case.tsx'
import { useLookProgress } from './progress.ts'
import { STEPS, type Step } from './steps.ts'
import { useLookedAt } from './use-looked-at.ts'

export default function FirstLook(): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const queries = useQueryClient()
  const router = useRouter()
  const here = useRouterState({ select: state => state.location.href })
  const [progress, setProgress] = useLookProgress()
  const [owning, setOwning] = useState(false)
  const at = Math.min(Math.max(progress.step, 0), STEPS.length - 1)
  const step = STEPS[at]!
  useLookedAt(progress.open ? step : null)

  const goTo = useCallback(
    async (step: Step) => {
      router.history.push(await step.address(client, queries))
    },
    [router, client, queries],
  )
  const turn = (by: number): void => {
    const next = Math.min(Math.max(at + by, 0), STEPS.length - 1)
    setProgress({ step: next, open: true })
    void goTo(STEPS[next]!)
  }
  // The person did what the step asks for: what came of it is the next step.
  useEffect(() => {
    if (progress.open && step.name === 'strike' && /[?&]aside=voice%3Asahl|[?&]aside=voice:sahl/.test(here))
      setProgress({ step: at + 1, open: true })
  }, [progress.open, step.name, here, at, setProgress])
  if (!progress.open) return null
  const last = at === STEPS.length - 1
  return (
    <aside className="first-look" data-region="" aria-label={say('web.look')}>
      <div className="look-words" aria-live="polite">
        <h2>
          {say(`web.look.${step.name}.title`)}{' '}
          <span className="muted num">{say('web.look.of', { step: at + 1, steps: STEPS.length })}</span>
        </h2>
        <p>{say(`web.look.${step.name}`)}</p>
      </div>
      <div className="look-actions">
        {at > 0 && (
          <button type="button" className="button small" onClick={() => turn(-1)}>
            {say('web.look.back')}
          </button>
        )}
        <button
          type="button"
          className="button small primary look-next"
          data-region-entry=""
          onClick={() => (last ? setProgress({ step: 0, open: false }) : turn(1))}
        >
          {say(last ? 'web.look.done' : 'web.look.next')}
        </button>
        <button type="button" className="button small" onClick={() => void goTo(step)}>
          {say('web.look.show')}
        </button>
        <button type="button" className="button small" onClick={() => setOwning(true)}>
          {say('web.own')}
        </button>
        <button
          type="button"
          className="button quiet small"
          onClick={() => setProgress({ step: at, open: false })}
        >
          {say('web.look.leave')}
        </button>
        <span className="muted look-keys">{say('web.look.keys')}</span>
      </div>
      {owning && <OwnCase onClose={() => setOwning(false)} />}
    </aside>
  )
}
