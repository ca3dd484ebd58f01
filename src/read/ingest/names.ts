// Names of files as they may be shown: no control characters, no way out of the folder.
import type { SourceProblem } from '#model'
import { problem } from '../formats/problems.ts'

/** A name made safe to show, and the problem to report where it had to be changed. */
export interface SafeName {
  readonly name: string
  readonly problems: readonly SourceProblem[]
}

// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/** A path of the file system with unseen characters replaced by U+FFFD. */
export function shownPath(path: string): SafeName {
  const name = path.toWellFormed().replace(UNSEEN, '\uFFFD')
  return { name, problems: name === path ? [] : [problem('name-changed', 'note', { name })] }
}

/** The path of an archive's entry as one below the archive, whatever it says. */
export function entryPath(entry: string): SafeName {
  const shown = entry.toWellFormed().replace(UNSEEN, '\uFFFD').replaceAll('\\', '/')
  const parts = shown.replace(/^[A-Za-z]:/, '').split('/')
  const name = parts.filter(part => part !== '' && part !== '.' && part !== '..').join('/') || '_'
  const unsafe =
    parts.includes('..') ||
    shown.startsWith('/') ||
    /^[A-Za-z]:/.test(shown) ||
    shown !== entry.replaceAll('\\', '/')
  return { name, problems: unsafe ? [problem('archive-entry-unsafe', 'warning', { name })] : [] }
}

/** Files that belong to an operating system, an editor or a case, not to the record. */
export const isClutter = (name: string): boolean =>
  name.startsWith('.') ||
  name.startsWith('~$') ||
  /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(name) ||
  /\.(?:retort(?:-wal|-shm)?|originals)$/i.test(name)

/** The file's name without its ending, for documents that have no title. */
export const titleFrom = (path: string): string => path.replace(/^.*[/!]/, '').replace(/\.\w{1,5}$/, '')
