import type {Message} from '../model/message.ts'
import {ReadError} from '../model/read-error.ts'
import type {Legacy} from './encodings/legacy.ts'
import {utf8Fault, utf8Share, utf16Fault} from './faults.ts'

/** Text as it stood in the bytes, without a byte order mark, and the name of their encoding. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly messages?: readonly Message[]
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be'
export type Encoding = Unicode | Legacy

/**
 * Decodes bytes of text. UTF-8 and UTF-16 are taken only where every byte is valid; other bytes are read in the encoding that a page
 * declares, or else in the old Vietnamese one that makes words of them.
 *
 *     byte order mark  >  `wanted`  >  valid UTF-8 or UTF-16  >  <meta charset=…>  >  vote of the words
 *
 * @throws ReadError input/binary; input/encoding (args: encoding, offset, the 0-based offset of its first bad byte, guesses)
 */
export async function decode(bytes: Uint8Array, wanted?: Encoding): Promise<Decoded> {
  const marked = markOf(bytes)
  const encoding = marked ?? wanted ?? unmarkedUtf16(bytes) ?? 'utf-8'
  if (!isUnicode(encoding)) return {text: (await import('./encodings/legacy.ts')).legacy[encoding](bytes), encoding}
  const text = unicode(bytes, encoding)
  if (text !== null) return {text, encoding}
  const damaged = marked || wanted || encoding !== 'utf-8' || utf8Share(bytes) >= NEARLY
  if (!damaged && bytes.includes(0)) throw new ReadError('input/binary')
  const decoded = damaged ? null : await old(bytes)
  if (decoded) return decoded
  const offset = encoding === 'utf-8' ? utf8Fault(bytes) : utf16Fault(bytes, encoding === 'utf-16be')
  throw new ReadError('input/encoding', {encoding, offset: String(offset), guesses: await guessesFor(bytes, encoding)})
}

/** Letters of UTF-8 among these and the bad bytes of a file that is UTF-8 but damaged. */
const NEARLY = 0.5

async function old(bytes: Uint8Array): Promise<Decoded | null> {
  const {declared} = await import('./encodings/declared.ts')
  const {guess} = await import('./encodings/guess.ts')
  const told = declared(bytes)
  if (told) return told
  const {guesses, sure} = guess(bytes)
  const {encoding} = guesses[0]!
  if (!sure) return null
  const {legacy} = await import('./encodings/legacy.ts')
  return {text: legacy[encoding](bytes), encoding, messages: [{code: 'encoding-guessed', span: null, args: {encoding}}]}
}

/** What the bytes may be, the most likely first, with how far they are: a file that is nearly UTF-8 is just that. */
async function guessesFor(bytes: Uint8Array, encoding: Unicode): Promise<string> {
  if (encoding !== 'utf-8') return encoding
  const share = {encoding, score: utf8Share(bytes)}
  const others = share.score >= NEARLY ? [] : (await import('./encodings/guess.ts')).guess(bytes).guesses
  const sorted = [share, ...others].sort((a, b) => b.score - a.score)
  return sorted.map(({encoding: name, score}) => `${name} ${Math.floor(score * 100)} %`).join(', ')
}

const isUnicode = (encoding: Encoding): encoding is Unicode => encoding.startsWith('utf-')

/** Null where a byte sequence is not valid. */
function unicode(bytes: Uint8Array, encoding: Unicode): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

function markOf(bytes: Uint8Array): Unicode | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/**
 * In UTF-16 the letters without diacritics, spaces and digits each have one zero byte, always on the same side; UTF-8 text has none.
 *
 *     S 00 D1 1E 3A 00   little endian: zeros at odd offsets only
 */
function unmarkedUtf16(bytes: Uint8Array): Unicode | null {
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
