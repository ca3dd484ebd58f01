// The language of the workbench, each by its own name.
import { LANGUAGES, OWN_NAMES } from '#messages'
import { useSay } from '../words/say.tsx'

export function LanguageSwitch(): React.ReactNode {
  const { say, language, setLanguage } = useSay()
  return (
    <select
      className="input language-switch"
      aria-label={say('web.language')}
      value={language}
      onChange={event => {
        const chosen = LANGUAGES.find(known => known === event.target.value)
        if (chosen !== undefined) setLanguage(chosen)
      }}
    >
      {LANGUAGES.map(known => (
        <option key={known} value={known} lang={known}>
          {OWN_NAMES[known]}
        </option>
      ))}
    </select>
  )
}
