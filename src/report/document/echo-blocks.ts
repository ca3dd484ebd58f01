// Echoes of a charge: wording that different voices share, each place with its words, voice and time.
import type { Charge } from '#model'
import { heading, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { ReportEcho } from './input.ts'
import type { Block } from './model.ts'

/** Kinds that are explained by something else than one voice having another's words. */
const EXPLAINED: ReadonlySet<string> = new Set(['same-voice', 'formula', 'particulars', 'citation'])
const MOST = 8

export function echoBlocks(
  desk: Desk,
  charge: Charge,
  claims: ReadonlySet<string>,
  id: string,
): readonly Block[] {
  const { say } = desk
  const speaking = new Set([
    ...charge.statements,
    ...[...claims].flatMap(claim => desk.saying(claim).map(each => each.id)),
  ])
  const own = desk.input.echoes.filter(
    echo =>
      !EXPLAINED.has(echo.kind) &&
      echo.places.some(({ statement }) => statement !== null && speaking.has(statement)),
  )
  const blocks: Block[] = [
    heading(3, `${id}-echoes`, say('report.echoes')),
    paragraph(say('web.echoes.meaning')),
  ]
  if (own.length === 0) return [...blocks, paragraph(say('report.echoes.none'))]
  for (const [at, echo] of own.slice(0, MOST).entries()) blocks.push(echoTable(desk, echo, at + 1))
  if (own.length > MOST)
    blocks.push(paragraph(say('report.echoes.more', { count: own.length - MOST }), 'attribution'))
  return blocks
}

function echoTable(desk: Desk, echo: ReportEcho, number: number): Block {
  const { say, names, sayKey } = desk
  return table(
    say('report.echo', {
      number,
      kind: sayKey(`echo.${echo.kind}`),
      words: echo.words,
      meaning: sayKey(`echo.${echo.kind}.means`),
    }),
    [
      [say('report.echo.voice'), 3],
      [say('report.echo.words'), 8],
    ],
    echo.places.map(place => {
      const who = place.voice === null ? place.name || names.source(place.source) : names.actor(place.voice)
      const particulars = [
        place.when === null ? '' : desk.date(place.when),
        place.liberty === 'detained' ? say('liberty.detained') : '',
        place.compelled ? say('web.echoes.compelled') : '',
      ].filter(part => part !== '')
      return [
        particulars.length === 0 ? who : say('report.voice', { who, particulars: particulars.join(', ') }),
        [
          say('report.words', { words: place.quote.replaceAll(/\s+/g, ' ').trim() }),
          {
            kind: 'note',
            note: desk.cite({
              source: place.source,
              position: { type: 'TextPositionSelector', start: place.start, end: place.end },
            }),
          },
        ],
      ]
    }),
  )
}
