import {ReadError} from '../model/read-error.ts'
import {limits} from './limits.ts'
import type {Reading, ReadOptions} from './reading.ts'

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Reading>

/**
 * A reader for Word files of 1997 to 2003: turned into DOCX by a program outside, then read as that.
 *
 * @throws ReadError input/unsupported-type for Excel and PowerPoint, input/encrypted, input/converter-…, input/timeout
 */
export const word97 =
  (readDocx: () => Promise<Reader>): Reader =>
  async (bytes, options) => {
    const found = STREAMS.find(({name}) => holdsStream(bytes, name))
    if (found?.kind === 'encrypted') throw new ReadError('input/encrypted')
    if (found?.kind !== 'application/msword')
      throw new ReadError('input/unsupported-type', {type: found?.kind ?? 'application/x-ole-storage'})
    return converted(bytes, 'doc', found.kind, readDocx, options)
  }

/**
 * A reader for RTF, the same way.
 *
 * @throws ReadError input/too-large where groups lie too deep in groups, and as above
 */
export const rtf =
  (readDocx: () => Promise<Reader>): Reader =>
  async (bytes, options) => {
    if (depthOf(bytes) > limits.rtfDepth) throw new ReadError('input/too-large', {what: 'RTF', limit: `${limits.rtfDepth} levels`})
    return converted(bytes, 'rtf', 'application/rtf', readDocx, options)
  }

/** How deep braces lie within braces; one behind a backslash is a letter. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0
  let deepest = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === BACKSLASH) i++
    else if (bytes[i] === OPEN) deepest = Math.max(deepest, ++depth)
    else if (bytes[i] === CLOSE && depth > 0) depth--
  }
  return deepest
}

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d

async function converted(
  bytes: Uint8Array,
  ending: 'doc' | 'rtf',
  mediaType: string,
  readDocx: () => Promise<Reader>,
  options: ReadOptions,
): Promise<Reading> {
  if (!options.programs) throw new ReadError('input/converter-missing', {program: 'LibreOffice', type: mediaType})
  const docx = await options.programs.toDocx(bytes, ending)
  return {...(await (await readDocx())(docx, options)), mediaType}
}

/** Streams of a compound file by which its kind is known; Word may hold Excel inside, so it is asked for first. */
const STREAMS = [
  {name: 'EncryptedPackage', kind: 'encrypted'},
  {name: 'WordDocument', kind: 'application/msword'},
  {name: 'Workbook', kind: 'application/vnd.ms-excel'},
  {name: 'PowerPoint Document', kind: 'application/vnd.ms-powerpoint'},
] as const

/** Names of streams stand in the directory in UTF-16, little endian. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat()
  const first = wanted[0]!
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  }
  return false
}
