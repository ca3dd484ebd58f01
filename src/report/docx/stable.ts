// Makes the bytes of a DOCX depend on its content alone: no clock, no counters of the process, no random names.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The first day that a ZIP archive can hold, in local time as ZIP has it. */
const ZIP_TIME = new Date(1980, 0, 1)

/** The same package with every time set to `instant`, ids counted from 1 in order of appearance, parts in order of name. */
export function stable(docx: Uint8Array, instant: string): Uint8Array {
  const parts = unzipSync(docx)
  const rename = mediaNames(parts)
  const files: Zippable = {}
  for (const [name, bytes] of Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const isXml = /\.(xml|rels)$/.test(name)
    const content = isXml ? strToU8(stableXml(name, strFromU8(bytes), rename, instant)) : bytes
    files[rename.get(name) ?? name] = [content, { mtime: ZIP_TIME, level: 6 }]
  }
  return zipSync(files)
}

/** Pictures by what is in them, so that their names do not depend on when they were made. */
function mediaNames(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const rels = parts['word/_rels/document.xml.rels']
  const order =
    rels === undefined ? [] : [...strFromU8(rels).matchAll(/media\/[^"]+/g)].map(([name]) => `word/${name}`)
  const all = [...new Set([...order, ...Object.keys(parts).filter(name => name.startsWith('word/media/'))])]
  return new Map(all.map((name, at) => [name, `word/media/picture-${at + 1}.${name.split('.').at(-1)!}`]))
}

function stableXml(name: string, xml: string, rename: ReadonlyMap<string, string>, instant: string): string {
  if (name === 'docProps/core.xml')
    return xml.replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${instant === '' ? '1980-01-01T00:00:00Z' : instant.replace(/\.\d+/, '')}`,
    )
  let put = xml
  for (const [from, to] of rename)
    put = put.replaceAll(from.replace(/^word\//, ''), to.replace(/^word\//, ''))
  put = renumber(put, /(<wp:docPr [^>]*?\bid=")([^"]+)/g)
  put = renumber(put, /(<pic:cNvPr [^>]*?\bid=")([^"]+)/g)
  return renumber(put, /(<w:bookmark(?:Start|End) [^>]*?w:id=")([^"]+)/g)
}

/** Numbers what a pattern finds from 1, the same for the same. */
function renumber(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>()
  return xml.replaceAll(pattern, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${before}${number}`
  })
}
