import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Holder, holderOf, takeLock} from '../../../src/batch/records/lock.ts'
import {locksIn, workplaceOf} from '../../../src/batch/workplace.ts'
import {put, scratch} from './fakes.ts'

const lockIn = (): string => join(scratch(), 'lock')

function taken(path: string): () => void {
  const release = takeLock(path)
  if (typeof release !== 'function') throw new Error(`held by ${JSON.stringify(release)}`)
  return release
}

const hold = (path: string, holder: object): void => writeFileSync(path, JSON.stringify(holder))

const mine = (): Holder => {
  const path = lockIn()
  const release = taken(path)
  const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder
  release()
  return holder
}

test('a lock is taken once, given back, and taken again', () => {
  const path = lockIn()
  const release = taken(path)
  expect(holderOf(path)).toMatchObject({host: hostname(), pid: process.pid})
  expect(takeLock(path)).toMatchObject({host: hostname(), pid: process.pid}) // two takers in one process
  release()
  expect(existsSync(path)).toBe(false)
  expect(holderOf(path)).toBeNull()
  taken(path)()
})

test('nothing is left beside a lock, taken or not', () => {
  const path = lockIn()
  const release = taken(path)
  takeLock(path)
  expect(readdirSync(join(path, '..'))).toEqual(['lock'])
  release()
  hold(path, {host: hostname(), pid: deadPid(), born: null})
  taken(path)()
  expect(readdirSync(join(path, '..'))).toEqual([])
})

function deadPid(): number {
  return spawnSync('true').pid
}

test.each<[string, () => object]>([
  ['whose process is gone', () => ({host: hostname(), pid: deadPid(), born: null})],
  ['whose number another process has now', () => ({...mine(), born: '1'})],
  ['of process 0', () => ({host: hostname(), pid: 0, born: '5'})],
  ['of no process', () => ({host: hostname(), pid: 'x', born: null})],
])('a lock %s is taken over', (_, holder) => {
  const path = lockIn()
  hold(path, holder())
  expect(holderOf(path)).toBeNull()
  const release = taken(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(mine())
  release()
})

test.each(['', '{', 'null', '5', '[]', '{}', 'lock\0'])('a lock that says %j is nobody’s', (text) => {
  const path = lockIn()
  writeFileSync(path, text)
  expect(holderOf(path)).toBeNull()
  taken(path)()
})

test('a lock of another computer holds while it is kept fresh', () => {
  const path = lockIn()
  const other = {host: 'máy-khác', pid: 1, born: null}
  hold(path, other)
  expect(takeLock(path)).toEqual(other)
  const old = new Date(Date.now() - 119_000)
  utimesSync(path, old, old)
  expect(takeLock(path)).toEqual(other)
  const older = new Date(Date.now() - 121_000)
  utimesSync(path, older, older)
  taken(path)()
})

test('a lock that was taken over by another is not given back', () => {
  const path = lockIn()
  const release = taken(path)
  const other = JSON.stringify({host: 'máy-khác', pid: 1, born: null})
  writeFileSync(path, other)
  release()
  expect(readFileSync(path, 'utf8')).toBe(other)
})

test('where the folder is missing, the system says so', () => {
  expect(() => takeLock(join(scratch(), 'missing', 'lock'))).toThrow(/ENOENT/u)
})

test('locks are told from what is beside them', () => {
  const records = scratch()
  put(records, {'.parse-notice/lock': '', '.parse-notice/lock-3-of-10': '', '.parse-notice/lock.a1b2c3': '', '.parse-notice/lock-x': ''})
  expect(locksIn(records)).toEqual([workplaceOf(records, null).lock, workplaceOf(records, {index: 3, of: 10}).lock])
})
