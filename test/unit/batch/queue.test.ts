import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {setTimeout as sleep} from 'node:timers/promises'
import {Queue, RedisConnection} from 'bullmq'
import {Redis} from 'ioredis'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {Crew} from '../../../src/batch/crew.ts'
import {type QueueOptions, queueCrew} from '../../../src/batch/queue/crew.ts'
import {queueName} from '../../../src/batch/queue/job.ts'
import {installed} from '../../../src/batch/queue/packages.ts'
import {type ServeOptions, serveQueue} from '../../../src/batch/queue/worker.ts'
import type {Refusal} from '../../../src/batch/refusal.ts'
import type {Failure, Result, Setup, Task} from '../../../src/batch/task.ts'
import {freePort, hasRedis, type TestRedis, testRedis} from './redis.ts'
import {type WorkerScript, workerScript} from './worker-script.ts'

const setup: Setup = {
  parser: '0.1.0+test',
  format: 'yaml',
  provenance: false,
  from: null,
  encoding: null,
  ocr: 'auto',
  ocrLanguage: 'vie',
  drafts: null,
}

const task = (name: string | number): Task => ({path: `${name}.txt`, known: null})
const tasks = (count: number, from = 0): Task[] => Array.from({length: count}, (_, i) => task(from + i))

/** A result that names its file. */
const resultOf = ({path}: Task): Result => ({
  outcome: 'read',
  sha256: null,
  failure: null,
  draft: null,
  text: path,
  identity: null,
  review: [],
  milliseconds: 0,
})

/** A crew of this process: `before` may wait, or fail. */
const fake = (before: (lot: readonly Task[]) => unknown = () => {}, onClose = () => {}): Crew => ({
  lotSize: 4,
  lots: 2,
  read: async (lot) => {
    await before(lot)
    return lot.map(resultOf)
  },
  close: async () => onClose(),
})

const textsOf = (results: readonly Result[]): (string | null)[] => results.map(({text}) => text)
const expected = (lot: readonly Task[]): string[] => lot.map(({path}) => resolve(path))
const refusal = (code: string) => expect.objectContaining({name: 'Refusal', code})

test('a package that is missing is refused with the command that installs it', async () => {
  const name = 'no-such-package-of-parse-notice'
  const error = await installed(() => import(/* @vite-ignore */ `file:///${name}/index.js`)).catch((it: unknown) => it)
  expect(error).toEqual(refusal('batch/queue-missing'))
  expect((error as Refusal).args.install).toBe('npm install bullmq@6 ioredis@6')
  await expect(installed(() => Promise.reject(new TypeError('broken')))).rejects.toThrow(TypeError)
  await expect(installed(async () => 'there')).resolves.toBe('there')
})

test('queues of two versions are two, whatever is in the version', () => {
  expect(queueName('1:2')).not.toContain(':')
  expect(queueName('1:2')).not.toBe(queueName('1%3A2'))
})

test('without Redis there is no crew and no worker, and the reason says where and why, without the password', async () => {
  const port = await freePort()
  const url = `redis://user:secret@127.0.0.1:${port}/2`
  const unreachable = {
    code: 'batch/queue-unreachable',
    args: {place: `127.0.0.1:${port}/2`, reason: expect.stringContaining('ECONNREFUSED')},
  }
  await expect(queueCrew(url, setup, {firstPatience: 0.5})).rejects.toMatchObject(unreachable)
  const worker = serveQueue(url, async () => fake(), {version: '1', jobs: 1, signal: new AbortController().signal, firstPatience: 0.5})
  await expect(worker).rejects.toMatchObject(unreachable)
})

test.each(['', 'localhost', 'http://localhost:6379', '/tmp/redis.sock'])('%j is no address of Redis', async (url) => {
  await expect(queueCrew(url, setup)).rejects.toEqual(refusal('batch/queue-unreachable'))
})

describe.skipIf(!hasRedis)('with a Redis', {timeout: 25_000}, () => {
  let redis: TestRedis
  let ends: (() => Promise<unknown>)[] = []
  beforeEach(async () => {
    redis = await testRedis()
  })
  afterEach(async () => {
    for (const end of ends.reverse()) await end()
    ends = []
    await redis.close()
  })

  async function run(options: QueueOptions = {}, how: Setup = setup): Promise<Crew> {
    const crew = await queueCrew(redis.url, how, {version: '1', backOff: 50, ...options})
    ends.push(() => crew.close())
    return crew
  }

  function work(crewFor: (setup: Setup) => Promise<Crew>, options: Partial<ServeOptions> = {}) {
    const stop = new AbortController()
    const served = serveQueue(redis.url, crewFor, {version: '1', jobs: 2, signal: stop.signal, lock: 2000, ...options})
    const end = () => {
      stop.abort()
      return served
    }
    ends.push(() => end().catch(() => {}))
    return {served, end}
  }

  async function keysOfJobs(): Promise<string[]> {
    const client = new Redis(redis.url)
    const keys = await client.keys('*')
    client.disconnect()
    return keys.filter((key) => /-[0-9a-f]{16}-\d+/u.test(key))
  }

  test('two workers share the lots, every lot has its own results, and nothing is left in Redis', async () => {
    const crew = await run()
    const counts = [0, 0]
    const workers = counts.map((_, i) =>
      work(async () =>
        fake(async (lot) => {
          counts[i]! += lot.length
          await sleep(20)
        }),
      ),
    )
    const lots = Array.from({length: 30}, (_, i) => tasks(4, 4 * i))
    const results = await Promise.all(lots.map(crew.read))
    expect(results.map(textsOf)).toEqual(lots.map(expected))
    expect(counts[0]! + counts[1]!).toBe(120)
    expect(Math.min(...counts)).toBeGreaterThan(0)
    await crew.close()
    expect(await keysOfJobs()).toEqual([])
    const served = await Promise.all(workers.map(({end}) => end()))
    expect(served.map(({files}) => files)).toEqual(counts)
  })

  test('a worker of another version takes nothing; that no worker is there is told', async () => {
    const troubles: Failure[] = []
    const crew = await run({onTrouble: (trouble) => troubles.push(trouble)})
    const other = work(async () => fake(), {version: '2'})
    const reading = crew.read(tasks(1))
    await expect(Promise.race([reading, sleep(6500, 'nobody')])).resolves.toBe('nobody')
    expect(troubles.map(({code}) => code)).toEqual(['batch/queue-idle'])
    work(async () => fake())
    expect(textsOf(await reading)).toEqual(expected(tasks(1)))
    expect(await other.end()).toEqual({lots: 0, files: 0, failed: 0})
  })

  test('a lot that always fails is split: the file to blame is the only failure', async () => {
    const crew = await run({attempts: 2})
    const tried = new Map<string, number>()
    work(async () =>
      fake((lot) => {
        for (const {path} of lot) tried.set(path, (tried.get(path) ?? 0) + 1)
        if (lot.some(({path}) => path.endsWith('bad.txt'))) throw new Error('it died')
      }),
    )
    const lot = [task(1), task('bad'), task(2)]
    const results = await crew.read(lot)
    expect(textsOf(results)).toEqual([resolve('1.txt'), null, resolve('2.txt')])
    expect(results[1]).toMatchObject({outcome: 'failed', failure: {code: 'parse/crash', args: {file: 'bad.txt', reason: 'it died'}}})
    expect(tried.get(resolve('bad.txt'))).toBe(4)
    expect(await keysOfJobs()).toEqual([])
  })

  test('a failure names the file as the run does; results of another number are none', async () => {
    const crew = await run({attempts: 1})
    work(async () => ({
      ...fake(),
      read: async (lot) => {
        if (lot.length > 1) return lot.slice(1).map(resultOf)
        const args = {file: lot[0]!.path, reason: 'EACCES'}
        return lot.map((it) => ({...resultOf(it), outcome: 'failed', failure: {code: 'input/unreadable', args}}))
      },
    }))
    const failures = (await crew.read(tasks(2))).map(({failure}) => failure)
    expect(failures).toEqual(['0.txt', '1.txt'].map((file) => ({code: 'input/unreadable', args: {file, reason: 'EACCES'}})))
  })

  test('a Redis too old is refused', async () => {
    const {minimumVersion} = RedisConnection
    RedisConnection.minimumVersion = '99.0.0'
    const old = {code: 'batch/queue-unreachable', args: {reason: expect.stringContaining('99.0.0')}}
    try {
      await expect(queueCrew(redis.url, setup)).rejects.toMatchObject(old)
      await expect(work(async () => fake()).served).rejects.toMatchObject(old)
    } finally {
      RedisConnection.minimumVersion = minimumVersion
    }
  })

  test('a lot that fails once is tried again', async () => {
    const crew = await run()
    let left = 1
    work(async () =>
      fake(() => {
        if (left-- > 0) throw new Error('once')
      }),
    )
    expect(textsOf(await crew.read(tasks(3)))).toEqual(expected(tasks(3)))
  })

  test('Redis killed and started empty: every lot gets its results once', async () => {
    const troubles: Failure[] = []
    const crew = await run({onTrouble: (trouble) => troubles.push(trouble)})
    for (const _ of [1, 2]) work(async () => fake(() => sleep(50)))
    const lots = Array.from({length: 40}, (_, i) => tasks(2, 2 * i))
    let came = 0
    const reading = lots.map(async (lot) => {
      const results = await crew.read(lot)
      came++
      return results
    })
    while (came < 5) await sleep(10)
    await redis.kill()
    expect(came).toBeLessThan(40)
    await sleep(500)
    await redis.start()
    expect((await Promise.all(reading)).map(textsOf)).toEqual(lots.map(expected))
    expect(troubles.map(({code}) => code)).toEqual(['batch/queue-trouble'])
    await crew.close()
    expect(await keysOfJobs()).toEqual([])
  })

  test('Redis gone for good: what is out and what comes later is refused', async () => {
    const crew = await run({patience: 1})
    const worker = work(async () => fake(() => sleep(60_000, undefined, {ref: false})), {patience: 1})
    const reading = crew.read(tasks(1))
    reading.catch(() => {})
    worker.served.catch(() => {})
    await sleep(300)
    await redis.kill()
    await expect(reading).rejects.toEqual(refusal('batch/queue-unreachable'))
    await expect(crew.read(tasks(1))).rejects.toEqual(refusal('batch/queue-unreachable'))
    await expect(worker.served).rejects.toEqual(refusal('batch/queue-unreachable'))
  })

  test('a Redis that refuses to write is waited for, and told once', async () => {
    const troubles: Failure[] = []
    const crew = await run({onTrouble: (trouble) => troubles.push(trouble)})
    const client = new Redis(redis.url)
    await client.config('SET', 'maxmemory', '1')
    const reading = crew.read(tasks(1))
    await sleep(1500)
    expect(troubles).toMatchObject([{code: 'batch/queue-trouble', args: {reason: expect.stringContaining('OOM')}}])
    await client.config('SET', 'maxmemory', '0')
    client.disconnect()
    work(async () => fake())
    expect(textsOf(await reading)).toEqual(expected(tasks(1)))
  })

  test('a worker that is told to stop finishes what it has in hand', async () => {
    const crew = await run()
    let begun = 0
    const first = work(
      async () =>
        fake(async () => {
          begun++
          await sleep(500)
        }),
      {jobs: 1},
    )
    const reading = [tasks(2), tasks(2, 2), tasks(2, 4)].map(crew.read)
    while (begun === 0) await sleep(10)
    expect(await first.end()).toEqual({lots: 1, files: 2, failed: 0})
    expect(begun).toBe(1)
    work(async () => fake())
    expect((await Promise.all(reading)).flatMap(textsOf)).toEqual(expected(tasks(6)))
  })

  test('a run that is told to stop takes back what no worker has begun', async () => {
    const stop = new AbortController()
    const crew = await run({signal: stop.signal})
    let begun = 0
    const worker = work(
      async () =>
        fake(async () => {
          begun++
          await sleep(500)
        }),
      {jobs: 1},
    )
    const reading = [tasks(2), tasks(2, 2), tasks(2, 4)].map(crew.read)
    const ends = Promise.allSettled(reading)
    while (begun === 0) await sleep(10)
    stop.abort(new Error('Ctrl-C'))
    expect((await ends).map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(crew.read(tasks(1))).rejects.toThrow('Ctrl-C')
    expect(await keysOfJobs()).toEqual([])
    expect(await worker.end()).toEqual({lots: 1, files: 2, failed: 0})
  })

  test('a lot that takes longer than the lock stays with its worker', async () => {
    const crew = await run()
    let begun = 0
    const slow = async () =>
      fake(async () => {
        begun++
        await sleep(2500)
      })
    for (const _ of [1, 2]) work(slow, {lock: 800})
    expect(textsOf(await crew.read(tasks(2)))).toEqual(expected(tasks(2)))
    expect(begun).toBe(1)
  })

  test('a crew is kept for its setup and ends when another is in use', async () => {
    const made: string[] = []
    const closed: string[] = []
    const worker = work(
      async ({format}) => {
        made.push(format)
        return fake(undefined, () => closed.push(format))
      },
      {jobs: 1},
    )
    const yaml = await run()
    await yaml.read(tasks(1))
    await yaml.read(tasks(1))
    expect([made, closed]).toEqual([['yaml'], []])
    const json = await run({}, {...setup, format: 'json'})
    await json.read(tasks(1))
    expect([made, closed]).toEqual([['yaml', 'json'], ['yaml']])
    await worker.end()
    expect(closed).toEqual(['yaml', 'json'])
  })

  test('a worker that does not see the folder leaves the lot to others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
    rmSync(folder, {recursive: true})
    const crew = await run({attempts: 1}, {...setup, drafts: folder})
    const troubles: Failure[] = []
    const worker = work(async () => fake(), {jobs: 1, onTrouble: (trouble) => troubles.push(trouble)})
    const reading = crew.read(tasks(1))
    while (troubles.length === 0) await sleep(10)
    expect(troubles).toMatchObject([{code: 'batch/folder-unreachable', args: {folder}}])
    expect(await worker.end()).toEqual({lots: 0, files: 0, failed: 0})
    await expect(Promise.race([reading, sleep(100, 'waits')])).resolves.toBe('waits')
    await crew.close()
    await expect(reading).rejects.toThrow('closed')
  })

  test('what a killed run left is dropped by the next of the same owner, not by another', async () => {
    const dead = await run({owner: 'a'})
    dead.read(tasks(1)).catch(() => {})
    while ((await keysOfJobs()).length === 0) await sleep(20)
    const left = (await keysOfJobs()).map((key) => key.slice(key.lastIndexOf(':') + 1))
    await dead.close()
    expect(await keysOfJobs()).toEqual([])
    const queue = new Queue(queueName('1'), {connection: {url: redis.url}})
    for (const jobId of left) await queue.add('lot', {setup, lot: tasks(1)}, {jobId})
    await queue.close()
    await run({owner: 'b'})
    expect(await keysOfJobs()).toHaveLength(1)
    await run({owner: 'a'})
    expect(await keysOfJobs()).toEqual([])
  })

  test('password and database are those of the address', async () => {
    const closed = await testRedis('--requirepass', 'secret')
    ends.push(closed.close)
    const wrong = queueCrew(closed.url.replace('//', '//:wrong@'), setup, {firstPatience: 0.5})
    await expect(wrong).rejects.toMatchObject({code: 'batch/queue-unreachable', args: {reason: expect.stringContaining('WRONGPASS')}})
    const crew = await queueCrew(closed.url.replace('//', '//:secret@').concat('/3'), setup)
    crew.read(tasks(1)).catch(() => {})
    const client = new Redis(closed.url, {password: 'secret', db: 3})
    while ((await client.dbsize()) === 0) await sleep(20)
    client.disconnect()
    await crew.close()
  })
})

describe.skipIf(!hasRedis)('processes', {timeout: 25_000}, () => {
  let redis: TestRedis
  let script: WorkerScript
  const started: ChildProcess[] = []
  beforeAll(async () => {
    redis = await testRedis()
    script = await workerScript()
  })
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL')
  })
  afterAll(async () => {
    script.remove()
    await redis.close()
  })

  /** A worker that takes `milliseconds` for each lot. */
  async function workerProcess(milliseconds: number, lots = 0): Promise<ChildProcess> {
    const child = spawn(process.execPath, [script.path, redis.url, String(milliseconds)], {stdio: ['ignore', 'pipe', 'inherit']})
    started.push(child)
    let lines = 0
    for await (const line of createInterface({input: child.stdout!})) if (line === 'begun' && ++lines >= lots) break
    return child
  }

  test('a worker killed in the middle: another takes over its lot', async () => {
    const crew = await queueCrew(redis.url, setup, {version: '1'})
    const lots = [tasks(2), tasks(2, 2), tasks(2, 4), tasks(2, 6)]
    const reading = lots.map(crew.read)
    const slow = await workerProcess(60_000, 1)
    await workerProcess(10, 1)
    slow.kill('SIGKILL')
    expect((await Promise.all(reading)).map(textsOf)).toEqual(lots.map(expected))
    await crew.close()
  })

  test.each(['SIGTERM', 'no Redis'])('a worker ends by itself after %s', async (why) => {
    const crew = await queueCrew(redis.url, setup, {version: '1'})
    const reading = crew.read(tasks(1))
    const worker = await workerProcess(300, 1)
    const ended = once(worker, 'exit')
    if (why === 'SIGTERM') {
      worker.kill('SIGTERM')
      expect(textsOf(await reading)).toEqual(expected(tasks(1)))
    } else {
      await reading
      await redis.kill()
    }
    expect(await ended).toEqual([why === 'SIGTERM' ? 0 : 7, null])
    await crew.close()
  })
})
