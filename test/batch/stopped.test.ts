import {spawn, spawnSync} from 'node:child_process'
import {chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {deflateSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {writeArchive} from '../../scripts/archive.mjs'
import {
  begin,
  childrenOf,
  countsOf,
  filesOf,
  journalOf,
  newFolder,
  numbersIn,
  randomOf,
  recordsIn,
  runToEnd,
  snapshot,
  writtenTwice,
} from './folder.ts'

const COUNT = 2000
const source = newFolder()
const undisturbed = join(newFolder(), 'ket-qua')

beforeAll(async () => {
  await writeArchive(source, {count: COUNT, seed: 11})
  expect((await runToEnd(source, '-o', undisturbed, '-j', '2')).code).toBe(0)
}, 120_000)

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(5)
}

/** All that must hold of a folder of records in the end, whatever happened on the way. */
function expectWhole(records: string): void {
  expect(snapshot(records)).toEqual(snapshot(undisturbed))
  expect(writtenTwice(journalOf(records))).toEqual([])
  expect(existsSync(join(records, '.parse-notice/drafts'))).toBe(false)
  const last = journalOf(records).at(-1)
  expect(last).toMatchObject({event: 'end', inputs: COUNT, left: 0, stopped: false, failure: null})
}

/** Records that were there before are the same files still: nothing was written over them. */
function expectKept(records: string, before: Map<string, number>): void {
  const now = numbersIn(records)
  expect([...before].filter(([name, number]) => now.get(name) !== number)).toEqual([])
}

test('killed at twenty moments, and begun again each time', async () => {
  const records = join(newFolder(), 'ket-qua')
  mkdirSync(records)
  const random = randomOf(Number(process.env.KILL_SEED ?? 1))
  let within = 0
  for (let round = 0; round < 20; round++) {
    const before = numbersIn(records)
    const {child, ended} = begin([source, '-o', records, '-j', '2'])
    if (round % 4 > 0) await until(() => recordsIn(records).length > before.size || child.exitCode !== null)
    await sleep(random() * 300)
    if (child.exitCode === null) within++
    child.kill('SIGKILL')
    await ended
    expectKept(records, before)
  }
  expect(within).toBeGreaterThan(10)
  const before = numbersIn(records)
  const {code, stderr} = await runToEnd(source, '-o', records, '-j', '2')
  expect(code, stderr).toBe(0)
  expectKept(records, before)
  expectWhole(records)
}, 180_000)

test("a reader of a run that was cut off still writes: it is in nobody's way", async () => {
  const records = join(newFolder(), 'ket-qua')
  const drafts = join(records, '.parse-notice/drafts')
  mkdirSync(drafts, {recursive: true})
  const writes = `
    const pause = new Int32Array(new SharedArrayBuffer(4))
    for (let i = 0, end = Date.now() + 2000; Date.now() < end; i++) {
      try { require('fs').writeFileSync(process.argv[1] + '/late-' + i, 'x') } catch {}
      Atomics.wait(pause, 0, 0, 0.1)
    }`
  spawn(process.execPath, ['-e', writes, drafts])
  await until(() => readdirSync(drafts).length > 0)
  const {code, stderr} = await runToEnd(source, '-o', records, '-j', '2')
  expect(code, stderr).toBe(0)
  expectWhole(records)
}, 60_000)

test('its readers killed one after the other: all is read all the same', async () => {
  const records = join(newFolder(), 'ket-qua')
  const {child, ended} = begin([source, '-o', records, '-j', '2'])
  let killed = 0
  while (child.exitCode === null && killed < 12) {
    await sleep(300)
    const readers = childrenOf(child.pid!)
    const one = readers[killed % readers.length]
    if (one !== undefined && process.kill(one, 'SIGKILL')) killed++
  }
  const {code, stderr} = await ended
  expect(code, stderr).toBe(0)
  if (process.platform === 'linux') expect(killed).toBeGreaterThan(0)
  expectWhole(records)
}, 120_000)

describe('a full disk', () => {
  const disk = newFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status === 0
  if (!mounted) console.warn('no disk can be mounted here: the test of a full disk is skipped')
  afterAll(() => void spawnSync('umount', [disk]))

  test.skipIf(!mounted)(
    'ends the run with a word and its own exit code; with room again it goes on',
    async () => {
      const records = join(disk, 'ket-qua')
      const full = await runToEnd(source, '-o', records, '-j', '2')
      expect(full.code, full.stderr).toBe(5)
      expect(full.stderr).toMatch(/the disk takes no more results: ENOSPC/u)
      expect(full.stderr).toContain('Run the same command again to go on.')
      const before = numbersIn(records)
      expect(before.size).toBeGreaterThan(50)
      expect((await runToEnd(source, '-o', records)).code).toBe(5)
      spawnSync('mount', ['-o', 'remount,size=64m', disk])
      const {code, stderr} = await runToEnd(source, '-o', records, '-j', '2')
      expect(code, stderr).toBe(0)
      expectKept(records, before)
      expectWhole(records)
    },
    120_000,
  )
})

test('a file that keeps its reader busy without end fails, and nothing else', async () => {
  const folder = newFolder()
  cpSync(join(source, '2014'), folder, {recursive: true})
  writeFileSync(join(folder, 'khong-dut.pdf'), endlessPdf())
  const records = join(newFolder(), 'ket-qua')
  const {code, stderr} = await runToEnd(folder, '-o', records, '-j', '2', '--timeout', '2')
  expect(code).toBe(3)
  expect(stderr).toContain('reading took more than 2 seconds and was stopped')
  const failed = filesOf(journalOf(records)).filter(({status}) => status === 'failed')
  expect(failed).toMatchObject([{code: 'parse/timeout', retryable: true}])
  expect(snapshot(records)).toEqual(snapshot(join(undisturbed, '2014')))
}, 60_000)

test('a file that takes more memory than it may fails, and nothing else', async () => {
  const folder = newFolder()
  cpSync(join(source, '2014'), folder, {recursive: true})
  writeFileSync(join(folder, 'khong-dut.pdf'), endlessPdf())
  const records = join(newFolder(), 'ket-qua')
  const {code} = await runToEnd(folder, '-o', records, '--memory', '100')
  expect(code).toBe(3)
  expect(filesOf(journalOf(records)).filter(({status}) => status === 'failed')).toMatchObject([{code: 'parse/memory'}])
  expect(snapshot(records)).toEqual(snapshot(join(undisturbed, '2014')))
}, 60_000)

const isRoot = process.getuid?.() === 0
const NOBODY = 65534

test.skipIf(process.platform === 'win32')(
  'files that may not be opened fail, and are read when they may',
  async () => {
    const folder = newFolder()
    cpSync(join(source, '2014'), folder, {recursive: true})
    const records = newFolder()
    for (const path of [folder, records]) chmodSync(path, 0o777)
    const closed = recordsIn(folder).slice(0, 3)
    for (const name of closed) chmodSync(join(folder, name), 0)
    const as = isRoot ? {uid: NOBODY} : {}
    const {code, stderr} = await begin([folder, '-o', records], {...as, cwd: '/'}).ended
    expect(code, stderr).toBe(3)
    expect(
      filesOf(journalOf(records))
        .filter(({status}) => status === 'failed')
        .map(({code}) => code),
    ).toEqual(Array(3).fill('input/unreadable'))
    for (const name of closed) chmodSync(join(folder, name), 0o644)
    const again = await begin([folder, '-o', records], {...as, cwd: '/'}).ended
    expect(again.stderr).toContain('= 3 written')
    expect(again.code).toBe(0)
    expect(snapshot(records)).toEqual(snapshot(join(undisturbed, '2014')))
  },
  60_000,
)

describe('asked to stop', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s it finishes what is in hand, says how to go on and exits with %i',
    async (signal, code) => {
      const records = join(newFolder(), 'ket-qua')
      const {child, ended} = begin([source, '-o', records, '-j', '2'])
      while (!existsSync(records) || recordsIn(records).length === 0) await sleep(20)
      child.kill(signal)
      const ran = await ended
      expect(ran.code).toBe(code)
      expect(ran.stderr).toContain('Stopping: the files in hand are finished.')
      expect(ran.stderr).toContain('Run the same command again to go on.')
      const there = recordsIn(records).length
      expect(there).toBeLessThan(COUNT)
      expect(journalOf(records).at(-1)).toMatchObject({event: 'end', stopped: true})
      expect(countsOf(journalOf(records)).written).toBe(there)
      expect((await runToEnd(source, '-o', records, '-j', '2')).stderr).toContain(
        `${COUNT} inputs = ${COUNT - there} written + ${there} already done`,
      )
      expectWhole(records)
    },
    120_000,
  )

  test('among lines of JSON it says so in JSON', async () => {
    const records = join(newFolder(), 'ket-qua')
    const {child, ended} = begin([source, '-o', records, '-j', '2', '--progress', 'json'])
    while (!existsSync(records) || recordsIn(records).length === 0) await sleep(20)
    child.kill('SIGINT')
    const {code, stderr} = await ended
    expect(code).toBe(130)
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toContainEqual({event: 'message', text: 'Stopping: the files in hand are finished. Ctrl-C again stops now.'})
    expect(lines.at(-1)).toMatchObject({event: 'summary', stopped: true, failure: null, isWhole: true})
  }, 60_000)

  test('twice it ends at once, and goes on from there', async () => {
    const records = join(newFolder(), 'ket-qua')
    const {child, ended} = begin([source, '-o', records, '-j', '1'])
    while (!existsSync(records) || recordsIn(records).length === 0) await sleep(20)
    child.kill('SIGINT')
    await sleep(5)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    expect((await runToEnd(source, '-o', records, '-j', '2')).code).toBe(0)
    expectWhole(records)
  }, 120_000)
})

test('a second run over the same folder is refused while the first is at work', async () => {
  const records = join(newFolder(), 'ket-qua')
  const first = begin([source, '-o', records])
  while (!existsSync(join(records, '.parse-notice/lock'))) await sleep(10)
  const second = await runToEnd(source, '-o', records)
  expect(second.code).toBe(2)
  expect(second.stderr).toContain(`another run is writing to "${records}" (process ${first.child.pid} on `)
  first.child.kill('SIGKILL')
  await first.ended
  expect((await runToEnd(source, '-o', records, '-j', '2')).code).toBe(0) // the lock of a dead process is none
  expectWhole(records)
}, 120_000)

test('the last line of the journal, torn by a power cut, is repaired', async () => {
  const records = join(newFolder(), 'ket-qua')
  cpSync(undisturbed, records, {recursive: true})
  const journal = join(records, '.parse-notice/journal.ndjson')
  const text = readFileSync(journal, 'utf8')
  const lines = text.trimEnd().split('\n')
  const cut = lines.slice(0, -2).join('\n').length - 40 // in the middle of the line of a file
  writeFileSync(journal, text.slice(0, cut))
  rmSync(join(records, '.parse-notice/lock'), {force: true})
  expect((await runToEnd(source, '-o', records)).code).toBe(0)
  expectWhole(records)
}, 120_000)

/** A page of one text of twelve million letters: a library for PDF spends many seconds on it. */
function endlessPdf(): Buffer {
  const content = deflateSync(Buffer.from(`BT /F1 12 Tf 72 700 Td (${'a'.repeat(12_000_000)}) Tj ET`))
  const parts = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'),
    Buffer.concat([Buffer.from(`<</Length ${content.length}/Filter/FlateDecode>>stream\n`), content, Buffer.from('\nendstream')]),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
  ]
  const chunks = [Buffer.from('%PDF-1.4\n')]
  const places = parts.map((part, i) => {
    const place = Buffer.concat(chunks).length
    chunks.push(Buffer.from(`${i + 1} 0 obj\n`), part, Buffer.from('\nendobj\n'))
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = Buffer.concat(chunks).length
  const head = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}`
  chunks.push(Buffer.from(`${head}trailer<</Size ${parts.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`))
  return Buffer.concat(chunks)
}
