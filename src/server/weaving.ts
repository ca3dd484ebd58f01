// Weaves a case together after its sources were read: actors over all texts, claims that meet, statements, charges.
import { weaveCase, WEAVER_VERSION } from '#read'
import type { CaseFile } from '#store'

/**
 * Weaves again where readings, decisions or the weaver have changed since the last time. Returns whether it did. Cost:
 * linear in what was found in all texts.
 */
export async function weaveAgain(file: CaseFile): Promise<boolean> {
  const { basis, woven, weaver } = await file.weaveState()
  if (woven === basis && weaver === WEAVER_VERSION) return false
  const [readings, sources, register, decisions] = await Promise.all([
    file.readings(),
    file.sources(),
    file.register(),
    file.decisions(),
  ])
  const texts = new Map<string, string>()
  for (const { id, characters } of sources) {
    const version = characters > 0 ? await file.text(id) : null
    if (version !== null) texts.set(version.sha256, version.text)
  }
  const inForce = decisions.filter(({ undoneBy, erased }) => undoneBy === null && !erased)
  const { meetings: _, ...suggested } = await weaveCase(
    readings,
    sources,
    register,
    inForce.map(({ decision }) => decision),
    texts,
  )
  await file.saveWoven({ ...suggested, basis })
  return true
}
