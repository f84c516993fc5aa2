import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeEach, describe, expect, test} from 'vitest'
import {whole} from './notices.ts'
import {environment, folderWith} from './process.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = folderWith({'tb.txt': whole})
const cli = join(folder, 'dist/cli')

/** The program as it is installed, in a place of its own. */
beforeEach(() => {
  rmSync(cli, {recursive: true, force: true})
  for (const file of ['bin', 'package.json', 'schema', 'dist/cli/main.cjs']) cpSync(join(root, file), join(folder, file), {recursive: true})
})

function run(...args: string[]): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(folder, 'bin/parse-notice.js'), ...args], {
    env: environment(),
    encoding: 'utf8',
  })
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return stdout
}

const record = (): string => run(join(folder, 'tb.txt'), '-q')
const caches = (): string[] => readdirSync(cli).filter((name) => name.endsWith('.cache'))
const cache = (): string => join(cli, caches()[0]!)

describe('what was compiled is kept beside the program', () => {
  test('by the first parse, for the next', () => {
    const first = record()
    const written = readFileSync(cache())
    expect(record()).toBe(first)
    expect(caches()).toHaveLength(1)
    expect(readFileSync(cache()).equals(written)).toBe(true)
  })

  test('not by help or the schema, which compile little', () => {
    run('--help')
    run('schema')
    run('--version')
    expect(caches()).toEqual([])
  })

  test('one that was cut off or changed is not used, and written anew', () => {
    const first = record()
    const written = readFileSync(cache())
    const damages = [
      () => truncateSync(cache(), written.length >> 1),
      () => writeFileSync(cache(), ''),
      () =>
        writeFileSync(
          cache(),
          written.map((byte, i) => (i === written.length >> 1 ? byte ^ 0x55 : byte)),
        ),
      () => writeFileSync(cache(), 'no code'),
    ]
    for (const damage of damages) {
      damage()
      const before = readFileSync(cache())
      expect(record()).toBe(first)
      expect(readFileSync(cache()).equals(before)).toBe(false)
    }
  })

  test('where it cannot be written, the program runs without', () => {
    const first = record()
    const file = cache()
    rmSync(file)
    mkdirSync(join(file, 'in the way'), {recursive: true})
    expect(record()).toBe(first)
    expect(readdirSync(cli).filter((name) => name.includes('cache'))).toEqual(caches())
  })
})
