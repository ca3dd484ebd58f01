// Headers of every answer: nothing but our own files runs, and nothing of ours is framed, sniffed or sent on.
import type { MiddlewareHandler } from 'hono'

/** The policy under which the workbench runs; `retort` is its one Trusted Types policy. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types retort',
].join('; ')

/** The policy of anything that was not made by us: it may do nothing. */
export const ORIGINAL_POLICY = "default-src 'none'; sandbox"

/**
 * The policy of the worker that parses PDF files, which come from anywhere: it reaches nothing at all, and is the only
 * place where compiled decoders (of fax and JPEG 2000 pictures, as scans hold them) may run.
 */
export const PDF_POLICY =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; require-trusted-types-for 'script'"
/** The policy of a report shown in the workbench: its own style and typefaces, no script, no address, only in our frame. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"

/** Sets the headers that no route changes but the policy for originals. */
export function safeHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const headers = context.res.headers
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', PAGE_POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('cross-origin-embedder-policy', 'require-corp')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}
