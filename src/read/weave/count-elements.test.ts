import { expect, test } from 'vitest'
import type { Statement } from '#model'
import { caseDataSchema } from '#schemas'
import { partsOf } from './count-elements.ts'
import { wovenFrom } from './testing/woven.ts'

const INDICTMENT = `Indictment in the case of Grigori Zinoviev, Lev Kamenev and Ivan Smirnov

The accused Grigori Zinoviev, Lev Kamenev and Ivan Smirnov are charged with having a) organized a united terrorist centre which prepared the assassination of the leaders of the Government; b) carried out on December 1, 1934, the foul murder of Sergei Kirov through a terrorist group in Leningrad, i.e., crimes covered by Articles 588 and 5811 of the Criminal Code.

After the reading of the indictment, the President asks whether they plead guilty. The accused Zinoviev and Kamenev plead guilty on all charges. The accused Smirnov, admitting that he belonged to the centre, denies any part in the murder.
`
const SESSION = `Morning session, August 19, 1936

VYSHINSKY: Accused Kamenev, what do you say of this?

KAMENEV: I organized with Zinoviev the united terrorist centre, and we prepared the assassination of the leaders of the Government.

VYSHINSKY: Is that all?

KAMENEV: Yes.

VYSHINSKY: Accused Smirnov, do you admit this?

SMIRNOV: I knew a good carpenter in Leningrad.

VYSHINSKY: And nothing else?

SMIRNOV: No.
`

test('a count’s letters are its elements, and the law is none of them', () => {
  expect(
    partsOf(
      'having a) organized a united terrorist centre; b) carried out the foul murder of Kirov through a group, i.e., crimes covered by Articles 588 and 5811',
    ),
  ).toEqual(['organized a united terrorist centre', 'carried out the foul murder of Kirov through a group'])
  expect(partsOf('crimes covered by Articles 19 and 588 of the Criminal Code')).toEqual([])
})

test('each accused’s elements are spoken of by the indictment, by pleas and by testimony that names the accused', async () => {
  const { result, sources } = await wovenFrom([
    { text: INDICTMENT, kind: 'indictment' },
    { text: SESSION, kind: 'transcript' },
  ])
  const { assigned: _a, meetings: _m, weaver: _w, learned: _l, ...parts } = result
  caseDataSchema.parse({ settings: {}, sources, ...parts })
  const name = new Map(result.actors.map(actor => [actor.id, actor.name.split(' ').at(-1)!]))
  const [count] = result.charges.flatMap(({ counts }) => counts)
  const table = count!.accused.map(({ actor, plea, trees }) => {
    const root = trees[0]!.root
    const elements = root.kind === 'group' ? root.of : [root]
    return [
      name.get(actor),
      plea,
      ...elements.map(element => (element.kind === 'claim' ? rulesOf(element.literal.claim) : [])),
    ]
  })
  expect(table).toEqual([
    // What Kamenev confesses is no evidence against Zinoviev.
    ['Zinoviev', 'admits', ['weave/charge', 'weave/plea'], ['weave/charge', 'weave/plea']],
    ['Kamenev', 'admits', ['turns', 'weave/charge', 'weave/plea'], ['weave/charge', 'weave/plea']],
    ['Smirnov', 'admits-in-part', ['weave/charge'], ['weave/charge']],
  ])

  function rulesOf(claim: string): string[] {
    return result.statements
      .filter((one: Statement) => one.literals.some(literal => literal.claim === claim))
      .map(({ rule }) => (rule.startsWith('turns/') ? 'turns' : rule))
      .sort()
  }
})
