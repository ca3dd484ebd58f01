// What `retort import` is given: a file, a folder, or a ZIP archive, as parts with relative names.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { GivenFiles } from '#report'
import { DEFAULT_LIMITS, isZip, zipEntries } from '#read'

/** A workbook is a ZIP archive too, and is one file for us. Throws ArchiveError where an archive passes its limits. */
export async function givenFiles(path: string): Promise<GivenFiles> {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    return { names: names.toSorted(), read: async name => readFileSync(inside(path, names, name)) }
  }
  const whole = (): Uint8Array => readFileSync(path)
  const one: GivenFiles = { names: [basename(path)], read: async () => whole() }
  if (!isZip(whole().subarray(0, 4))) return one
  const names: string[] = []
  let isWorkbook = false
  for await (const entry of zipEntries(path, DEFAULT_LIMITS)) {
    if (entry.folder) continue
    names.push(entry.name)
    isWorkbook ||= entry.name.startsWith('xl/')
    // Unpacked within limits once, so that no later reader meets a bomb.
    await entry.read()
  }
  return isWorkbook ? one : { names, read: name => partOf(path, name) }
}

async function partOf(path: string, name: string): Promise<Uint8Array> {
  for await (const entry of zipEntries(path, DEFAULT_LIMITS)) if (entry.name === name) return entry.read()
  throw new RangeError(`no "${name}" in ${path}`)
}

function inside(folder: string, names: readonly string[], name: string): string {
  if (!names.includes(name)) throw new RangeError(`no "${name}" in ${folder}`)
  return join(folder, name)
}
