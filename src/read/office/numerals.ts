import {romanOf} from '../../language/roman.ts'

/**
 * Writes the number of a list item; the names of the ways are those of WordprocessingML (ST_NumberFormat).
 *
 *     numeral(4, 'lowerLetter')  →  "d"     numeral(4, 'upperRoman')  →  "IV"     numeral(4, 'decimalZero')  →  "04"
 */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return romanOf(value).toLowerCase()
    case 'upperRoman':
      return romanOf(value)
    default:
      return format.startsWith(SERIES) ? ofSeries(value, format.slice(SERIES.length)) : String(value)
  }
}

/** Before a series that a document writes out itself, as the name of a way. */
export const SERIES = 'series '

/** a … z, then aa, bb … zz: the letter is doubled. Vietnamese order is only where a document writes it out. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 10) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** "a, b, c, d, đ, e, ..." gives its items; "001, 002, 003, ..." goes on counting at that width. */
function ofSeries(value: number, series: string): string {
  const items = series.split(',').map((item) => item.trim())
  const listed = items.filter((item) => item !== '' && !/^[.…]+$/u.test(item))
  const width = /^0+[1-9]$/u.test(listed[0] ?? '') ? listed[0]!.length : 0
  return listed[value - 1] ?? String(value).padStart(width, '0')
}
