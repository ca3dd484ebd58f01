// Goes over every string of a report.
import type { Block, Inline, Picture, Report } from '../document/model.ts'

/** The same report with `put` done to every string that anyone reads. */
export function overReport(report: Report, put: (text: string) => string): Report {
  const { words } = report
  return {
    ...report,
    title: put(report.title),
    subtitle: put(report.subtitle),
    authors: report.authors.map(put),
    date: put(report.date),
    imprint: put(report.imprint),
    blocks: report.blocks.map(block => overBlock(block, put)),
    notes: report.notes.map(note => overInlines(note, put)),
    words: {
      contents: put(words.contents),
      notes: put(words.notes),
      backToText: put(words.backToText),
      page: put(words.page),
      withheld: put(words.withheld),
    },
  }
}

function overInlines(all: readonly Inline[], put: (text: string) => string): readonly Inline[] {
  return all.map(each => (each.kind === 'note' ? each : { ...each, text: put(each.text) }))
}

function overBlock(block: Block, put: (text: string) => string): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: put(block.text) }
    case 'paragraph':
      return { ...block, inlines: overInlines(block.inlines, put) }
    case 'list':
      return { ...block, items: block.items.map(item => overInlines(item, put)) }
    case 'tree':
      return {
        ...block,
        label: put(block.label),
        lines: block.lines.map(({ depth, inlines }) => ({ depth, inlines: overInlines(inlines, put) })),
      }
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(([term, what]) => [put(term), overInlines(what, put)] as const),
      }
    case 'quote':
      return { ...block, lead: overInlines(block.lead, put), words: put(block.words) }
    case 'table':
      return {
        ...block,
        caption: put(block.caption),
        head: block.head.map(put),
        rows: block.rows.map(row => row.map(cell => overInlines(cell, put))),
      }
    case 'figure':
      return { ...block, caption: put(block.caption), picture: overPicture(block.picture, put) }
    case 'space':
      return { ...block, label: put(block.label) }
  }
}

function overPicture(picture: Picture, put: (text: string) => string): Picture {
  return {
    ...picture,
    alt: put(picture.alt),
    shapes: picture.shapes.map(shape =>
      shape.kind === 'label' ? { ...shape, text: put(shape.text) } : shape,
    ),
  }
}

/** Every string of a report that anyone reads. */
export function stringsOf(report: Report): readonly string[] {
  const all: string[] = []
  overReport(report, text => {
    all.push(text)
    return text
  })
  return all
}
