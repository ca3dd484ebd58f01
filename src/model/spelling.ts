/** Folds spellings of one name together: scripts, transliterations, Russian case endings, accents, doubled letters. */
import { remembering } from './remember.ts'

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Latin letters for Cyrillic ones, others as they are; lower case. */
export function transliterate(name: string): string {
  return name.toLowerCase().replaceAll(/[\u0400-\u04ff]/g, letter => CYRILLIC[letter] ?? letter)
}

const RULES: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/['’ʼ‘`´.]/g, ''],
  [/ß/g, 'ss'],
  [/[øœ]/g, 'o'],
  [/ł/g, 'l'],
  [/sch(?=[^aeiou]|$)/g, 'sh'],
  [/tch|tsch/g, 'ch'],
  [/tz|cz(?=$)/g, 'ts'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/w/g, 'v'],
  [/(?:ff|v)$/g, 'v'],
  [/[jy]/g, 'i'],
  [/ii+/g, 'i'],
  [/(?<=[bcdfghklmnprstvz])i(?=[eoua])/g, ''],
  [/^ie/g, 'e'],
  [/ie/g, 'e'],
  [/x/g, 'ks'],
  [/ck/g, 'k'],
  [/([a-z])\1/g, '$1'],
]

/** The key under which spellings of one word of a name fall together: "Zinoviev", "Zinov'ev" and "Зиновьев" are `zinovev`. */
export const foldWord: (word: string) => string = remembering(word => {
  let folded = transliterate(nominative(word)).normalize('NFD')
  for (const [pattern, put] of RULES) folded = folded.replaceAll(pattern, put)
  return folded
})

/**
 * A Russian surname of the common patterns put back into the nominative: "Троцкому" to "Троцкий", "Зиновьевым" to
 * "Зиновьев". Women's surnames in -ова and -ина fall together with the genitive of men's.
 */
export function nominative(word: string): string {
  if (!/[\u0400-\u04ff]/.test(word)) return word
  const adjective = /^(.+(?:ск|цк))(?:ий|ого|ому|им|ом|ая|ой|ую)$/u.exec(word)
  if (adjective !== null) return `${adjective[1]!}ий`
  const noun = /^(.+(?:ов|ев|ёв|ин|ын))(?:а|у|ым|е|ой)$/u.exec(word)
  return noun === null ? word : noun[1]!
}

/** Whether two folded words differ by one letter put in, left out or changed, or two changed about. O(length). */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  if (endA - start <= 1 && endB - start <= 1) return true
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
