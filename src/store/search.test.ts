import { expect, test } from 'vitest'
import { search } from './search.ts'
import { benchForEach } from './testing/bench-for-each.ts'
import { versionOf } from './testing/sample-case.ts'

const bench = benchForEach()

const found = (words: string): string[] =>
  search(bench.sql, { words }).hits.map(hit =>
    hit.snippet.slice(hit.start - hit.snippetStart, hit.end - hit.snippetStart),
  )

test('words are found in every form that the language gives them', () => {
  bench.addText('en.txt', 'The accused admitted that he had met Trotsky.\n')
  bench.addText('ru.txt', 'Он признал обвинения, о Троцком не сказал ни слова.\n', 'ru')
  bench.addText('fr.txt', 'Les accusés ont avoué leurs crimes.\n', 'fr')
  expect(found('admits')).toEqual(['admitted'])
  expect(found('обвинение')).toEqual(['обвинения'])
  expect(found('Троцкий')).toEqual(['Троцком'])
  expect(found('accusé')).toContain('accusés')
})

test('a decree in the old spelling is found by the new', () => {
  bench.addText('decree.txt', 'Постановленіе о высылкѣ изъ предѣловъ Россіи.\n', 'ru')
  expect(found('постановление пределов')).toEqual(['Постановленіе'])
})

test('a phrase in quotation marks is taken word for word, bare words by their stems', () => {
  bench.addText('a.txt', 'He was accused of treason. They accuse him of treason.\n')
  expect(found('"accused of treason"')).toEqual(['accused of treason'])
  expect(search(bench.sql, { words: 'accusing treason' }).hits[0]!.marks).toHaveLength(4)
  expect(found('"accusing of treason"')).toEqual([])
})

test('case, accents and typographic quotation marks do not matter', () => {
  bench.addText('a.txt', 'Émigrés met at the Café Bristol.\n')
  expect(found('“CAFE BRISTOL”')).toEqual(['Café Bristol'])
})

test('a word with a minus leaves out the places that have it, an exact phrase only those that say it so', () => {
  bench.addText('a.txt', 'Copenhagen and Oslo.\n')
  bench.addText('b.txt', 'Copenhagen and Stockholm.\n')
  expect(search(bench.sql, { words: 'Copenhagen -Oslo' }).hits).toHaveLength(1)
  expect(search(bench.sql, { words: 'Copenhagen -"and Stockholm"' }).hits).toHaveLength(1)
  expect(search(bench.sql, { words: 'Copenhagen -"and Stockholms"' }).hits).toHaveLength(2)
})

test('a phrase that runs over the cut between two chunks is found once, where it stands', () => {
  const long = `${'and then he said that '.repeat(400)}Holtzman met Sedov at the Hotel Bristol ${'and so on '.repeat(400)}`
  const { source } = bench.addText('long.txt', long)
  for (let at = 0; at < long.length - 4000; at += 997) {
    const words = long.slice(at).split(' ').slice(1, 6).join(' ')
    const { hits } = search(bench.sql, { words: `"${words}"`, limit: 1 })
    expect(hits[0]).toMatchObject({ source })
  }
  const { hits } = search(bench.sql, { words: '"Sedov at the Hotel"' })
  expect(hits).toHaveLength(1)
  expect(long.slice(hits[0]!.start, hits[0]!.end)).toBe('Sedov at the Hotel')
})

test('pages follow one another without gap or repeat', () => {
  for (let at = 0; at < 7; at += 1) bench.addText(`${at}.txt`, `Session ${at}: Vyshinsky speaks.\n`)
  const seen: string[] = []
  let after: number | null = 0
  while (after !== null) {
    const page = search(bench.sql, { words: 'Vyshinsky', limit: 3, after })
    seen.push(...page.hits.map(hit => hit.source))
    after = page.next
  }
  expect(new Set(seen).size).toBe(7)
  expect(seen).toHaveLength(7)
})

test('signs of the query language of the index mean nothing', () => {
  bench.addText('a.txt', 'He said NEAR the place OR elsewhere.\n')
  for (const words of ['NEAR(a b)', 'a AND (', '"', '^said*', 'stems:said', '-', ')('])
    expect(() => search(bench.sql, { words })).not.toThrow()
  expect(found('NEAR')).toEqual(['NEAR'])
})

test('a text that was replaced is found no more, and found again when it comes back', () => {
  const version = bench.addText('a.txt', 'Olberg came with a Honduras passport.\n')
  bench.saveText(versionOf(version.source, 'Nothing of the kind.\n'))
  expect(found('Honduras')).toEqual([])
  bench.saveText(version)
  expect(found('Honduras')).toEqual(['Honduras'])
})

test('only the sources asked for are searched', () => {
  const first = bench.addText('a.txt', 'Smirnov in prison.\n')
  bench.addText('b.txt', 'Smirnov at liberty.\n')
  const { hits } = search(bench.sql, { words: 'Smirnov', sources: [first.source] })
  expect(hits.map(hit => hit.source)).toEqual([first.source])
})
