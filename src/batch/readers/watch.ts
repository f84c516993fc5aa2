import {readFileSync, rmSync} from 'node:fs'
import {lookAtHand} from './hand.ts'

/** What one file may take. */
export interface Bounds {
  readonly seconds: number
  /** MB. */
  readonly memory: number
}

/** Someone who looks at a reader while it reads a lot. */
export interface Watched {
  /** The file that was begun last, by its place in the lot; -1 for none. */
  readonly at: () => number
  /** Which bound the file broke; null for none. */
  readonly why: () => 'time' | 'memory' | null
  readonly end: () => void
}

/** Looks four times a second into the hand of the reader; a lot that waits for a reader is not late. */
export function watch({seconds, memory}: Bounds, hand: string, stop: () => void): Watched {
  let [at, since, pid, most] = [-1, 0, 0, 0]
  let broken: 'time' | 'memory' | null = null
  const peek = (): void => {
    const held = lookAtHand(hand)
    if (held !== null && held.at !== at) [at, since, pid, most] = [held.at, performance.now(), held.pid, 0]
  }
  const look = (): void => {
    peek()
    if (at < 0) return
    most = Math.max(most, memoryOf(pid))
    if (performance.now() - since > seconds * 1000) broken = 'time'
    else if (most > memory + BASE) broken = 'memory'
    if (broken) stop()
  }
  const timer = setInterval(look, 250)
  return {
    at: () => {
      if (broken === null) peek()
      return at
    },
    // a reader that used up its memory between two looks ended by itself
    why: () => broken ?? (most > memory * 0.7 ? 'memory' : null),
    end: () => {
      clearInterval(timer)
      rmSync(hand, {force: true})
    },
  }
}

/** What a reader takes before it reads anything, in MB. */
const BASE = 150

/**
 * Memory that a process holds, in MB; 0 where the system does not tell so cheaply: there V8 alone holds the bound.
 *
 *     161234 23456 9876 …
 *            ^^^^^ pages that are in memory
 */
function memoryOf(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE) / 1e6
  } catch {
    return 0
  }
}

const PAGE = 4096
