// Weaving as something that the case file's own thread can do: where it is, for that thread to load.
import { WEAVER_VERSION } from './version.ts'

/** Module and version that `weaveWith` of a case file takes. */
export function weaveHook(): { readonly module: string; readonly weaver: string } {
  return { module: new URL('./index.ts', import.meta.url).href, weaver: WEAVER_VERSION }
}
