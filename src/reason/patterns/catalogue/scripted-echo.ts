import type { PatternSource } from '../pattern.ts'

/** Different voices on different occasions share rare wording. */
export const scriptedEcho = {
  id: 'scripted-echo',
  name: 'pattern.scripted-echo.name',
  definition: 'pattern.scripted-echo.definition',
  described: [
    'on copied statements: M. Coulthard, Author Identification, Idiolect, and Linguistic Uniqueness (2004)',
  ],
  roles: ['set', 'voice', 'statement'],
  gather: ['voice', 'statement'],
  cells: ['echo(set, statement)', 'voice(statement, voice)'],
  where: [
    'echo(set, other)',
    'voice(other, another)',
    'another != voice',
    { none: ['rests-on(statement, other)'] },
    { none: ['rests-on(other, statement)'] },
    { none: ['rests-on(statement, told)', 'rests-on(other, told)'] },
  ],
  variants: [
    {
      id: 'echo',
      severity: 'notable',
      message: 'pattern.scripted-echo.echo',
    },
  ],
  show: ['statement'],
  weakens: ['pattern.scripted-echo.weakens'],
  not: ['pattern.scripted-echo.not'],
  nearMisses: ['pattern.scripted-echo.near-1', 'pattern.scripted-echo.near-2'],
} satisfies PatternSource
