/** A printed number and where it ends. `repaired` when letters that scanners put for digits had to be read as digits. */
export interface Numeral {
  readonly value: number
  readonly digits: number
  readonly end: number
  readonly repaired: boolean
}

/** Reads a number of at most `most` digits at `at` in folded text: "05", "l4" (14), "2o14" (2014); null where there is none or a longer one. */
export function readNumeral(folded: string, at: number, most: number): Numeral | null {
  let end = at
  let value = 0
  let real = 0
  for (; end < folded.length && end - at <= most; end++) {
    const digit = digitOf(folded.charCodeAt(end))
    if (digit < 0) break
    if (isDigit(folded.charCodeAt(end))) real++
    value = value * 10 + digit
  }
  const digits = end - at
  const repaired = real < digits
  if (digits === 0 || digits > most || (repaired && !mendable(folded, at, end, real))) return null
  return {value, digits, end, repaired}
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a code unit of folded text is a letter or a digit; undefined positions (NaN) are neither. */
export const isWord = (code: number): boolean => isDigit(code) || (code >= 97 && code <= 122)

// l and i stand for 1, o for 0
function digitOf(code: number): number {
  if (isDigit(code)) return code - 48
  return code === 108 || code === 105 ? 1 : code === 111 ? 0 : -1
}

// letters count as digits only beside a real digit and with no further letter behind them: "2o14", not "io", not "1 loai"
const mendable = (folded: string, at: number, end: number, real: number): boolean =>
  real > 0 && !isWord(folded.charCodeAt(end)) && !isWord(folded.charCodeAt(at - 1))

/** The offset behind at most three spaces. */
export function skip(folded: string, at: number): number {
  let end = at
  while (end < at + 3 && folded.charCodeAt(end) === 32) end++
  return end
}
