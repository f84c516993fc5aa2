import {createHash, randomBytes} from 'node:crypto'
import {closeSync, fsync, openSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Draft} from './task.ts'

/** Writes a record where no one looks for records yet, down to the disk, so that it is whole when it is moved to its place. */
export async function writeDraft(folder: string, text: string): Promise<Draft> {
  const bytes = Buffer.from(text)
  const name = `${mine}-${(count++).toString(36)}`
  const path = join(folder, name)
  const file = openSync(path, 'wx')
  try {
    let at = 0
    while (at < bytes.length) at += writeSync(file, bytes, at)
    await sync(file) // meanwhile the next file is read
  } catch (error) {
    rmSync(path, {force: true})
    throw error
  } finally {
    closeSync(file)
  }
  return {name, sha256: createHash('sha256').update(bytes).digest('hex')}
}

const sync = promisify(fsync)

/** No other process or machine has it. */
const mine = randomBytes(6).toString('hex')
let count = 0
