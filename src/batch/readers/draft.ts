import {createHash, randomBytes} from 'node:crypto'
import {closeSync, openSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import type {Draft} from '../task.ts'

/** Writes a record where no one looks for records yet. Whoever moves it to its place waits for the disk first, for many at a time. */
export function writeDraft(folder: string, text: string): Draft {
  const bytes = Buffer.from(text)
  const name = `${mine}-${(count++).toString(36)}`
  const path = join(folder, name)
  const file = openSync(path, 'wx')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  } catch (error) {
    rmSync(path, {force: true})
    throw error
  } finally {
    closeSync(file)
  }
  return {name, sha256: createHash('sha256').update(bytes).digest('hex')}
}

/** No other process or machine has it. */
const mine = randomBytes(6).toString('hex')
let count = 0
