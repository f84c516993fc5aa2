import {createHash} from 'node:crypto'
import {closeSync, fsync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {failureOfWriting} from '../faults.ts'
import {isWithin} from '../inputs/walk.ts'
import type {Known} from '../journal/ledger.ts'
import type {Failure} from '../task.ts'
import type {Workplace} from '../workplace.ts'

/** The folder of records, where drafts are moved to their places. */
export interface Places {
  /** Why a record must not be moved there; null when it may. */
  readonly refusal: (output: string, known: Known | undefined) => Failure | null
  /** Waits until the disk has a draft, so that it is whole when it is moved. */
  readonly land: (draft: string) => Promise<Failure | null>
  /** Moves a draft to its place in one step. */
  readonly move: (draft: string, output: string) => Failure | null
  readonly has: (output: string) => boolean
  /** SHA-256 of the record that is there; null where there is none. */
  readonly digestOf: (output: string) => string | null
}

/** @param force whether what is there may be overwritten, whoever wrote it */
export function placesIn({records, drafts}: Workplace, force: boolean): Places {
  const root = realpathSync(records)
  const within = new Set<string>()
  const pathOf = (output: string): string => join(records, output)
  const has = (output: string): boolean => {
    try {
      return statSync(pathOf(output)).isFile()
    } catch {
      return false // or its name is too long, or a file is where its folder should be: moving it there will tell
    }
  }
  const digestOf = (output: string): string | null => {
    if (!has(output)) return null
    try {
      return createHash('sha256')
        .update(readFileSync(pathOf(output)))
        .digest('hex')
    } catch {
      return null
    }
  }
  return {
    has,
    digestOf,
    refusal: (output, known) => {
      if (force || !has(output)) return null
      if (!known?.outputSha256) return {code: 'output/exists', args: {file: output}}
      return known.outputSha256 === digestOf(output) ? null : {code: 'output/changed', args: {file: output}}
    },
    land: async (draft) => {
      try {
        const file = openSync(join(drafts, basename(draft)), 'r+')
        await sync(file).finally(() => closeSync(file))
        return null
      } catch (error) {
        return failureOfWriting(error)
      }
    },
    move: (draft, output) => {
      try {
        const folder = dirname(pathOf(output))
        if (!within.has(folder)) {
          if (!staysWithin(folder, root)) return {code: 'output/outside', args: {file: output}}
          mkdirSync(folder, {recursive: true})
          if (within.size >= FOLDERS) within.clear()
          within.add(folder)
        }
        renameSync(join(drafts, basename(draft)), pathOf(output)) // it may come from another machine
        return null
      } catch (error) {
        const failure = failureOfWriting(error)
        return {...failure, args: {...failure.args, file: output}}
      }
    },
  }
}

/** Folders that are known to be there and within, at most: files come folder by folder. */
const FOLDERS = 1000

const sync = promisify(fsync)

/** Whether a path is in a folder when links are followed: what is not there yet will be where the nearest folder above it is. */
export const staysWithin = (path: string, folder: string): boolean => isWithin(realpathSync(existing(path)), realpathSync(folder))

/** The path itself, or the nearest above it that is there. */
function existing(path: string): string {
  let at = path
  while (lstatSync(at, {throwIfNoEntry: false}) === undefined && dirname(at) !== at) at = dirname(at)
  return at
}
