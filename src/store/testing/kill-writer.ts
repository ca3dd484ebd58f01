// Writes to a case without end, saying on stdout what was acknowledged; to be killed at any instant.
import { writeSync } from 'node:fs'
import { contentId, sha256Hex } from '#model'
import { openCase } from '../case-file.ts'
import { readingOf, versionOf } from './sample-case.ts'

const [path, round] = process.argv.slice(2)
let draws = 0
const file = await openCase(path!, {
  create: true,
  now: Date.now,
  random: n => Buffer.from(sha256Hex(`${round} ${(draws += 1)}`), 'hex').subarray(0, n),
  user: 'writer',
})

/** On the pipe before the next write begins: what the parent has read was acknowledged. */
function acknowledge(what: string, id: string): void {
  writeSync(1, `${what} ${id}\n`)
}

for (let at = 0; ; at += 1) {
  const name = `${round}-${at}`
  const text = `Session ${name}. ${'Vyshinsky: What did Sedov tell you? Holtzman: Nothing.\n'.repeat(1 + (at % 40))}`
  const { source } = await file.addSource(
    { path: `${name}.txt`, mediaType: 'text/plain', title: name },
    Buffer.from(text),
  )
  acknowledge('source', source.id)
  const version = versionOf(source.id, text)
  await file.saveText(version)
  acknowledge('text', source.id)
  await file.saveReadings([readingOf(version, ['Holtzman', 'Sedov', 'Vyshinsky'])])
  acknowledge('reading', source.id)
  const id = contentId('actor', [name])
  const { taken } = await file.decide([
    { kind: 'add', target: { kind: 'actor', id }, payload: { kind: 'person', name, names: [] } },
    { kind: 'correct', target: { kind: 'source', id: source.id }, payload: { title: `Minutes of ${name}` } },
  ])
  for (const decision of taken) acknowledge('decision', decision.id)
}
