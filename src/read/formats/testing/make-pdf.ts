// Writes small PDF files for tests: Helvetica at given places, or a page that is only a picture.

/** A line of text: baseline from the bottom of the page, in points. */
export interface Drawn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A PDF of A4 pages; a page given as `picture` shows a grey image and no text. */
export function makePdf(pages: readonly (readonly Drawn[] | 'picture')[]): Buffer {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(
    stream(
      '\x80',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  )
  const kids = pages.map(page => {
    const content = page === 'picture' ? 'q 500 0 0 700 40 60 cm /Im Do Q' : page.map(drawn).join('\n')
    const contents = add(stream(content))
    const resources = '<< /Font << /F 3 0 R >> /XObject << /Im 4 0 R >> >>'
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${contents} 0 R >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  return assembled(objects)
}

/** Lines of one column from the top, with a given distance. */
export function column(
  lines: readonly string[],
  at: { x: number; y: number; size?: number; leading?: number },
): Drawn[] {
  const { x, y, size = 10, leading = 12 } = at
  return lines.map((text, index) => ({ text, x, y: y - index * leading, size }))
}

function drawn({ text, x, y, size }: Drawn): string {
  const escaped = text.replace(/[\\()]/g, character => `\\${character}`)
  return `BT /F ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`
}

function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function assembled(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
