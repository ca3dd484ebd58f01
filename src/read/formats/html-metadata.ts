// What a page says of itself in its head: title, author, date, address, language.
import type { DocumentMetadata } from '#model'
import { machineDate } from './front-matter.ts'
import { attribute, elementsOf, textOf, type Node } from './html-tree.ts'
import { tidy } from './normalise.ts'

const TITLE = ['citation_title', 'dc.title', 'og:title', 'twitter:title']
const AUTHOR = ['citation_author', 'dc.creator', 'author', 'article:author']
const DATE = [
  'citation_publication_date',
  'citation_date',
  'article:published_time',
  'dc.date',
  'dcterms.created',
  'date',
]
const PUBLISHER = ['citation_journal_title', 'dc.publisher', 'og:site_name']

/** Particulars of a page, and the language that it declares. */
export function htmlMetadata(root: Node): {
  readonly metadata: DocumentMetadata
  readonly language?: string
} {
  const meta = new Map<string, string[]>()
  let title = ''
  let heading = ''
  let address: string | undefined
  let language: string | undefined
  for (const element of elementsOf(root)) {
    if (element.tagName === 'html') language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
    if (element.tagName === 'title' && title === '') title = tidy(rawText(element))
    if (element.tagName === 'h1' && heading === '') heading = tidy(textOf(element, 300))
    if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
      address ??= attribute(element, 'href')
    if (element.tagName === 'meta') {
      const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase()
      const value = tidy(attribute(element, 'content') ?? '')
      if (name !== '' && value !== '') meta.set(name, [...(meta.get(name) ?? []), value])
    }
  }
  const one = (names: readonly string[]): string | undefined => names.flatMap(name => meta.get(name) ?? [])[0]
  const named = one(TITLE) ?? (title === '' ? heading : title)
  const publisher = one(PUBLISHER)
  const from = address ?? one(['og:url'])
  const authors = AUTHOR.map(name => meta.get(name)).find(found => found !== undefined) ?? []
  const tag = language === undefined ? undefined : canonical(language)
  return {
    metadata: {
      ...(named === '' ? {} : { title: named }),
      author: authors.filter(author => !/^https?:/.test(author)),
      ...(publisher === undefined ? {} : { publisher }),
      ...machineDate((one(DATE) ?? '').replaceAll('/', '-')),
      ...(from !== undefined && /^https?:/.test(from) ? { address: from } : {}),
    },
    ...(tag === undefined ? {} : { language: tag }),
  }
}

function rawText(element: Node): string {
  return 'childNodes' in element
    ? element.childNodes.map(child => ('value' in child ? child.value : '')).join('')
    : ''
}

/** Pages often declare the language of their template: the tag is only used where detection finds nothing. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0]
  } catch {
    return undefined
  }
}
