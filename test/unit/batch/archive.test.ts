import {spawnSync} from 'node:child_process'
import {chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, describe, expect, test} from 'vitest'
import {badFiles, noticeText, writeArchive} from '../../../scripts/archive.mjs'
import {readInput} from '../../../src/batch/readers/bytes.ts'
import {readDocument} from '../../../src/batch/readers/document.ts'
import {workThrough} from '../../../src/batch/readers/work.ts'
import type {Setup} from '../../../src/batch/task.ts'
import {codes} from '../../../src/data/codes.ts'
import type {DocumentBlock, Notice} from '../../../src/notice.ts'
import {parseNotice} from '../../../src/parse.ts'

const scratch = mkdtempSync(join(tmpdir(), 'parse-notice-archive-'))
afterAll(() => rmSync(scratch, {recursive: true, force: true}))

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt'))
    .sort()

const identityOf = ({codeNumber, codeNotation, organName, issuedDate}: DocumentBlock): (string | undefined | null)[] => [
  codeNumber,
  codeNotation,
  organName,
  issuedDate?.slice(0, 4),
]

const read = async (text: string): Promise<Notice> => (await parseNotice(text)).notice

describe('composed notices', () => {
  test('each is a document of its own that can be read', {timeout: 30_000}, async () => {
    const notices = await Promise.all(Array.from({length: 200}, (_, i) => read(noticeText(1, i + 1))))
    const identities = notices.map(({document}) => identityOf(document))
    expect(identities.filter((parts) => parts.some((part) => !part))).toEqual([])
    expect(new Set(identities.map((parts) => parts.join(' | '))).size).toBe(200)
    expect(notices.map(({document}) => document.typeName).filter((type) => type !== 'Thông báo')).toEqual([])
    expect(notices.filter(({responsibilities}) => responsibilities.length > 0).length).toBeGreaterThanOrEqual(196)
    expect(notices.filter(({recipients}) => recipients.length > 2).length).toBeGreaterThanOrEqual(196)
    const deadlines = notices.flatMap(({responsibilities}) =>
      responsibilities.flatMap(({tasks}) => tasks.flatMap((task) => task.deadlines)),
    )
    expect(deadlines.filter(({date}) => date !== null).length).toBeGreaterThan(400)
  })

  test('sizes vary as those of real ones do', () => {
    const sizes = Array.from({length: 400}, (_, i) => Buffer.byteLength(noticeText(3, i + 1)))
    expect(Math.min(...sizes)).toBeLessThan(2500)
    expect(Math.max(...sizes)).toBeGreaterThan(9000)
    expect(Math.max(...sizes)).toBeLessThan(16_000)
  })

  test('the same seed gives the same text, another seed another', () => {
    expect(noticeText(5, 36)).toBe(noticeText(5, 36))
    expect(noticeText(5, 36)).not.toBe(noticeText(6, 36))
  })

  test('other wording is the same document', async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const [one, other] = [await read(noticeText(2, n)), await read(noticeText(2, n, 1))]
      expect(identityOf(other.document)).toEqual(identityOf(one.document))
      expect(other.outline).not.toEqual(one.outline)
    }
  })
})

describe('an archive', () => {
  test('lies in folders of years and months, each duplicate beside its first', async () => {
    const folder = join(scratch, 'a')
    const made = await writeArchive(folder, {count: 40, seed: 9, duplicates: 5})
    expect(filesIn(folder)).toEqual(made.map(({path}) => path).sort())
    expect(made).toHaveLength(45)
    for (const {path} of made) expect(path).toMatch(/^20[0-9]{2}\/(?:0[1-9]|1[0-2])\/[0-9]{4}(?:_1)?\.txt$/u)
    const duplicates = made.filter(({duplicateOf}) => duplicateOf !== null)
    expect(new Set(duplicates.map(({duplicateOf}) => duplicateOf)).size).toBe(5)
    const identities = new Map<string, string[]>()
    for (const {path, duplicateOf} of made) {
      const {document} = await read(readFileSync(join(folder, path), 'utf8'))
      expect(path.slice(0, 7)).toBe(document.issuedDate?.slice(0, 7).replace('-', '/'))
      const identity = identityOf(document).join(' | ')
      expect(identities.get(identity)).toEqual(duplicateOf === null ? undefined : [duplicateOf])
      identities.set(identity, [path])
    }
  })

  test('more duplicates than notices', async () => {
    const made = await writeArchive(join(scratch, 'b'), {count: 2, duplicates: 5})
    expect(new Set(made.map(({path}) => path)).size).toBe(7)
    expect(filesIn(join(scratch, 'b'))).toHaveLength(7)
  })

  test('bad files lie among the good ones, each in a folder with notices', async () => {
    const folder = join(scratch, 'g')
    const made = await writeArchive(folder, {count: 30, seed: 4, bad: 37})
    expect(made).toHaveLength(67)
    const refused = made.filter(({code}) => code !== null)
    expect(refused.map(({path}) => basename(path)).sort()).toEqual((await badFiles(join(scratch, 'h'))).map(({path}) => path).sort())
    const folders = new Set(made.filter(({code}) => code === null).map(({path}) => dirname(path)))
    for (const {path} of refused) {
      expect(folders).toContain(dirname(path))
      expect(lstatSync(join(folder, path)).isDirectory()).toBe(false)
    }
    expect(new Set(refused.map(({path}) => dirname(path))).size).toBeGreaterThan(20)
  })

  test.each([
    {count: 5, bad: 38},
    {count: 0, bad: 1},
    {count: 0, duplicates: 1},
  ])('%j cannot be made', async (order) => {
    await expect(writeArchive(join(scratch, 'i'), order)).rejects.toThrow(RangeError)
  })

  test('the same seed gives the same files', async () => {
    const written = async (name: string): Promise<string[]> => {
      await writeArchive(join(scratch, name), {count: 30, seed: 4, duplicates: 2})
      return filesIn(join(scratch, name)).map((path) => `${path}\n${readFileSync(join(scratch, name, path), 'utf8')}`)
    }
    expect(await written('c')).toEqual(await written('d'))
  })
})

describe('as a command', () => {
  const script = fileURLToPath(new URL('../../../scripts/archive.mjs', import.meta.url))
  const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], {encoding: 'utf8'})

  test('it writes the same archive', async () => {
    const [folder, other] = [join(scratch, 'e'), join(scratch, 'f')]
    expect(run(folder, '12', '3')).toMatchObject({status: 0, stdout: '', stderr: ''})
    const made = await writeArchive(other, {count: 12, seed: 3})
    expect(filesIn(folder)).toEqual(made.map(({path}) => path).sort())
    for (const {path} of made) expect(readFileSync(join(folder, path))).toEqual(readFileSync(join(other, path)))
  })

  test.each([[[]], [['a']], [['a', 'many']], [['a', '1', 'x']]])('%j is no order', (args: string[]) => {
    const {status, stderr} = run(...args)
    expect({status, stderr}).toEqual({status: 64, stderr: 'node scripts/archive.mjs FOLDER COUNT [SEED]\n'})
  })
})

const setup: Setup = {
  parser: 'x',
  format: 'yaml',
  provenance: false,
  from: null,
  encoding: null,
  ocr: 'auto',
  ocrLanguage: 'vie',
  drafts: null,
}

describe('bad files', async () => {
  const folder = join(scratch, 'bad')
  const made = await badFiles(folder)

  test('there are 37 of all kinds, together below 60 MB', () => {
    expect(readdirSync(folder).sort()).toEqual(made.map(({path}) => path).sort())
    expect(made).toHaveLength(37)
    expect(made.map(({code}) => code).filter((code) => !(code in codes))).toEqual([])
    const there = made.filter(({path}) => !path.startsWith('lien-ket'))
    expect(there.reduce((sum, {path}) => sum + statSync(join(folder, path)).size, 0)).toBeLessThan(60_000_000)
  })

  test.each(made)('$path is refused with $code, without programs', async ({path, code}) => {
    const calls: string[] = []
    const called = (name: string) => async (): Promise<never> => {
      calls.push(name)
      throw new Error(name)
    }
    const {result, messages} = await readDocument(path, () => readInput(join(folder, path)), {
      programs: {toDocx: called('toDocx'), recognise: called('recognise')},
    })
    expect(result).toBeNull()
    expect(messages.filter((message) => codes[message.code].severity === 'error').map((message) => message.code)).toEqual([code])
    expect(calls).toEqual([])
  })

  test('a reader of many files says the same, and leaves none for later', async () => {
    const tasks = made.map(({path}) => ({path: join(folder, path), known: null}))
    const results = await workThrough(tasks, setup, null, () => {})
    expect(results.map(({outcome, failure}) => [outcome, failure?.code])).toEqual(made.map(({code}) => ['failed', code]))
  })

  const isRoot = process.getuid?.() === 0
  test.skipIf(isRoot || process.platform === 'win32')('a file that may not be opened (not for root, who opens all)', async () => {
    const path = join(scratch, 'cam.txt')
    writeFileSync(path, noticeText(1, 1))
    chmodSync(path, 0)
    const {result, messages} = await readDocument(path, () => readInput(path), {})
    expect(result).toBeNull()
    expect(messages.map(({code}) => code)).toEqual(['input/unreadable'])
  })
})
