import {closeSync, createReadStream, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync} from 'node:fs'
import {type FileHandle, open} from 'node:fs/promises'
import type {Entry} from './entry.ts'
import {linesOf} from './lines.ts'

/** The journal of a run: lines are only ever added. */
export interface Journal {
  /** Adds lines; resolves when the system has taken them, with `sync` when the disk has. */
  readonly add: (entries: readonly Entry[], sync?: 'sync') => Promise<void>
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
      if (entries.length > 0) size += await append(file, entries, size)
      if (sync) await file.datasync()
    },
    size: () => size,
    close: () => file.close(),
  }
}

/** All of them or none: a full disk takes a part, then refuses, and what comes later must not go on in the middle of a line. */
async function append(file: FileHandle, entries: readonly Entry[], size: number): Promise<number> {
  const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  try {
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
    return bytes.length
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
  const block = Buffer.alloc(64 * 1024)
  for (let end = size; end > 0; end -= block.length) {
    const start = Math.max(0, end - block.length)
    const length = readSync(file, block, 0, end - start, start)
    const at = block.subarray(0, length).lastIndexOf(LINE_FEED)
    if (at >= 0) return start + at + 1
  }
  return 0
}

const LINE_FEED = 10

/** The lines of a journal from a byte on, one after the other. A line that is none (torn, or written over by hand) is passed over. */
export async function* entriesOf(path: string, from = 0): AsyncGenerator<Entry> {
  for await (const line of linesOf(createReadStream(path, {start: from}))) {
    const entry = entryOf(line)
    if (entry !== null) yield entry
  }
}

function entryOf(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('event' in value)) return null
    const isWhole = (value.event !== 'file' && value.event !== 'intent') || ('output' in value && typeof value.output === 'string')
    return isWhole ? (value as Entry) : null
  } catch {
    return null
  }
}
