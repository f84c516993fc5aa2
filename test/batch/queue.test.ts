import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {writeArchive} from '../../scripts/archive.mjs'
import {bin, cli, ended, environment} from '../cli/process.ts'
import {hasRedis, type TestRedis, testRedis} from '../unit/batch/redis.ts'
import {begin, countsOf, journalOf, newFolder, recordsIn, runToEnd, snapshot, writtenTwice} from './folder.ts'

const COUNT = 1500
const source = newFolder()
const undisturbed = join(newFolder(), 'ket-qua')
let redis: TestRedis | null = null

beforeAll(async () => {
  if (!hasRedis) return
  redis = await testRedis()
  await writeArchive(source, {count: COUNT, seed: 21})
  await runToEnd(source, '-o', undisturbed, '-j', '2')
}, 120_000)

afterAll(() => redis?.close())

function worker(url: string) {
  const child = spawn(process.execPath, [bin, 'worker', '--queue', url, '-j', '1'], {env: environment(), stdio: ['ignore', 'pipe', 'pipe']})
  return {child, ended: ended(child)}
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(25)
}

test.skipIf(!hasRedis)(
  'two workers, one killed in the middle, Redis begun anew: every file exactly once',
  async () => {
    const {url, kill, start} = redis!
    const records = join(newFolder(), 'ket-qua')
    const workers = [worker(url), worker(url)]
    const run = begin(['batch', source, '-o', records, '--queue', url])
    const written = (): number => (existsSync(records) ? recordsIn(records).length : 0)
    await until(() => written() > 100)
    workers[0]!.child.kill('SIGKILL')
    await until(() => written() > 400)
    await kill()
    await sleep(300)
    await start()
    const {code, stderr} = await run.ended
    expect(code, stderr).toBe(0)
    expect(stderr).toContain(`${COUNT} inputs = ${COUNT} written`)
    expect(snapshot(records)).toEqual(snapshot(undisturbed))
    expect(writtenTwice(journalOf(records))).toEqual([])
    expect(countsOf(journalOf(records))).toEqual({written: COUNT})
    workers[1]!.child.kill('SIGTERM')
    const last = await workers[1]!.ended
    expect(last.code, last.stderr).toBe(0)
    expect(last.stderr).toMatch(/\d+ files read, 0 failed\./u)
  },
  120_000,
)

test.skipIf(!hasRedis)(
  'a run that is stopped takes back what nobody has begun, and goes on later',
  async () => {
    const {url} = redis!
    const records = join(newFolder(), 'ket-qua')
    const one = worker(url)
    const run = begin(['batch', source, '-o', records, '--queue', url])
    await until(() => existsSync(records) && recordsIn(records).length > 50)
    run.child.kill('SIGINT')
    const stopped = await run.ended
    expect(stopped.code, stopped.stderr).toBe(130)
    expect(recordsIn(records).length).toBeLessThan(COUNT)
    expect((await runToEnd(source, '-o', records, '-j', '2')).code).toBe(0) // without the queue: the journal is the same
    expect(snapshot(records)).toEqual(snapshot(undisturbed))
    expect(writtenTwice(journalOf(records))).toEqual([])
    one.child.kill('SIGTERM')
    await one.ended
  },
  120_000,
)

test('a queue that cannot be reached is said so', async () => {
  const records = join(newFolder(), 'ket-qua')
  const {code, stderr} = await cli(['batch', source, '-o', records, '--queue', 'redis://127.0.0.1:1', '--progress', 'none'])
  expect(code).toBe(4)
  expect(stderr).toContain('Redis at 127.0.0.1:1 cannot be reached')
}, 60_000)

test('a worker needs the address of a queue', async () => {
  expect(await cli(['worker'])).toMatchObject({code: 2, stderr: expect.stringContaining('--queue redis://HOST:6379')})
})
