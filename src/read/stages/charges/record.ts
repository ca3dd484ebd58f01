// Exhibits that a text names or shows, and the proceeding that it records.
import {
  suggestionId,
  type ExhibitSuggestion,
  type MentionSuggestion,
  type ProceedingSuggestion,
} from '#model'
import type { Frame } from '../frame.ts'
import type { MentionIndex } from '../speech/mentions.ts'
import type { ReadingTools } from '../tools.ts'
import { lettered } from '../../languages/lettered.ts'
import { matchesIn } from '../../languages/matches.ts'

const THINGS = lettered(
  String.raw`\b(?:(?:false|forged|genuine|fictitious|secret|typewritten|original|loaded|tourist|anonymous|stolen|missing|bloodstained|(?!The|This|That|His|Her|In|On|At|He|She|It|A|An)\p{Lu}\p{Ll}{2,}) (?:\p{Lu}\p{Ll}+ )?)?(passport|revolver|pistol|letter|code|cipher|telegram|notebook|diary|map|bomb|photograph|dagger|knife|rifle|manuscript|suitcase|visa|browning|Browning)\b`,
  'gu',
)
const RUNNING_HEAD = lettered(
  String.raw`^((?:[\p{Lu}][\p{L}'’-]+\s?){1,6}?)(?=[:,.]|\s(?:January|February|March|April|May|June|July|August|September|October|November|December))`,
  'u',
)
const SHOWN =
  /\b(?:presents?|presented|shows?|shown|showed|produces?|produced|exhibits?|exhibited|hands? (?:up|over)|identif(?:y|ies|ied)|recogni[sz]es?|is this the|permit me to show)\b/i
const IN_COURT = /\b(?:court|commandant|tribunal|prosecutor|jury|bench)\b|\bis this the\b|\bpermit me\b/i

/** Physical things named with a particular ("the Honduras passport") or shown in court; one suggestion for each thing and text. */
export function exhibitsIn(
  { text, structure }: ReadingTools,
  sha256: string,
  frame: Frame,
): ExhibitSuggestion[] {
  const found = new Map<string, ExhibitSuggestion>()
  for (const { start, end } of structure.sentences) {
    const words = text.slice(start, end)
    for (const match of matchesIn(words, THINGS)) {
      const shown = frame.venue === 'court' && SHOWN.test(words) && IN_COURT.test(words)
      const name = match[0].replace(/\s+/g, ' ')
      const particular = /\s/.test(name) && !/\b(?:criminal|penal|civil) code$/i.test(name)
      if (!shown && !particular) continue
      const key = name.toLowerCase()
      const known = found.get(key)
      if (known !== undefined && (known.presented === 'shown' || !shown)) continue
      const at = start + match.index + match[0].length - name.length
      found.set(key, {
        id: suggestionId({
          text: sha256,
          start: at,
          end: at + name.length,
          kind: 'exhibit',
          family: 'exhibits',
        }),
        kind: 'exhibit',
        start: at,
        end: at + name.length,
        quote: text.slice(at, at + name.length),
        rule: shown ? 'exhibits/shown' : 'exhibits/named',
        score: shown ? 0.75 : 0.55,
        name,
        presented: shown ? 'shown' : 'mentioned',
      })
    }
  }
  return [...found.values()]
}

const CASE_OF = /\b(?:case|trial|tryal|matter|inquest|hearing) (?:of|against|into)\b/i

/** The hearing that a transcript, indictment or verdict records, with its parties as the text calls them. */
export function proceedingIn(
  { text, structure }: ReadingTools,
  sha256: string,
  frame: Frame,
  index: MentionIndex,
): ProceedingSuggestion[] {
  if (frame.venue !== 'court' || (frame.sessions.length === 0 && !structure.transcript)) return []
  const opening =
    structure.blocks.find(({ kind }) => kind !== 'heading' && kind !== 'running-head') ?? structure.blocks[0]!
  const running = RUNNING_HEAD.exec(text.slice(opening.start, opening.start + 80))
  const titled = CASE_OF.exec(text.slice(0, 400))
  const start = running !== null ? opening.start : titled !== null ? titled.index : opening.start
  const end = running !== null ? start + running[1]!.trimEnd().length : Math.min(text.length, start + 80)
  if (end <= start) return []
  const parties = new Map<string, { mention: string; role: string }>()
  const note = (mention: MentionSuggestion, role: string) => {
    if (mention.entity === 'person' && !parties.has(mention.cluster))
      parties.set(mention.cluster, { mention: mention.id, role })
  }
  for (const mention of index.mentions) {
    if (mention.form !== 'name' || mention.entity !== 'person') continue
    const surname = mention.name.split(/\s+/).at(-1)!.toLowerCase()
    const before = text.slice(Math.max(0, mention.start - 40), mention.start)
    const after = text.slice(mention.end, mention.end + 60)
    if (frame.accused.has(surname)) note(mention, 'defendant')
    else if (
      /\b(?:prosecutor|prosecution is conducted by|state attorney|counsel for the prosecution)[\s,]*(?:comrade\s+)?$/i.test(
        before,
      ) ||
      /^,\s*(?:the )?(?:State Attorney|State Prosecutor|Public Prosecutor|Attorney[- ]General)/i.test(after)
    )
      note(mention, 'prosecutor')
    else if (
      /\b(?:president|judge|presided over by[\p{L} ]*|justice)[\s,]*(?:comrade\s+)?$/iu.test(before) ||
      /^,\s*President of the Court/i.test(after)
    )
      note(mention, 'judge')
    else if (/\bwitness(?:es)?\s*$/i.test(before)) note(mention, 'witness')
  }
  return [
    {
      id: suggestionId({ text: sha256, start, end, kind: 'proceeding', family: 'recorded' }),
      kind: 'proceeding',
      start,
      end,
      quote: text.slice(start, end),
      rule: 'proceedings/recorded',
      score: 0.7,
      name: text.slice(start, end).replace(/\s+/g, ' '),
      dates: [],
      parties: [...parties.values()],
      recordedHere: true,
    },
  ]
}
