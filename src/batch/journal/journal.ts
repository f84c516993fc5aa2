import {closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync} from 'node:fs'
import {type FileHandle, open} from 'node:fs/promises'
import type {Entry} from './entry.ts'

/** The journal of a run: lines are only ever added. */
export interface Journal {
  /** Adds lines; resolves when the system has taken them, with `sync` when the disk has. Gives the byte where each begins. */
  readonly add: (entries: readonly Entry[], sync?: 'sync') => Promise<readonly number[]>
  /** Bytes written before now: `entriesOf(path, from)` reads what comes after. */
  readonly size: () => number
  readonly close: () => Promise<void>
}

/** Opens a journal for more lines, the last one repaired. */
export async function openJournal(path: string): Promise<Journal> {
  let size = repair(path)
  const file = await open(path, 'a')
  return {
    add: async (entries, sync) => {
      const lines = entries.map((entry) => Buffer.from(`${JSON.stringify(entry)}\n`))
      if (lines.length > 0) await append(file, Buffer.concat(lines), size)
      const begins = lines.map(({length}) => {
        size += length
        return size - length
      })
      if (sync) await file.datasync()
      return begins
    },
    size: () => size,
    close: () => file.close(),
  }
}

/** All of them or none: a full disk takes a part, then refuses, and what comes later must not go on in the middle of a line. */
async function append(file: FileHandle, bytes: Buffer, size: number): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
  } catch (error) {
    await file.truncate(size).catch(() => {}) // else the next run repairs it
    throw error
  }
}

/**
 * Cuts off a last line that has no end, as a power cut or a full disk leaves it, and gives the bytes that stay.
 *
 *     {"event":"file","path":"a.txt", …}⏎{"event":"file","pa
 *                                        ^^^^^^^^^^^^^^^^^^^
 */
function repair(path: string): number {
  const file = openSync(path, 'a+')
  try {
    const {size} = fstatSync(file)
    const whole = endOfLastLine(file, size)
    if (whole < size) {
      ftruncateSync(file, whole)
      fdatasyncSync(file)
    }
    return whole
  } finally {
    closeSync(file)
  }
}

function endOfLastLine(file: number, size: number): number {
  const block = Buffer.alloc(BLOCK)
  for (let end = size; end > 0; end -= block.length) {
    const start = Math.max(0, end - block.length)
    const length = readSync(file, block, 0, end - start, start)
    const at = block.subarray(0, length).lastIndexOf(LINE_FEED)
    if (at >= 0) return start + at + 1
  }
  return 0
}

const LINE_FEED = 10

/** What a journal says, each with the byte where its line begins. A line that is none (torn, or written over by hand) is passed over. */
export async function* entriesOf(path: string, from = 0, to = Number.POSITIVE_INFINITY): AsyncGenerator<[at: number, entry: Entry]> {
  const file = await open(path)
  try {
    const block = Buffer.allocUnsafe(BLOCK)
    let begun: Buffer[] = [] // of a line that is longer than a block
    let begin = from
    for (let at = from; at < to; ) {
      const {bytesRead} = await file.read(block, 0, Math.min(block.length, to - at), at)
      if (bytesRead === 0) break
      const bytes = block.subarray(0, bytesRead)
      let done = 0
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, done)) {
        const entry = entryIn(
          begun.length === 0 ? bytes.toString('utf8', done, end) : Buffer.concat([...begun, bytes.subarray(0, end)]).toString(),
        )
        if (entry !== null) yield [begin, entry]
        begun = []
        done = end + 1
        begin = at + done
      }
      if (done < bytesRead) begun.push(Buffer.from(bytes.subarray(done)))
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}

const BLOCK = 64 * 1024

/** What a line says; null where it is none. */
export function entryIn(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('event' in value)) return null
    const isWhole = (value.event !== 'file' && value.event !== 'intent') || ('output' in value && typeof value.output === 'string')
    return isWhole ? (value as Entry) : null
  } catch {
    return null
  }
}
