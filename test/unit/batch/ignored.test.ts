import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {namesIn, plant, planted} from './tree.ts'

const git = (folder: string, ...args: string[]): string =>
  spawnSync('git', ['-c', 'core.quotePath=false', ...args], {cwd: folder, encoding: 'utf8'}).stdout ?? ''

const files = [
  'a.txt',
  'b.txt',
  'a b.txt',
  'tam/a.txt',
  'tam/b/a.txt',
  'tam/tam/b.txt',
  'b/a.txt',
  'b/tam/a.txt',
  'b/tam/c/b.txt',
  'b/c/tam/a.txt',
]
const part = fc.constantFrom('a.txt', 'b.txt', '*.txt', 'tam', 'b', 'c', '*', 'a?b.txt', '[ab].txt', '**', '\\a.txt', 'a b.txt')
const body = fc.tuple(fc.constantFrom('', '/'), fc.array(part, {minLength: 1, maxLength: 3}), fc.constantFrom('', '', '/'))
const rule = fc.tuple(fc.constantFrom('', '!'), body).map(([not, [begin, parts, end]]) => `${not}${begin}${parts.join('/')}${end}`)
const rules = fc
  .array(fc.oneof({weight: 8, arbitrary: rule}, fc.constantFrom('', '# a.txt', '  ')), {maxLength: 4})
  .map((lines) => lines.join('\n'))
const folders = ['', 'tam/', 'b/', 'b/tam/', 'b/c/']

test('files of rules leave out what git would', {timeout: 120_000}, async ({skip}) => {
  const folder = planted(Object.fromEntries(files.map((name) => [name, ''])))
  if (!git(folder, 'init').includes('git')) skip('git is missing')
  await fc.assert(
    fc.asyncProperty(fc.array(rules, {minLength: folders.length, maxLength: folders.length}), async (texts) => {
      const written = folders.map((at, i) => [`${at}.parse-noticeignore`, texts[i]!] as const)
      plant(folder, {...Object.fromEntries(written), 'z.bin': ''})
      const kept = git(folder, 'ls-files', '--others', '--exclude-per-directory=.parse-noticeignore').split('\n')
      const names = await namesIn(folder, ['.'], {endings: ['txt', 'bin']}).catch(() => [])
      for (const [name] of written) rmSync(`${folder}/${name}`)
      expect(names.sort()).toEqual(kept.filter((name) => /\.(?:txt|bin)$/u.test(name)).sort())
    }),
    {numRuns: 200},
  )
})
