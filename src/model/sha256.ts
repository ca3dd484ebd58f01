/** SHA-256 by Node's own digest, many times as fast on short strings; `sha256-web.ts` stands in for it in a browser. */
const { hash } = globalThis.process.getBuiltinModule('node:crypto')

/** SHA-256 of bytes, or of a string as UTF-8, in lower-case hexadecimal. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex')
}
