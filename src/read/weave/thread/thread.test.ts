import { sha256Hex, type DocumentReading, type Source, type TextVersion } from '#model'
import { sourceSchema } from '#schemas'
import { expect, test } from 'vitest'
import { readText } from '../../stages/index.ts'
import { EMPTY_REGISTER } from '../../stages/stage.ts'
import { weaveCase } from '../index.ts'
import { createWeaveThread } from './index.ts'

const TEXT = 'Holtzman said on 21 August 1936 that he had met Sedov in Copenhagen. Sedov denied it.'

async function readOnce(): Promise<{
  sources: Source[]
  readings: DocumentReading[]
  texts: Map<string, string>
}> {
  const sha256 = sha256Hex(TEXT)
  const source = sourceSchema.parse({
    id: 's1',
    sha256,
    path: 'hearing.txt',
    mediaType: 'text/plain',
    bytes: TEXT.length,
    title: 'Hearing',
  })
  const version: TextVersion = {
    source: 's1',
    sha256,
    normaliser: 'test',
    text: TEXT,
    blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }],
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
  }
  const { id, title, path } = source
  const reading = await readText(version, {
    source: { id, title, kind: 'other', date: null, path, author: [] },
    metadata: { author: [] },
  })
  return { sources: [source], readings: [reading], texts: new Map([[sha256, TEXT]]) }
}

test('a thread weaves what is woven here, and keeps the readings for the next time', async () => {
  const { sources, readings, texts } = await readOnce()
  const rest = { sources, register: EMPTY_REGISTER, decisions: [] }
  const { meetings: _, ...here } = await weaveCase(readings, sources, EMPTY_REGISTER, [], texts)
  expect(here.statements.length).toBeGreaterThan(0)
  const thread = createWeaveThread()
  expect(thread.holds('first')).toBe(false)
  expect(await thread.weave('first', { readings, texts }, rest)).toEqual(here)
  expect(thread.holds('first')).toBe(true)
  expect(await thread.weave('first', null, rest)).toEqual(here)
})

test('what goes wrong there is told here, and the next weaving is as good as ever', async () => {
  const { sources, readings, texts } = await readOnce()
  const rest = { sources, register: EMPTY_REGISTER, decisions: [] }
  const thread = createWeaveThread()
  await expect(thread.weave('first', null, rest)).rejects.toThrow('before anything was woven')
  expect((await thread.weave('second', { readings, texts }, rest)).statements.length).toBeGreaterThan(0)
})
