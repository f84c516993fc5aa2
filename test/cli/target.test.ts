import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readArguments} from '../../src/cli/arguments.ts'
import {isFolder, isForMany, isSurelyFolder, targetOf} from '../../src/cli/many/target.ts'
import {OutputError} from '../../src/cli/output.ts'
import {UsageError} from '../../src/cli/usage.ts'
import {cli, folderWith} from './process.ts'

const folder = folderWith({'tb.txt': '', 'old.yaml': 'old\n'})
mkdirSync(join(folder, 'kho.yaml'))
mkdirSync(join(folder, 'kho'))

const stdout = {isTTY: false, columns: 80, write: async () => {}}
const target = (...argv: string[]) => targetOf(readArguments(['batch', 'kho', ...argv]), stdout)

describe('-o', () => {
  test.each([
    ['new', true, false],
    ['new/', true, true],
    ['new.v2', true, false],
    ['kho', true, true],
    ['kho.yaml', true, true],
    ['new.yaml', false, false],
    ['new.YML', false, false],
    ['new.json', false, false],
    ['new.ndjson', false, false],
    ['new.jsonl', false, false],
    ['new.yaml/', true, true],
  ])('%s names a folder: %j, and surely: %j', (name, is, surely) => {
    expect(isFolder(join(folder, name))).toBe(is)
    expect(isSurelyFolder(join(folder, name))).toBe(surely)
  })

  test('is a folder by its absolute path', () => {
    expect(target('-o', join(folder, 'kho/../kho/')).to).toBe(join(folder, 'kho'))
    expect(target('-o', join(folder, 'new/deep')).to).toBe(join(folder, 'new/deep'))
  })

  test.each(['tb.txt', 'tb.txt/', 'old.yaml/'])('%s is no folder, as it is a file', (name) => {
    expect(() => target('-o', join(folder, name))).toThrow(UsageError)
  })

  test('json holds one record', () => {
    expect(() => target('-o', join(folder, 'new.json'))).toThrow(/one record only/u)
    expect(() => target('-f', 'json')).toThrow(UsageError)
  })
})

describe('a file of records', () => {
  test('takes its name when all is in it', async () => {
    const path = join(folder, 'all.ndjson')
    const {to, end} = target('-o', path)
    if (typeof to === 'string') throw new Error(to)
    for (let i = 0; i < 3; i++) await to(`{"số": ${i}}\n`)
    expect(readdirSync(folder)).not.toContain('all.ndjson')
    end(true)
    expect(readFileSync(path, 'utf8')).toBe('{"số": 0}\n{"số": 1}\n{"số": 2}\n')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('leaves what was there when a run does not come to its end', async () => {
    const {to, end} = target('-o', join(folder, 'old.yaml'))
    if (typeof to === 'string') throw new Error(to)
    await to('new\n')
    end(false)
    expect(readFileSync(join(folder, 'old.yaml'), 'utf8')).toBe('old\n')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('cannot be where there is no folder', () => {
    expect(() => target('-o', join(folder, 'none/all.yaml'))).toThrow(OutputError)
  })
})

describe('a command line is about many', () => {
  test.each([
    [['batch', 'x.txt'], true],
    [['x.txt'], false],
    [['x.txt', '-o', 'y.yaml'], false],
    [['x.txt', '-o', 'y/'], true],
    [['-'], false],
    [['x.txt', '-j', '2'], true],
    [['--files-from', 'l'], true],
    [['x.txt', '--ext', ''], true],
    [['x.txt', '--progress', 'none'], true],
    [[`${folder}/kho`], true],
  ])('%j: %j', (argv, is) => {
    expect(isForMany(readArguments(argv))).toBe(is)
  })
})

test('a folder of records that cannot be made is told, and no fault of the program', async () => {
  const {code, stderr} = await cli(['kho', 'tb.txt', '-o', 'tb.txt/out'], {cwd: folder})
  expect(stderr).toMatch(/cannot write|cannot be written/u)
  expect(code).toBe(5)
})
