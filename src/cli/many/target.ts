import {closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import type {Arguments} from '../arguments.ts'
import {OutputError} from '../output.ts'
import type {Sink} from '../terminal.ts'
import {says, UsageError} from '../usage.ts'

/** Whether `-o` names a folder: it ends in a slash, is one, or has no ending of a file of records. */
export function isFolder(output: string | null): output is string {
  if (output === null) return false
  return /[/\\]$/u.test(output) || isDirectory(output) || !/\.(?:ya?ml|json|ndjson|jsonl)$/iu.test(output)
}

/** Whether `-o` can mean nothing but a folder. */
export const isSurelyFolder = (output: string | null): boolean => output !== null && (/[/\\]$/u.test(output) || isDirectory(output))

export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Whether a command line is about more than the documents it names one by one. */
export const isForMany = ({command, files, output, many}: Arguments): boolean =>
  command === 'batch' ||
  isSurelyFolder(output) ||
  Object.values(many).some((value) => value !== null && value !== false) ||
  files.some((file) => file !== '-' && isDirectory(file))

/** Where records of many files go. */
export interface Target {
  /** A folder by its absolute path, or what writes the next record of a stream. */
  readonly to: string | ((text: string) => Promise<void>)
  /** Called once at the end: a file of records appears only when all of them are in it. */
  readonly end: (isWhole: boolean) => void
}

export function targetOf({output, format}: Arguments, stdout: Sink): Target {
  if (isFolder(output)) {
    if (existsSync(resolve(output)) && !isDirectory(output)) throw new UsageError(says.notFolder(output))
    return {to: resolve(output), end: () => {}}
  }
  if (format === 'json') throw new UsageError(says.jsonIsOne())
  return output === null ? {to: toStdout(stdout), end: () => {}} : toFile(output)
}

const toStdout =
  (stdout: Sink): ((text: string) => Promise<void>) =>
  (text) =>
    stdout.write(text).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EPIPE' ? error : new OutputError('stdout', error)
    })

/** Record after record into a file of another name, which takes its own when all is well. */
function toFile(path: string): Target {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const blame = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      rmSync(draft, {force: true})
      throw new OutputError(path, error)
    }
  }
  const file = blame(() => openSync(draft, 'wx'))
  return {
    to: async (text) => {
      blame(() => writeFileSync(file, text)) // writes on where it stands, and all of it
    },
    end: (isWhole) =>
      blame(() => {
        if (isWhole) fsyncSync(file)
        closeSync(file)
        if (isWhole) renameSync(draft, path)
        else rmSync(draft, {force: true})
      }),
  }
}
