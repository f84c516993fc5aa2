import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Which file of its lot a reader has in hand, in eight bytes on the disk: a message for each file would wake whoever leads, who need not
 * know unless the reader ends, or takes too long.
 *
 *     05 00 00 00  39 30 00 00
 *     the place    the reader's process
 */
export interface Hand {
  readonly take: (at: number) => void
  readonly empty: () => void
}

/** For the reader. */
export function openHand(path: string): Hand {
  const file = openSync(path, 'w')
  const bytes = Buffer.alloc(SIZE)
  bytes.writeInt32LE(process.pid, 4)
  return {
    take: (at) => {
      bytes.writeInt32LE(at, 0)
      writeSync(file, bytes, 0, SIZE, 0)
    },
    empty: () => closeSync(file),
  }
}

/** For whoever waits; null before the reader took anything. */
export function lookAtHand(path: string): {readonly at: number; readonly pid: number} | null {
  try {
    const bytes = readFileSync(path)
    return bytes.length === SIZE ? {at: bytes.readInt32LE(0), pid: bytes.readInt32LE(4)} : null
  } catch {
    return null
  }
}

const SIZE = 8

/** Paths for hands, one for each lot that is read, in a folder of their own that is made for the first, and goes with the process at last. */
export function emptyHands(): {readonly next: () => string; readonly remove: () => void} {
  let folder: string | null = null
  let count = 0
  const remove = (): void => {
    process.off('exit', remove)
    try {
      if (folder !== null) rmSync(folder, {recursive: true, force: true})
    } catch {} // a reader that is being ended may still hold its own
    folder = null
  }
  return {
    next: () => {
      if (folder === null) {
        folder = mkdtempSync(join(tmpdir(), 'parse-notice-hands-'))
        process.on('exit', remove)
      }
      return join(folder, String(count++))
    },
    remove,
  }
}
