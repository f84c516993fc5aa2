/**
 * The form of text that every offset counts in: NFC, with the Vietnamese letters composed that NFC leaves apart, and the letters Đ and Ư
 * put right where a font printed a foreign letter that looks like them. Nothing else changes.
 *
 *     e ◌́ ◌̂  →  ế      typed tone first: NFC stops at é ◌̂
 *     Ð (eth)  →  Đ      ƣ (gha, from PDF text of some fonts)  →  ư
 */
export function compose(text: string): string {
  const composed = text.normalize('NFC')
  const ordered = SHAPES.some((mark) => composed.includes(mark)) ? composed.replace(TONE_FIRST, reorder) : composed
  return Object.keys(MEANT).some((letter) => ordered.includes(letter)) ? ordered.replace(LOOK_ALIKE, (letter) => MEANT[letter]!) : ordered
}

/** The shapes that a tone typed first leaves apart: circumflex, breve. */
const SHAPES: readonly string[] = ['\u0302', '\u0306']
const TONE_FIRST = /[áàảãÁÀẢÃéèẻẽÉÈẺẼóòỏõÓÒỎÕ]\u0302|[áàảãÁÀẢÃ]\u0306/gu
const LOOK_ALIKE = /[ÐðƢƣ]/gu
const MEANT: Readonly<Record<string, string>> = {Ð: 'Đ', ð: 'đ', Ƣ: 'Ư', ƣ: 'ư'}

/** "é◌̂" is e, tone, shape; in the order e, shape, tone it composes. */
function reorder(letter: string): string {
  const [base, tone, shape] = letter.normalize('NFD')
  return `${base}${shape}${tone}`.normalize('NFC')
}
