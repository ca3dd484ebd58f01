// Reads a mail (RFC 5322, MIME): its headers and words; attachments are handed on to be read as sources of their own.
import { parseFragment } from 'parse5'
import PostalMime, { type Address, type Email } from 'postal-mime'
import type { DocumentMetadata } from '#model'
import { DocumentBuilder } from './builder.ts'
import type { Attachment, InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { writeHtml } from './html-blocks.ts'
import { tidy } from './normalise.ts'
import { writeBlocks } from './plain-text.ts'

export const EMAIL_TYPE = 'message/rfc822'

/** Reads a mail. Nothing that it refers to is loaded. */
export async function readEmail(file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  const mail = await PostalMime.parse(file.bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  })
  const builder = new DocumentBuilder(options.limits)
  const subject = tidy(mail.subject ?? '')
  if (subject !== '') {
    builder.open('heading', { level: 1 })
    builder.text(subject)
  }
  writeHeaders(mail, builder)
  if (mail.text !== undefined && mail.text.trim() !== '') writeBody(mail.text, builder)
  else if (mail.html !== undefined) writeHtml(parseFragment(mail.html), builder, {})
  const attachments = mail.attachments.filter(each => each.related !== true).map(attachmentOf)
  return builder.finish({
    mediaType: EMAIL_TYPE,
    metadata: metadataOf(mail, subject),
    ...(attachments.length === 0 ? {} : { attachments }),
  })
}

/** The lines of the head that a reader is shown, as they were sent. */
function writeHeaders(mail: Email, builder: DocumentBuilder): void {
  const lines = [
    ['From', mail.from === undefined ? '' : named(mail.from)],
    ['To', (mail.to ?? []).map(named).join(', ')],
    ['Cc', (mail.cc ?? []).map(named).join(', ')],
    ['Date', mail.headers.find(({ key }) => key === 'date')?.value ?? ''],
  ].filter(([, value]) => value !== '')
  builder.open('note')
  for (const [name, value] of lines) {
    builder.text(`${name}: ${value}`)
    builder.lineBreak()
  }
  builder.close()
}

/** Stretches quoted from an earlier mail (`> …`) are quotations. */
function writeBody(text: string, builder: DocumentBuilder): void {
  for (const [stretch] of text
    .replace(/\r\n?/g, '\n')
    .matchAll(/(?:^>.*(?:\n|$))+|(?:^(?!>).*(?:\n|$))+/gm)) {
    if (stretch === '') continue
    const quoted = stretch.startsWith('>')
    writeBlocks(
      quoted ? stretch.replace(/^(?:> ?)+/gm, '') : stretch,
      null,
      builder,
      quoted ? 'quotation' : undefined,
    )
  }
}

function metadataOf(mail: Email, subject: string): DocumentMetadata {
  const date = mail.date === undefined ? null : /^\d{4}-\d{2}-\d{2}/.exec(mail.date)
  return {
    ...(subject === '' ? {} : { title: subject }),
    author: mail.from === undefined ? [] : [named(mail.from)],
    ...(date === null ? {} : { date: date[0] }),
    kind: 'letter',
  }
}

function named(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(named).join(', ')}`
  return tidy(address.name === '' ? address.address : `${address.name} <${address.address ?? ''}>`)
}

function attachmentOf(part: Email['attachments'][number], index: number): Attachment {
  const bytes =
    typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content)
  const ending = part.mimeType === 'message/rfc822' ? '.eml' : ''
  return { name: part.filename ?? `attachment-${index + 1}${ending}`, bytes, declaredType: part.mimeType }
}
