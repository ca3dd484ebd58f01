// How a report looks in a word processor: named styles, so that an editor can change them in one place.
import { AlignmentType, type IStylesOptions } from 'docx'

const SERIF = 'Cambria'
const SANS = 'Calibri'
const INK_2 = '4A4F55'
const ACCENT = '0D5C5A'

const paragraphStyle = (
  id: string,
  name: string,
  run: Readonly<Record<string, unknown>>,
  spacing: { readonly before?: number; readonly after?: number },
  more: Readonly<Record<string, unknown>> = {},
) => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing, ...more } })

/** Sizes are in half points, distances in twentieths of a point. */
export function stylesIn(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: SERIF, size: 21, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 280 } },
      },
      title: { run: { size: 52 }, paragraph: { spacing: { before: 3600, after: 160, line: 560 } } },
      heading1: {
        run: { size: 34, bold: true },
        paragraph: { spacing: { before: 560, after: 160 }, keepNext: true },
      },
      heading2: {
        run: { size: 25, bold: true },
        paragraph: { spacing: { before: 400, after: 100 }, keepNext: true },
      },
      heading3: {
        run: { font: SANS, size: 20, bold: true },
        paragraph: { spacing: { before: 280, after: 60 }, keepNext: true },
      },
      heading4: {
        run: { font: SANS, size: 19, bold: true },
        paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
      },
      footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 40, line: 230 } } },
      hyperlink: { run: { color: ACCENT } },
    },
    paragraphStyles: [
      paragraphStyle('Lead', 'Lead', { size: 23 }, { after: 120 }),
      paragraphStyle('Subtitle', 'Subtitle', { size: 26, color: INK_2 }, { after: 480 }),
      paragraphStyle('Imprint', 'Imprint', { font: SANS, size: 16, color: INK_2 }, { before: 480 }),
      paragraphStyle('Caveat', 'Caveat', { italics: true, color: INK_2 }, { after: 120 }),
      paragraphStyle('Label', 'Label', {}, { before: 240, after: 40 }, { keepNext: true }),
      paragraphStyle(
        'Attribution',
        'Attribution',
        { font: SANS, size: 18, color: INK_2 },
        { before: 100, after: 60 },
      ),
      paragraphStyle(
        'Person',
        'Note by the makers',
        {},
        { before: 80, after: 160 },
        { indent: { left: 284 } },
      ),
      paragraphStyle(
        'QuoteLead',
        'Quote: who says so',
        { font: SANS, size: 17, color: INK_2 },
        { before: 100, after: 20 },
        { keepNext: true, indent: { left: 340 } },
      ),
      paragraphStyle(
        'QuoteWords',
        'Quote',
        {},
        { after: 160 },
        { indent: { left: 340 }, alignment: AlignmentType.LEFT },
      ),
      paragraphStyle('Tree', 'Steps', { size: 19 }, { after: 30, before: 30 }),
      paragraphStyle('Cell', 'Table text', { font: SANS, size: 17 }, { after: 20, before: 20 }),
      paragraphStyle(
        'TableCaption',
        'Table caption',
        { font: SANS, size: 17, bold: true },
        { before: 200, after: 60 },
        { keepNext: true },
      ),
      paragraphStyle(
        'FigureCaption',
        'Figure caption',
        { font: SANS, size: 16, color: INK_2 },
        { after: 200 },
      ),
      paragraphStyle(
        'Bibliography',
        'Bibliography',
        {},
        { after: 80 },
        { indent: { left: 400, hanging: 400 } },
      ),
      paragraphStyle('Contents', 'Contents', { font: SANS, size: 19 }, { after: 20 }),
      paragraphStyle('Space', 'Room for a reply', { font: SANS, size: 18, color: INK_2 }, { after: 60 }),
    ],
  }
}

export { ACCENT, INK_2 }
