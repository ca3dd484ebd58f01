import { expect, test } from 'vitest'
import { wovenFrom } from './testing/woven.ts'

const session = (day: string, more: string) => `Morning session, August ${day}, 1936

The Military Collegium of the Supreme Court sat in open session. The Court examined the accused Holtzman.

VYSHINSKY: Accused Holtzman, when did you come?

HOLTZMAN: I came in 1932.

VYSHINSKY: To whom?

HOLTZMAN: To Smirnov.

${more}
`

async function custody(texts: readonly string[]) {
  const { result } = await wovenFrom(
    texts.map(text => ({
      text,
      kind: 'transcript' as const,
      date: `1936-08-${/August (\d+)/.exec(text)![1]!}`,
    })),
  )
  const name = new Map(result.actors.map(actor => [actor.id, actor.name]))
  const claims = result.claims
    .filter(({ relation }) => relation === 'in-custody-of')
    .map(({ id, roles, when }) => {
      const [who] = roles.flatMap(({ filler }) => (filler.kind === 'actor' ? [name.get(filler.id)!] : []))
      const told = result.statements.find(({ literals }) => literals.some(({ claim }) => claim === id))
      return [who, when?.edtf, told?.passage.quote.exact.slice(0, 40)]
    })
  return { claims: claims.toSorted((a, b) => (a[1]! < b[1]! ? -1 : 1)), statements: result.statements, name }
}

test('whom a record calls accused is in custody from its first day to its last, and detained when he speaks', async () => {
  const { claims, statements } = await custody([session('19', ''), session('21', ''), session('22', '')])
  expect(claims).toEqual([['Holtzman', '1936-08-19/1936-08-22', 'accused Holtzman']])
  const spoken = statements.filter(({ voices }) => voices.at(-1)?.name === 'Holtzman')
  expect(spoken.length).toBeGreaterThan(0)
  for (const { liberty } of spoken) expect(liberty).toBe('detained')
})

test('an arrest before begins a custody of its own, unless he was released since', async () => {
  const arrest = 'Holtzman was arrested in May 1933.'
  expect((await custody([session('19', arrest), session('21', ''), session('22', '')])).claims).toEqual([
    ['Holtzman', '1933-05/1936-08-19', arrest],
    ['Holtzman', '1936-08-19/1936-08-22', 'accused Holtzman'],
  ])
  const released = `${arrest} Holtzman was released in June 1934.`
  expect(
    (await custody([session('19', released), session('21', ''), session('22', '')])).claims.map(
      ([, when]) => when,
    ),
  ).toEqual(['1936-08-19/1936-08-22'])
})
