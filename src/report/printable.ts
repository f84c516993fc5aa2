/**
 * Makes text safe to print on one line of a terminal: what a terminal would obey (escapes, line breaks, bidirectional and
 * invisible characters) is spelled out, a tab becomes a space. All else stays as it is.
 *
 *     "Số: 12\u001b[31m"  →  "Số: 12\\x1b[31m"
 */
export function printable(text: string): string {
  return text.replace(obeyed, spelled)
}

const obeyed = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu

const spelled = (character: string): string => {
  if (character === '\t') return ' '
  const code = character.codePointAt(0)!
  const hex = code.toString(16)
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}
