import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {workThrough} from '../../../src/batch/readers/work.ts'
import type {Result, Setup} from '../../../src/batch/task.ts'
import {verify} from '../../../src/batch/verify/index.ts'
import {put, scratch, setup, sha} from './fakes.ts'

const fixture = readFileSync(new URL('../../../fixtures/tb-so-y-te-giao-ban.txt', import.meta.url), 'utf8')

async function read(files: Readonly<Record<string, string>>, more: Partial<Setup> = {}, known: string | null = null): Promise<Result[]> {
  const folder = scratch()
  put(folder, files)
  const tasks = Object.keys(files).map((name) => ({path: join(folder, name), known}))
  return workThrough(tasks, {...setup, ...more}, null, () => {})
}

describe('the identity of a document', () => {
  const identityOf = async (text: string): Promise<string | null> => (await read({'a.txt': text}))[0]!.identity

  test('is number, notation, body, year and the body above', async () => {
    expect(await identityOf(fixture)).toBe('96 | TB-SYT | Sở Y tế | 2022 | Ủy ban nhân dân tỉnh Bắc Kạn')
  })

  test('two bodies of one name below two others are two', async () => {
    const other = fixture.replace('UBND TỈNH BẮC KẠN', 'UBND TỈNH CÀ MAU')
    expect(other).not.toBe(fixture)
    expect(await identityOf(other)).toBe('96 | TB-SYT | Sở Y tế | 2022 | Ủy ban nhân dân tỉnh Cà Mau')
  })

  test('is that of the document, not of its spaces', async () => {
    expect(await identityOf(`${fixture}\n\n`)).toBe(await identityOf(fixture))
  })

  test('is none where a part of it is not known', async () => {
    const results = await read({'a.txt': fixture.replace(/^.*Số:.*$/mu, '')})
    expect(results[0]).toMatchObject({outcome: 'read', identity: null})
  })
})

describe('a result for every file, in their order', () => {
  test('read, same, failed: with the digest of what was read', async () => {
    const results = await read({'a.txt': fixture, 'b.txt': '', 'c.txt': fixture}, {}, sha(''))
    expect(results.map(({outcome, sha256}) => [outcome, sha256])).toEqual([
      ['read', sha(fixture)],
      ['same', sha('')],
      ['read', sha(fixture)],
    ])
    expect(results[0]!.text).toBe(results[2]!.text!.replace('c.txt', 'a.txt'))
    const [empty, missing] = [
      (await read({'b.txt': ''}))[0]!,
      (await workThrough([{path: '/no/such', known: null}], setup, null, () => {}))[0]!,
    ]
    expect(empty).toMatchObject({outcome: 'failed', failure: {code: 'input/empty'}, sha256: sha(''), text: null})
    expect(missing).toMatchObject({outcome: 'failed', failure: {code: 'input/not-found', args: {file: '/no/such'}}, sha256: null})
  })

  test('a draft is the record, and its digest that of its bytes', async () => {
    const drafts = scratch()
    const [stream] = await read({'a.txt': fixture})
    const [{draft, text}] = (await read({'a.txt': fixture}, {drafts})) as [Result]
    expect(text).toBeNull()
    expect(readFileSync(join(drafts, draft!.name), 'utf8')).toBe(stream!.text)
    expect(draft!.sha256).toBe(sha(stream!.text!))
  })

  test('a folder of drafts that is gone is a failure to write', async () => {
    const [result] = await read({'a.txt': fixture}, {drafts: join(scratch(), 'gone')})
    expect(result).toMatchObject({outcome: 'failed', failure: {code: 'output/unwritable'}, draft: null})
  })

  test('what takes programs is left for later where there are none', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const folder = scratch()
    writeFileSync(join(folder, 'a.png'), png)
    const [result] = await workThrough([{path: join(folder, 'a.png'), known: null}], setup, null, () => {})
    expect(result).toMatchObject({outcome: 'later', failure: null, text: null})
  })

  test('folders, links that lead nowhere or round and round, and pipes are failures, and none of them is waited for', async () => {
    const folder = scratch()
    mkdirSync(join(folder, 'folder'))
    symlinkSync('round', join(folder, 'round'))
    symlinkSync('missing', join(folder, 'nowhere'))
    put(folder, {file: ''})
    const names = ['folder', 'round', 'nowhere', 'file/a.txt', `${'x'.repeat(300)}.txt`]
    if (process.platform !== 'win32' && spawnSync('mkfifo', [join(folder, 'pipe')]).status === 0) names.push('pipe')
    const results = await workThrough(
      names.map((name) => ({path: join(folder, name), known: null})),
      setup,
      null,
      () => {},
    )
    expect(results.map(({failure}) => failure!.code)).toEqual(
      ['input/is-folder', 'input/unreadable', 'input/not-found', 'input/not-found', 'input/unreadable', 'input/unreadable'].slice(
        0,
        names.length,
      ),
    )
  })
})

describe('verify', () => {
  async function stored(format: 'yaml' | 'json' | 'ndjson', change: (record: string) => string = (record) => record, source = fixture) {
    const folder = scratch()
    const [{text}] = (await read({'a.txt': fixture}, {format})) as [Result]
    put(folder, {'a.txt': source, [`a.txt.${format}`]: change(text!)})
    return verify({path: join(folder, 'a.txt'), known: null, record: join(folder, `a.txt.${format}`)})
  }

  test.each(['yaml', 'json', 'ndjson'] as const)('a record as it was written is right (%s)', async (format) => {
    expect(await stored(format)).toMatchObject({outcome: 'same', failure: null})
  })

  test.each<[string, string, Parameters<typeof stored>]>([
    ['no record', 'verify/schema', ['yaml', () => '']],
    ['half a record', 'verify/schema', ['json', (record) => record.slice(0, 200)]],
    ['a list', 'verify/schema', ['json', () => '[]']],
    ['another record', 'verify/schema', ['json', () => '{}']],
    ['a source that is another now', 'verify/source-changed', ['yaml', undefined, `${fixture} `]],
  ])('%s is wrong', async (_, code, args) => {
    expect((await stored(...args)).failure!.code).toBe(code)
  })

  test('what is missing is told', async () => {
    const folder = scratch()
    const task = {path: join(folder, 'a.txt'), known: null, record: join(folder, 'a.txt.yaml')}
    expect((await verify(task)).failure!.code).toBe('verify/record-missing')
    put(folder, {'a.txt.yaml': (await read({'a.txt': fixture}))[0]!.text!})
    expect((await verify(task)).failure!.code).toBe('verify/source-missing')
  })
})
