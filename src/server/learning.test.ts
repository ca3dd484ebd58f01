import { createClient, SESSION_HEADER } from '#api'
import { readInto, weaveAgain } from '#intake'
import type { Statement, Suggestion } from '#model'
import { openCase, type CaseFile, type DecisionInput } from '#store'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casePort, startServer } from './wiring.ts'

const MORNING = `Morning session, August 21, 1936

VYSHINSKY: Did you stay at the inn called Golden Anchor?

HOLTZMAN: They told me to wait. I met Sedov in Copenhagen.

W.: Did you meet Sedov?

HOLTZMAN: Yes, I met Sedov in Copenhagen.

W.: Where was that?

HOLTZMAN: In the hotel. Grey Heron was with us.
`
const EVENING = `Evening session, August 21, 1936

VYSHINSKY: Accused Olberg, go on.

OLBERG: Golden Anchor declared that the room was taken. Holtzman wrote that he met Sedov in Copenhagen. I met Sedov in Copenhagen.

VYSHINSKY: And Golden Anchor said so?

OLBERG: Yes.
`

let folder: string
let file: CaseFile
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retort-learning-'))
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', 'morning.txt'), MORNING)
  writeFileSync(join(folder, 'in', 'evening.txt'), EVENING)
  let draws = 0
  file = await openCase(join(folder, 'case.retort'), {
    create: true,
    now: () => Date.UTC(2026, 0, 1) + 1000 * draws,
    random: n => new Uint8Array(n).fill((draws += 1)),
    user: 'tester',
  })
  await readInto(file, [join(folder, 'in')], { jobs: 1 })
}, 240_000)
afterAll(async () => {
  await file.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the case suggests now, as one text: to see that an undo leaves nothing behind. */
async function everything(): Promise<string> {
  const { rows } = await file.suggestions({})
  const { actors, claims, statements } = await file.loadCase('all')
  return JSON.stringify([rows, actors, claims, statements])
}

/** Decides, looks at what follows, takes it back, and finds everything as before. */
async function following(input: DecisionInput, look: (rule: string) => Promise<void>): Promise<void> {
  const before = await everything()
  const { taken, refused } = await file.decide([input])
  expect(refused).toEqual([])
  await weaveAgain(file)
  await look(`learned:${taken[0]!.id}`)
  await file.decide([{ kind: 'undo', target: { kind: 'decision', id: taken[0]!.id } }])
  await weaveAgain(file)
  expect(await everything()).toBe(before)
}

async function mentions(
  quote: string,
): Promise<{ readonly suggestion: Suggestion; status: string; actor: string | null }[]> {
  const { rows } = await file.suggestions({ kind: 'mention', filter: { contains: quote } })
  return rows.filter(({ suggestion }) => suggestion.quote === quote)
}

/** The mentions of the hotel that were taken for a person. */
async function bristols() {
  return (await mentions('Golden Anchor')).filter(
    ({ suggestion }) => suggestion.kind === 'mention' && suggestion.entity === 'person',
  )
}

function plain(payload: object): DecisionInput['payload'] {
  return JSON.parse(JSON.stringify(payload)) as DecisionInput['payload']
}

async function actorNamed(name: string): Promise<string> {
  const found = (await file.loadCase('all')).actors.find(actor => actor.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.id
}

async function statementOf(quote: string): Promise<Statement> {
  const { rows } = await file.items({ kind: 'statement', filter: { contains: quote } })
  const found = rows.find(({ item }) => item.passage.quote.exact === quote)
  if (found === undefined) throw new Error(`no ${quote}`)
  return { ...found.item, status: found.status }
}

describe('what follows from one decision in the rest of the case', () => {
  test('a hotel that was taken for a person is none wherever it is taken for one', async () => {
    const [first, second] = await bristols()
    expect(second!.suggestion.start).toBeGreaterThan(first!.suggestion.start)
    await following({ kind: 'reject', target: { kind: 'mention', id: first!.suggestion.id } }, async rule => {
      expect((await bristols()).map(({ status, suggestion }) => [status, suggestion.rule])).toEqual([
        ['rejected', first!.suggestion.rule],
        ['rejected', rule],
      ])
      expect((await file.loadCase('all')).actors.map(({ name }) => name)).not.toContain('Golden Anchor')
      expect((await statementOf('the room was taken')).voices.at(-1)).toMatchObject({ actor: null })
      // The place of that name stands in the other text as before.
      expect((await mentions('Golden Anchor')).filter(({ status }) => status === 'suggested')).toHaveLength(1)
    })
  })

  test('one of the like that a person confirms stays, and then nothing is taught any more', async () => {
    const [first, second] = (await mentions('Golden Anchor')).filter(
      ({ suggestion }) => suggestion.kind === 'mention' && suggestion.entity === 'person',
    )
    await file.decide([{ kind: 'confirm', target: { kind: 'mention', id: second!.suggestion.id } }])
    await weaveAgain(file)
    await following({ kind: 'reject', target: { kind: 'mention', id: first!.suggestion.id } }, async () => {
      const [, again] = await mentions('Golden Anchor').then(all =>
        all.filter(({ suggestion }) => suggestion.kind === 'mention' && suggestion.entity === 'person'),
      )
      expect(again!.status).toBe('confirmed')
      expect((await file.loadCase('all')).actors.map(({ name }) => name)).toContain('Golden Anchor')
    })
    await file.undo()
    await weaveAgain(file)
  })

  test('a kind put right holds for all of the name, and its claims and voices follow', async () => {
    const [first] = (await mentions('Golden Anchor')).filter(
      ({ suggestion }) => suggestion.kind === 'mention' && suggestion.entity === 'person',
    )
    await following(
      {
        kind: 'correct',
        target: { kind: 'mention', id: first!.suggestion.id },
        payload: { entity: 'place' },
      },
      async rule => {
        const all = await mentions('Golden Anchor')
        expect(all.map(({ suggestion }) => suggestion.kind === 'mention' && suggestion.entity)).toEqual([
          'place',
          'place',
          'place',
        ])
        expect(new Set(all.map(({ actor }) => actor)).size).toBe(1)
        expect(all.map(({ suggestion }) => suggestion.rule)).toContain(rule)
      },
    )
  })

  test('an actor that is none goes with all that stands for it', async () => {
    await following(
      { kind: 'reject', target: { kind: 'actor', id: await actorNamed('Golden Anchor') } },
      async rule => {
        const gone = (await mentions('Golden Anchor')).filter(({ status }) => status === 'rejected')
        expect(gone.map(({ suggestion }) => suggestion.rule)).toEqual([rule, rule])
      },
    )
  })

  test.each(['a statement’s voice', 'the label itself'])(
    'the speaker under a label is put right in all turns under it by %s',
    async by => {
      const vyshinsky = await actorNamed('Vyshinsky')
      const asked = await statementOf('Did you meet Sedov?')
      const [label] = await mentions('W.')
      const input: DecisionInput =
        by === 'the label itself'
          ? {
              kind: 'connect',
              target: { kind: 'mention', id: label!.suggestion.id },
              payload: { actor: vyshinsky },
            }
          : {
              kind: 'correct',
              target: { kind: 'statement', id: asked.id },
              payload: plain({
                voices: asked.voices.map(voice =>
                  voice.name === 'W.' ? { ...voice, actor: vyshinsky, name: 'Vyshinsky' } : voice,
                ),
              }),
            }
      await following(input, async rule => {
        const other = await statementOf('Where was that?')
        expect(other.voices.at(-1)).toMatchObject({ actor: vyshinsky })
        expect(other.status).toBe('suggested')
        expect([other.rule, ...(await mentions('W.')).map(({ suggestion }) => suggestion.rule)]).toContain(
          rule,
        )
      })
    },
  )

  test('a rule that is not believed any more gives nothing in the whole case, and says why', async () => {
    const met = (await file.items({ kind: 'claim' })).rows.filter(({ item }) => item.relation === 'met')
    expect(met.length).toBeGreaterThan(1)
    const target = { kind: 'claim', id: met[0]!.item.id } as const
    await following({ kind: 'reject', target }, async rule => {
      const taught = (await file.items({ kind: 'claim' })).rows.filter(({ item }) => item.rule === rule)
      expect(taught, 'another man’s “I met Sedov” is another claim').toEqual([])
    })
    await following({ kind: 'reject', target, payload: { pattern: true } }, async rule => {
      const others = (await file.items({ kind: 'claim' })).rows.filter(
        ({ item }) => item.relation === 'met' && item.id !== target.id,
      )
      expect(others.map(({ item, status }) => [item.rule, status])).toEqual(
        others.map(() => [rule, 'rejected']),
      )
    })
  })

  test('a name given by hand is found where no stage saw one', async () => {
    const holtzman = await actorNamed('Holtzman')
    const { item } = (await file.item('actor', holtzman))!
    await following(
      {
        kind: 'correct',
        target: { kind: 'actor', id: holtzman },
        payload: plain({ names: [...item.names, { text: 'Grey Heron', kind: 'alias' }] }),
      },
      async rule => {
        const [found] = await mentions('Grey Heron')
        expect(found).toMatchObject({ status: 'suggested', actor: holtzman, suggestion: { rule } })
      },
    )
  })
})

test('over the API the consequences are there when the answer is, and go with the undo', async () => {
  const server = await startServer({ case: file, user: 'tester' })
  const here: typeof fetch = (address, init) =>
    fetch(new URL(address instanceof Request ? address.url : address, server.origin), init)
  const launch = new URL(server.address).hash.replace('#launch=', '')
  const { session } = await createClient({ fetch: here, session: () => null }).call('session', {
    body: { launch },
  })
  expect(SESSION_HEADER).toContain('session')
  const client = createClient({ fetch: here, session: () => session })
  const [evening] = (await client.call('sources')).filter(({ path }) => path.endsWith('evening.txt'))
  const marked = async () =>
    (await client.call('marks', { params: { source: evening!.id } })).marks.filter(
      ({ quote, target }) => quote === 'Golden Anchor' && target.kind === 'mention',
    )
  const [first] = await marked()
  await client.call('decide', { body: { decisions: [{ kind: 'reject', target: first!.target }] } })
  await expect
    .poll(async () => (await marked()).map(({ status }) => status))
    .toEqual(['rejected', 'rejected'])
  expect((await marked())[1]!.rule).toMatch(/^learned:/)
  await client.call('undo', { body: { decision: null } })
  await expect
    .poll(async () => (await marked()).map(({ status }) => status))
    .toEqual(['suggested', 'suggested'])
  await server.close()
})

test('what a person says of the words of a suggestion is drawn once, and the suggestion is back with the undo', async () => {
  const port = casePort(file)
  const { statements, claims } = await file.loadCase('all')
  const said = statements.find(({ literals, status }) => literals.length > 0 && status === 'suggested')!
  const { id: _, ...words } = said
  const own = said.literals.map(({ claim, negated }, i) => {
    const { id: __, ...what } = claims.find(({ id }) => id === claim)!
    return { id: `own-claim-${i}`, negated, what }
  })
  const statement = plain({ ...words, literals: own.map(({ id, negated }) => ({ claim: id, negated })) })
  const here = async (): Promise<readonly string[]> =>
    (await port.marks(said.passage.source))!.marks
      .filter(
        ({ kind, start, end }) =>
          kind === 'statement' && start === said.passage.position.start && end === said.passage.position.end,
      )
      .map(({ target }) => target.id)
  const before = await here()
  expect(before).toHaveLength(1)
  await port.decide(
    [
      ...own.map(({ id, what }) => ({
        kind: 'add' as const,
        target: { kind: 'claim' as const, id },
        passages: [],
        payload: plain(what)!,
        why: '',
      })),
      {
        kind: 'add' as const,
        target: { kind: 'statement' as const, id: 'own-statement' },
        passages: [said.passage],
        payload: statement!,
        why: '',
      },
    ],
    'tester',
  )
  await weaveAgain(file)
  await expect.poll(here).toEqual(['own-statement'])
  await port.undo(null, 'tester')
  await weaveAgain(file)
  await expect.poll(here).toEqual(before)
})
