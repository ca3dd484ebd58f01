// A voice chain drawn as nested brackets: the outermost voice holds all the others.
import type { MarkVoice } from '#api'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'

export function VoiceChain({ voices }: { readonly voices: readonly MarkVoice[] }): React.ReactNode {
  const [outer, ...inner] = voices
  const { say } = useSay()
  const date = useDate()
  if (outer === undefined) return null
  const name = outer.name === '' ? say('voice.unnamed') : outer.name
  const circumstances = [
    outer.venue === 'unknown' ? '' : say(`venue.${outer.venue}`),
    outer.liberty === 'unknown' ? '' : say(`liberty.${outer.liberty}`),
    outer.when === null ? '' : date(outer.when),
  ].filter(part => part !== '')
  return (
    <div className="voice" data-link={outer.link} data-liberty={outer.liberty}>
      <p>
        {say(outer.link === 'recorded-by' ? 'web.voice.recorded' : 'web.voice.says', { name })}
        {circumstances.length > 0 && <span className="muted"> · {circumstances.join(', ')}</span>}
      </p>
      <VoiceChain voices={inner} />
    </div>
  )
}
