import {ReadError} from '../model/read-error.ts'
import {limits} from './limits.ts'

/** What the directory of a zip archive says of a part. */
export interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly sum: number
  /** Bytes in the archive, and when unpacked. */
  readonly packed: number
  readonly unpacked: number
  /** Offset of the part's own header. */
  readonly at: number
}

/**
 * The directory at the end of a zip archive (APPNOTE 4.3.12 and 4.3.16).
 *
 *     PK34 part  PK34 part  …  PK12 entry  PK12 entry  …  PK56 end
 *                              ^ at end+16 its offset     ^ searched from the back, a comment may follow
 */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.zipEntries) throw new ReadError('input/too-large', {what: 'ZIP', limit: String(limits.zipEntries)})
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + FIXED > end || view.getUint32(at, true) !== ENTRY) throw damagedZip('central directory')
    const nameEnd = at + FIXED + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > end) throw damagedZip('central directory')
    const [unpacked, packed, local] = sizes(view, at, nameEnd, extraEnd)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + FIXED, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed,
      unpacked,
      at: local,
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

const ENTRY = 0x02014b50
const END = 0x06054b50
const FIXED = 46

function endOf(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) if (view.getUint32(at, true) === END) return at
  throw damagedZip('no central directory')
}

const IN_EXTRA = 0xffffffff

/** Unpacked size, packed size and offset; those that some writers put into the extra field of large archives are taken from there. */
function sizes(view: DataView, at: number, from: number, to: number): [number, number, number] {
  const values: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  if (!values.includes(IN_EXTRA)) return values
  for (let field = from; field + 4 <= to; ) {
    const id = view.getUint16(field, true)
    const size = view.getUint16(field + 2, true)
    let value = field + 4
    for (let i = 0; id === 1 && i < 3; i++) {
      if (values[i] !== IN_EXTRA || value + 8 > Math.min(to, field + 4 + size)) continue
      values[i] = Number(view.getBigUint64(value, true))
      value += 8
    }
    field += 4 + size
  }
  return values
}

export const damagedZip = (reason: string): ReadError => new ReadError('input/damaged', {type: 'application/zip', reason: `ZIP: ${reason}`})
