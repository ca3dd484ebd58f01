// What a person assumed for the annex of bounds, as the address of the view has it.
import type { Grade } from '#model'
import { RELIABILITY, type ReliabilityTable, type Span } from '#reason'

export type Tables = Readonly<Record<Grade['scale'], ReliabilityTable>>

const SCALES = Object.keys(RELIABILITY) as readonly Grade['scale'][]

/** The tables with the intervals that an address gives in place of the usual ones: `admiralty.A:0.9-1`, with commas between. */
export function tablesFrom(address: string | undefined): Tables {
  let tables: Tables = RELIABILITY
  for (const part of (address ?? '').split(',')) {
    const [place = '', written = ''] = part.split(':')
    const [name, letter = ''] = place.split('.')
    const scale = SCALES.find(known => known === name)
    const span = spanFrom(written)
    if (scale !== undefined && span !== null && letter in RELIABILITY[scale].letters)
      tables = withSpan(tables, scale, letter, span)
  }
  return tables
}

/** The address part for tables: the intervals that are not the usual ones; empty where all are. */
export function tablesAddress(tables: Tables): string {
  return SCALES.flatMap(scale =>
    Object.entries(tables[scale].letters).flatMap(([letter, span]) => {
      const usual = RELIABILITY[scale].letters[letter]
      return usual?.least === span.least && usual.most === span.most
        ? []
        : [`${scale}.${letter}:${spanAddress(span)}`]
    }),
  ).join(',')
}

export function withSpan(tables: Tables, scale: Grade['scale'], letter: string, span: Span): Tables {
  return {
    ...tables,
    [scale]: { ...tables[scale], letters: { ...tables[scale].letters, [letter]: span } },
  }
}

/** `LEAST-MOST`, each from 0 to 1 and in this order; null for anything else. */
export function spanFrom(address: string | undefined): Span | null {
  const match = /^(0(?:\.\d+)?|1)-(0(?:\.\d+)?|1)$/.exec(address ?? '')
  if (match === null) return null
  const [least, most] = [Number(match[1]), Number(match[2])]
  return least <= most ? { least, most } : null
}

export function spanAddress({ least, most }: Span): string {
  return `${least}-${most}`
}
