// Runs every check of the project and closes with one line: how many passed, failed and were skipped.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const scratch = mkdtempSync(join(tmpdir(), 'retort-test-'))
const report = join(scratch, 'vitest.json')
let passed = 0
let failed = 0
let skipped = 0

for (const [name, ...command] of [
  ['types', 'tsc'],
  ['lint', 'oxlint', '--type-aware', '--quiet'],
  ['format', 'oxfmt', '--check', '.'],
]) {
  if (run(command) === 0) passed++
  else {
    failed++
    process.stderr.write(`retort: the check "${name}" failed\n`)
  }
}

const status = run([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
try {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  skipped += result.numPendingTests + result.numTodoTests
  if (status !== 0 && result.numFailedTests === 0) failed++
} catch (error) {
  failed++
  process.stderr.write(`retort: the test runner left no report (${error.message})\n`)
}
rmSync(scratch, { recursive: true, force: true })

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 ? 1 : 0)

function run(command) {
  return spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' }).status
}
