/** What tells what a name names: its words, titles and heads, the words about it, and how the document uses it. */
import type { Word } from '../../language.ts'
import { hashText, mix1, mix2 } from '../../kernel/hash.ts'
import { FINE, MIDDLE, type WordTypes } from '../../kernel/word-types.ts'
import { type Candidate, roleBefore } from './candidates.ts'
import type { CaseCounts } from './case-counts.ts'
import type { Gazetteer } from './gazetteer.ts'
import { BODY_NOUNS, DIVINE, GROUP_HEADS, KIN, PLACE_HEADS } from './lexicon.ts'

export const NAME_KINDS = ['none', 'person', 'group', 'place'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export interface FeatureTools {
  readonly types: WordTypes
  readonly gazetteer: Gazetteer
  readonly counts: CaseCounts
}

/** The features of one mention. */
export function mentionFeatures(
  candidate: Candidate,
  words: readonly Word[],
  { types, gazetteer, counts }: FeatureTools,
): number[] {
  const out: number[] = []
  const { from, core, to } = candidate
  const first = words[core]!
  const last = words[to - 1]!
  const size = Math.min(to - core, 4)
  const lastLower = last.form.toLowerCase()
  const firstLower = first.form.toLowerCase()
  const say = (template: number, text: string) => out.push(mix1(template, hashText(text)))
  const cluster = (template: number, form: string) => {
    const offset = types.offsetOf(form)
    out.push(mix1(template, types.rows[offset + FINE]!))
    out.push(mix1(template + 1, types.rows[offset + MIDDLE]!))
  }
  say(1, lastLower)
  say(2, firstLower)
  say(3, lastLower.slice(-3))
  say(4, lastLower.slice(-4))
  say(5, lastLower.slice(-2))
  cluster(6, last.form)
  cluster(8, first.form)
  out.push(mix1(10, size))
  const acronym = size === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(last.form)
  say(11, `${acronym ? 'acronym' : shape(last.form)} ${size}`)
  const title = core > from ? words[core - 1]!.form.toLowerCase().replace('.', '') : ''
  if (title !== '') {
    say(12, title)
    say(13, 'titled')
  }
  const role = roleBefore(words, from)
  if (role !== '') say(14, role)
  for (let at = core; at < to; at++) if (/^(?:\p{Lu}\.)+$/u.test(words[at]!.form)) say(15, 'initials')
  say(16, `${gazetteer.gender(firstLower) ?? '-'} ${size}`)
  say(17, `${gazetteer.gender(lastLower) ?? '-'} ${size}`)
  say(18, `${gazetteer.place(candidate.text.toLowerCase())} ${size > 1}`)
  say(19, `${gazetteer.place(lastLower)} ${size}`)
  if (gazetteer.people(lastLower)) say(20, `people ${last.xpos}`)
  if (gazetteer.people(firstLower) && size > 1) say(21, 'people first')
  const group = GROUP_HEADS.has(lastLower) || BODY_NOUNS.has(lastLower)
  const place = PLACE_HEADS.has(lastLower)
  if (group || place) say(22, `${group} ${place} ${size > 1}`)
  if (words.slice(core, to).some(({ form }) => GROUP_HEADS.has(form.toLowerCase())))
    say(23, `group ${size > 1}`)
  if (DIVINE.has(lastLower)) say(24, 'divine')
  if (last.xpos === 'NNPS' || last.xpos === 'NNS') say(25, `plural ${size}`)
  if (/(?:ist|ite|ian|ean|ese|man|men|woman|women|er)s?$/.test(lastLower))
    say(26, lastLower.replace(/.*(ist|ite|ian|ean|ese|man|men|woman|women|er)(s?)$/, '$1$2'))
  const before = words[from - 1]
  const before2 = words[from - 2]
  const after = words[to]
  const after2 = words[to + 1]
  say(30, before?.form.toLowerCase() ?? '<')
  say(31, after?.form.toLowerCase() ?? '>')
  say(32, `${before2?.form.toLowerCase() ?? '<'} ${before?.form.toLowerCase() ?? '<'}`)
  say(33, `${before?.upos ?? '<'} ${after?.upos ?? '>'}`)
  if (after !== undefined) {
    say(34, after.lemma)
    cluster(35, after.form)
    if (after.upos === 'VERB') say(37, `verb ${after.lemma}`)
    if (/^['’]s?$/.test(after.form)) {
      say(38, 'possessive')
      if (after2 !== undefined && KIN.has(after2.lemma)) say(39, 'kin')
      if (after2 !== undefined) cluster(40, after2.form)
    }
    if (after.upos === 'AUX' && after2 !== undefined) say(42, after2.lemma)
  }
  if (before !== undefined) {
    cluster(43, before.form)
    if (before.upos === 'VERB') say(45, before.lemma)
    if (before.upos === 'ADP') say(46, before.lemma)
  }
  if (before2 !== undefined && before?.upos === 'DET') say(47, before2.lemma)
  const seen = counts.get(lastLower)
  const lower = seen?.lower ?? 0
  const inside = seen?.inside ?? 0
  say(48, `${lower === 0 ? 0 : lower <= inside ? 1 : 2} ${Math.min(3, inside)}`)
  out.push(mix2(49, hashText(lastLower.slice(-3)), size))
  return out
}

/** Counted over all mentions of a name: how the document uses it. */
export function usageFeatures(
  mentions: readonly Candidate[],
  wordsOf: (sentence: number) => readonly Word[],
): number[] {
  let titled = 0
  let located = 0
  let the = 0
  let subject = 0
  let possessive = 0
  for (const { from, core, to, sentence } of mentions) {
    const words = wordsOf(sentence)
    const before = words[from - 1]?.form.toLowerCase() ?? ''
    if (core > from || roleBefore(words, from) !== '') titled++
    if (/^(?:in|at|to|from|near|into|towards?|through)$/.test(before)) located++
    if (before === 'the') the++
    if (words[to]?.upos === 'VERB') subject++
    if (/^['’]s?$/.test(words[to]?.form ?? '')) possessive++
  }
  const share = (count: number) => (count === 0 ? 0 : count / mentions.length < 0.3 ? 1 : 2)
  const out = [mix1(60, Math.min(4, Math.ceil(Math.log2(mentions.length + 1))))]
  ;[titled, located, the, subject, possessive].forEach((count, at) => out.push(mix1(61 + at, share(count))))
  out.push(mix2(70, share(located), share(subject)))
  out.push(mix2(71, share(titled), share(located)))
  out.push(mix2(72, share(the), share(possessive)))
  return out
}

function shape(form: string): string {
  if (form.length > 1 && form === form.toUpperCase()) return 'AA'
  return /^\p{Lu}\p{Ll}+$/u.test(form) ? 'Aa' : /\d/.test(form) ? 'd' : 'mixed'
}
