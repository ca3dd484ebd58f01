// Starts the workbench: finds its session, then draws.
import './zod-config.ts'
import { loadMessages } from '#messages'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { openSession } from './app/session.ts'
import { applyTheme, storedTheme } from './app/theme.ts'
import { preferredLanguage } from './words/say.tsx'

applyTheme(storedTheme())
const language = preferredLanguage()
const [session] = await Promise.all([openSession(), loadMessages(language)])
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App session={session} language={language} />
  </StrictMode>,
)
