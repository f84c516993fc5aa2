import {Inflate} from 'fflate'
import {ReadError} from '../model/read-error.ts'
import {crc32} from './crc32.ts'
import {limits} from './limits.ts'
import {damagedZip, type Entry, entriesOf} from './zip-directory.ts'

/** The parts of a zip archive by name, unpacked when asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of a part, or null when there is none of that name; case does not count, nor does a leading stroke. */
  readonly part: (name: string) => Uint8Array | null
}

/**
 * Opens a zip archive. Nothing is unpacked but the parts asked for, and never more of one than the limits allow, whatever size the
 * archive declares.
 *
 * @throws ReadError input/damaged, input/encrypted, input/too-large, here and from `part`
 */
export function openArchive(bytes: Uint8Array): Archive {
  let left = limits.unzippedBytes * 2
  const entries = new Map(entriesOf(bytes).map((entry) => [keyOf(entry.name), entry]))
  return {
    names: [...entries.values()].map(({name}) => name),
    part: (name) => {
      const entry = entries.get(keyOf(name))
      if (!entry) return null
      const part = unpack(bytes, entry)
      left -= part.length
      if (left < 0) throw tooLarge(entry.name)
      return part
    },
  }
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()

const STORED = 0
const DEFLATED = 8
const LOCAL_HEADER = 0x04034b50

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const {name, method, packed, unpacked} = entry
  if (entry.encrypted) throw new ReadError('input/encrypted')
  if (unpacked > limits.unzippedBytes) throw tooLarge(name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_HEADER) throw damagedZip(name)
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (start + packed > bytes.length || (method !== STORED && method !== DEFLATED)) throw damagedZip(name)
  const data = bytes.subarray(start, start + packed)
  const part = method === STORED ? data : inflate(data, name)
  if (part.length !== unpacked || crc32(part) !== entry.sum) throw damagedZip(name)
  return part
}

/** Packed bytes given to the unpacker at a time: each gives at most a thousand times as many, after which the limits are asked. */
const STEP = 32_768

function inflate(data: Uint8Array, name: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  const most = Math.min(limits.unzippedBytes, Math.max(SMALL, data.length * limits.unzipRatio))
  try {
    for (let at = 0; at < data.length && size <= most; at += STEP) inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length)
  } catch {
    throw damagedZip(name)
  }
  if (size > most) throw tooLarge(name)
  const part = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    part.set(chunk, at)
    at += chunk.length
  }
  return part
}

/** A part of a megabyte does no harm, however well it was packed. */
const SMALL = 1_000_000

const tooLarge = (name: string): ReadError =>
  new ReadError('input/too-large', {what: name, limit: `${limits.unzippedBytes / 1e6} MB (×${limits.unzipRatio})`})
