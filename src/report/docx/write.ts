// A report as DOCX: real headings, footnotes, tables with heading rows, drawings with words for those who do not see them.
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Inline, ParagraphLook, Report, TextLook } from '../document/model.ts'
import { svgAlone } from '../html/svg.ts'
import { pngOf } from './picture.ts'
import { stable } from './stable.ts'
import { ACCENT, INK_2, stylesIn } from './styles.ts'

/** Text width of the page: A4 with margins of 28 and 26 mm, in twentieths of a point. */
const WIDTH = 8844
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
const STYLES: Readonly<Record<Exclude<ParagraphLook, 'plain'>, string>> = {
  lead: 'Lead',
  caveat: 'Caveat',
  label: 'Label',
  person: 'Person',
  attribution: 'Attribution',
}
const LOOKS: Readonly<Record<TextLook, { bold?: true; italics?: true; color?: string }>> = {
  strong: { bold: true },
  emphasis: { italics: true },
  muted: { color: INK_2 },
  'standing-stands': { bold: true, color: ACCENT },
  'standing-falls': { bold: true, color: INK_2 },
  'standing-contested': { bold: true, color: '7A5600' },
}

/** The file's bytes. The same report gives the same bytes. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const writer = new Writer(report)
  const children: (Paragraph | Table)[] = []
  for (const block of report.blocks) children.push(...(await writer.block(block)))
  const document = new Document({
    title: report.title,
    subject: report.subtitle,
    creator: report.authors.join(', ') || 'Retort',
    lastModifiedBy: 'Retort',
    description: report.imprint,
    styles: stylesIn(report.language),
    numbering: {
      config: [
        {
          reference: 'dots',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 220 } } },
            },
          ],
        },
      ],
    },
    footnotes: writer.footnotes(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1361, bottom: 1474, left: 1588, right: 1474 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Contents',
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [...writer.titlePage(), ...writer.contents(), ...children],
      },
    ],
  })
  return stable(await Packer.toBuffer(document), report.instant)
}

class Writer {
  private readonly report: Report
  private readonly shift: number

  constructor(report: Report) {
    this.report = report
    this.shift = report.blocks.some(block => block.kind === 'heading' && block.level === 1) ? 1 : 2
  }

  titlePage(): Paragraph[] {
    const { title, subtitle, authors, date, imprint } = this.report
    return [
      new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
      new Paragraph({ text: subtitle, style: 'Subtitle' }),
      ...(authors.length === 0 ? [] : [new Paragraph({ text: authors.join(', ') })]),
      new Paragraph({ text: date }),
      new Paragraph({ text: imprint, style: 'Imprint' }),
    ]
  }

  contents(): Paragraph[] {
    const { blocks, words } = this.report
    return [
      new Paragraph({ text: words.contents, style: 'Lead', pageBreakBefore: true }),
      ...blocks.flatMap(block =>
        block.kind === 'heading' && block.listed
          ? [
              new Paragraph({
                style: 'Contents',
                indent: { left: 340 * Math.max(0, block.level - this.shift) },
                children: [new InternalHyperlink({ anchor: block.id, children: [new TextRun(block.text)] })],
              }),
            ]
          : [],
      ),
    ]
  }

  footnotes(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      this.report.notes.map((note, at) => [
        String(at + 1),
        { children: [new Paragraph({ style: 'FootnoteText', children: this.runs(note) })] },
      ]),
    )
  }

  async block(block: Block): Promise<(Paragraph | Table)[]> {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.level - this.shift] ?? HeadingLevel.HEADING_4,
            pageBreakBefore: block.level === 1 || (block.level === 2 && block.id.startsWith('charge-')),
            children: [new Bookmark({ id: block.id, children: [new TextRun(block.text)] })],
          }),
        ]
      case 'paragraph':
        return [
          new Paragraph({
            ...(block.look === 'plain' ? {} : { style: STYLES[block.look] }),
            ...(block.look === 'person'
              ? { border: { left: { style: BorderStyle.SINGLE, size: 18, color: '9A431A', space: 8 } } }
              : {}),
            children: this.runs(block.inlines),
          }),
        ]
      case 'list':
        return block.items.map(
          item => new Paragraph({ numbering: { reference: 'dots', level: 0 }, children: this.runs(item) }),
        )
      case 'tree':
        return block.lines.map(
          ({ depth, inlines }) =>
            new Paragraph({ style: 'Tree', indent: { left: 280 * depth }, children: this.runs(inlines) }),
        )
      case 'facts':
        return block.rows.length === 0 ? [] : [this.facts(block.rows), new Paragraph({ style: 'Cell' })]
      case 'quote':
        return this.quote(block)
      case 'table':
        return [
          new Paragraph({ text: block.caption, style: 'TableCaption' }),
          this.table(block),
          new Paragraph({ style: 'Cell' }),
        ]
      case 'figure':
        return [await this.figure(block), new Paragraph({ text: block.caption, style: 'FigureCaption' })]
      case 'space':
        return [this.space(block.label)]
    }
  }

  private quote(block: Extract<Block, { kind: 'quote' }>): Paragraph[] {
    const border = {
      left: {
        style: block.undecided ? BorderStyle.DOTTED : BorderStyle.SINGLE,
        size: 12,
        color: '85898A',
        space: 8,
      },
    }
    const language = block.language === null ? {} : { language: { value: block.language } }
    const words = [
      ...lines(block.words, language),
      ...(block.note === null ? [] : [new FootnoteReferenceRun(block.note + 1)]),
    ]
    const lead = this.runs(block.lead)
    const anchored: ParagraphChild[] =
      block.id === undefined ? lead : [new Bookmark({ id: block.id, children: lead })]
    return [
      ...(lead.length === 0 ? [] : [new Paragraph({ style: 'QuoteLead', border, children: anchored })]),
      new Paragraph({ style: 'QuoteWords', border, children: words }),
    ]
  }

  private table({ head, rows, widths }: Extract<Block, { kind: 'table' }>): Table {
    const all = widths.reduce((sum, width) => sum + width, 0)
    const columnWidths = widths.map(width => Math.floor((WIDTH * width) / all))
    const cell = (children: ParagraphChild[], at: number): TableCell =>
      new TableCell({
        width: { size: columnWidths[at]!, type: WidthType.DXA },
        margins: { right: 120, left: 0, top: 20, bottom: 20 },
        children: [new Paragraph({ style: 'Cell', children })],
      })
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      borders: RULES,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((words, at) => cell([new TextRun({ text: words, color: INK_2 })], at)),
        }),
        ...rows.map(
          row => new TableRow({ cantSplit: true, children: row.map((own, at) => cell(this.runs(own), at)) }),
        ),
      ],
    })
  }

  private facts(rows: Extract<Block, { kind: 'facts' }>['rows']): Table {
    const columnWidths = [2200, WIDTH - 2200]
    const cell = (children: ParagraphChild[], at: number): TableCell =>
      new TableCell({
        width: { size: columnWidths[at]!, type: WidthType.DXA },
        margins: { right: 120, left: 0 },
        children: [new Paragraph({ style: 'Cell', children })],
      })
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      borders: NO_RULES,
      rows: rows.map(
        ([term, what]) =>
          new TableRow({
            children: [cell([new TextRun({ text: term, color: INK_2 })], 0), cell(this.runs(what), 1)],
          }),
      ),
    })
  }

  private async figure({ picture, id }: Extract<Block, { kind: 'figure' }>): Promise<Paragraph> {
    const width = WIDTH / 15
    const transformation = {
      width: Math.round(width),
      height: Math.round((width * picture.height) / picture.width),
    }
    return new Paragraph({
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 60 },
      children: [
        new ImageRun({
          type: 'svg',
          data: Buffer.from(svgAlone(picture)),
          transformation,
          altText: { name: id, title: id, description: picture.alt },
          fallback: { type: 'png', data: await pngOf(picture) },
        }),
      ],
    })
  }

  private space(label: string): Table {
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [WIDTH],
      rows: [
        new TableRow({
          height: { value: 2400, rule: 'atLeast' },
          children: [new TableCell({ children: [new Paragraph({ text: label, style: 'Space' })] })],
        }),
      ],
    })
  }

  private runs(all: readonly Inline[]): ParagraphChild[] {
    return all.flatMap((each): ParagraphChild[] => {
      switch (each.kind) {
        case 'text':
          return lines(each.text, each.look === undefined ? {} : LOOKS[each.look])
        case 'note':
          return [new FootnoteReferenceRun(each.note + 1)]
        case 'link':
          return [
            new InternalHyperlink({
              anchor: each.to,
              children: [new TextRun({ text: each.text, style: 'Hyperlink' })],
            }),
          ]
      }
    })
  }
}

/** Text with its line breaks; what XML cannot hold is left out. */
function lines(text: string, look: ConstructorParameters<typeof TextRun>[0] & object): TextRun[] {
  // oxlint-disable-next-line no-control-regex -- control characters are what is removed here
  const clean = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return clean
    .split('\n')
    .map((line, at) => new TextRun({ ...(look as object), text: line, ...(at === 0 ? {} : { break: 1 }) }))
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C8C1' } as const
const NO_RULES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
const RULES = { ...NO_RULES, top: RULE, bottom: RULE, insideHorizontal: RULE }
