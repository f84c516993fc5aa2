import {closeSync, openSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {copyFile, mkdir, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {FileEntry} from '../../batch/journal/entry.ts'
import {nameOf} from '../../batch/records/index.ts'
import {staysWithin} from '../../batch/records/place.ts'
import {OutputError} from '../output.ts'

/** Keeps what is wanted of files that gave no record. */
export interface Failures {
  readonly add: (entry: FileEntry) => void
  /** @param ran false where the run was refused or broke off by a fault */
  readonly close: (ran: boolean) => Promise<void>
}

/** `--failed-list`: their paths, as `--files-from` reads them. The file appears when the run ends. What a line cannot hold is told. */
export function failedList(path: string, separator: '\n' | '\0', onFault: (file: string, error: unknown) => void): Failures {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const blame = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw new OutputError(path, error)
    }
  }
  const file = blame(() => openSync(draft, 'w'))
  return {
    add: (entry) => {
      if (separator === '\n' && /\n|\r$/u.test(entry.path)) return onFault(entry.path, new Error(`not in ${path} without --null`))
      blame(() => writeFileSync(file, entry.path + separator))
    },
    close: async (ran) => {
      blame(() => closeSync(file))
      blame(() => (ran ? renameSync(draft, path) : rmSync(draft, {force: true}))) // the list may be the one that was to be read
    },
  }
}

/** `--quarantine`: copies of them in a folder of their own, in the tree they came from. What cannot be copied is told. */
export function quarantine(folder: string, onFault: (file: string, error: unknown) => void): Failures {
  let copying = Promise.resolve()
  const copy = async ({path, output}: FileEntry): Promise<void> => {
    const target = join(folder, nameOf(output))
    try {
      if (!(await stat(path)).isFile()) return // a folder that cannot be read; a pipe may never end
      await mkdir(folder, {recursive: true})
      if (!staysWithin(target, folder)) throw new Error(`${target} is outside`)
      await mkdir(dirname(target), {recursive: true})
      await copyFile(path, target)
    } catch (error) {
      onFault(path, error)
    }
  }
  return {
    add: (entry) => {
      copying = copying.then(() => copy(entry))
    },
    close: () => copying,
  }
}
