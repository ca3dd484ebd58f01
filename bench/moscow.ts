/** Scores turns, voices and meetings of a transcript against hand-made gold: positions and labels, no text. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  ClaimSuggestion,
  DateSuggestion,
  DocumentReading,
  MentionSuggestion,
  StatementSuggestion,
} from '#model'
import { readDocument, DEFAULT_OPTIONS, sourceIdOf, textVersionOf, readText } from '#read'
import { sha256Hex } from '#model'

interface Gold {
  readonly id: string
  readonly turns: readonly { readonly start: number; readonly end: number; readonly speaker: string }[]
  readonly statements: readonly {
    readonly start: number
    readonly end: number
    readonly voices: readonly string[]
  }[]
  readonly meetings: readonly {
    readonly start: number
    readonly end: number
    readonly who: readonly string[]
    readonly when: string | null
    readonly where: string | null
  }[]
}

/** `measure moscow [FOLDER] [GOLD] [--out FILE]`: FOLDER holds the texts that GOLD names. */
export async function run(args: readonly string[]): Promise<void> {
  const out = args.indexOf('--out')
  const paths = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--out')
  const folder = paths[0] ?? join(import.meta.dirname, '../../shared/corpora/moscow-1936')
  const gold = JSON.parse(
    readFileSync(paths[1] ?? join(import.meta.dirname, 'gold/moscow-1936.json'), 'utf8'),
  ) as Gold[]
  const totals = {
    turns: 0,
    turnsRight: 0,
    statements: 0,
    voicesRight: 0,
    meetings: 0,
    both: 0,
    meetingsRight: 0,
  }
  const predictions: Gold[] = []
  for (const document of gold) {
    const { reading, shift } = await readFor(folder, document.id)
    const found = predict(document.id, reading, shift)
    predictions.push(found)
    score(document, found, totals, args.includes('--wrong'))
  }
  if (out >= 0) writeFileSync(args[out + 1]!, JSON.stringify(predictions))
  console.table({
    'turns: span and speaker': share(totals.turnsRight, totals.turns),
    'statements: voice chain': share(totals.voicesRight, totals.statements),
    'meetings: both persons': share(totals.both, totals.meetings),
    'meetings: persons, time, place': share(totals.meetingsRight, totals.meetings),
  })
}

function share(right: number, all: number): string {
  return `${right}/${all} (${all === 0 ? '–' : ((100 * right) / all).toFixed(1)}%)`
}

/** The reading of a file, and what to add to its offsets to count from the file's first character. */
export async function readFor(
  folder: string,
  id: string,
): Promise<{ reading: DocumentReading; shift: (offset: number) => number; text: string }> {
  const bytes = readFileSync(join(folder, id))
  const raw = bytes.toString('utf8')
  const document = await readDocument({ name: id, bytes }, DEFAULT_OPTIONS)
  const version = textVersionOf(document, sourceIdOf(sha256Hex(bytes)))
  const { metadata } = document
  const source = {
    id: version.source,
    title: metadata.title ?? id,
    kind: metadata.kind ?? 'other',
    date: null,
    path: id,
    author: [],
  } as const
  const reading = await readText(version, { source, metadata })
  const shift = (offset: number): number => {
    const span = version.origin.findLast(({ start, offset: at }) => start <= offset && at !== undefined)
    return span?.offset === undefined ? offset : span.offset + offset - span.start
  }
  return { reading, shift, text: raw }
}

/** A reading in the gold's form; voices are those that vouch, by surname. */
function predict(id: string, { suggestions }: DocumentReading, shift: (offset: number) => number): Gold {
  const dates = new Map<string, DateSuggestion>()
  const mentions = new Map<string, MentionSuggestion>()
  for (const suggestion of suggestions) {
    if (suggestion.kind === 'date') dates.set(suggestion.id, suggestion)
    if (suggestion.kind === 'mention') mentions.set(suggestion.id, suggestion)
  }
  const names = clusterNames([...mentions.values()])
  const nameOf = (cluster: string | null, name: string) =>
    cluster === null ? name : (names.get(cluster) ?? name)
  const statements = suggestions.filter(
    (suggestion): suggestion is StatementSuggestion => suggestion.kind === 'statement',
  )
  const claims = suggestions.filter(
    (suggestion): suggestion is ClaimSuggestion => suggestion.kind === 'claim',
  )
  const span = ({ start, end }: { start: number; end: number }) => ({ start: shift(start), end: shift(end) })
  return {
    id,
    turns: statements
      .filter(({ form, within }) => form === 'turn' && within === null)
      .map(statement => ({ ...span(statement), speaker: statement.voices.at(-1)!.name })),
    statements: statements.map(statement => ({
      ...span(statement),
      voices: statement.voices
        .filter(({ link, cluster, name }) => link === 'asserted-by' && (cluster !== null || name !== ''))
        .map(({ cluster, name }) => nameOf(cluster, name)),
    })),
    meetings: claims
      .filter(({ relation }) => relation === 'met')
      .map(claim => ({
        ...span(claim),
        who: claim.roles.flatMap(({ filler }) =>
          filler.kind === 'mention' ? [nameOf(filler.cluster, mentions.get(filler.id)?.name ?? '')] : [],
        ),
        when: claim.dates.map(date => dates.get(date)?.edtf ?? null).find(edtf => edtf !== null) ?? null,
        where: claim.place === null ? null : (mentions.get(claim.place)?.name ?? null),
      })),
  }
}

function clusterNames(mentions: readonly MentionSuggestion[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { cluster, name, form } of mentions)
    if (form === 'name' && name.length > (names.get(cluster)?.length ?? 0)) names.set(cluster, name)
  return names
}

function score(gold: Gold, found: Gold, totals: Record<string, number>, tellWrong: boolean): void {
  const wrong = (what: string, detail: unknown) => {
    if (tellWrong) console.log(gold.id, what, JSON.stringify(detail))
  }
  for (const turn of gold.turns) {
    totals.turns!++
    const right = found.turns.some(
      ({ start, end, speaker }) =>
        Math.abs(start - turn.start) <= 2 && Math.abs(end - turn.end) <= 2 && alike(speaker, turn.speaker),
    )
    if (right) totals.turnsRight!++
    else wrong('turn', turn)
  }
  for (const statement of gold.statements) {
    totals.statements!++
    const holder = innermost(found.statements, statement)
    const voices = holder?.voices ?? []
    if (
      voices.length === statement.voices.length &&
      voices.every((voice, at) => alike(voice, statement.voices[at]!))
    )
      totals.voicesRight!++
    else wrong('voices', { ...statement, found: holder })
  }
  for (const meeting of gold.meetings) {
    totals.meetings!++
    const same = found.meetings.filter(
      other =>
        other.start < meeting.end &&
        other.end > meeting.start &&
        meeting.who.every(name => other.who.some(who => alike(who, name))),
    )
    if (same.length > 0) totals.both!++
    const right = same.some(
      other =>
        (meeting.when === null || agrees(other.when, meeting.when)) &&
        (meeting.where === null || (other.where !== null && alike(other.where, meeting.where))),
    )
    if (right) totals.meetingsRight!++
    else wrong('meeting', { ...meeting, found: same })
  }
}

/** The statement with the longest chain, then the shortest, that covers most of the words. */
function innermost<
  T extends { readonly start: number; readonly end: number; readonly voices: readonly string[] },
>(statements: readonly T[], { start, end }: { start: number; end: number }): T | undefined {
  return statements
    .filter(other => Math.min(other.end, end) - Math.max(other.start, start) >= 0.6 * (end - start))
    .sort((a, b) => b.voices.length - a.voices.length || a.end - a.start - (b.end - b.start))[0]
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|accused|comrade)\s+/g, '')
    .replace(/[.,]/g, '')
    .trim()
}

/** Same surname, or the same words. */
export function alike(a: string, b: string): boolean {
  const [first, second] = [fold(a), fold(b)]
  return (
    first === second ||
    first.split(/\s+/).at(-1) === second.split(/\s+/).at(-1) ||
    (first.length > 4 && second.includes(first)) ||
    (second.length > 4 && first.includes(second))
  )
}

function bare(edtf: string): string {
  return edtf.replace(/[~?%]/g, '')
}

function agrees(found: string | null, wanted: string): boolean {
  if (found === null) return false
  return bare(found) === bare(wanted) || bare(found).startsWith(bare(wanted))
}
