// Everything that can be read out of a finished file: text, attributes, names, metadata, strings of its markup.
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { strFromU8, unzipSync } from 'fflate'

/** A stretch of a file and where it stands, for saying so. */
export interface FileText {
  readonly where: string
  readonly text: string
}

type Node = DefaultTreeAdapterMap['node']

/** Elements whose text is the writer's own and holds nothing of the case. */
const OWN: ReadonlySet<string> = new Set(['style'])
/** Attributes that only the writer fills. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  'style',
  'id',
  'href',
  'role',
  'scope',
  'charset',
  'name',
  'tabindex',
  'viewBox',
  'viewbox',
  'points',
  'http-equiv',
  'aria-labelledby',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'width',
  'height',
  'fill',
  'stroke',
  'fill-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'xmlns',
])
/** Elements that end a line: words on either side of their ends are apart. */
const LINES = /^(?:p|li|td|th|dt|dd|h[1-6]|caption|figcaption|blockquote|title|text|div|section|tr)$/

/** Text, attributes and comments of an HTML file. */
export function htmlText(html: string): readonly FileText[] {
  const found: FileText[] = []
  let line = ''
  const flush = (): void => {
    if (line.trim() !== '') found.push({ where: 'text', text: line })
    line = ''
  }
  const walk = (node: Node): void => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs)
        if (!OWN_ATTRIBUTES.has(name) || (name === 'href' && !value.startsWith('#')))
          found.push({ where: `<${node.nodeName} ${name}>`, text: value })
    if (node.nodeName === '#text' && 'value' in node) line += node.value
    if (node.nodeName === '#comment' && 'data' in node) found.push({ where: 'comment', text: node.data })
    if (OWN.has(node.nodeName)) return
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
    if (LINES.test(node.nodeName)) flush()
  }
  walk(parse(html))
  flush()
  return found
}

/** Names of parts, text by paragraph, and attributes of every XML part of a DOCX. */
export function docxText(docx: Uint8Array): readonly FileText[] {
  return Object.entries(unzipSync(docx)).flatMap(([name, bytes]): FileText[] => {
    const own: FileText[] = [{ where: name, text: name.split('/').at(-1)! }]
    if (!/\.(xml|rels|svg)$/.test(name)) return own
    const xml = strFromU8(bytes)
    for (const part of xml.split(/<\/w:p>|<w:br\/>|<\/text>|<\/(?:dc|dcterms|cp):\w+>/)) {
      const text = unescaped(part.replaceAll(/<[^>]*>/g, ''))
      if (text.trim() !== '') own.push({ where: name, text })
    }
    for (const [, attribute = '', value = ''] of xml.matchAll(
      /\s(descr|title|name|w:name|w:anchor|w:author|Target)="([^"]*)"/g,
    ))
      if (!/^(?:[\w./-]+)$/.test(value) || attribute === 'descr')
        own.push({ where: `${name} ${attribute}`, text: unescaped(value) })
    return own
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return String.fromCodePoint(code)
  })
}

/** Text by line, metadata, outline, and every string of the file's own structure (titles, words for drawings). */
export async function pdfText(pdf: Uint8Array): Promise<readonly FileText[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
    .promise
  const found: FileText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    let text = ''
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
    found.push({ where: `page ${number}`, text })
  }
  const { info } = await document.getMetadata()
  for (const [name, value] of Object.entries(info))
    if (typeof value === 'string') found.push({ where: `metadata ${name}`, text: value })
  await document.destroy()
  return [...found, ...stringsInPdf(pdf)]
}

/** Literal and hexadecimal strings outside of streams. */
function stringsInPdf(pdf: Uint8Array): FileText[] {
  const raw = Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')
  const hex = [...raw.matchAll(/<(FEFF[0-9A-Fa-f]+)>/g)].map(([, digits]) => {
    const bytes = Buffer.from(digits!.slice(4), 'hex')
    return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : ''
  })
  const literal = [...raw.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, inner]) => literalString(inner!))
  return [...hex, ...literal]
    .filter(text => /\p{L}{2}/u.test(text))
    .map(text => ({ where: 'structure', text }))
}

function literalString(inner: string): string {
  const plain = inner.replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, mark?: string) =>
    octal === undefined ? mark! : String.fromCharCode(Number.parseInt(octal, 8)),
  )
  if (!plain.startsWith('\u00fe\u00ff')) return plain
  const bytes = Buffer.from(plain.slice(2), 'latin1')
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : plain
}
