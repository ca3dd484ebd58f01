// The typefaces of the report, put into the file itself so that it looks the same everywhere; only the scripts it uses.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

interface Subset {
  readonly name: string
  readonly range: string
  readonly used: RegExp
}

/** As Fontsource cuts them; Latin is always there. */
const SUBSETS: readonly Subset[] = [
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    used: /(?:)/,
  },
  {
    name: 'latin-ext',
    range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB',
    used: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/,
  },
  {
    name: 'cyrillic',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    used: /[\u0400-\u045f\u0490\u0491]/,
  },
]

const FACES = [
  { family: 'Source Serif 4 Variable', file: 'source-serif-4', style: 'normal' },
  { family: 'Source Serif 4 Variable', file: 'source-serif-4', style: 'italic' },
  { family: 'Source Sans 3 Variable', file: 'source-sans-3', style: 'normal' },
] as const

/** `@font-face` rules with the faces that a text needs. */
export function fontRules(text: string): string {
  return SUBSETS.filter(({ used }) => used.test(text))
    .flatMap(({ name, range }) =>
      FACES.map(({ family, file, style }) => {
        const path = require.resolve(`@fontsource-variable/${file}/files/${file}-${name}-wght-${style}.woff2`)
        const data = readFileSync(path).toString('base64')
        return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`
      }),
    )
    .join('\n')
}
