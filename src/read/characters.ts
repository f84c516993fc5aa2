/**
 * Which kinds of rarer characters a text holds, a bit each, so that what looks for them need not search texts without any, which are
 * nearly all. Nothing is decided before the end: a choice at every character is slow.
 */
export function rareIn(text: string): number {
  let found = 0
  for (let i = 0; i < text.length; i++) found |= kinds[text.charCodeAt(i)]!
  return found
}

/** Letters and signs of Latin-1 that no Vietnamese text is full of. */
export const ALIEN = 1
export const isAlien = (code: number): boolean => (kinds[code]! & ALIEN) !== 0
/** Anything that NFC may change: all but the letters and signs that Vietnamese texts are printed with. */
export const UNCOMPOSED = 2
/** Letters that some fonts print for Đ and Ư. */
export const LOOK_ALIKE = 4
/** What parts lines, but for a line feed. */
export const BREAK = 8

const kinds = new Uint8Array(0x10000).fill(UNCOMPOSED)
// letters with marks that are composed of nothing, or by NFC itself, and signs with no other form
for (const [first, last] of [
  [0x00, 0x17f],
  [0x1a0, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2029],
  [0x2030, 0x2038],
] as const)
  kinds.fill(0, first, last + 1)
for (let code = 0xa2; code <= 0xff; code++)
  if (/[¢-¦¨-ª¬-¯µ¶¸-ºÄ-ÇËÎ-ÑÖØÛÜÞßä-çëî-ñöøûüþÿ]/u.test(String.fromCharCode(code))) kinds[code]! |= ALIEN
for (const letter of 'ÐðƢƣ') kinds[letter.charCodeAt(0)]! |= LOOK_ALIKE
for (const code of [0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) kinds[code]! |= BREAK
