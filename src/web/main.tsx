// Starts the workbench: finds its session, then draws.
import './zod-config.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { openSession } from './app/session.ts'
import { applyTheme, storedTheme } from './app/theme.ts'

applyTheme(storedTheme())
const session = await openSession()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
)
