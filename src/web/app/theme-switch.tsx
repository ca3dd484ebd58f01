// Goes through the themes: as the system, light, dark.
import { useState } from 'react'
import { useSay } from '../words/say.tsx'
import { applyTheme, storedTheme, THEMES } from './theme.ts'

export function ThemeSwitch(): React.ReactNode {
  const { say } = useSay()
  const [theme, setTheme] = useState(storedTheme)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!
  return (
    <button
      type="button"
      className="button quiet small icon"
      title={say(`web.theme.${theme}`)}
      aria-label={say(`web.theme.${theme}`)}
      onClick={() => {
        applyTheme(next)
        setTheme(next)
      }}
    >
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
      >
        <circle cx="9" cy="9" r="6.2" />
        {theme === 'system' && <path d="M9 2.800v12.400A6.200 6.200 0 0 0 9 2.800Z" fill="currentColor" />}
        {theme === 'dark' && <circle cx="9" cy="9" r="6.200" fill="currentColor" />}
      </svg>
    </button>
  )
}
