/** Offset of the first byte that does not begin or continue a valid UTF-8 sequence (RFC 3629); the length when all are valid. */
export function utf8Fault(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const size = sequenceSize(bytes, i)
    if (size === 0) return i
    i += size
  }
  return i
}

/**
 * How far bytes with faults are UTF-8 all the same: letters of several bytes, of these and the bad bytes together. A damaged file has
 * nearly 1; in an old encoding hardly any bytes happen to fit.
 */
export function utf8Share(bytes: Uint8Array): number {
  let letters = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceSize(bytes, i)
    if (size === 0) bad++
    else if (size > 1) letters++
    i += Math.max(1, size)
  }
  return letters + bad === 0 ? 1 : letters / (letters + bad)
}

/** Bytes of the valid sequence at `i`, or 0. The second byte excludes overlong forms, surrogates and what lies above U+10FFFF. */
function sequenceSize(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  const second = bytes[i + 1] ?? 0
  if (second < low || second > high) return 0
  for (let next = i + 2; next < i + size; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return size
}

/** Offset of the first surrogate without its partner, or of a lone last byte, in UTF-16; the length when there is none. */
export function utf16Fault(bytes: Uint8Array, bigEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const even = bytes.length - (bytes.length % 2)
  for (let i = 0; i < even; i += 2) {
    const unit = view.getUint16(i, !bigEndian)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = i + 2 < even ? view.getUint16(i + 2, !bigEndian) : 0
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return i
    i += 2
  }
  return even
}
