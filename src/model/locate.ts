/** A place in a text as an editor shows it: both 1-based, columns in characters (code points). */
export interface Location {
  readonly line: number
  readonly column: number
}

/**
 * Prepares a text once and gives the place of any offset in it. Lines end at LF, CRLF or CR, as editors count them.
 *
 *     const locate = locator(source.text)
 *     locate(0)  // {line: 1, column: 1}
 */
export function locator(text: string): (offset: number) => Location {
  const starts = lineStarts(text)
  const tails = secondHalves(text)
  return (offset) => {
    const line = countUpTo(starts, offset)
    const start = starts[line - 1]!
    const doubled = tails.length === 0 ? 0 : countUpTo(tails, offset) - countUpTo(tails, start)
    return {line, column: offset - start - doubled + 1}
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (text.includes('\r')) {
    const breaks = /\n|\r(?!\n)/gu
    while (breaks.test(text)) starts.push(breaks.lastIndex)
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Offsets of the second halves of characters outside the Basic Multilingual Plane, which count for no column. */
function secondHalves(text: string): number[] {
  const offsets: number[] = []
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return offsets
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) offsets.push(i)
  }
  return offsets
}

/** How many of the ascending offsets are not above `offset`. */
function countUpTo(offsets: readonly number[], offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (offsets[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
