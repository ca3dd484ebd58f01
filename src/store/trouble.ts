// What can be wrong with a case file as a whole: expected failures, each with the data that a message needs.

/** Who holds the write lock of a case file, as far as the file beside it tells. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** ISO 8601, when the lock was taken. */
  readonly since: string
  readonly command: string
}

export type CaseTrouble =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'exists'; readonly path: string }
  /** Not a case file at all. */
  | { readonly kind: 'not-a-case'; readonly path: string }
  /** Written by a later version of the program. */
  | { readonly kind: 'newer'; readonly path: string; readonly found: number; readonly known: number }
  /** Opened read-only, but its tables must first be brought forward. */
  | { readonly kind: 'older'; readonly path: string; readonly found: number; readonly known: number }
  /** Its tables are not the expected ones: triggers, views or columns that do not belong there. */
  | { readonly kind: 'altered'; readonly path: string; readonly objects: readonly string[] }
  | { readonly kind: 'damaged'; readonly path: string; readonly detail: string }
  | { readonly kind: 'in-use'; readonly path: string; readonly holder: Holder | null }
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'read-only'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly detail: string }

/** A failure of the case file that its user must act on; nothing acknowledged before is lost by it. */
export class CaseError extends Error {
  readonly trouble: CaseTrouble

  constructor(trouble: CaseTrouble) {
    super(`${trouble.kind}: ${JSON.stringify(trouble)}`)
    this.name = 'CaseError'
    this.trouble = trouble
  }
}

const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26
const IO_WRITE = 778

/** The trouble behind an error of SQLite or the file system, or null where it is a fault of the program. */
export function troubleOf(error: unknown, path: string, holder: () => Holder | null): CaseTrouble | null {
  if (error instanceof CaseError) return error.trouble
  if (!(error instanceof Error)) return null
  const { errcode, code } = error as Error & { errcode?: number; code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { kind: 'read-only', path }
  if (code === 'ENOENT') return { kind: 'missing', path }
  if (errcode === undefined) return null
  if (errcode === IO_WRITE) return { kind: 'disk-full', path }
  switch (errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return { kind: 'in-use', path, holder: holder() }
    case READONLY:
      return { kind: 'read-only', path }
    case FULL:
      return { kind: 'disk-full', path }
    case CORRUPT:
    case NOT_A_DATABASE:
      return { kind: 'damaged', path, detail: error.message }
    case IO_ERROR:
    case CANNOT_OPEN:
      return { kind: 'unreadable', path, detail: error.message }
    default:
      return null
  }
}
