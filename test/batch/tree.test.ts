import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {badFiles, writeArchive} from '../../scripts/archive.mjs'
import {cli} from '../cli/process.ts'
import {begin, countsOf, filesOf, journalOf, newFolder, recordsIn, runToEnd, snapshot, writtenTwice} from './folder.ts'

const source = newFolder()
const records = join(newFolder(), 'ket-qua')
let bad: {path: string; code: string}[] = []

beforeAll(async () => {
  await writeArchive(source, {count: 960, seed: 5, duplicates: 3})
  bad = await badFiles(join(source, 'hong'))
}, 60_000)

test('a thousand files, 37 of them bad in all kinds of ways: 37 failures, each with its code, and the rest is right', async () => {
  const {code, stdout, stderr} = await begin([source, '-o', records, '-j', '2', '--failed-list', join(records, '../loi.txt')]).ended
  expect(code).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toContain('1000 inputs = 960 written + 0 already done + 3 duplicates + 37 failed + 0 skipped')
  const failed = filesOf(journalOf(records)).filter(({status}) => status === 'failed')
  expect(failed.map(({path, code}) => `${path} ${code}`).sort()).toEqual(
    bad.map((file) => `${join(source, 'hong', file.path)} ${file.code}`).sort(),
  )
  const list = readFileSync(join(records, '../loi.txt'), 'utf8').trim().split('\n')
  expect(list.sort()).toEqual(bad.map(({path}) => join(source, 'hong', path)).sort())
  expect(recordsIn(records)).toHaveLength(963)
  expect(writtenTwice(journalOf(records))).toEqual([])
}, 120_000)

test('the second time all is there already, and what failed is told again', async () => {
  const before = snapshot(records)
  const {code, stderr} = await runToEnd(source, '-o', records)
  expect(code).toBe(3)
  expect(stderr).toContain('1000 inputs = 0 written + 963 already done + 0 duplicates + 37 failed + 0 skipped')
  expect(snapshot(records)).toEqual(before)
}, 120_000)

test('records do not depend on how many read at once, and are what one file gives alone', async () => {
  const alone = join(newFolder(), 'mot-minh')
  await runToEnd(source, '-o', alone, '-j', '1')
  expect(snapshot(alone)).toEqual(snapshot(records))
  const [name] = recordsIn(records)
  const single = await cli([join(source, name!.replace(/\.yaml$/u, '')), '-q'])
  expect(readFileSync(join(records, name!), 'utf8')).toBe(single.stdout)
}, 120_000)

test('a stream has the records in the order of the names, however many read at once', async () => {
  const streams = await Promise.all(['1', '2', '3'].map((jobs) => runToEnd(source, '-f', 'ndjson', '-j', jobs, '-q')))
  expect(streams.map(({code}) => code)).toEqual([3, 3, 3])
  expect(new Set(streams.map(({stdout}) => stdout)).size).toBe(1)
  const files = streams[0]!.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).source.file)
  expect(files).toEqual(recordsIn(records).map((name) => name.replace(/^.*\//u, '').replace(/\.yaml$/u, '')))
}, 120_000)

test('a stream into a file appears when it is whole', async () => {
  const file = join(newFolder(), 'tat-ca.ndjson')
  await runToEnd(join(source, '2014'), '-o', file)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(recordsIn(join(records, '2014')).length)
}, 60_000)

test('three shards, side by side, are the whole', async () => {
  const parts = join(newFolder(), 'phan')
  const runs = await Promise.all([1, 2, 3].map((index) => runToEnd(source, '-o', parts, '--shard', `${index}/3`)))
  expect(runs.map(({code}) => code).every((code) => code === 3 || code === 0)).toBe(true)
  expect(snapshot(parts)).toEqual(snapshot(records))
  const {failed, written = 0, duplicate = 0} = countsOf(journalOf(parts))
  expect([failed, written + duplicate]).toEqual([37, 963])
  const status = await cli(['status', parts, '-f', 'json'])
  expect(JSON.parse(status.stdout).inputs).toBe(1000)
}, 120_000)

describe('what is stored', () => {
  const copy = newFolder()
  beforeAll(async () => {
    cpSync(join(source, '2014'), join(copy, 'vao'), {recursive: true})
    await runToEnd(join(copy, 'vao'), '-o', join(copy, 'ra'))
  }, 60_000)

  test('is found right, and a source or record that is another now is found out', async () => {
    const all = recordsIn(join(copy, 'ra'))
    expect(await runToEnd('verify', join(copy, 'ra'))).toMatchObject({
      code: 0,
      stderr: `${all.length} records = ${all.length} right + 0 wrong\n`,
    })
    const [changed, broken, gone] = all
    writeFileSync(join(copy, 'vao', changed!.replace(/\.yaml$/u, '')), 'khác')
    writeFileSync(join(copy, 'ra', broken!), 'document: 5\n')
    rmSync(join(copy, 'ra', gone!))
    const {code, stderr} = await runToEnd('verify', join(copy, 'ra'))
    expect(code).toBe(6)
    expect(stderr).toContain(`${all.length} records = ${all.length - 3} right + 3 wrong`)
    for (const name of ['verify/source-changed', 'verify/schema', 'verify/record-missing']) expect(stderr).toContain(name)
  }, 60_000)

  test('is compared with what is read now, gains and losses told', async () => {
    const record = recordsIn(join(copy, 'ra')).at(-1)!
    const text = readFileSync(join(copy, 'ra', record), 'utf8')
    writeFileSync(join(copy, 'ra', record), text.replace(/issuedDate: "(?<date>[^"]+)"/u, 'issuedDate: "1999-01-02"'))
    const {code, stdout} = await runToEnd('check', join(copy, 'ra'))
    expect(code).toBe(3) // two of the sources or records are gone
    expect(stdout).toContain('- document.issuedDate = 1999-01-02')
    expect(stdout).toContain(`+ document.issuedDate = ${/issuedDate: "([^"]+)"/u.exec(text)![1]}`)
  }, 60_000)
})
