// Options for how much of a file is read, how long, and with how much memory.
import { DEFAULT_LIMITS, type ReadingLimits } from '#read'
import { CommandError, EXIT } from './exit.ts'

/** As the command line gives them. */
export interface LimitOptions {
  readonly textLimit?: string
  readonly fileLimit?: string
  readonly timeLimit?: string
  readonly memoryLimit?: string
}

const MB = 1024 * 1024
/** Flag, unit, the most that can be asked for, and the limit that it sets. Strings and typed arrays end at the mosts. */
const LIMITS = [
  ['textLimit', '--text-limit', 500, 'characters', 1_000_000],
  ['fileLimit', '--file-limit', 2000, 'fileBytes', MB],
  ['timeLimit', '--time-limit', 86_400, 'milliseconds', 1000],
  ['memoryLimit', '--memory-limit', 65_536, 'heapBytes', MB],
] as const satisfies readonly (readonly [keyof LimitOptions, string, number, keyof ReadingLimits, number])[]

/** The limits asked for, the others as they are by default; undefined where none is. Throws CommandError (usage). */
export function limitsOf(options: LimitOptions): ReadingLimits | undefined {
  const asked = LIMITS.flatMap(([name, flag, most, limit, unit]) => {
    const value = options[name]
    if (value === undefined) return []
    const count = Number(value)
    if (!Number.isInteger(count) || count < 1 || count > most)
      throw new CommandError(EXIT.usage, `${flag} takes a whole number from 1 to ${most}, not "${value}"`)
    return [[limit, count * unit] as const]
  })
  return asked.length === 0 ? undefined : { ...DEFAULT_LIMITS, ...Object.fromEntries(asked) }
}
