/** English tokens as Universal Dependencies cuts them, with exact UTF-16 offsets into the text given. */
import type { Token } from '../language.ts'
import { lettered } from '../lettered.ts'

const APOSTROPHE = "['’‘ʼ`´]"

/** Abbreviations that keep their full stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms messrs mme mlle dr prof rev hon st sr jr esq gen col capt lt maj sgt adm cmdr comdt cpl pte gov sen rep pres supt insp msgr pvt brig hptm ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'no nos vol vols p pp ff fol art arts sec secs ch chap par para fig figs ed eds cf ibid op cit loc viz etc al vs v ca approx ' +
    'inc ltd co corp bros dept univ assn ave blvd rd ft mt fort i.e e.g a.m p.m a.d b.c u.s u.k u.n u.s.s.r u.s.a r.s.f.s.r c.c'
  ).split(' '),
)

/** Words that need a number after them to be an abbreviation. */
const BEFORE_NUMBERS = new Set(
  'no nos vol vols p pp fig figs art arts sec secs par para ch chap fol'.split(' '),
)
/** Words that end a sentence more often than they are shortened. */
const RARELY_SHORT = new Set('mar sat sun mon ed v al par fort art ch sec fig'.split(' '))

const PREFIXES = new Set(
  'e co ex pre post re non anti semi multi mid pro over un inter intra sub ultra self'.split(' '),
)

const PATTERN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?`,
    String.raw`\d{1,4}\/\d{1,2}(?:\/\d{2,4})?`,
    String.raw`\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|[A-Za-z])(?![\p{L}\p{N}])`,
    String.raw`\d+(?:[.,]\d+)*`,
    String.raw`(?:\p{Lu}\.){2,}(?:\p{Lu}(?!\p{L}))?`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*`,
    String.raw`\.{2,}|-{2,}|[!?]+|\*+|_+|=+|~+`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)

const HAS_APOSTROPHE = new RegExp(APOSTROPHE, 'u')
const CLITIC = new RegExp(String.raw`^(.+?)(${APOSTROPHE}(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$`, 'u')
const CLITIC_ALONE = lettered(String.raw`^['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`, 'iu')
const NEGATION = new RegExp(String.raw`^(.+?)(n${APOSTROPHE}t|N${APOSTROPHE}T)$`, 'u')
const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ["'tis", 2],
  ["'twas", 2],
])

/** Cuts one sentence, or any text, into words and marks. Linear in the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  PATTERN.lastIndex = 0
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    const start = match.index
    const form = match[0]
    const first = form.charCodeAt(0)
    if (isLetter(first)) {
      const next = text[start + form.length]
      if (next === '.' && keepsStop(form, text, start + form.length)) {
        PATTERN.lastIndex = start + form.length + 1
        tokens.push({ form: `${form}.`, start, end: start + form.length + 1 })
      } else if (next === '-' && isPrefix(form, text, start)) {
        const rest = /^[\p{L}\p{M}]+/u.exec(text.slice(start + form.length + 1, start + form.length + 40))![0]
        const end = start + form.length + 1 + rest.length
        PATTERN.lastIndex = end
        tokens.push({ form: text.slice(start, end), start, end })
      } else splitWord(form, start, tokens)
    } else if ((first === 39 || first === 0x2019) && joinsPrevious(text, start, tokens)) {
      const clitic = CLITIC_ALONE.exec(text.slice(start, start + 4))
      if (clitic === null) tokens.push({ form, start, end: start + form.length })
      else {
        PATTERN.lastIndex = start + clitic[0].length
        tokens.push({ form: clitic[0], start, end: start + clitic[0].length })
      }
    } else tokens.push({ form, start, end: start + form.length })
  }
  return tokens
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code > 191 && code !== 0xd7 && (code < 0x2000 || code > 0x2bff))
  )
}

/** After a figure or a bracket, or set apart by a space, an apostrophe and "s" still make a clitic: "the 1930's", "Kamenev 's". */
function joinsPrevious(text: string, start: number, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (last?.end === start) return /[\p{L}\p{N}).”"]/u.test(last.form.at(-1)!)
  return (
    last?.end === start - 1 &&
    isLetter(last.form.charCodeAt(0)) &&
    /^['’](?:s|re|ve|ll|d|m)\s/u.test(text.slice(start, start + 4))
  )
}

function splitWord(form: string, start: number, tokens: Token[]): void {
  const lower = form.toLowerCase()
  const cut = CONTRACTIONS.get(lower)
  const match =
    cut === undefined && HAS_APOSTROPHE.test(form) ? (NEGATION.exec(form) ?? CLITIC.exec(form)) : null
  const at = cut ?? match?.[1]!.length
  if (at === undefined || at === 0) {
    tokens.push({ form, start, end: start + form.length })
    return
  }
  tokens.push({ form: form.slice(0, at), start, end: start + at })
  tokens.push({ form: form.slice(at), start: start + at, end: start + form.length })
}

function keepsStop(form: string, text: string, stop: number): boolean {
  const lower = form.toLowerCase()
  const after = text.slice(stop + 1, stop + 12)
  if (after.startsWith('..')) return false
  const ends = /^[\s"”’')\]]*$/.test(text.slice(stop + 1))
  if (form.length === 1 && /\p{Lu}/u.test(form)) return !ends || text[stop - 2] === '.'
  if (!ABBREVIATIONS.has(lower)) return false
  if (BEFORE_NUMBERS.has(lower)) return /^\s?[\dIVXLC]/.test(after)
  if (RARELY_SHORT.has(lower)) return /^\p{Lu}/u.test(form) && /^\s[\d]|^,/.test(after)
  return true
}

function isPrefix(form: string, text: string, start: number): boolean {
  if (!PREFIXES.has(form.toLowerCase()) || text[start - 1] === '-') return false
  return /^-\p{L}/u.test(text.slice(start + form.length, start + form.length + 2))
}
