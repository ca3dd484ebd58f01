/**
 * XML as a stream of events, safe by construction: saxes reads no document type and fetches nothing. An entity that a
 * document declares for itself is not expanded (so none can multiply); its name stays in the text and is reported.
 */
import { SaxesParser } from 'saxes'
import { decode } from './encoding.ts'

/** What a reader of XML does with it. Names come as written, prefix included. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, offset: number): void
  close(name: string): void
  /** Character data with its offset in the decoded original. */
  text(value: string, offset: number): void
}

/** What was amiss with the document; null where nothing was. */
export interface XmlTrouble {
  /** The first thing wrong with its form, with the line; reading went on as far as it could. */
  readonly malformed: string | null
  /** Entities left unexpanded. */
  readonly entities: number
  readonly firstEntity: string
  readonly tooDeep: boolean
}

const DEEPEST = 1000
const CHUNK = 1 << 20
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  shy: '',
  copy: '©',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  sect: '§',
  middot: '·',
  bull: '•',
  thinsp: ' ',
  emsp: ' ',
  ensp: ' ',
  deg: '°',
  pound: '£',
}

/** Decodes XML: what its declaration says of its encoding is believed only where there is no byte-order mark. */
export function decodeXml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]
  return decode(bytes, declared)?.text ?? null
}

/** Parses a document, calling the handler; stops at nesting that only an attack has. */
export function parseXml(text: string, handler: XmlHandler): XmlTrouble {
  const parser = new SaxesParser({ position: true })
  let malformed: string | null = null
  let entities = 0
  let firstEntity = ''
  const nesting = { depth: 0, tooDeep: false }
  Object.assign(parser.ENTITIES, ENTITIES)
  let textStart = 0
  parser.on('error', error => {
    const entity = /undefined entity/.test(error.message)
    if (entity) entities++
    else malformed ??= error.message
  })
  parser.on('opentag', tag => {
    nesting.depth++
    textStart = parser.position
    if (nesting.depth > DEEPEST) {
      nesting.tooDeep = true
      return
    }
    handler.open(tag.name, tag.attributes as Record<string, string>, parser.position)
  })
  parser.on('closetag', tag => {
    if (nesting.depth <= DEEPEST) handler.close(tag.name)
    nesting.depth--
    textStart = parser.position
  })
  parser.on('text', value => {
    for (const [, name] of value.matchAll(/&([\w.-]+);/g)) if (firstEntity === '') firstEntity = name!
    if (nesting.depth <= DEEPEST) handler.text(value, textStart)
    textStart = parser.position
  })
  parser.on('cdata', value => {
    handler.text(value, textStart + '![CDATA['.length)
    textStart = parser.position + 1
  })
  const skip = () => {
    textStart = parser.position + 1
  }
  parser.on('comment', skip)
  parser.on('processinginstruction', skip)
  for (let at = 0; at < text.length && !nesting.tooDeep; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  if (!nesting.tooDeep) parser.close()
  return { malformed: nesting.tooDeep ? null : malformed, entities, firstEntity, tooDeep: nesting.tooDeep }
}
