// How the command ends: exit codes are a public contract.

export const EXIT = {
  done: 0,
  /** Done, with findings that the caller asked to fail on. */
  findings: 1,
  /** Wrong use, or a name that fits several actors. */
  usage: 2,
  /** Some input could not be read; all that could be was kept. */
  unreadable: 3,
  /** The case file is in use or damaged. */
  caseFile: 4,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An expected failure of a command: one line for the person, one code for the script. */
export class CommandError extends Error {
  readonly code: ExitCode
  constructor(code: ExitCode, message: string) {
    super(message)
    this.name = 'CommandError'
    this.code = code
  }
}
