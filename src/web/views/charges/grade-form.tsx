// A grade for a voice: on which scale, how reliable, how credible, over which stretch, and why.
import { isEdtf, type Grade } from '#model'
import { useState } from 'react'
import { useDraft } from '../../app/draft.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import type { GradeGiven } from './use-grading.ts'

/** The letters and figures of each scale, best first. */
export const SCALES = {
  admiralty: { letters: ['A', 'B', 'C', 'D', 'E', 'F'], figures: ['1', '2', '3', '4', '5', '6'] },
  '5x5x5': { letters: ['A', 'B', 'C', 'D', 'E'], figures: ['1', '2', '3', '4', '5'] },
} as const satisfies Readonly<
  Record<Grade['scale'], { readonly letters: readonly string[]; readonly figures: readonly string[] }>
>

interface Filled {
  readonly scale: Grade['scale']
  readonly letter: string
  readonly figure: string
  /** EDTF; empty for all that the voice says. */
  readonly during: string
  readonly note: string
}
const EMPTY: Filled = { scale: 'admiralty', letter: '', figure: '', during: '', note: '' }

export function GradeForm({
  voice,
  onGive,
}: {
  /** Whose grade: what is typed is kept for each. */
  readonly voice: string
  readonly onGive: (grade: GradeGiven) => Promise<void>
}): React.ReactNode {
  const { say, sayKey } = useSay()
  const [filled, fill, drop] = useDraft<Filled>(`grade-${voice}`, EMPTY)
  const set = (changes: Partial<Filled>): void => fill({ ...filled, ...changes })
  const { scale, letter, figure, during, note } = filled
  const [failure, setFailure] = useState<unknown>(null)
  const canGive = letter !== '' && (during === '' || isEdtf(during))
  const give = async (): Promise<void> => {
    setFailure(null)
    try {
      await onGive({ scale, value: letter + figure, during: during === '' ? null : during, note })
      set({ letter: '', figure: '', note: '' })
      drop()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (canGive) void give()
      }}
    >
      <div className="form-row">
        <SelectField
          label={say('web.grade.scale')}
          value={scale}
          options={(['admiralty', '5x5x5'] as const).map(id => ({ id, name: say(`web.grade.scale.${id}`) }))}
          onChange={value =>
            set({ scale: value === '5x5x5' ? '5x5x5' : 'admiralty', letter: '', figure: '' })
          }
        />
        <SelectField
          label={say('web.grade.letter')}
          value={letter}
          options={[
            { id: '', name: '—' },
            ...SCALES[scale].letters.map(id => ({
              id,
              name: say('web.grade.option', { grade: id, words: sayKey(`web.grade.${scale}.${id}`) }),
            })),
          ]}
          onChange={value => set({ letter: value })}
        />
        <SelectField
          label={say('web.grade.figure')}
          value={figure}
          options={[
            { id: '', name: '—' },
            ...SCALES[scale].figures.map(id => ({
              id,
              name: say('web.grade.option', { grade: id, words: sayKey(`web.grade.${scale}.${id}`) }),
            })),
          ]}
          onChange={value => set({ figure: value })}
        />
      </div>
      <div className="form-row">
        <TextField
          label={say('web.grade.during')}
          value={during}
          onChange={value => set({ during: value })}
        />
        <TextField label={say('web.grade.note')} value={note} onChange={value => set({ note: value })} />
      </div>
      {failure !== null && <Trouble error={failure} />}
      <div className="actions">
        <button type="submit" className="button" disabled={!canGive}>
          {say('web.grade.give')}
        </button>
      </div>
    </form>
  )
}
