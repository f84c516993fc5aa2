/** A year, or a company's day stamp, between serial and notation. */
export interface YearGroup {
  readonly value: string
  readonly end: number
  readonly repaired: boolean
}

/**
 * Reads the year and the slash behind it at `at`.
 *
 *     06/2022/NĐ-CP · 04 /2015/TT-BTC · 87/201 7/NĐ-CP
 *        ^                ^                ^
 */
export function readYearGroup(text: string, at: number): YearGroup | null {
  SHAPE.lastIndex = at
  const found = SHAPE.exec(text)
  if (found === null) return null
  const value = found[1]!.replaceAll(' ', '')
  return {value, end: at + found[0].length, repaired: value !== found[1]}
}

const SHAPE = / ?((?:19|20)\d ?\d(?:\d{4})?) ?\/ ?/y
