import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {noticeText} from '../../scripts/archive.mjs'
import {recipe} from '../cli/notices.ts'
import {cli} from '../cli/process.ts'
import {countsOf, filesOf, journalOf, newFolder, recordsIn} from './folder.ts'

const folder = newFolder()
for (const n of [1, 2, 3]) writeFileSync(join(folder, `tb ${n}.txt`), noticeText(7, n))
writeFileSync(join(folder, 'nấu canh.txt'), recipe)
const inFolder = (name: string): string => join(folder, name)

describe('pipe', () => {
  const lines = async (input: string, ...args: string[]) => {
    const {code, stdout, stderr} = await cli(['pipe', ...args], {input, cwd: folder})
    const answers = stdout.split('\n').filter((line) => line !== '')
    return {code, stderr, answers: answers.map((line) => JSON.parse(line))}
  }

  test('gives a line for every line, in their order, whatever each asks for', async () => {
    const asked = [
      '"tb 1.txt"',
      '{"id": 7, "path": "tb 2.txt"}',
      `{"id": "a", "file": "x.txt", "text": ${JSON.stringify(noticeText(7, 3))}}`,
      `{"file": "y.txt", "base64": "${Buffer.from(noticeText(7, 1)).toString('base64')}"}`,
      '"không có.txt"',
      '{"id": 9}',
      'not JSON',
      `{"id": 10, "text": ${JSON.stringify(recipe)}}`,
    ]
    const {code, stderr, answers} = await lines(`${asked.join('\r\n')}\n\n`)
    expect({code, stderr}).toEqual({code: 3, stderr: ''})
    expect(answers).toMatchObject([
      {file: 'tb 1.txt', record: {source: {file: 'tb 1.txt'}}},
      {id: 7, file: 'tb 2.txt', record: {schemaVersion: '1.0'}},
      {id: 'a', file: 'x.txt', record: {source: {file: 'x.txt'}}},
      {file: 'y.txt', record: {source: {file: 'y.txt'}}},
      {file: 'không có.txt', record: null, error: {code: 'input/not-found'}},
      {id: 9, record: null, error: {code: 'input/bad-request'}},
      {record: null, error: {code: 'input/bad-request'}},
      {id: 10, record: null, error: {code: 'input/not-a-notice'}},
    ])
    expect(answers[3].record.document).toEqual(answers[0].record.document)
  })

  test('of text gives what a file of it gives', async () => {
    const [answer] = (await lines('"tb 1.txt"\n', '--provenance')).answers
    const alone = await cli([inFolder('tb 1.txt'), '-f', 'json', '--provenance', '-q'])
    expect(answer.record).toEqual(JSON.parse(alone.stdout))
  })

  test('reads nothing from nothing, and fails where all fails', async () => {
    expect(await lines('')).toMatchObject({code: 0, answers: []})
    expect((await lines('5\n')).code).toBe(4)
  })
})

describe('a list of files', () => {
  const list = ['tb 2.txt', 'tb 1.txt', 'nấu canh.txt'].map(inFolder)

  test.each([
    ['one a line', list.join('\n'), []],
    ['of Windows, with a byte order mark', `\ufeff${list.join('\r\n')}\r\n`, []],
    ['parted by NUL', list.join('\0'), ['-0']],
  ])('%s', async (_, input, args) => {
    const {code, stdout, stderr} = await cli(['--files-from', '-', ...args, '-f', 'ndjson', '--progress', 'none'], {input})
    expect(code, stderr).toBe(3)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.file),
    ).toEqual(['tb 2.txt', 'tb 1.txt'])
    expect(stderr).toContain('3 inputs = 2 written + 0 already done + 0 duplicates + 1 failed + 0 skipped')
  })

  test('of files that failed leads to another try', async () => {
    const [records, failed] = [join(newFolder(), 'ra'), join(newFolder(), 'loi.txt')]
    await cli([folder, '-o', records, '--failed-list', failed, '--progress', 'none'])
    expect(readFileSync(failed, 'utf8')).toBe(`${inFolder('nấu canh.txt')}\n`)
    const again = await cli(['--files-from', failed, '-o', records, '--retry-failed', '--progress', 'none'])
    expect(again.code).toBe(4)
  })

  test('that is not there is said so', async () => {
    expect(await cli(['--files-from', 'khong-co.txt', '-o', 'ra/'], {cwd: folder})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('khong-co.txt'),
    })
  })
})

test('a folder that is there takes a record under the name of its file', async () => {
  const records = newFolder()
  const {code, stdout} = await cli([inFolder('tb 1.txt'), '-o', records, '--progress', 'none'])
  expect({code, stdout}).toEqual({code: 0, stdout: ''})
  expect(recordsIn(records)).toEqual(['tb 1.txt.yaml'])
  expect((await cli([inFolder('tb 1.txt'), '-o', `${inFolder('tb 2.txt')}/`])).code).toBe(2) // a file is no folder
})

test('failed files are copied aside in their tree', async () => {
  const source = newFolder()
  mkdirSync(join(source, 'a/b'), {recursive: true})
  for (const path of ['a/b/nau.txt', 'nau.txt']) writeFileSync(join(source, path), recipe)
  const aside = join(newFolder(), 'cach-ly')
  expect((await cli([source, '-o', join(newFolder(), 'ra'), '--quarantine', aside, '--progress', 'none'])).code).toBe(4)
  expect(readdirSync(aside, {recursive: true}).sort()).toEqual(['a', 'a/b', 'a/b/nau.txt', 'nau.txt'])
})

test('with too many failures the rest is skipped, and read when asked again', async () => {
  const source = newFolder()
  for (let n = 100; n < 300; n++) writeFileSync(join(source, `${n}.txt`), recipe)
  for (let n = 300; n < 330; n++) writeFileSync(join(source, `${n}.txt`), noticeText(7, n))
  const records = join(newFolder(), 'ra')
  const {code, stderr} = await cli([source, '-o', records, '--max-failures', '5', '-j', '1', '--progress', 'none'])
  expect(code).toBe(4)
  const {failed = 0, skipped = 0} = countsOf(journalOf(records))
  expect(failed).toBeGreaterThan(5)
  expect(failed).toBeLessThan(200)
  expect(failed + skipped).toBe(230)
  expect(stderr).toContain('batch/too-many-failures')
  expect((await cli([source, '-o', records, '--progress', 'none'])).code).toBe(3)
  expect(recordsIn(records)).toHaveLength(30)
})

test('progress as JSON is lines of JSON and nothing else', async () => {
  const {code, stderr} = await cli([folder, '-o', join(newFolder(), 'ra'), '--progress', 'json'])
  expect(code).toBe(3)
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.at(-1)).toMatchObject({
    event: 'summary',
    inputs: 4,
    left: 0,
    counts: {written: 3, failed: 1},
    failures: {'input/not-a-notice': 1},
  })
  expect(lines.filter(({event}) => event === 'file')).toMatchObject([{status: 'failed', code: 'input/not-a-notice'}])
})

test('a record that was corrected by hand is not overwritten, and is with --force', async () => {
  const source = newFolder()
  writeFileSync(join(source, 'tb.txt'), noticeText(7, 5))
  const records = join(newFolder(), 'ra')
  await cli([source, '-o', records])
  const record = join(records, 'tb.txt.yaml')
  const [text, corrected] = [readFileSync(record, 'utf8'), '# sửa tay\n']
  writeFileSync(record, corrected + text)
  writeFileSync(join(source, 'tb.txt'), noticeText(7, 6))
  const refused = await cli([source, '-o', records, '--progress', 'none'])
  expect(refused.code).toBe(5)
  expect(filesOf(journalOf(records)).at(-1)).toMatchObject({status: 'failed', code: 'output/changed'})
  expect(readFileSync(record, 'utf8')).toBe(corrected + text)
  expect((await cli([source, '-o', records, '--force', '--progress', 'none'])).code).toBe(0)
  expect(readFileSync(record, 'utf8')).toContain('schemaVersion')
  expect(readFileSync(record, 'utf8')).not.toContain('sửa tay')
})

test.each([
  [['a.txt', '--retry-failed']],
  [['--explain', '-j', '2', 'a.txt']],
  [['batch', '-']],
  [['batch']],
  [['status']],
  [['verify', 'a', 'b']],
  [['status', 'khong-co']],
  [['khong-co/*.txt', '-o', 'ra/']],
])('%j cannot be meant: nothing is written', async (args) => {
  const cwd = newFolder()
  const {code, stdout, stderr} = await cli(args, {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^error: /u)
  expect(stderr).not.toContain('fault of parse-notice')
  expect(readdirSync(cwd)).toEqual([])
})
