import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const hasCollection = existsSync(new URL('../../shared/eval/score.mjs', import.meta.url))
const title = hasCollection ? 'SCORES.md' : 'SCORES.md (skipped: no collection of answers beside this checkout)'

const check = (...page: string[]) =>
  spawnSync(process.execPath, ['scripts/score.mjs', '--check', ...page], {cwd: root, encoding: 'utf8'}).status

/** The page with one text replaced, checked. */
function checkWith(found: RegExp, replacement: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
  const page = readFileSync(join(root, 'SCORES.md'), 'utf8')
  expect(page).toMatch(found)
  writeFileSync(join(folder, 'SCORES.md'), page.replace(found, replacement))
  const status = check(join(folder, 'SCORES.md'))
  rmSync(folder, {recursive: true})
  return status
}

describe.runIf(hasCollection)(title, {timeout: 60_000}, () => {
  test('is what the sources give; otherwise run: npm run score', () => {
    expect(check()).toBe(0)
  })

  test('would be found stale in a figure of the documents', () => {
    expect(checkWith(/\| clean \| \d+ \| [\d.]+/u, '| clean | 22 | 2.000')).toBe(1)
  })

  test('would be found stale in the records of damaged documents', () => {
    expect(checkWith(/`[0-9a-f]{16}`/u, `\`${'0'.repeat(16)}\``)).toBe(1)
  })
})
