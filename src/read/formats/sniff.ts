// What a file is, by its content; its name is only asked where contents look alike (Markdown, web pages in fragments).
import { extname } from 'node:path'
import { isZip } from './zip.ts'

export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'xml'
  | 'tei'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'epub'
  | 'rtf'
  | 'email'
  | 'zip'
  | 'image'
  | 'empty'
  /** Known to be something that is not read here; see `unreadType`. */
  | 'unread'

/** Formats that a file name's ending promises. */
const EXTENSIONS: Readonly<Record<string, readonly Format[]>> = {
  '.pdf': ['pdf'],
  '.docx': ['docx'],
  '.odt': ['odt'],
  '.epub': ['epub'],
  '.rtf': ['rtf'],
  '.eml': ['email'],
  '.zip': ['zip'],
  '.html': ['html'],
  '.htm': ['html'],
  '.xml': ['xml', 'tei', 'html'],
  '.txt': ['text', 'markdown'],
  '.md': ['markdown', 'text'],
}

/** Signatures of formats that are not read, by media type. */
const UNREAD: readonly (readonly [signature: string, type: string])[] = [
  ['\xd0\xcf\x11\xe0', 'application/x-ole-storage'],
  ['\x1f\x8b', 'application/gzip'],
  ['7z\xbc\xaf', 'application/x-7z-compressed'],
  ['Rar!', 'application/vnd.rar'],
  ['BZh', 'application/x-bzip2'],
  ['\xfd7zXZ', 'application/x-xz'],
  ['SQLite format 3', 'application/vnd.sqlite3'],
  ['\x7fELF', 'application/x-executable'],
  ['OggS', 'audio/ogg'],
  ['ID3', 'audio/mpeg'],
]
const IMAGES: readonly (readonly [signature: string, type: string])[] = [
  ['\x89PNG', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['II*\x00', 'image/tiff'],
  ['MM\x00*', 'image/tiff'],
  ['\x00\x00\x00\x0cjP', 'image/jp2'],
  ['AT&TFORM', 'image/vnd.djvu'],
]
const HEAD = 4096
const MAIL_HEADER =
  /^(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to|content-type|reply-to|x-[\w-]+|dkim-signature|sender|in-reply-to|references|importance|authentication-results|arc-[\w-]+):/i

/** The format of a file; an archive that is none of the known documents is `zip` (see `zipFormat`). */
export function sniff(name: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty'
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  if (raw.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (isZip(bytes)) return 'zip'
  if (IMAGES.some(([signature]) => raw.startsWith(signature)) || /^RIFF....WEBP/s.test(raw)) return 'image'
  if (UNREAD.some(([signature]) => raw.startsWith(signature)) || /^....ftyp/s.test(raw)) return 'unread'
  const head = raw
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
  if (head.startsWith('{\\rtf')) return 'rtf'
  const extension = extname(name).toLowerCase()
  if (/^<(?:\?xml|!--|!doctype|[a-z])/i.test(head)) {
    const root = rootOf(head)
    if (root === 'html' || /^<!doctype html/i.test(head)) return 'html'
    if (/^tei(?:corpus)?(?:\.2)?$/i.test(root)) return 'tei'
    if (
      /^(?:head|body|title|meta|div|p|table|h[1-6]|center|font|ul|article|section|main|script|style|link)$/.test(
        root,
      )
    )
      return 'html'
    if (head.startsWith('<?xml') || extension === '.xml') return 'xml'
  }
  if (isMail(head, extension)) return 'email'
  if (extension === '.htm' || extension === '.html') return /<\/?[a-z][^>]*>/i.test(head) ? 'html' : 'text'
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text'
}

/** The media type of a file whose format is `unread`. */
export function unreadType(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  return UNREAD.find(([signature]) => raw.startsWith(signature))?.[1] ?? 'application/octet-stream'
}

/** The media type of a picture. */
export function imageType(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  return IMAGES.find(([signature]) => raw.startsWith(signature))?.[1] ?? 'image/webp'
}

/** Which document, if any, an archive with these entries is. */
export function zipFormat(names: ReadonlySet<string>): 'docx' | 'odt' | 'epub' | 'zip' | 'unread' {
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('META-INF/container.xml')) return 'epub'
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'odt'
  if (names.has('[Content_Types].xml'))
    return names.has('_rels/.rels') && [...names].some(isWordPart) ? 'docx' : 'unread'
  return 'zip'
}

const isWordPart = (name: string): boolean => /^word\/document\d*\.xml$/.test(name)

/** The ending of a name where it promises another format than was found, else null. */
export function brokenPromise(name: string, found: Format): string | null {
  const extension = extname(name).toLowerCase()
  const promised = EXTENSIONS[extension]
  return promised === undefined || found === 'empty' || promised.includes(found) ? null : extension
}

/** The first element's local name, lower case, past declarations and comments. */
function rootOf(head: string): string {
  const body = head.replace(/<\?[^>]*\?>|<!--[\s\S]*?(?:-->|$)|<!doctype[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi, '')
  return (/<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1] ?? '').toLowerCase()
}

/** Mail begins with header lines, among them who it is from or when it was sent. */
function isMail(head: string, extension: string): boolean {
  const lines = head.split(/\r?\n/)
  const end = lines.indexOf('')
  const headers = lines.slice(0, end < 0 ? lines.length : end).filter(line => !/^\s/.test(line))
  if (headers[0] !== undefined && /^From \S+@\S+ /.test(headers[0])) headers.shift()
  const known = headers.filter(line => MAIL_HEADER.test(line)).length
  if (known === 0) return false
  if (extension === '.eml') return true
  const technical = headers.some(line =>
    /^(?:received|message-id|mime-version|return-path|delivered-to):/i.test(line),
  )
  return technical && known >= 3 && headers.every(line => /^[\w-]+:/.test(line))
}
