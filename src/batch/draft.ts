import {createHash, randomBytes} from 'node:crypto'
import {type FileHandle, open, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Draft} from './task.ts'

/** Writes a record where no one looks for records yet, down to the disk, so that it is whole when it is moved to its place. */
export async function writeDraft(folder: string, text: string): Promise<Draft> {
  const bytes = Buffer.from(text)
  const name = `${mine}-${(count++).toString(36)}`
  const path = join(folder, name)
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
  } catch (error) {
    await discard(file, path)
    throw error
  }
  return {name, sha256: createHash('sha256').update(bytes).digest('hex')}
}

async function discard(file: FileHandle, path: string): Promise<void> {
  await file.close().catch(() => {})
  await rm(path, {force: true}).catch(() => {})
}

/** No other thread, process or machine has it. */
const mine = randomBytes(6).toString('hex')
let count = 0
