// What can be wrong when a case is packed or unpacked: expected failures, after each of which nothing half-written is left.

export type PackTrouble =
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'original-missing'; readonly sha256: string }
  | { readonly kind: 'not-a-pack'; readonly path: string }
  /** Encrypted, and no key was given. */
  | { readonly kind: 'needs-key'; readonly path: string }
  | { readonly kind: 'wrong-key'; readonly path: string }
  | { readonly kind: 'damaged'; readonly path: string; readonly detail: string }
  /** It holds what no packed case holds. */
  | { readonly kind: 'hostile'; readonly path: string; readonly detail: string }
  | { readonly kind: 'newer'; readonly path: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly bytes: number }

export class PackError extends Error {
  readonly trouble: PackTrouble

  constructor(trouble: PackTrouble) {
    super(`${trouble.kind}: ${JSON.stringify(trouble)}`)
    this.name = 'PackError'
    this.trouble = trouble
  }
}
