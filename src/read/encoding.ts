import {ReadError} from '../model/read-error.ts'
import {utf8Fault, utf16Fault} from './faults.ts'

/** Text as it stood in the bytes, without a byte order mark, and the WHATWG label of their encoding. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * Decodes UTF-8 and UTF-16, with or without a byte order mark, and accepts nothing that is not exactly that.
 *
 * @throws ReadError input/encoding where a byte sequence is not valid (args: encoding, offset, the 0-based offset of the first bad byte)
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return {text, encoding}
  } catch {
    const offset = encoding === 'utf-8' ? utf8Fault(bytes) : utf16Fault(bytes, encoding === 'utf-16be')
    throw new ReadError('input/encoding', {encoding, offset: String(offset)})
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(bytes) ?? 'utf-8'
}

/**
 * In UTF-16 the letters without diacritics, spaces and digits each have one zero byte, always on the same side; UTF-8 text has none.
 *
 *     S 00 D1 1E 3A 00   little endian: zeros at odd offsets only
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length, SAMPLE)
  if (!bytes.subarray(0, end).includes(0)) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i++) {
    if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++
  }
  const few = end / 100
  const many = end / 8
  if (odd > many && even <= few) return 'utf-16le'
  if (even > many && odd <= few) return 'utf-16be'
  return null
}

/** Bytes looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096
