import {closeSync, openSync, readSync, statSync} from 'node:fs'
import type {Entry, FileEntry} from './entry.ts'
import {entriesOf, entryIn} from './journal.ts'

/**
 * The journals of a folder of records as if they were one, one after the other: an address is a byte of that. The last may grow.
 *
 *     journal-1-of-2.ndjson           journal.ndjson
 *     {"event":"start", …}⏎{"ev…}⏎    {"event":"start", …}⏎{"event":"file", …}⏎
 *     ^ 0                  ^ 213      ^ 1025               ^ 1238
 */
export interface Journals {
  /** Every line there is now, run after run in the order they began. */
  readonly lines: () => AsyncGenerator<Line>
  /** The line at an address that says what came of an input; null where there is none. */
  readonly fileAt: (address: number) => FileEntry | null
  /** The address of a byte of the last journal. */
  readonly addressOf: (byte: number) => number
  /** Addresses where a journal begins. */
  readonly begins: readonly number[]
  readonly close: () => void
}

export interface Line {
  readonly address: number
  readonly entry: Entry
}

export function openJournals(paths: readonly string[]): Journals {
  let end = 0
  const journals = paths.map((path): Whole => {
    const {size} = statSync(path)
    end += size
    return {path, size, address: end - size}
  })
  const files = new Map<string, number>()
  const fileOf = ({path}: Whole): number => {
    const file = files.get(path) ?? openSync(path, 'r')
    files.set(path, file)
    return file
  }
  let last: {address: number; entry: FileEntry | null} = {address: -1, entry: null} // whoever finds a line looks at it then
  return {
    lines: () => inOrder(journals),
    fileAt: (address) => {
      if (address === last.address) return last.entry
      const journal = lastUpTo(address, journals)
      const entry = journal ? entryIn(lineAt(fileOf(journal), address - journal.address)) : null
      last = {address, entry: entry?.event === 'file' ? entry : null}
      return last.entry
    },
    addressOf: (byte) => (journals.at(-1)?.address ?? 0) + byte,
    begins: journals.map(({address}) => address),
    close: () => {
      for (const file of files.values()) closeSync(file)
      files.clear()
    },
  }
}

/** Of what lies in the order of its addresses, the last that begins at one or before it. */
export function lastUpTo<T extends {readonly address: number}>(address: number, all: readonly T[]): T | undefined {
  let [from, to] = [0, all.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (all[middle]!.address <= address) from = middle + 1
    else to = middle
  }
  return all[from - 1]
}

/**
 * Runs of shards and of the whole may have been one after the other, each in a journal of its own.
 *
 *     journal.ndjson          ├─ Monday ─┤          ├─ Wednesday ─┤
 *     journal-1-of-2.ndjson              ├─ Tuesday ─┤
 */
async function* inOrder(journals: readonly Whole[]): AsyncGenerator<Line> {
  const ahead = journals.map((journal): Ahead => ({...journal, from: 0, time: null}))
  while (ahead.length > 0) {
    const next = ahead.reduce((first, other) => ((other.time ?? '') < (first.time ?? '') ? other : first))
    const isOver = yield* oneRun(next)
    if (isOver) ahead.splice(ahead.indexOf(next), 1)
  }
}

interface Whole {
  readonly path: string
  readonly size: number
  /** Where it begins. */
  readonly address: number
}

/** The run that comes next in a journal: the byte where it begins, and when it did; null where that was not looked at yet. */
interface Ahead extends Whole {
  from: number
  time: string | null
}

/** The lines up to the start of the run after it, which is then the next; whether there is none. */
async function* oneRun(next: Ahead): AsyncGenerator<Line, boolean> {
  const {path, address, size, from, time} = next
  for await (const [at, entry] of entriesOf(path, from, size)) {
    if (entry.event === 'start' && (at > from || time === null)) {
      next.from = at
      next.time = entry.time
      return false
    }
    yield {address: address + at, entry}
  }
  return true
}

/** The text from a byte on to the end of its line. */
function lineAt(file: number, from: number): string {
  for (;;) {
    const length = readSync(file, buffer, 0, buffer.length, from)
    const end = buffer.indexOf(LINE_FEED)
    if (end >= 0 && end < length) return buffer.toString('utf8', 0, end)
    if (length < buffer.length) return ''
    buffer = Buffer.allocUnsafe(buffer.length * 4)
  }
}

/** Used again and again; most lines fit. */
let buffer = Buffer.allocUnsafeSlow(4096)
const LINE_FEED = 10
