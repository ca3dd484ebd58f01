// The echoes of a case: texts from the store, stems of the language that most of them are in.
import type { CaseData } from '#model'
import { openEchoFinder, type Echo, type EchoFinder } from '#reason'
import { stemmerOf, type CaseFile, type Stemmer } from '#store'

/** All echoes and formulae of a case, and the texts that their offsets point into, by source. */
export interface CaseEchoes {
  readonly echoes: readonly Echo[]
  readonly texts: ReadonlyMap<string, string>
}

/** What is known of a case's texts from the last time: one finder a case, for as long as the case is open. */
interface Known {
  readonly finder: EchoFinder
  readonly language: string | null
  /** How many background texts the finder was given. */
  readonly background: number
  /** Hash of each text compared so far, by source. */
  readonly compared: Map<string, string>
}
const KNOWN = new WeakMap<CaseFile, Known>()

/**
 * Finds the echoes of a case. A text that came since the last call is compared with all the others and nothing else is
 * done again; where a text changed or went, or the `background` is another, all are. Cost: near linear in the texts compared; 0.4 s of CPU time for 340 KB.
 */
export async function caseEchoes(
  file: CaseFile,
  data: CaseData,
  background: readonly string[] = [],
): Promise<CaseEchoes> {
  const texts = new Map<string, string>()
  const hashes = new Map<string, string>()
  for (const { id, state } of data.sources) {
    const version = state === 'ready' ? await file.text(id) : null
    if (version === null) continue
    texts.set(id, version.text)
    hashes.set(id, version.sha256)
  }
  const language = mainLanguage(data)
  const { finder, compared } = knownOf(file, language, await stemmerOf(language), hashes, background)
  finder.add([...texts].filter(([id]) => !compared.has(id)).map(([source, text]) => ({ source, text })))
  for (const [id, hash] of hashes) compared.set(id, hash)
  return { texts, echoes: finder.echoes(data) }
}

/** What is known of the case, unless a text that was compared is no longer what it was. */
function knownOf(
  file: CaseFile,
  language: string | null,
  stem: Stemmer,
  hashes: ReadonlyMap<string, string>,
  background: readonly string[],
): Known {
  const known = KNOWN.get(file)
  const holds =
    known?.language === language &&
    known.background === background.length &&
    [...known.compared].every(([id, hash]) => hashes.get(id) === hash)
  if (known !== undefined && holds) return known
  const fresh: Known = {
    finder: openEchoFinder({ stem, background }),
    language,
    background: background.length,
    compared: new Map(),
  }
  KNOWN.set(file, fresh)
  return fresh
}

/** The language that most characters of the case are in; null where none is known. */
function mainLanguage({ sources }: CaseData): string | null {
  const lengths = new Map<string, number>()
  for (const { language, characters } of sources)
    if (language !== null) lengths.set(language, (lengths.get(language) ?? 0) + characters)
  return [...lengths].sort(([one, x], [other, y]) => y - x || (one < other ? -1 : 1))[0]?.[0] ?? null
}
