// Lists the files below the given paths, in a stable order, following links but never round in a circle.
import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { SourceProblem } from '#model'
import { problem } from '../formats/problems.ts'
import { isClutter, shownPath } from './names.ts'

/** A file found, or a place that could not be looked into. */
export type Found =
  | {
      readonly kind: 'file'
      /** As shown: relative to what was given. */
      readonly path: string
      readonly location: string
      readonly bytes: number
      readonly problems: readonly SourceProblem[]
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly problem: SourceProblem }

/** Walks files and folders. What was given by name is read even if it looks like clutter. */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  const seen = new Set<string>()
  for (const path of paths) {
    const location = resolve(path)
    yield* visit(location, basename(location), [], seen)
  }
}

async function* visit(
  location: string,
  shown: string,
  ancestors: readonly string[],
  seen: Set<string>,
): AsyncGenerator<Found> {
  const { name: path, problems } = shownPath(shown)
  let about: Stats
  try {
    about = await stat(location)
  } catch (error) {
    yield { kind: 'unreadable', path, problem: whyNot(error, 'unreadable-file') }
    return
  }
  if (about.isFile()) {
    yield { kind: 'file', path, location, bytes: about.size, problems }
    return
  }
  if (!about.isDirectory()) {
    yield { kind: 'unreadable', path, problem: problem('special-file', 'error') }
    return
  }
  yield* visitFolder(location, path, ancestors, seen)
}

async function* visitFolder(
  location: string,
  path: string,
  ancestors: readonly string[],
  seen: Set<string>,
): AsyncGenerator<Found> {
  let entries: Dirent[]
  let real: string
  try {
    real = await realpath(location)
    entries = await readdir(location, { withFileTypes: true })
  } catch (error) {
    yield { kind: 'unreadable', path, problem: whyNot(error, 'unreadable-folder') }
    return
  }
  if (ancestors.includes(real)) {
    yield {
      kind: 'unreadable',
      path,
      problem: problem('link-loop', 'warning', { target: shownPath(basename(real)).name }),
    }
    return
  }
  if (seen.has(real)) return
  seen.add(real)
  const names = entries.map(entry => entry.name).filter(name => !isClutter(name))
  names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  for (const name of names) yield* visit(join(location, name), `${path}/${name}`, [...ancestors, real], seen)
}

/** An error of the file system as a problem. */
export function whyNot(error: unknown, otherwise: 'unreadable-file' | 'unreadable-folder'): SourceProblem {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('file-vanished', 'error')
  if (code === 'ELOOP') return problem('link-loop', 'warning', { target: '' })
  return problem(otherwise, 'error', { reason: code ?? String(error) })
}
