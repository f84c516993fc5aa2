import {LOOK_ALIKE, rareIn, UNCOMPOSED} from './characters.ts'

/**
 * The form of text that every offset counts in: NFC, with the Vietnamese letters composed that NFC leaves apart, and the letters Đ and Ư
 * put right where a font printed a foreign letter that looks like them. Nothing else changes.
 *
 * `rare`: what `rareIn` says of the text.
 *
 *     e ◌́ ◌̂  →  ế      typed tone first: NFC stops at é ◌̂
 *     Ð (eth)  →  Đ      ƣ (gha, from PDF text of some fonts)  →  ư
 */
export function compose(text: string, rare = rareIn(text)): string {
  const meant = (rare & LOOK_ALIKE) === 0 ? text : text.replace(LOOK_ALIKES, (letter) => MEANT[letter]!) // first: a mark behind joins what is meant
  return (rare & UNCOMPOSED) === 0 ? meant : meant.normalize('NFC').replace(TONE_FIRST, reorder)
}

/** What a tone typed first leaves apart: circumflex, breve. */
const TONE_FIRST = /[áàảãÁÀẢÃéèẻẽÉÈẺẼóòỏõÓÒỎÕ]\u0302|[áàảãÁÀẢÃ]\u0306/gu
const LOOK_ALIKES = /[ÐðƢƣ]/gu
const MEANT: Readonly<Record<string, string>> = {Ð: 'Đ', ð: 'đ', Ƣ: 'Ư', ƣ: 'ư'}

/** "é◌̂" is e, tone, shape; in the order e, shape, tone it composes. */
function reorder(letter: string): string {
  const [base, tone, shape] = letter.normalize('NFD')
  return `${base}${shape}${tone}`.normalize('NFC')
}
