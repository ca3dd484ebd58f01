// The echoes of a case: texts from the store, stems of the language that most of them are in.
import type { CaseData } from '#model'
import { findEchoes, type Echo } from '#reason'
import { stemmerOf, type CaseFile } from '#store'

/** All echoes and formulae of a case, and the texts that their offsets point into, by source. */
export interface CaseEchoes {
  readonly echoes: readonly Echo[]
  readonly texts: ReadonlyMap<string, string>
}

/** Finds the echoes of a case. Cost: near linear in its texts; 0.4 s of CPU time for 340 KB. */
export async function caseEchoes(file: CaseFile, data: CaseData): Promise<CaseEchoes> {
  const texts = new Map<string, string>()
  for (const { id, state } of data.sources) {
    const version = state === 'ready' ? await file.text(id) : null
    if (version !== null) texts.set(id, version.text)
  }
  const given = [...texts].map(([source, text]) => ({ source, text }))
  return { texts, echoes: findEchoes(data, given, { stem: stemmerOf(mainLanguage(data)) }) }
}

/** The language that most characters of the case are in; null where none is known. */
function mainLanguage({ sources }: CaseData): string | null {
  const lengths = new Map<string, number>()
  for (const { language, characters } of sources)
    if (language !== null) lengths.set(language, (lengths.get(language) ?? 0) + characters)
  return [...lengths].sort(([one, x], [other, y]) => y - x || (one < other ? -1 : 1))[0]?.[0] ?? null
}
