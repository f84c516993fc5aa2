import {createReadStream} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {ReadError} from '../../model/read-error.ts'
import {limits} from '../../read/limits.ts'
import {reasonOf} from '../reason.ts'
import {nearest} from './nearest.ts'

/** The bytes of a file, or of stdin for `-`. Throws ReadError where there are none to be had. */
export async function readInput(path: string, stdin?: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (path === '-' && stdin) return readAll(stdin())
  try {
    return await readNamed(path)
  } catch (error) {
    if (error instanceof ReadError) throw error
    if (!isMissing(error)) throw unreadable(error)
    return readSpelledOtherwise(path)
  }
}

async function readNamed(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (found.isDirectory()) throw new ReadError('input/is-folder')
  if (found.size > limits.bytes) throw tooLarge()
  // a pipe or a device has no size and may never end
  return found.isFile() ? await readFile(path) : await readAll(createReadStream(path))
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limits.bytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (): ReadError => new ReadError('input/too-large', {what: 'file', limit: `${limits.bytes / 1e6} MB`})

const unreadable = (error: unknown): ReadError => new ReadError('input/unreadable', {reason: reasonOf(error)})

/** A name typed in NFC finds the file that another system named in NFD; any other missing name gets the nearest one suggested. */
async function readSpelledOtherwise(path: string): Promise<Uint8Array> {
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => [])
  const wanted = basename(path).normalize('NFC')
  const isSame = (name: string): boolean => name.normalize('NFC') === wanted
  const twin = names.find((name) => name !== basename(path) && isSame(name))
  try {
    if (twin !== undefined) return await readNamed(join(folder, twin))
  } catch (error) {
    if (error instanceof ReadError) throw error
    if (!isMissing(error)) throw unreadable(error)
  }
  // a name that is there and leads nowhere is not what was meant
  const others = names.filter((name) => !isSame(name))
  const near = nearest(wanted, others)
  throw new ReadError('input/not-found', near === null ? {} : {nearest: folder === '.' ? near : join(folder, near)})
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
