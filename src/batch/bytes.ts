import {createReadStream} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {ReadError} from '../model/read-error.ts'
import {limits} from '../read/limits.ts'
import {nearest} from './nearest.ts'
import {reasonOf} from './reason.ts'

/** The bytes of a file, or of stdin for `-`. Throws ReadError where there are none to be had. */
export async function readInput(path: string, stdin?: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (path === '-' && stdin) return readAll(stdin())
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new ReadError('input/is-folder')
    if (found.size > limits.bytes) throw tooLarge()
    // a pipe or a device has no size and may never end
    return found.isFile() ? await readFile(path) : await readAll(createReadStream(path))
  } catch (error) {
    if (error instanceof ReadError) throw error
    return readSpelledOtherwise(path, error)
  }
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

/** A name typed in NFC finds the file that another system named in NFD; any other missing name gets the nearest one suggested. */
async function readSpelledOtherwise(path: string, error: unknown): Promise<Uint8Array> {
  if (!isMissing(error)) throw new ReadError('input/unreadable', {reason: reasonOf(error)})
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => [])
  const wanted = basename(path).normalize('NFC')
  const twin = names.find((name) => name !== basename(path) && name.normalize('NFC') === wanted)
  if (twin !== undefined) return readInput(join(folder, twin))
  const near = nearest(wanted, names)
  throw new ReadError('input/not-found', near === null ? {} : {nearest: folder === '.' ? near : join(folder, near)})
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
