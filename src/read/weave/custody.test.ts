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

/** From when Holtzman was in custody before the first day of court, by these words in its record. */
async function since(text: string): Promise<string[]> {
  const { claims } = await custody([session('19', text), session('21', ''), session('22', '')])
  return claims.map(([, when]) => when!).filter(when => when.endsWith('/1936-08-19'))
}

test('a stay in prison tells when custody began, to the day where an arrest says the month only', async () => {
  const speech =
    'The Prosecutor spoke. Holtzman was in prison from January 1, 1933, but we know that the centre functioned.'
  expect(await since(speech)).toEqual(['1933-01-01/1936-08-19'])
  expect(await since(`${speech} It is known that Holtzman was arrested in January 1933.`)).toEqual([
    '1933-01-01/1936-08-19',
  ])
})

test('custody goes back to the last arrest, not to one long before, and to no exile', async () => {
  expect(
    await since('Holtzman was arrested in 1908. In May 1933 Holtzman was arrested again and taken away.'),
  ).toEqual(['1933-05/1936-08-19'])
  expect(await since('In 1929 Holtzman was sentenced to exile for three years.')).toEqual([])
})

test('custody that follows from an arrest counts as what is suggested counts', async () => {
  const { result } = await wovenFrom([
    {
      text: session('19', 'Holtzman was arrested in May 1933.'),
      kind: 'transcript',
      date: '1936-08-19',
    },
    { text: session('21', ''), kind: 'transcript', date: '1936-08-21' },
  ])
  const carried = result.claims.filter(({ when }) => when?.edtf === '1933-05/1936-08-19')
  expect(carried.map(({ score }) => score >= 0.5)).toEqual([true])
})
