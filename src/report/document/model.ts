// A report as plain data, free of any format: what the writers of HTML and DOCX lay out, and what redaction goes over.

export type TextLook =
  | 'strong'
  | 'emphasis'
  | 'muted'
  | 'standing-stands'
  | 'standing-falls'
  | 'standing-contested'

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly look?: TextLook }
  /** A reference to a note, by its place in `Report.notes` from 0. */
  | { readonly kind: 'note'; readonly note: number }
  /** A reference to another place of the report. */
  | { readonly kind: 'link'; readonly to: string; readonly text: string }

export type ParagraphLook = 'plain' | 'lead' | 'caveat' | 'label' | 'person' | 'attribution'

export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly id: string
  readonly text: string
  /** Whether it stands in the table of contents. */
  readonly listed: boolean
}

export interface Quote {
  readonly kind: 'quote'
  readonly id?: string
  /** BCP 47; null where it is not known. */
  readonly language: string | null
  /** Who says so, on whose word, when; stands above the words. */
  readonly lead: readonly Inline[]
  readonly words: string
  /** The note with the source and place of the words. */
  readonly note: number | null
  /** A suggestion of the machine that no person has looked at. */
  readonly undecided: boolean
}

export interface TreeLine {
  readonly depth: number
  readonly inlines: readonly Inline[]
}

export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly look: ParagraphLook; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  /** An indented list: elements, steps of a proof. */
  | { readonly kind: 'tree'; readonly label: string; readonly lines: readonly TreeLine[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, what: readonly Inline[]])[] }
  | Quote
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** The first cell of each row is its heading. */
      readonly rows: readonly (readonly (readonly Inline[])[])[]
      /** Relative widths of the columns. */
      readonly widths: readonly number[]
    }
  | { readonly kind: 'figure'; readonly id: string; readonly caption: string; readonly picture: Picture }
  /** Room for a reply in writing. */
  | { readonly kind: 'space'; readonly label: string }

/** A drawing in points of the page, from its top left. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** What it shows, in words, for those who do not see it. */
  readonly alt: string
  readonly shapes: readonly Shape[]
}

export type Ink = 'ink' | 'muted' | 'rule' | 'accent' | 'copper' | 'wash'

export type Shape =
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly ink: Ink
      /** Fainter: what may be, beside what is sure. */
      readonly faint?: boolean
    }
  | {
      readonly kind: 'line'
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly ink: Ink
      readonly dashed?: boolean
      readonly arrow?: boolean
    }
  | {
      readonly kind: 'dot'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly ink: Ink
      readonly hollow?: boolean
    }
  | {
      readonly kind: 'label'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly ink: Ink
      readonly anchor: 'start' | 'middle' | 'end'
      readonly strong?: boolean
    }

/** A whole report. The same case, plan and language give the same report. */
export interface Report {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  readonly subtitle: string
  readonly authors: readonly string[]
  /** In words, as on the title page. */
  readonly date: string
  /** ISO 8601 instant of the last entry of the case's journal: the only time that gets into files. */
  readonly instant: string
  /** The title page's last line: which state of which case this is. */
  readonly imprint: string
  readonly blocks: readonly Block[]
  /** Notes in the order in which they are referred to. */
  readonly notes: readonly (readonly Inline[])[]
  readonly words: {
    readonly contents: string
    readonly notes: string
    readonly backToText: string
    readonly page: string
    /** How a withheld name is read out. */
    readonly withheld: string
  }
}
