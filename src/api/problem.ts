// Problems at the HTTP edge, in the form of RFC 9457 (Problem Details for HTTP APIs). No schemas: the first screen needs this.

export const PROBLEMS = [
  'session-missing',
  'forbidden',
  'not-found',
  'invalid',
  'refused',
  'case-locked',
  'disk-full',
  'too-large',
  'failed',
  'gone',
] as const
export type ProblemCode = (typeof PROBLEMS)[number]

/** One problem, as it travels. */
export interface Problem {
  /** `about:blank#CODE`: what to do depends on the code alone. */
  readonly type: string
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly detail: string
  /** For `refused`: why, as keys `web.refused.…` of the catalogue. */
  readonly reasons: readonly string[]
}

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'session-missing': 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  refused: 409,
  'case-locked': 423,
  'disk-full': 507,
  'too-large': 413,
  failed: 500,
  gone: 503,
}

/** A problem that ends a request; the client gets the same thing back from the answer. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, title: string, detail = '', reasons: readonly string[] = []) {
    super(detail === '' ? title : `${title}: ${detail}`)
    this.name = 'ProblemError'
    this.problem = { type: `about:blank#${code}`, code, status: STATUS[code], title, detail, reasons }
  }
}

/** Tells a problem from anything else that JSON may be. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    (PROBLEMS as readonly string[]).includes(value.code) &&
    'status' in value
  )
}
