/**
 * The letter that a font of symbols prints for a code (Symbol, Wingdings), for what notices use: dashes, ticks, boxes, arithmetic.
 * What is unknown is left out, as its code is no letter.
 */
export function symbol(code: number, font: string): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/wingdings/iu.test(font)) return WINGDINGS[low] ?? ''
  if (/symbol/iu.test(font)) return SYMBOL[low] ?? (low >= 0x20 && low < 0x41 ? String.fromCharCode(low) : '')
  if (code >= 0xe000 && code <= 0xf8ff) return SYMBOL[low] ?? ''
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : ''
}

const SYMBOL: Readonly<Record<number, string>> = {
  45: '-',
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
  187: '≈',
  188: '…',
  190: '—',
  215: '·',
}

const WINGDINGS: Readonly<Record<number, string>> = {
  40: '☎',
  42: '✉',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
