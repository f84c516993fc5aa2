import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test, vi} from 'vitest'
import {emptyHands, lookAtHand, openHand} from '../../../src/batch/readers/hand.ts'
import {watch} from '../../../src/batch/readers/watch.ts'
import {newFolder} from '../../batch/folder.ts'

const PLENTY = 1_000_000

test('what is taken is seen, the last of it, and by whom', () => {
  const path = join(newFolder(), 'hand')
  expect(lookAtHand(path)).toBeNull()
  const hand = openHand(path)
  expect(lookAtHand(path)).toBeNull()
  for (const at of [0, 1, 7]) {
    hand.take(at)
    expect(lookAtHand(path)).toEqual({at, pid: process.pid})
  }
  hand.empty()
  expect(lookAtHand(path)).toEqual({at: 7, pid: process.pid})
})

test('half a hand is none', () => {
  const path = join(newFolder(), 'hand')
  writeFileSync(path, Buffer.alloc(5))
  expect(lookAtHand(path)).toBeNull()
})

test('hands lie in one folder, which is made when one is asked for and goes with them', () => {
  const hands = emptyHands()
  const [first, second] = [hands.next(), hands.next()]
  expect(second).not.toBe(first)
  expect(dirname(second)).toBe(dirname(first))
  expect(readdirSync(dirname(first))).toEqual([])
  openHand(first).empty()
  hands.remove()
  expect(existsSync(dirname(first))).toBe(false)
  emptyHands().remove()
})

test('the file that was begun last is known at once, between two looks; the hand is gone at the end', () => {
  const path = join(newFolder(), 'hand')
  const watched = watch({seconds: 60, memory: PLENTY}, path, () => {})
  expect(watched.at()).toBe(-1)
  const hand = openHand(path)
  expect(watched.at()).toBe(-1)
  hand.take(0)
  hand.take(4)
  hand.empty()
  expect([watched.at(), watched.why()]).toEqual([4, null])
  watched.end()
  expect(existsSync(path)).toBe(false)
})

test('a file that takes too long is late, a lot that waits for a reader is not', async () => {
  const path = join(newFolder(), 'hand')
  const stop = vi.fn()
  const watched = watch({seconds: 0.2, memory: PLENTY}, path, stop)
  await sleep(700)
  expect(stop).not.toHaveBeenCalled()
  const hand = openHand(path)
  hand.take(2)
  await vi.waitFor(() => expect(stop).toHaveBeenCalled(), {timeout: 4000})
  hand.take(3) // too late: what was ended had 2
  expect([watched.at(), watched.why()]).toEqual([2, 'time'])
  hand.empty()
  watched.end()
})

test('every file has its own time', async () => {
  const path = join(newFolder(), 'hand')
  const stop = vi.fn()
  const watched = watch({seconds: 2.5, memory: PLENTY}, path, stop)
  const hand = openHand(path)
  for (let at = 0; at < 12; at++) {
    hand.take(at)
    await sleep(250)
  }
  expect([stop.mock.calls.length, watched.at(), watched.why()]).toEqual([0, 11, null])
  hand.empty()
  watched.end()
})

test.runIf(process.platform === 'linux')('memory is that of the process that has the hand', async () => {
  const path = join(newFolder(), 'hand')
  const stop = vi.fn()
  const watched = watch({seconds: 60, memory: -PLENTY}, path, stop)
  const hand = openHand(path)
  hand.take(0)
  await vi.waitFor(() => expect(stop).toHaveBeenCalled(), {timeout: 4000})
  expect([watched.at(), watched.why()]).toEqual([0, 'memory'])
  hand.empty()
  watched.end()
})
