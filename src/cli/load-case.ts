// Opens a case file to look at it, and gives its data.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { CaseData } from '#model'
import type { Messages } from '#messages'
import { CaseError, openCase, type Basis } from '#store'
import { CommandError, EXIT } from './exit.ts'

/** The case's data by a basis. Throws CommandError where there is no such file or it cannot be used. */
export async function loadCaseData(path: string, basis: Basis, messages: Messages): Promise<CaseData> {
  if (!existsSync(path))
    throw new CommandError(EXIT.caseFile, messages.say('cli.error.case-missing', { path }))
  try {
    const file = await openCase(path, {
      readOnly: true,
      now: Date.now,
      random: n => randomBytes(n),
      user: userInfo().username,
    })
    try {
      return await file.loadCase(basis)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof CaseError) throw new CommandError(EXIT.caseFile, error.message)
    throw error
  }
}
