import type { CaseFile } from '#store'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInto } from './read-into.ts'
import { newCase } from './testing/new-case.ts'
import { createWeaver, weaveAgain } from './weaving.ts'

const REPORT = 'Holtzman said on 21 August 1936 that he had met Sedov in Copenhagen. Sedov denied it.\n'

let folder: string
let file: CaseFile

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retort-weaving-'))
  writeFileSync(join(folder, 'report.txt'), REPORT)
  file = await newCase(join(folder, 'case.retort'))
})
afterEach(async () => {
  await file.close()
  rmSync(folder, { recursive: true, force: true })
})

const unwoven = () => readInto(file, [join(folder, 'report.txt')], { weave: () => Promise.resolve() })
const statements = async () => (await file.loadCase('all')).statements

test('a case is woven in the thread of its file as it is where it is asked for', async () => {
  await unwoven()
  expect(await statements()).toEqual([])
  expect(await weaveAgain(file)).toBe(true)
  const there = await file.loadCase('all')
  expect(there.statements.length).toBeGreaterThan(0)
  expect(await weaveAgain(file)).toBe(false)
  const other = await newCase(join(folder, 'other.retort'))
  try {
    await readInto(other, [join(folder, 'report.txt')], { weave: () => createWeaver(other).finish() })
    expect(await other.loadCase('all')).toEqual(there)
  } finally {
    await other.close()
  }
})

test('who waits for the weaver to finish finds everything woven', async () => {
  await unwoven()
  const weaver = createWeaver(file)
  await Promise.all([weaver.finish(), weaver.finish()])
  expect(weaver.busy).toBe(false)
  expect((await statements()).length).toBeGreaterThan(0)
  expect(await weaveAgain(file)).toBe(false)
})

test('what goes wrong while weaving is thrown to who waits', async () => {
  await unwoven()
  const weaver = createWeaver({
    ...file,
    saveWoven: () => Promise.reject(new Error('the disk is full')),
  })
  await expect(weaver.finish()).rejects.toThrow('the disk is full')
})
