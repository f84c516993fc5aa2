import {randomBytes} from 'node:crypto'
import {linkSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'

/** Who holds a folder of records. */
export interface Holder {
  readonly host: string
  readonly pid: number
  /** When its process began, in the system's own ticks: another process may get the same number later. Null where the system does not tell. */
  readonly born: string | null
}

/**
 * Takes a lock and keeps it fresh; gives the release, or whoever holds it. A lock whose holder is gone is taken over: on this computer by
 * asking for its process, on another by its age.
 */
export function takeLock(path: string): (() => void) | Holder {
  const mine = JSON.stringify({host: hostname(), pid: process.pid, born: birthOf(process.pid)} satisfies Holder)
  const draft = `${path}.${randomBytes(6).toString('hex')}` // containers of one folder may all be process 1
  try {
    writeFileSync(draft, mine)
    for (;;) {
      if (link(draft, path)) return keepFresh(path, mine)
      const seen = textOf(path)
      const holder = holderIn(seen, path)
      if (holder !== null) return holder
      takeAway(path, `${draft}.gone`, seen)
    }
  } finally {
    rmSync(draft, {force: true})
  }
}

/** Whoever holds a lock now; null where it is free or its holder is gone. */
export const holderOf = (path: string): Holder | null => holderIn(textOf(path), path)

function holderIn(text: string, path: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder
    return typeof holder.host === 'string' && isThere(holder, path) ? holder : null
  } catch {
    return null
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Removes a lock whose holder is gone; what another process has put there meanwhile goes back. */
function takeAway(path: string, aside: string, seen: string): void {
  try {
    renameSync(path, aside)
    if (textOf(aside) !== seen) link(aside, path)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  rmSync(aside, {force: true})
}

/** A name for a whole file, given only where no other has it: never is there a lock without its holder. */
function link(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error
    return create(path, readFileSync(draft, 'utf8')) // no second names on this disk
  }
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, {flag: 'wx'})
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

function isThere({host, pid, born}: Holder, path: string): boolean {
  if (host !== hostname()) return Date.now() - statSync(path).mtimeMs < OLD
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false // EPERM: it runs, as another user's
  }
  return born === null || birthOf(pid) === born
}

const FRESH = 15_000
const OLD = 120_000

function keepFresh(path: string, mine: string): () => void {
  const timer = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date())
    } catch {} // the disk is away for a moment
  }, FRESH)
  timer.unref()
  return () => {
    clearInterval(timer)
    try {
      if (textOf(path) === mine) unlinkSync(path) // a computer that slept may have lost it to another
    } catch {}
  }
}

/**
 *     4711 (node) S 1 4711 4711 0 -1 … 8423511 …
 *                                      ^^^^^^^ the 22nd field; the name in brackets may hold anything
 */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(error.code as string)
