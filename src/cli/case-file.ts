// Opens a case for one subcommand, and turns what may be wrong with its file into one line and an exit code.
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import type { Messages } from '#messages'
import { CaseError, type CaseFile, type CaseTrouble, openCase } from '#store'
import { CommandError, EXIT } from './exit.ts'

export interface CaseOptions {
  readonly readOnly?: boolean
  readonly create?: boolean
  /** It will be read while it is written to, as a server does. */
  readonly served?: boolean
}

/** Opens the case at `path`, does the work, closes it. Throws CommandError for trouble with the file. */
export async function withCase<T>(
  path: string,
  { served = false, ...options }: CaseOptions,
  messages: Messages,
  work: (file: CaseFile) => Promise<T>,
): Promise<T> {
  try {
    const file = await openCase(path, {
      ...options,
      oneThread: !served,
      now: Date.now,
      random: n => randomBytes(n),
      user: userName(),
    })
    try {
      return await work(file)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof CaseError) throw failureOf(error.trouble, messages)
    throw error
  }
}

/** Who acts: the account's name, or what RETORT_USER says. */
export function userName(): string {
  return process.env['RETORT_USER'] ?? userInfo().username
}

function failureOf(trouble: CaseTrouble, messages: Messages): CommandError {
  const code = trouble.kind === 'missing' || trouble.kind === 'exists' ? EXIT.usage : EXIT.caseFile
  if (trouble.kind === 'in-use')
    return new CommandError(
      code,
      trouble.holder === null
        ? messages.say('case.trouble.in-use-unknown', { path: trouble.path })
        : messages.say('case.trouble.in-use', { path: trouble.path, ...trouble.holder }),
    )
  const { kind, ...params } = trouble
  const words = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' || typeof value === 'number' ? value : value.join(', '),
  ])
  return new CommandError(code, messages.say(`case.trouble.${kind}`, Object.fromEntries(words)))
}
