/**
 * Takes names apart that stand without a mark between them, or with a hyphen: "the Zinoviev-Kamenev group", and what a
 * lost line break or comma leaves ("to Safonova Trotsky's instruction", "In this Court Zinoviev admitted").
 *
 * The document tells: a part that is named alone elsewhere, and is nobody's given name, is a name of its own. Linear in
 * the names.
 */
import type { Word } from '../../language.ts'
import { type Candidate, plain } from './candidates.ts'
import type { Gazetteer } from './gazetteer.ts'
import { FACTIONS, GROUP_HEADS } from './lexicon.ts'
import type { TypedName as Typed } from './typing.ts'
import { lettered } from '../../lettered.ts'

const RULE = 'names/joined'
const INITIAL = lettered(String.raw`^(?:\p{Lu}\.)+$|^\p{Lu}\.?$`, 'u')
/** A name that is joined may be written so a few times, not as a rule. */
const RARE = 2

export function partJoined(
  text: string,
  typed: readonly Typed[],
  wordsOf: (sentence: number) => readonly Word[],
  gazetteer: Gazetteer,
  endsAsSurname: (lower: string) => boolean,
): Typed[] {
  const coreOf = ({ sentence, core, to }: Candidate) => wordsOf(sentence).slice(core, to)
  const alone = new Map<string, { readonly kind: Typed['kind']; count: number }>()
  const counts = new Map<string, number>()
  const surnames = new Set<string>()
  for (const { candidate, kind, rule } of typed) {
    const words = coreOf(candidate)
    const key = candidate.text.toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (words.length === 1) {
      const known = alone.get(key)
      if (known === undefined) alone.set(key, { kind, count: 1 })
      else known.count++
    }
    // Told to be a surname by a title or by what stands before it, a given name or initials.
    const last = words.at(-1)!.form.toLowerCase()
    const told =
      candidate.core > candidate.from ||
      (rule === 'names/role' && words.length === 1) ||
      (words.length > 1 &&
        words
          .slice(0, -1)
          .every(({ form }) => INITIAL.test(form) || gazetteer.gender(form.toLowerCase()) !== undefined))
    if (kind === 'person' && told && gazetteer.gender(last) === undefined) surnames.add(last)
  }
  return typed.flatMap(one => {
    const { candidate } = one
    const words = coreOf(candidate)
    if (words.length < 2) return [one]
    return (
      hyphened(one, words) ?? (one.kind === 'person' ? (initialled(one, words) ?? run(one, words)) : [one])
    )
  })

  /** "Zinoviev-Kamenev", each of them named in the document, or of a group that is called by both. */
  function hyphened(one: Typed, words: readonly Word[]): Typed[] | null {
    const { candidate } = one
    const { sentence, core, to } = candidate
    const places = words.flatMap(({ form }, at) => (/^[-‐‑]$/.test(form) ? [] : [at]))
    if (places.length < 2 || places.length * 2 - 1 !== words.length) return null
    const parts = places.map(at => words[at]!.form.toLowerCase())
    const all = wordsOf(sentence)
    const isGroup =
      FACTIONS.has(all[to]?.form.toLowerCase() ?? '') ||
      (all[core - 1]?.form === 'of' && FACTIONS.has(all[core - 2]?.form.toLowerCase() ?? ''))
    const isNamed = (part: string) =>
      surnames.has(part) || alone.get(part)?.kind === 'person' || (isGroup && endsAsSurname(part))
    if (!parts.every(isNamed)) return null
    return places.map(at => part(one, core + at, core + at + 1, 'person'))
  }

  /** "Comrade Vyshinsky I. N. Smirnov denies": two initials or more begin a name. */
  function initialled(one: Typed, words: readonly Word[]): Typed[] | null {
    const { core, to } = one.candidate
    const at = words.findIndex(({ form }) => INITIAL.test(form))
    const end = words.findIndex(({ form }, place) => place > at && !INITIAL.test(form))
    if (at < 1 || end < 0) return null
    const letters = words.slice(at, end).reduce((sum, { form }) => sum + form.replaceAll('.', '').length, 0)
    if (
      letters < 2 ||
      words.slice(0, at).some(({ form }) => gazetteer.gender(form.toLowerCase()) !== undefined)
    )
      return null
    const front = at === 1 ? words[0]!.form.toLowerCase() : ''
    const before = surnames.has(front) ? [part(one, core, core + at, 'person')] : []
    return [...before, part(one, core + at, to, 'person')]
  }

  /** "Safonova Trotsky": a surname, or a body or place named by itself, before a person who is named without it. */
  function run(one: Typed, words: readonly Word[]): Typed[] {
    const { candidate } = one
    const { core, to, text: whole } = candidate
    const first = words[0]!.form.toLowerCase()
    const rest = whole.slice(words[0]!.form.length).trim().toLowerCase()
    if (
      (counts.get(whole.toLowerCase()) ?? 0) > RARE ||
      gazetteer.gender(first) !== undefined ||
      INITIAL.test(words[0]!.form) ||
      !(surnames.has(rest) || alone.get(rest)?.kind === 'person' || (counts.get(rest) ?? 0) > 0)
    )
      return [one]
    const single = alone.get(first)
    const kind = GROUP_HEADS.has(first)
      ? 'group'
      : surnames.has(first)
        ? 'person'
        : single !== undefined && single.kind !== 'person' && single.count > 1
          ? single.kind
          : null
    if (kind === null) return [one]
    return [part(one, core, core + 1, kind), part(one, core + 1, to, 'person')]
  }

  function part({ candidate, score }: Typed, from: number, to: number, kind: Typed['kind']): Typed {
    const words = wordsOf(candidate.sentence)
    const [first, last] = [words[from]!, words[to - 1]!]
    // Titles stay with the first part.
    const titled = from === candidate.core
    return {
      candidate: {
        ...candidate,
        from: titled ? candidate.from : from,
        core: from,
        to,
        start: titled ? candidate.start : first.start,
        end: last.end,
        text: plain(text.slice(first.start, last.end)),
      },
      kind,
      score: score * 0.9,
      rule: RULE,
    }
  }
}
