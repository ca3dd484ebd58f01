// A problem in one line, for messages that pass.
import { ProblemError } from '#api'
import type { Speech } from '../words/say.tsx'

/** What happened and what to do; the reasons where the server refused. */
export function problemWords(error: unknown, { say, sayKey }: Speech): string {
  if (!(error instanceof ProblemError)) return say('web.problem.failed.title')
  const { code, reasons } = error.problem
  return [
    say(`web.problem.${code}.title`),
    ...(reasons.length > 0
      ? reasons.map(reason => sayKey(`web.refused.${reason}`))
      : [say(`web.problem.${code}.advice`)]),
  ].join(' ')
}
