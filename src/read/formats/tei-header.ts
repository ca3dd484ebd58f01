// What a TEI header says of its text: the original's particulars before those of the electronic edition.
import type { DocumentMetadata } from '#model'
import { machineDate } from './front-matter.ts'
import { tidy } from './normalise.ts'

/** Collects the header's fields while it is parsed; elements are known by their path below `teiHeader`. */
export class TeiHeader {
  private readonly path: string[] = []
  private readonly fields = new Map<string, string[]>()
  private text = ''
  private when: string | undefined
  private languageTag: string | undefined

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.path.push(name)
    this.text = ''
    if (name === 'date') this.when = attributes['when'] ?? attributes['notBefore']
    if (name === 'language') this.languageTag ??= languageOf(attributes['ident'])
  }

  data(value: string): void {
    this.text += value
  }

  close(name: string): void {
    const path = this.path.join('/')
    this.path.pop()
    const value = name === 'date' && this.when !== undefined ? this.when : tidy(this.text)
    if (value === '' || !/(?:title|author|publisher|date|idno)$/.test(path)) return
    const key = path.replace('sourceDesc/biblFull/', 'sourceDesc/').replace('sourceDesc/bibl/', 'sourceDesc/')
    this.fields.set(key, [...(this.fields.get(key) ?? []), value])
  }

  get language(): string | undefined {
    return this.languageTag
  }

  metadata(): DocumentMetadata {
    const title = this.first('fileDesc/titleStmt/title', 'fileDesc/sourceDesc/titleStmt/title')
    const publisher = this.first(
      'fileDesc/sourceDesc/publicationStmt/publisher',
      'fileDesc/publicationStmt/publisher',
    )
    const date = this.first(
      'profileDesc/creation/date',
      'fileDesc/sourceDesc/publicationStmt/date',
      'fileDesc/sourceDesc/date',
      'fileDesc/editionStmt/edition/date',
    )
    return {
      ...(title === undefined ? {} : { title }),
      author: (this.fields.get('fileDesc/titleStmt/author') ?? []).map(author => author.replace(/\.$/, '')),
      ...(publisher === undefined ? {} : { publisher: publisher.replace(/[\s,.:;]+$/, '') }),
      ...(date === undefined ? {} : yearsOf(date)),
    }
  }

  private first(...paths: readonly string[]): string | undefined {
    for (const path of paths) {
      const value = this.fields.get(path)?.[0]
      if (value !== undefined) return value
    }
    return undefined
  }
}

/** A catalogue's date: one in machine form, or years as in "1687-1688." and "[1691?]". */
function yearsOf(value: string): { readonly date?: string } {
  const exact = machineDate(value)
  if (exact.date !== undefined) return exact
  const years = [...value.matchAll(/(?<!\d)1\d{3}|20\d\d(?!\d)/g)].map(match => match[0])
  if (years.length === 2 && years[0]! < years[1]!) return { date: `${years[0]!}/${years[1]!}` }
  if (years.length !== 1) return {}
  return { date: value.includes('?') ? `${years[0]!}?` : years[0]! }
}

/** A language code of two or three letters as a BCP 47 tag. */
export function languageOf(code: string | undefined): string | undefined {
  if (code === undefined || !/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(code)) return undefined
  return Intl.getCanonicalLocales(code)[0]
}
