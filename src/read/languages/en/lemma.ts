/** English lemmas: regular endings by rule, the rest from a list drawn from the treebanks and one of irregular verbs. */
import { irregularBase } from './irregular-verbs.ts'

const DOUBLED = /([bdfgklmnprtvz])\1$/
const VOWEL_CONSONANT = /(?:^|[^aeiou])[aeiouy][bdgklmnprtvz]$/

/** Regular lemma of a form by its Penn tag; the form is lower-cased unless it is a name. */
export function regularLemma(form: string, xpos: string): string {
  if (xpos === 'NNP') return form
  if (xpos === 'NNPS') return pluralStem(form)
  const lower = form.toLowerCase()
  if (xpos === 'NNS' || xpos === 'VBZ') return pluralStem(lower)
  if (xpos === 'VBD' || xpos === 'VBN') return pastStem(lower)
  if (xpos === 'VBG') return lower.length > 4 && lower.endsWith('ing') ? verbStem(lower.slice(0, -3)) : lower
  if (xpos === 'JJR' || xpos === 'RBR') return degreeStem(lower, 'er')
  if (xpos === 'JJS' || xpos === 'RBS') return degreeStem(lower, 'est')
  return lower
}

function pluralStem(form: string): string {
  if (/[^aeiou]ies$/.test(form)) return `${form.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(form)) return form.slice(0, /(?:[uaeio]s|[aeiou]z)es$/.test(form) ? -1 : -2)
  if (/[^su]s$/.test(form)) return form.slice(0, -1)
  return form
}

function pastStem(form: string): string {
  if (!form.endsWith('ed') || form.length < 4) return form
  if (/[^aeiou]ied$/.test(form)) return `${form.slice(0, -3)}y`
  return verbStem(form.slice(0, -2))
}

/** Puts back a final e or takes off a doubled consonant. */
function verbStem(stem: string): string {
  if (DOUBLED.test(stem)) return /(?:ll|zz|ff)$/.test(stem) ? stem : stem.slice(0, -1)
  if (
    /(?:[aeiou]s|[cguvz]|[^aeiou]l|[nr]s|[^aeiou]iat|[aeiou][^aeiou]at|(?:ea|i|u|o)r[gcv])$/.test(stem) &&
    !/(?:ng|[ou]us|ss)$/.test(stem)
  )
    return `${stem}e`
  if (
    /(?:at|ut|iz|is|as|os|ir|ur|ov|or[cgv])$/.test(stem) &&
    !/(?:eat|oat|treat|lit|out|pour|our|air)$/.test(stem)
  )
    return `${stem}e`
  return VOWEL_CONSONANT.test(stem) && stem.length <= 4 && /[aiou][dklmnprtv]$/.test(stem) ? `${stem}e` : stem
}

function degreeStem(form: string, ending: string): string {
  if (!form.endsWith(ending) || form.length < ending.length + 3) return form
  const stem = form.slice(0, -ending.length)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  return DOUBLED.test(stem) && !/(?:ll|ss)$/.test(stem) ? stem.slice(0, -1) : stem
}

/** Looks a lemma up: exceptions first (keys `form|UPOS`, form in lower case), then the rule. */
export class Lemmatiser {
  readonly #exceptions: ReadonlyMap<string, string>

  constructor(exceptions: ReadonlyMap<string, string>) {
    this.#exceptions = exceptions
  }

  lemma(form: string, upos: string, xpos: string): string {
    const lower = form.toLowerCase().replace('’', "'")
    return (
      this.#exceptions.get(`${lower}|${upos}`) ??
      (upos === 'VERB' ? irregularBase(lower, xpos) : undefined) ??
      regularLemma(form, xpos)
    )
  }
}
