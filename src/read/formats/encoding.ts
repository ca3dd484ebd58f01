// Bytes to characters: byte-order mark, then what was declared, then UTF-8 if it is, then detection by statistics.
import { isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'
import type Iconv from 'iconv-lite'
import type * as Jschardet from 'jschardet'
import type { SourceProblem } from '#model'

/** Decoded text with the encoding it was decoded from and what is to be said of that. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly problems: readonly SourceProblem[]
}

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Bytes looked at by statistics: enough for any detector, little enough for large files. */
const SAMPLE = 16_384
/** Bytes looked at for stray ones in UTF-8. */
const NEARLY = 1_000_000
/** Below this confidence, or with fewer bytes above ASCII, a guess is reported as uncertain. */
const CERTAIN = 0.12
const ENOUGH_BYTES = 12

/**
 * Decodes a text file. `declared` is the charset that the file or its container names; it is believed where the bytes
 * bear it out. Bytes that are no text in any encoding give null.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded | null {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte))
      return report(text(bytes.subarray(mark.length), encoding), encoding, 1)
  }
  const name = declared?.trim().toLowerCase()
  if (isUtf8(whole(bytes)) && !hasNulls(bytes) && !escaped(name))
    return { text: text(bytes, 'utf-8'), encoding: 'utf-8', problems: [] }
  if (!hasNulls(bytes) && isNearlyUtf8(bytes)) return report(text(bytes, 'utf-8'), 'utf-8', 1)
  const wide = wideEncoding(bytes)
  if (wide !== null) return report(text(bytes, wide), wide, 1)
  if (hasNulls(bytes)) return null
  if (name !== undefined && name !== 'utf-8' && converter().encodingExists(name))
    return report(text(bytes, name), name, 1)
  const guess = detect(bytes)
  return report(text(bytes, guess.encoding), guess.encoding, guess.confidence)
}

/** Seven-bit encodings that are valid UTF-8 as they stand. */
const escaped = (name: string | undefined): boolean => name !== undefined && /^(iso-2022|utf-7|hz)/.test(name)

function report(value: string, encoding: string, confidence: number): Decoded | null {
  if (!readable(value)) return null
  const problems: SourceProblem[] = []
  const lost = count(value, '\uFFFD')
  if (encoding !== 'utf-8') {
    const uncertain = confidence < CERTAIN
    problems.push({
      code: uncertain ? 'encoding-uncertain' : 'encoding-detected',
      severity: uncertain ? 'warning' : 'note',
      params: { encoding },
    })
  }
  if (lost > 0)
    problems.push({ code: 'characters-lost', severity: 'warning', params: { count: lost, encoding } })
  return { text: value, encoding, problems }
}

/** Text has next to no control characters, whatever its language. */
function readable(value: string): boolean {
  const sample = value.slice(0, 20_000)
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    const unit = sample.charCodeAt(index)
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || unit === 0xfffd) odd++
  }
  return odd <= sample.length * 0.02
}

function text(bytes: Uint8Array, encoding: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (encoding === 'utf-8') return buffer.toString('utf8')
  if (encoding === 'utf-16le') return buffer.toString('utf16le')
  return converter().decode(buffer, encoding, { stripBOM: true })
}

/** A few bytes went wrong in a text that is UTF-8 otherwise: in any other encoding long valid sequences are chance. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0
  let broken = 0
  for (let at = 0; at < bytes.length && at < NEARLY; at++) {
    const byte = bytes[at]!
    if (byte < 0x80) continue
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 1
    let follows = 1
    while (follows < length && (bytes[at + follows]! & 0xc0) === 0x80) follows++
    if (length > 1 && follows === length) {
      valid++
      at += length - 1
    } else {
      broken++
    }
  }
  return valid >= 5 && broken * 100 <= valid
}

/** Without an incomplete character at the end, which a cut through a large file leaves. */
function whole(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes.length - end < 3 && (bytes[end - 1]! & 0xc0) === 0x80) end--
  return end > 0 && bytes[end - 1]! >= 0xc0 ? bytes.subarray(0, end - 1) : bytes
}

function hasNulls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE).includes(0)
}

/** UTF-16 without a mark: in text of any script one of the two bytes of a space or line end is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  if (bytes.length % 2 !== 0 || sample.length < 4) return null
  let little = 0
  let big = 0
  for (let index = 0; index + 1 < sample.length; index += 2) {
    const [low, high] = [sample[index]!, sample[index + 1]!]
    if (high === 0 && isCommon(low)) little++
    else if (low === 0 && isCommon(high)) big++
  }
  const enough = sample.length / 2 / 20
  if (little > enough && big === 0) return 'utf-16le'
  return big > enough && little === 0 ? 'utf-16be' : null
}

const require = createRequire(import.meta.url)
/** Their tables take a while to load, and most texts need neither. */
const detector = () => require('jschardet') as typeof Jschardet
const converter = () => require('iconv-lite') as typeof Iconv

const isCommon = (byte: number): boolean => byte === 10 || byte === 13 || (byte >= 32 && byte < 127)

/** The detector is shown the stretches where the bytes above ASCII are: elsewhere there is nothing to tell. */
function detect(bytes: Uint8Array): { readonly encoding: string; readonly confidence: number } {
  const first = bytes.findIndex(byte => byte >= 0x80)
  const from = Math.max(0, first - 256)
  const sample = bytes.subarray(from, from + SAMPLE)
  const found = detector().detect(Buffer.from(sample))
  const enough = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0) >= ENOUGH_BYTES
  if (found.encoding !== null && found.encoding !== undefined && converter().encodingExists(found.encoding)) {
    const encoding = found.encoding.toLowerCase()
    // Windows-1252 is ISO-8859-1 with quotation marks and dashes where that has control characters.
    if (encoding !== 'ascii' && encoding !== 'utf-8')
      return {
        encoding: encoding === 'iso-8859-1' ? 'windows-1252' : encoding,
        confidence: enough ? found.confidence : 0,
      }
  }
  return { encoding: 'windows-1252', confidence: 0 }
}

function count(value: string, character: string): number {
  let found = 0
  for (let at = value.indexOf(character); at >= 0; at = value.indexOf(character, at + 1)) found++
  return found
}
