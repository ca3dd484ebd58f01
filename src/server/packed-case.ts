// The case as packed text, worked out once for each version: every view of the workbench asks for it.
import { pack, type Output } from '#api'
import type { CasePort } from './case-port.ts'

/** Asks for the case as packed text. Whoever asks while it is worked out waits for the same text. */
export function packedCase(port: Pick<CasePort, 'version' | 'data'>): () => Promise<string> {
  let kept: { readonly version: number; readonly text: Promise<string> } | null = null
  return async () => {
    const version = await port.version()
    if (kept?.version === version) return kept.text
    const text = port.data().then(data => pack({ version, data } satisfies Output<'caseData'>))
    const asked = { version, text }
    kept = asked
    text.catch(() => {
      // Asked for again by whoever wants it next.
      if (kept === asked) kept = null
    })
    return text
  }
}
