// A report as one HTML file that needs nothing else: no script, no address outside, its own style for screen and paper.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Heading, Inline, Report, TextLook, TreeLine } from '../document/model.ts'
import { BAR } from '../redact/bar.ts'
import { escape } from './escape.ts'
import { fontRules } from './fonts.ts'
import { svgInPage } from './svg.ts'

const LOOKS: Readonly<Record<TextLook, readonly [open: string, close: string]>> = {
  strong: ['<strong>', '</strong>'],
  emphasis: ['<em>', '</em>'],
  muted: ['<span class="muted">', '</span>'],
  'standing-stands': ['<span class="stands">', '</span>'],
  'standing-falls': ['<span class="falls">', '</span>'],
  'standing-contested': ['<span class="contested">', '</span>'],
}

/** Where notes stand: together at the end, or under the block that refers to them, where a page has no foot for them. */
export type NotesAt = 'end' | 'block'

/** Text and its parts; tables, pictures and notes; narrow screens and paper. */
const STYLES = ['text.css', 'figures.css', 'paper.css']

/** The file as a string of UTF-8. The same report gives the same file. */
export function writeHtml(report: Report, notesAt: NotesAt = 'end'): string {
  const body = new Writer(report, notesAt).body()
  const style = STYLES.map(name => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n')
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escape(report.title)}</title>
<style>
${fontRules(body)}
${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}

class Writer {
  private readonly report: Report
  private readonly notesAt: NotesAt
  /** Notes referred to since any were last set down. */
  private due: number[] = []

  constructor(report: Report, notesAt: NotesAt) {
    this.report = report
    this.notesAt = notesAt
  }

  body(): string {
    const { report } = this
    const sections = this.sections()
    return `<main>
<header class="title-page">
<h1>${this.text(report.title)}</h1>
<p class="subtitle">${this.text(report.subtitle)}</p>
${report.authors.length === 0 ? '' : `<p>${this.text(report.authors.join(', '))}</p>\n`}<p>${this.text(report.date)}</p>
<p class="imprint">${this.text(report.imprint)}</p>
</header>
${this.contents()}
${sections}
${this.notesAt === 'end' ? this.notesAtEnd() : ''}
</main>`
  }

  private contents(): string {
    const headings = this.report.blocks.filter(
      (block): block is Heading => block.kind === 'heading' && block.listed,
    )
    const items = headings.map(({ level, id, text }) => ({
      depth: level === 3 ? 1 : 0,
      html: `<a href="#${id}">${level === 1 ? `<strong>${this.text(text)}</strong>` : this.text(text)}</a>`,
    }))
    return `<nav aria-labelledby="contents"><h2 id="contents">${escape(this.report.words.contents)}</h2>\n${nested(items, 'ol', '')}</nav>`
  }

  /** Blocks in sections, each a landmark of its heading. */
  private sections(): string {
    const parts: string[] = []
    let open = false
    for (const block of this.report.blocks) {
      if (block.kind === 'heading' && block.level <= 2) {
        if (open) parts.push('</section>')
        open = true
        parts.push(
          `<section aria-labelledby="${block.id}"${block.id === 'bibliography' ? ' class="bibliography"' : ''}>`,
        )
      }
      parts.push(this.block(block), ...this.notesUnder())
    }
    if (open) parts.push('</section>')
    return parts.join('\n')
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        const starts = block.level === 2 && block.id.startsWith('charge-') ? ' class="part-start"' : ''
        const level = Math.max(2, block.level)
        return `<h${level} id="${block.id}"${starts}>${this.text(block.text)}</h${level}>`
      }
      case 'paragraph':
        return `<p${block.look === 'plain' ? '' : ` class="${block.look === 'person' ? 'person-note' : block.look}"`}>${this.inlines(block.inlines)}</p>`
      case 'list':
        return `<ul class="plain">${block.items.map(item => `<li>${this.inlines(item)}</li>`).join('')}</ul>`
      case 'tree':
        return this.tree(block.label, block.lines)
      case 'facts':
        return block.rows.length === 0
          ? ''
          : `<dl class="facts">${block.rows.map(([term, what]) => `<dt>${this.text(term)}</dt><dd>${this.inlines(what)}</dd>`).join('')}</dl>`
      case 'quote': {
        const id = block.id === undefined ? '' : ` id="${block.id}"`
        const language = block.language === null ? '' : ` lang="${escape(block.language)}"`
        const lead = block.lead.length === 0 ? '' : `<p class="lead-line">${this.inlines(block.lead)}</p>`
        const note = block.note === null ? '' : this.reference(block.note)
        return `<blockquote${id}${block.undecided ? ' class="undecided"' : ''}>${lead}<p><span${language}>${this.text(block.words)}</span>${note}</p></blockquote>`
      }
      case 'table':
        return this.table(block)
      case 'figure':
        return `<figure id="${block.id}">${svgInPage(block.picture)}<figcaption>${this.text(block.caption)}</figcaption></figure>`
      case 'space':
        return `<p class="space">${this.text(block.label)}</p>`
    }
  }

  private table({ caption, head, rows, widths }: Extract<Block, { kind: 'table' }>): string {
    const all = widths.reduce((sum, width) => sum + width, 0)
    const columns = widths.map(width => `<col style="width:${Math.round((100 * width) / all)}%">`).join('')
    const heads = head
      .map(words => (words === '' ? '<td></td>' : `<th scope="col">${this.text(words)}</th>`))
      .join('')
    const body = rows
      .map(
        row =>
          `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${this.inlines(cell)}</th>` : `<td>${this.inlines(cell)}</td>`)).join('')}</tr>`,
      )
      .join('\n')
    return `<div class="table" tabindex="0" role="group" aria-label="${escape(caption)}"><table><caption>${this.text(caption)}</caption><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
  }

  private tree(label: string, lines: readonly TreeLine[]): string {
    const items = lines.map(({ depth, inlines }) => ({ depth, html: this.inlines(inlines) }))
    return nested(items, 'ul', `class="tree" aria-label="${escape(label)}"`)
  }

  private inlines(all: readonly Inline[]): string {
    return all
      .map(each => {
        switch (each.kind) {
          case 'text': {
            const [open, close] = each.look === undefined ? ['', ''] : LOOKS[each.look]
            return `${open}${this.text(each.text)}${close}`
          }
          case 'note':
            return this.reference(each.note)
          case 'link':
            return `<a href="#${each.to}">${this.text(each.text)}</a>`
        }
      })
      .join('')
  }

  private reference(note: number): string {
    this.due.push(note)
    return `<sup><a id="ref-${note + 1}" href="#note-${note + 1}" role="doc-noteref">${note + 1}</a></sup>`
  }

  /** The notes of the block before: on its page, or at the top of the next. */
  private notesUnder(): readonly string[] {
    const due = this.due
    this.due = []
    if (this.notesAt === 'end' || due.length === 0) return []
    return [
      `<ol class="notes under" aria-label="${escape(this.report.words.notes)}">${due.map(at => this.note(at)).join('')}</ol>`,
    ]
  }

  private note(at: number): string {
    const back = this.report.words.backToText.replace('{number}', String(at + 1))
    return `<li id="note-${at + 1}"><span>${at + 1}.</span><span>${this.inlines(this.report.notes[at]!)} <a class="back" href="#ref-${at + 1}" role="doc-backlink" aria-label="${escape(back)}">↩</a></span></li>`
  }

  private notesAtEnd(): string {
    const { notes, words } = this.report
    if (notes.length === 0) return ''
    const items = notes.map((_, at) => this.note(at))
    return `<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${escape(words.notes)}</h2><ol>\n${items.join('\n')}\n</ol></section>`
  }

  /** Text with its black bars read out as what they are. */
  private text(words: string): string {
    const escaped = escape(words)
    if (!escaped.includes(BAR)) return escaped
    return escaped.replaceAll(
      BAR,
      `<span class="withheld" role="img" aria-label="${escape(this.report.words.withheld)}">${BAR}</span>`,
    )
  }
}

/** Lines with depths as lists within lists. */
function nested(
  items: readonly { readonly depth: number; readonly html: string }[],
  tag: 'ol' | 'ul',
  attributes: string,
): string {
  const open = attributes === '' ? `<${tag}>` : `<${tag} ${attributes}>`
  const inner = tag === 'ul' ? '<ul class="tree">' : '<ol>'
  let html = open
  let depth = -1
  for (const item of items) {
    // A line cannot be more than one deeper than the one before it.
    const own = Math.min(item.depth, depth + 1)
    if (depth === -1) html += '<li>'
    else if (own > depth) html += `${inner}<li>`
    else html += `</li>${`</${tag}></li>`.repeat(depth - own)}<li>`
    html += item.html
    depth = own
  }
  return `${html}${depth < 0 ? '' : `</li>${`</${tag}></li>`.repeat(depth)}`}</${tag}>`
}
