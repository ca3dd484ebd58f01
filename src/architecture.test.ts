import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Which rooms each room may import; the arrows go one way. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  messages: [],
  words: ['model', 'messages'],
  reason: ['model'],
  read: ['model'],
  store: ['model'],
  intake: ['model', 'read', 'store'],
  report: ['model', 'reason', 'messages', 'words'],
  api: ['model', 'reason', 'messages'],
  server: ['model', 'reason', 'messages', 'words', 'read', 'store', 'intake', 'report', 'api'],
  web: ['model', 'reason', 'api', 'messages', 'words'],
  cli: ['model', 'reason', 'messages', 'words', 'read', 'store', 'intake', 'report', 'api', 'server'],
}
const BROWSER_ROOMS = ['model', 'reason', 'messages', 'words', 'api', 'web']

const root = import.meta.dirname
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name))

test.each(Object.keys(ALLOWED))('%s imports only the rooms below it, and only by their front door', room => {
  const wrong: string[] = []
  for (const file of sources.filter(path => relative(root, path).startsWith(`${room}/`))) {
    for (const target of imports(file)) {
      const own = target.startsWith('.') ? relative(root, join(file, '..', target)).split('/')[0]! : null
      const other = target.startsWith('#') ? target.slice(1) : null
      if (own !== null && own !== room) wrong.push(`${relative(root, file)} reaches into ${target}`)
      if (other !== null && !ALLOWED[room]!.includes(other))
        wrong.push(`${relative(root, file)} imports ${target}`)
      if (BROWSER_ROOMS.includes(room) && target.startsWith('node:'))
        wrong.push(`${relative(root, file)} imports ${target}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the list of commands is there before anything else is loaded', () => {
  const loaded = (file: string): string[] => [
    file,
    ...staticImports(file).flatMap(target =>
      target.startsWith('.') ? loaded(join(file, '..', target)) : target,
    ),
  ]
  const heavy = loaded(join(root, 'cli', 'main.ts')).filter(
    target => !target.startsWith(join(root, 'cli')) && !target.startsWith('node:'),
  )
  expect(heavy).toEqual(['commander'])
})

/** What is loaded with a file: neither types nor what is imported when it is needed. */
function staticImports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm)].map(match => match[1]!)
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1]!)
}
