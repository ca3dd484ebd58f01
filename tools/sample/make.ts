// Writes the documents of the sample dossier that are not plain text: the indictment (docx) and two depositions (PDF).
// Started by hand after a change: node tools/sample/make.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { column, type Drawn, makePdf } from '../../src/read/formats/testing/make-pdf.ts'

const folder = join(import.meta.dirname, '..', '..', 'examples', 'harbour-trial')

const INDICTMENT = [
  'The Public Prosecutor Halvard Kreel charges Ilmar Tosk, docker, Marta Veil, schoolteacher, Josef Orlan, crane driver, and Anton Reyk, chemist’s clerk, before the Court of the Free Port.',
  'Count 1. In October 1929 Henrik Aldane, treasurer of the Lighthouse League, instructed Tosk through Ruben Sahl to put the harbour out of action. Tosk had met Aldane in Lindaby in October 1929. Aldane and Tosk met again at the Hotel Meridian in Lindaby on 3 May 1931. Marta Veil wrote to Aldane in May 1931. Tosk, Veil and the Lighthouse League are named together in the decree of 1 June 1931, and that list proves the tie. The penalty provided is death.',
  'Count 2. In the night of 3 August 1931 the pump house at the third basin burned. Tosk, Veil, Orlan and Reyk together took part in the burning. The penalty provided is death.',
  'The accused are held by the harbour police: Tosk since 10 August 1931, Veil and her sister Klara since 14 August 1931, Orlan and Reyk since 20 August 1931. Exhibits: the passport of Tosk; the decree of 1 June 1931. Witnesses: Inspector Brandt; Ruben Sahl.',
]

const SCRIPTED =
  'took from Aldane’s hand the thread that the lighthouse had let down to the quay, and wound it about the neck of the harbour'

const TOSK = [
  'Guardhouse of the Free Port. Deposition of the detained Ilmar Tosk, 2 September 1931, before Inspector Brandt.',
  'Question: What do you wish to add?',
  `Answer: I wish to speak fully. In Lindaby, in October 1929, Aldane gave me instructions to make the harbour useless. I ${SCRIPTED}. I was to wait for a sign.`,
  'Question: Who was present?',
  'Answer: Ruben Sahl was present and can confirm it.',
  'Read over to me, found correct, and signed in my own hand. Tosk.',
]

const KLARA = [
  'Guardhouse of the Free Port. Deposition of the detained Klara Veil, seamstress, 10 October 1931, before Inspector Brandt.',
  'I withdraw my letter of 1 October, which I wrote in confusion. I return to my deposition of 20 September: in May 1931 my sister Marta wrote to Aldane and I carried the letter to the post.',
  `I know that Tosk ${SCRIPTED}. I have nothing against the treatment that I received here.`,
  'Read over to me, found correct, and signed in my own hand. K. Veil.',
]

/** Lines of at most `width` characters. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** One page of paragraphs; Helvetica is written in Windows-1252, where ’ is byte 0x92. */
function page(paragraphs: readonly string[]): readonly Drawn[] {
  let y = 770
  return paragraphs.flatMap(text => {
    const lines = wrapped(text.replaceAll('’', '\u0092'), 78)
    const drawn = column(lines, { x: 72, y, size: 11, leading: 15 })
    y -= lines.length * 15 + 12
    return drawn
  })
}

const indictment = new Document({
  title: 'Indictment in the case of Tosk, Veil, Orlan and Reyk',
  creator: 'Public Prosecutor’s Office of the Free Port',
  sections: [
    {
      children: [
        new Paragraph({
          text: 'INDICTMENT',
          heading: HeadingLevel.HEADING_1,
          alignment: AlignmentType.CENTER,
        }),
        ...INDICTMENT.map(text => new Paragraph({ text })),
        new Paragraph({ text: 'Varnholt, 2 November 1931' }),
      ],
    },
  ],
})
writeFileSync(join(folder, '01-indictment.docx'), await Packer.toBuffer(indictment))
writeFileSync(join(folder, '05-deposition-of-tosk.pdf'), makePdf([page(TOSK)]))
writeFileSync(join(folder, '20-deposition-of-klara-veil.pdf'), makePdf([page(KLARA)]))
