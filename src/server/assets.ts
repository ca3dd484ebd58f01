// The files of the workbench, read once and served from memory; any other address is the workbench itself.
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import type { Handler } from 'hono'
import { PDF_POLICY } from './headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.bcmap': 'application/octet-stream',
}

/** The worker that parses PDF files; it runs under a policy of its own. */
const PDF_WORKER = /^\/assets\/pdf\.worker\b/

interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Reads a folder into a map from address to file. A missing folder gives an empty map. */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const found = new Map<string, Asset>()
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(await readFile(path))
    found.set(`/${relative(folder, path).replaceAll('\\', '/')}`, { type, bytes })
  }
  return found
}

/** Serves the files; addresses with a file ending that is not there are not found. */
export function serveAssets(assets: ReadonlyMap<string, Asset>): Handler {
  return context => {
    const path = context.req.path
    const asset = assets.get(path)
    if (asset !== undefined && path !== '/index.html') {
      const fixed = path.startsWith('/assets/')
      return context.body(asset.bytes, 200, {
        'content-type': asset.type,
        ...(PDF_WORKER.test(path) ? { 'content-security-policy': PDF_POLICY } : {}),
        ...(fixed ? { 'cache-control': 'private, max-age=31536000, immutable' } : {}),
      })
    }
    const page = assets.get('/index.html')
    if (page === undefined) return context.text('The workbench is not built: run "npm start" once.', 503)
    if (extname(path) !== '' && path !== '/index.html') return context.notFound()
    return context.body(page.bytes, 200, { 'content-type': page.type })
  }
}
