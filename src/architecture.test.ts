import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

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
/** Further front doors of a room, for what most of those who need the room do not: who may import it may use them. */
const SIDE_DOORS: Readonly<Record<string, string>> = {
  schemas: 'model',
  'person-id': 'model',
  sha256: 'model',
}
const BROWSER_ROOMS = ['model', 'reason', 'messages', 'words', 'api', 'web']

const root = import.meta.dirname
/** A door may lead elsewhere in a browser. */
const frontDoors: Readonly<Record<string, string | { readonly node: string } | undefined>> =
  packageJson.imports
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name))

test.each(Object.keys(ALLOWED))('%s imports only the rooms below it, and only by their front door', room => {
  const wrong: string[] = []
  for (const file of sources.filter(path => relative(root, path).startsWith(`${room}/`))) {
    for (const target of imports(file)) {
      const own = target.startsWith('.') ? relative(root, join(file, '..', target)).split('/')[0]! : null
      const door = target.startsWith('#') ? target.slice(1) : null
      const other = door === null ? null : (SIDE_DOORS[door] ?? door)
      if (own !== null && own !== room) wrong.push(`${relative(root, file)} reaches into ${target}`)
      if (other !== null && other !== room && !ALLOWED[room]!.includes(other))
        wrong.push(`${relative(root, file)} imports ${target}`)
      if (BROWSER_ROOMS.includes(room) && target.startsWith('node:'))
        wrong.push(`${relative(root, file)} imports ${target}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the list of commands is there before anything else is loaded', () => {
  const heavy = loadedWith('cli/main.ts').filter(
    target => !target.startsWith('cli/') && !target.startsWith('node:'),
  )
  expect(heavy).toEqual(['commander'])
})

/** Where the threads begin that read files into a case, and what they load when they have something to do. */
const READING = [
  'cli/commands/read.ts',
  'cli/read-paths.ts',
  'cli/case-file.ts',
  'intake/index.ts',
  'store/index.ts',
  'store/worker.ts',
  'read/ingest/worker.ts',
  'read/ingest/read-stages.ts',
  'read/weave/index.ts',
  'read/languages/en/english.ts',
]

const isForJudging = (target: string): boolean =>
  /^(?:zod|uuid)$|^@noble\/|^model\/(?:schemas\/|person-id)/.test(target)

test.each(READING)('%s loads no schema, and nothing that makes ids for people', file => {
  expect(loadedWith(file).filter(isForJudging)).toEqual([])
})

test('what judges loads schemas and makes ids', () => {
  expect(loadedWith('store/judging.ts')).toEqual(
    expect.arrayContaining(['zod', 'uuid', 'model/index.ts', 'model/schemas/index.ts', 'model/person-id.ts']),
  )
})

test('only the thread of the case file stems, and it finds no network', () => {
  const stemming = READING.filter(file => loadedWith(file).includes('multilingual-stemmer'))
  expect(stemming).toEqual(['store/worker.ts'])
  const [first] = staticImports(join(root, 'store', 'worker.ts')).filter(
    target => !target.startsWith('node:'),
  )
  expect(first).toBe('./no-network.ts')
})

/** Everything that is loaded with a file: our own by its path below `src`, the rest as it is imported. */
function loadedWith(file: string, seen: Set<string> = new Set()): readonly string[] {
  if (seen.has(file)) return [...seen]
  seen.add(file)
  for (const target of staticImports(join(root, file))) {
    const door = frontDoors[target]
    if (door !== undefined)
      loadedWith(relative(root, join(root, '..', typeof door === 'string' ? door : door.node)), seen)
    else if (target.startsWith('.')) loadedWith(relative(root, join(root, file, '..', target)), seen)
    else seen.add(target)
  }
  return [...seen]
}

/** What is loaded with a file: neither types nor what is imported when it is needed. */
function staticImports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(/^(?:import|export) (?!type )(?:[^;'"]*? from )?'([^']+)'/gm)
  return [...found].map(match => match[1]!)
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1]!)
}
