import {chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {reasonOf} from '../batch/reason.ts'
import type {Sink} from './terminal.ts'

/** Where records go. `write` may be called many times; `close` is called once, and only when all is well. Both throw OutputError. */
export interface Output {
  write(text: string): Promise<void>
  close(): void
}

/** A result that could not be written. */
export class OutputError extends Error {
  readonly file: string
  readonly reason: string

  constructor(file: string, cause: unknown) {
    super(`cannot write ${file}`, {cause})
    this.name = 'OutputError'
    this.file = file
    this.reason = reasonOf(cause)
  }
}

/** Opens stdout for null, else a file (see `toFile`). */
export const openOutput = (path: string | null, stdout: Sink): Output => (path === null ? toStdout(stdout) : toFile(path))

/** Each record as soon as it is there. A broken pipe is no failure to write: the system's error passes through. */
const toStdout = (stdout: Sink): Output => ({
  write: (text) =>
    stdout.write(text).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EPIPE' ? error : new OutputError('stdout', error)
    }),
  close: () => {},
})

/**
 * Records to a file, which appears or changes only when all of them are there: written under another name in the same folder, then
 * renamed. Throws at once where the folder is missing or the name is a folder's.
 */
function toFile(path: string): Output {
  const target = blaming(path, () => targetOf(path))
  const parts: string[] = []
  return {
    write: async (text) => {
      parts.push(text)
    },
    close: () => blaming(path, () => writeWhole(target, parts.join(''))),
  }
}

function blaming<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new OutputError(path, error)
  }
}

interface Target {
  readonly path: string
  /** Permissions of the file that is replaced; null for a new one. */
  readonly mode: number | null
  /** A device or a pipe is written to, not replaced. */
  readonly isDevice: boolean
}

function targetOf(path: string): Target {
  const old = statSync(path, {throwIfNoEntry: false})
  if (old?.isDirectory()) throw new Error('EISDIR: illegal operation on a directory')
  if (old !== undefined) return {path: realpathSync(path), mode: old.mode & 0o777, isDevice: !old.isFile()}
  statSync(dirname(path)) // throws where the folder is missing
  return {path, mode: null, isDevice: false}
}

/** All in one turn of the event loop, so that Ctrl-C falls before it or behind it. */
function writeWhole({path, mode, isDevice}: Target, text: string): void {
  if (isDevice) writeFileSync(path, text)
  else replaceFile(path, mode, text)
}

function replaceFile(path: string, mode: number | null, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(draft, text, {flag: 'wx'})
    if (mode !== null) chmodSync(draft, mode)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, {force: true})
    throw error
  }
}
