import {expect, test} from 'vitest'
import {expanded} from '../../src/batch/inputs/pattern.ts'
import {recipe, unnumbered, whole} from './notices.ts'
import {cli, folderWith} from './process.ts'

const cwd = folderWith({'tb-10.txt': whole, 'tb-2.txt': unnumbered, 'tb-2.md': whole, '.an.txt': whole, 'la[1]*.txt': recipe})
const names = async (...patterns: string[]): Promise<string[]> =>
  (await expanded(patterns.map((pattern) => `${cwd}/${pattern}`))).map((file) => file.slice(file.lastIndexOf('/') + 1))

test('a name with * or ? stands for the files of its folder, in the order of their names', async () => {
  expect(await names('*.txt')).toEqual(['la[1]*.txt', 'tb-10.txt', 'tb-2.txt'])
  expect(await names('tb-?.*')).toEqual(['tb-2.md', 'tb-2.txt'])
  expect(await names('*b*1*t')).toEqual(['tb-10.txt'])
  expect(await names('.*')).toEqual(['.an.txt'])
})

test('a file of that very name, and a pattern that nothing answers to, are kept as they are', async () => {
  expect(await names('la[1]*.txt', '*.doc', 'tb-10.txt')).toEqual(['la[1]*.txt', '*.doc', 'tb-10.txt'])
  expect(await expanded(['-'])).toEqual(['-'])
})

test('many stars take no more time than few', async () => {
  const folder = folderWith({[`${'a'.repeat(200)}b`]: ''})
  expect(await expanded([`${folder}/${'*a'.repeat(60)}*c`])).toHaveLength(1)
})

test('the command reads all of them, and says that none is there', async () => {
  const {code, stdout} = await cli(['tb-*.txt', '-f', 'ndjson'], {cwd})
  expect(code).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(2)
  const none = await cli(['*.xyz'], {cwd})
  expect(none.code).toBe(4)
  expect(none.stderr).toContain('there is no file "*.xyz"')
})
