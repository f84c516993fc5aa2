import {spawn} from 'node:child_process'
import {chmodSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {parse} from 'yaml'
import {recipe, whole} from './notices.ts'
import {bin, breakingWith, cli, ended, environment, folderWith} from './process.ts'

let cwd: string
beforeEach(() => {
  cwd = folderWith({'a.txt': whole, 'b.txt': whole, 'c.txt': recipe, 'old.yaml': 'old\n'})
})
const names = (): string[] => readdirSync(cwd).sort()
const content = (name: string): string => readFileSync(join(cwd, name), 'utf8')

test('-o writes what stdout would have got, and stdout gets nothing', async () => {
  const {stdout} = await cli(['a.txt'], {cwd})
  expect(await cli(['a.txt', '-o', 'x.yaml'], {cwd})).toMatchObject({code: 0, stdout: ''})
  expect(content('x.yaml')).toBe(stdout)
  expect(names()).toEqual(['a.txt', 'b.txt', 'c.txt', 'old.yaml', 'x.yaml'])
})

test.each([
  ['x.json', (text: string) => JSON.parse(text)],
  ['x.NDJSON', (text: string) => JSON.parse(text.split('\n')[0]!)],
  ['x.yml', parse],
  ['x', parse],
])('the ending of -o %s sets the format', async (name, read) => {
  await cli(['a.txt', '-o', name], {cwd})
  expect(read(content(name)).document.codeNumber).toBe('07')
})

test('--format beats the ending', async () => {
  await cli(['a.txt', '-o', 'x.yaml', '-f', 'ndjson'], {cwd})
  expect(JSON.parse(content('x.yaml')).document.codeNumber).toBe('07')
})

test('an old result is replaced, its permissions and a link to it kept', async () => {
  chmodSync(join(cwd, 'old.yaml'), 0o640)
  symlinkSync('old.yaml', join(cwd, 'link.yaml'))
  await cli(['a.txt', '-o', 'link.yaml'], {cwd})
  expect(parse(content('old.yaml')).document.codeNumber).toBe('07')
  expect(statSync(join(cwd, 'old.yaml')).mode & 0o777).toBe(0o640)
  expect(names()).toContain('link.yaml')
})

test('where no input gives a record, an old result stays and nothing new appears', async () => {
  const before = names()
  expect((await cli(['c.txt', '-o', 'old.yaml'], {cwd})).code).toBe(4)
  expect((await cli(['c.txt', '-o', 'new.yaml'], {cwd})).code).toBe(4)
  expect(content('old.yaml')).toBe('old\n')
  expect(names()).toEqual(before)
})

test.each([['khong-co/x.yaml'], ['a.txt/x.yaml']])('-o %s cannot be written: 5, said before anything is read', async (target) => {
  const {code, stdout, stderr} = await cli(['a.txt', '-o', target], {cwd})
  expect({code, stdout}).toEqual({code: 5, stdout: ''})
  expect(stderr).toMatch(new RegExp(`^error: cannot write "${target}": .*\\[output/unwritable\\]\\n$`, 'u'))
})

test('a write that fails leaves neither a result nor a draft behind', async () => {
  const before = names()
  const full = breakingWith(`
    import fs from 'node:fs'
    import {syncBuiltinESMExports} from 'node:module'
    fs.renameSync = () => { throw Object.assign(new Error('ENOSPC: no space left on device, rename'), {code: 'ENOSPC'}) }
    syncBuiltinESMExports()`)
  const {code, stderr} = await cli(['a.txt', '-o', 'x.yaml'], {cwd, env: full})
  expect(code).toBe(5)
  expect(stderr).toContain('ENOSPC: no space left on device   [output/unwritable]')
  expect(names()).toEqual(before)
})

test.runIf(process.platform === 'linux')('stdout on a full disk ends with 5', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" "${bin}" a.txt > /dev/full`], {cwd, env: environment()})
  const {code, stderr} = await ended(child)
  expect(code).toBe(5)
  expect(stderr).toContain('[output/unwritable]')
})

test('a device is written to, not replaced', async () => {
  expect((await cli(['a.txt', '-o', '/dev/null'], {cwd})).code).toBe(0)
  expect(statSync('/dev/null').isFile()).toBe(false)
})

test('"-o -" is stdout', async () => {
  expect((await cli(['a.txt', '-o', '-'], {cwd})).stdout).toContain('schemaVersion')
})

test('a result never overwrites its own source, by whatever name', async () => {
  symlinkSync('a.txt', join(cwd, 'link.txt'))
  for (const target of ['a.txt', './a.txt', 'link.txt']) {
    expect((await cli(['b.txt', 'a.txt', '-f', 'ndjson', '-o', target], {cwd})).code).toBe(2)
  }
  expect(content('a.txt')).toBe(whole)
})

test('a reader of stdout that goes away ends the program quietly', async () => {
  const files = Array.from({length: 60}, () => 'a.txt').join(' ')
  const child = spawn('sh', ['-c', `{ "${process.execPath}" "${bin}" ${files}; echo "code $?" >&2; } | head -n 1`], {
    cwd,
    env: environment(),
  })
  const {stdout, stderr} = await ended(child)
  expect(stderr).toBe('code 0\n')
  expect(stdout.split('\n')).toHaveLength(2)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends with %i', async (signal, code) => {
  const child = spawn(process.execPath, [bin, 'a.txt', '-'], {cwd, env: environment()})
  child.stdout.once('data', () => child.kill(signal)) // the first record is out; stdin never comes
  expect((await ended(child)).code).toBe(code)
})
