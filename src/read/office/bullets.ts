/**
 * The marker that a bullet is read as. Fonts of symbols put their pictures where other fonts have letters or nothing; what is
 * drawn decides, so that a list within a list keeps a marker of its own.
 *
 *     •  ●  Symbol F0B7        •
 *     ○  o  of Courier New     +
 *     ▪  ■  Wingdings F0A7     •, within another list *
 *     ➢  ✓  Wingdings F0D8 …   -
 */
export function bullet(glyph: string, font: string, level: number): string {
  const printed = glyph.trim()
  if (printed === '') return ''
  if (!SYMBOLS.test(font) && KEPT.test(printed)) return printed
  const letter = printed.length === 1 ? pictured(printed.charCodeAt(0), font) : printed
  if (DASHES.includes(letter)) return '-'
  if (CIRCLES.includes(letter)) return '+'
  if (SQUARES.includes(letter)) return level > 1 ? '*' : '•'
  if (DISCS.includes(letter)) return '•'
  return KEPT.test(letter) ? letter : '-'
}

const SYMBOLS = /symbol|wingdings|webdings|dingbats/iu
const KEPT = /^[-–—+*•]$|^[\p{L}\p{N}(][\p{L}\p{N}.) ]+$/u
const DASHES = '-–—−‒‐‑'
const CIRCLES = 'o○◦◯⚬'
const SQUARES = '▪■□◼▫◾❑❒'
const DISCS = '•●·∙⚫◉'

/** What a font of symbols draws for a code; the codes are also written with F000 added. */
function pictured(code: number, font: string): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low === code && !SYMBOLS.test(font)) return String.fromCharCode(code)
  const drawn = /wingdings/iu.test(font) ? WINGDINGS[low] : undefined
  return drawn ?? SYMBOL[low] ?? String.fromCharCode(code)
}

const SYMBOL: Readonly<Record<number, string>> = {42: '*', 43: '+', 45: '-', 183: '•', 190: '—', 167: '▪', 111: 'o'}
const WINGDINGS: Readonly<Record<number, string>> = {108: '●', 109: '○', 110: '■', 111: '□', 113: '❑', 159: '•', 161: '○', 167: '▪'}
