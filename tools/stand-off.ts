// Turns a ledger's quotes into stand-off passages, so that it can be given away without the text it speaks of:
//
//   node tools/stand-off.ts LEDGER FOLDER > OUT
//
// Every quote is found in the files of FOLDER that the ledger's sources match by path; what stays is hashes and positions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LedgerPassage, sha256Hex, type StandOffPassage } from '#model'
import { ledgerSchema } from '#schemas'
import { DEFAULT_OPTIONS, readDocument } from '#read'

const [ledgerPath, folder] = process.argv.slice(2)
if (ledgerPath === undefined || folder === undefined) {
  console.error('usage: node tools/stand-off.ts LEDGER FOLDER')
  process.exit(2)
}
const ledger = JSON.parse(readFileSync(ledgerPath, 'utf8')) as Record<string, unknown>
const { sources } = ledgerSchema.parse(ledger)

const texts = new Map<
  string,
  { readonly bytes: string; readonly text: string; readonly normaliser: string }
>()
for (const { id, match } of sources) {
  if (match.path === undefined) continue
  const bytes = readFileSync(join(folder, match.path))
  const document = await readDocument({ name: match.path, bytes }, DEFAULT_OPTIONS)
  texts.set(id, { bytes: sha256Hex(bytes), text: document.text, normaliser: document.normaliser })
}
console.log(JSON.stringify(convert(ledger), null, 1))

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert)
  if (typeof value !== 'object' || value === null) return value
  if ('quote' in value && 'source' in value) return standOff(value as LedgerPassage)
  if ('match' in value && 'id' in value) {
    const known = texts.get(String(value.id))
    const match = value.match as object
    return known === undefined ? value : { ...value, match: { ...match, sha256: known.bytes } }
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each)]))
}

function standOff(passage: LedgerPassage): StandOffPassage {
  if ('quoteSha256' in passage) return passage
  const quote = typeof passage.quote === 'string' ? passage.quote : passage.quote.exact
  const known = texts.get(passage.source)
  if (known === undefined) throw new RangeError(`no text for the source ${passage.source}`)
  let start = -1
  for (let nth = passage.nth ?? 1; nth > 0; nth--) start = known.text.indexOf(quote, start + 1)
  if (start < 0) throw new RangeError(`not found: ${quote}`)
  return {
    sourceSha256: known.bytes,
    textSha256: sha256Hex(known.text),
    normaliser: known.normaliser,
    position: { type: 'TextPositionSelector', start, end: start + quote.length },
    quoteLength: quote.length,
    quoteSha256: sha256Hex(quote),
  }
}
