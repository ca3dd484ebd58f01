// Starts and stops the server of one case on loopback.
import { serve, type ServerType } from '@hono/node-server'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { loadAssets } from './assets.ts'
import type { CasePort, NewCases } from './case-port.ts'
import { createReadings } from './readings.ts'
import { createSessions } from './session.ts'
import { createUploads } from './uploads.ts'

const LARGEST_UPLOAD = 2 * 1024 ** 3
const BUNDLE = join(import.meta.dirname, '..', '..', 'dist', 'web')

/** A port that is taken where it is free; any other where it is not. */
export interface PreferredPort {
  readonly preferred: number
}

export interface ServerOptions {
  /** 0 or absent: any free port. */
  readonly port?: number | PreferredPort
  /** Whose decisions are made here; the user of the operating system where absent. */
  readonly user?: string
  /** Folder of the built workbench. */
  readonly bundle?: string
  readonly version?: string
  readonly newCases?: NewCases
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT/` without the launch token. */
  readonly origin: string
  /** The address that opens the workbench, once: its fragment carries the launch token, so keep it out of argv. */
  readonly address: string
  /** A page that leads to `address`, for a 0600 file that is opened in its stead. */
  readonly launchPage: string
  /** Cancels running jobs, lets requests finish, frees the port. */
  close(): Promise<void>
}

/** Serves a case on 127.0.0.1. Rejects where the port is taken. */
export async function serveCase(port: CasePort, options: ServerOptions = {}): Promise<RunningServer> {
  const sessions = createSessions()
  const uploads = createUploads(LARGEST_UPLOAD)
  const readings = createReadings()
  const origins = new Set<string>()
  const app = createApp({
    case: port,
    sessions,
    uploads,
    readings,
    assets: await loadAssets(options.bundle ?? BUNDLE),
    origins: () => origins,
    user: options.user ?? userInfo().username,
    version: options.version ?? '0',
    newCases: options.newCases ?? null,
  })
  const { server, portNumber } = await listenOn(app.fetch, options.port ?? 0)
  origins.add(`http://127.0.0.1:${portNumber}`)
  origins.add(`http://localhost:${portNumber}`)
  const origin = `http://127.0.0.1:${portNumber}/`
  const address = `${origin}#launch=${sessions.launch}`
  return {
    origin,
    address,
    launchPage: `<!doctype html><meta charset="utf-8"><title>Retort</title><meta http-equiv="refresh" content="0;url=${address}">\n`,
    async close() {
      await readings.close()
      await port.settled?.()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 500).unref()
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
      await uploads.close()
    },
  }
}

async function listenOn(
  fetch: Parameters<typeof serve>[0]['fetch'],
  port: number | PreferredPort,
): ReturnType<typeof listen> {
  if (typeof port === 'number') return listen(fetch, port)
  return listen(fetch, port.preferred).catch(() => listen(fetch, 0))
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  port: number,
): Promise<{ server: ServerType; portNumber: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false }, info =>
      resolve({ server, portNumber: info.port }),
    )
    server.once('error', reject)
  })
}
