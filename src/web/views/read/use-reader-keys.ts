// What the reader's keys do: going through what was found, deciding, taking back.
import type { DecisionInput, Mark } from '#api'
import { useEffect, useMemo, useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useKeysHere } from '../../app/panes.ts'
import { useToast } from '../../app/toast.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { useSay } from '../../words/say.tsx'
import type { Addition } from './add-form.tsx'
import { actionOf, storedKeys, storeKeys, type Keymap, type ReaderAction } from './keys.ts'

export interface ReaderKeysOptions {
  readonly source: string
  readonly marks: readonly Mark[]
  readonly current: Mark | null
  readonly pick: (mark: Mark | null) => void
  readonly open: (form: 'correct' | 'merge' | 'split' | Addition) => void
  /** Shows or hides the page; null where the original has none. */
  readonly togglePage: (() => void) | null
  /** Places the decision that is adrift on the selected words; null where none is being placed. */
  readonly place: (() => void) | null
  readonly enabled: boolean
}

export interface ReaderKeys {
  readonly keys: Keymap
  readonly setKeys: (keys: Keymap) => void
  readonly run: (action: ReaderAction) => void
}

/** Binds the keys to the window while the reader is on screen, and gives the same actions to buttons. */
export function useReaderKeys(options: ReaderKeysOptions): ReaderKeys {
  const { source, marks, current, pick, open, togglePage, place, enabled } = options
  const [keys, setKeymap] = useState(storedKeys)
  const { decide, undo } = useDecide()
  const toast = useToast()
  const speech = useSay()

  const run = useMemo(() => {
    const at = current === null ? -1 : marks.indexOf(current)
    const step = (by: number): void => {
      const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : at + by]
      if (next !== undefined) pick(next)
    }
    const nextUndecided = (): Mark | undefined => {
      const after = [...marks.slice(at + 1), ...marks.slice(0, Math.max(0, at))]
      return after.find(({ status }) => status === 'suggested')
    }
    const rule = (kind: DecisionInput['kind']): void => {
      if (current === null) return
      const next = nextUndecided()
      decide([{ kind, target: current.target }], source).catch((error: unknown) =>
        toast({ text: problemWords(error, speech) }),
      )
      if (next !== undefined) pick(next)
      else toast({ text: speech.say('web.read.all-decided') })
    }
    return (action: ReaderAction): void => {
      switch (action) {
        case 'next':
          return step(1)
        case 'previous':
          return step(-1)
        case 'next-undecided':
          return pick(nextUndecided() ?? current)
        case 'confirm':
          return rule('confirm')
        case 'reject':
          return rule('reject')
        case 'correct':
          return current === null ? undefined : open('correct')
        case 'merge':
          return current?.refers?.kind === 'actor' ? open('merge') : undefined
        case 'split':
          return current?.target.kind === 'mention' && current.refers?.kind === 'actor'
            ? open('split')
            : undefined
        case 'page':
          return togglePage?.()
        case 'place':
          return place?.()
        case 'undo':
          undo().then(
            () => toast({ text: speech.say('web.read.undone') }),
            (error: unknown) => toast({ text: problemWords(error, speech) }),
          )
          return
        case 'new-name':
          return open('name')
        case 'new-statement':
          return open('statement')
        case 'new-claim':
          return open('claim')
        case 'new-charge':
          return open('charge')
      }
    }
  }, [marks, current, pick, open, togglePage, place, decide, undo, source, toast, speech])

  const here = useKeysHere()
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent): void => {
      const action = actionOf(event, keys)
      if (action === null || !here(event)) return
      event.preventDefault()
      run(action)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [enabled, keys, run, here])

  return {
    keys,
    run,
    setKeys(changed) {
      storeKeys(changed)
      setKeymap(changed)
    },
  }
}
