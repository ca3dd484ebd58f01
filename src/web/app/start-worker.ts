// Starts the workers of the workbench: the only script addresses ever made, through its one Trusted Types policy.

interface ScriptPolicy {
  createScriptURL(address: string): string
}

interface TrustedTypesLike {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): ScriptPolicy
}

let policy: ScriptPolicy | null = null

/** Starts a module worker from an address that the bundler made. Throws TypeError for any other address. */
export function startWorker(address: string): Worker {
  return new Worker(trusted(address), { type: 'module' })
}

function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesLike }
  if (trustedTypes === undefined) return own(address)
  policy ??= trustedTypes.createPolicy('retort', { createScriptURL: own })
  return policy.createScriptURL(address)
}

/** Our own bundle lies under `/assets/` of this very origin. */
function own(address: string): string {
  const url = new URL(address, location.href)
  if (url.origin !== location.origin || !url.pathname.startsWith('/assets/'))
    throw new TypeError(`not a script of the workbench: ${address}`)
  return address
}
