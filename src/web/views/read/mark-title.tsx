// One mark in one or two lines: what it is, in words, and the words it rests on.
import type { Mark } from '#api'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'
import { isHearsay } from './painter.ts'

export function MarkTitle({ mark }: { readonly mark: Mark }): React.ReactNode {
  const { say, sayKey } = useSay()
  const date = useDate()
  const quote = mark.quote
  const voices = mark.voices.filter(({ link }) => link === 'asserted-by')
  const speakers = (voices.length > 0 ? voices : mark.voices).map(({ name }) => name || say('voice.unnamed'))
  return (
    <>
      <span className="mark-head">
        <i className="dot" aria-hidden="true" />
        <span className="mark-name">
          {mark.kind === 'statement'
            ? speakers.join(' › ')
            : mark.kind === 'date'
              ? mark.edtf === null
                ? mark.title
                : date(mark.edtf)
              : mark.kind === 'claim'
                ? sayKey(`relation.${mark.title}`)
                : mark.title}
        </span>
        {mark.kind === 'statement' && mark.stance !== null && (
          <span className="mark-kind">{say(`stance.${mark.stance}`)}</span>
        )}
        {isHearsay(mark) && <span className="mark-kind">{say('word.hearsay')}</span>}
        {mark.kind !== 'statement' && <span className="mark-kind">{say(`web.mark.${mark.kind}`)}</span>}
        <span className="mark-state" data-status={mark.status}>
          <span className="visually-hidden">{say(`status.${mark.status}`)}</span>
        </span>
      </span>
      {(mark.kind === 'statement' || quote !== mark.title) && <span className="mark-quote">{quote}</span>}
    </>
  )
}
