// Turns whatever went wrong in a request into a problem that the screen can explain.
import { ProblemError, type ProblemCode } from '#api'
import { CaseError } from '#store'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The answer to a request that failed. */
export function problemAnswer(error: unknown, context: Context): Response {
  const { problem } = asProblem(error)
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  })
}

/** A problem for any error: the disk and the lock are told from the rest. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const detail = error instanceof Error ? error.message : String(error)
  return new ProblemError(codeOf(error, detail), 'The request failed', detail)
}

function codeOf(error: unknown, detail: string): ProblemCode {
  if (error instanceof CaseError) {
    const { kind } = error.trouble
    return kind === 'disk-full' ? 'disk-full' : kind === 'in-use' ? 'case-locked' : 'failed'
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return code === 'ENOSPC' || code === 'EDQUOT' || /disk is full/i.test(detail) ? 'disk-full' : 'failed'
}
