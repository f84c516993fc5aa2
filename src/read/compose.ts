/**
 * The form of text that every offset counts in: NFC, with the Vietnamese letters composed that NFC leaves apart and the letters
 * d with stroke told from the Icelandic eth that looks like it in capitals. Nothing else changes.
 *
 *     e ◌́ ◌̂  →  ế      typed tone first: NFC stops at é ◌̂
 *     Ð (eth)  →  Đ
 */
export function compose(text: string): string {
  const composed = text.normalize('NFC')
  return composed.replace(TONE_FIRST, reorder).replace(ETH, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'))
}

const TONE_FIRST = /[áàảãÁÀẢÃéèẻẽÉÈẺẼóòỏõÓÒỎÕ]\u0302|[áàảãÁÀẢÃ]\u0306/gu
const ETH = /[Ðð]/gu

/** "é◌̂" is e, tone, shape; in the order e, shape, tone it composes. */
function reorder(letter: string): string {
  const [base, tone, shape] = letter.normalize('NFD')
  return `${base}${shape}${tone}`.normalize('NFC')
}
