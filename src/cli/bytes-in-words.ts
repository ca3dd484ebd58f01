import type { Messages } from '#messages'

/** A size as people read it, in the reader's language: `1.2 MB`. */
export function bytesInWords(bytes: number, { language }: Messages): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const format = {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  } as const
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** step)
}
