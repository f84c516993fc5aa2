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
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
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

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [size, digits] of ROMAN) {
    while (rest >= size) {
      text += digits
      rest -= size
    }
  }
  return text
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** "a, b, c, d, đ, e, ..." gives its items; "001, 002, 003, ..." goes on counting at that width. */
function ofSeries(value: number, series: string): string {
  const items = series.split(',').map((item) => item.trim())
  const listed = items.filter((item) => item !== '' && !/^[.…]+$/u.test(item))
  const width = /^0+[1-9]$/u.test(listed[0] ?? '') ? listed[0]!.length : 0
  return listed[value - 1] ?? String(value).padStart(width, '0')
}
