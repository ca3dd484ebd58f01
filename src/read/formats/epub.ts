// Reads EPUB 2 and 3: its chapters in the order of the spine, as one text with notes linked across chapters.
import { posix } from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { DocumentBuilder } from './builder.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { decode } from './encoding.ts'
import { writeHtml } from './html-blocks.ts'
import { elementsOf, type Node } from './html-tree.ts'
import { officeMetadata } from './office-metadata.ts'
import { failed } from './problems.ts'
import { languageOf } from './tei-header.ts'
import { xmlElements } from './xml-list.ts'
import { unzip } from './zip.ts'

export const EPUB_TYPE = 'application/epub+zip'

/** Reads an EPUB file without digital locks. */
export async function readEpub(file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  const parts = await unzip(file.bytes, options.limits, name => /\.(?:xml|opf|x?html?)$/i.test(name))
  const container = parts.get('META-INF/container.xml')
  const packagePath =
    container === undefined
      ? undefined
      : xmlElements(container).find(({ name }) => name === 'rootfile')?.attributes['full-path']
  const opf = packagePath === undefined ? undefined : parts.get(packagePath)
  if (packagePath === undefined || opf === undefined)
    return failed(EPUB_TYPE, 'damaged-file', { format: 'EPUB', reason: 'no package' })
  if (parts.has('META-INF/encryption.xml') && locked(parts.get('META-INF/encryption.xml')!, packagePath))
    return failed(EPUB_TYPE, 'encrypted', { format: 'EPUB' })
  const builder = new DocumentBuilder(options.limits)
  const chapters: Tree.ChildNode[] = []
  for (const path of spineOf(opf, packagePath)) {
    const bytes = parts.get(path)
    const decoded = bytes === undefined ? null : decode(bytes)
    if (decoded === null) builder.problem('part-damaged', 'warning', { part: path, reason: 'missing' })
    else chapters.push(...chapterOf(decoded.text, path))
  }
  const { pages } = writeHtml({ nodeName: '#document-fragment', childNodes: chapters }, builder, {})
  const { metadata, language } = officeMetadata(opf)
  return builder.finish({
    mediaType: EPUB_TYPE,
    metadata,
    pages: pages === 0 ? null : pages,
    language: languageOf(language) ?? null,
  })
}

/** Paths of the chapters in reading order. */
function spineOf(opf: Uint8Array, packagePath: string): readonly string[] {
  const elements = xmlElements(opf)
  const items = new Map(
    elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes['id'], attributes]),
  )
  const folder = posix.dirname(packagePath)
  return elements
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => items.get(attributes['idref']))
    .filter(item => item?.['href'] !== undefined && item['properties'] !== 'nav')
    .map(item => posix.join(folder, decodeURIComponent(item!['href']!.replace(/#.*$/, ''))))
}

/** The nodes of a chapter's body; ids and links are made unique to the book, so that notes are found in any chapter. */
function chapterOf(text: string, path: string): readonly Tree.ChildNode[] {
  const root: Node = parse(text.replace(/<(script|title|a|style)\b([^>]*)\/>/gi, '<$1$2></$1>'))
  for (const element of elementsOf(root)) {
    for (const each of element.attrs) {
      if (each.name === 'id' || (each.name === 'name' && element.tagName === 'a'))
        each.value = `${path}#${each.value}`
      if (each.name === 'href') each.value = linkOf(each.value, path)
    }
  }
  for (const element of elementsOf(root)) if (element.tagName === 'body') return element.childNodes
  return []
}

function linkOf(href: string, path: string): string {
  const [file, fragment] = href.split('#')
  if (fragment === undefined || /^[a-z]+:/i.test(href)) return href
  return `#${file === '' ? path : posix.join(posix.dirname(path), file!)}#${fragment}`
}

/** Fonts may be scrambled in a book that is open; chapters may not. */
function locked(encryption: Uint8Array, packagePath: string): boolean {
  const folder = posix.dirname(packagePath)
  return xmlElements(encryption).some(
    ({ name, attributes }) =>
      name === 'CipherReference' && /\.(?:x?html?|opf)$/i.test(attributes['URI'] ?? folder),
  )
}
