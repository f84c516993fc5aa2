import type {Message} from '../model/message.ts'
import {isAlien} from './characters.ts'
import type {Unmangled} from './encodings/unmangle.ts'

/**
 * Text whose letters are those of TCVN3 or VNI taken for Latin ones, put right; null for any other text, which is nearly all. Lines stay
 * lines, so that paragraphs can be given joined by line breaks. To be called before `compose`, which would touch Ð and ð.
 *
 *     Céng hoµ x· héi chñ nghÜa ViÖt Nam      →  Cộng hoà xã hội chủ nghĩa Việt Nam
 *     Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam
 */
export async function unmangled(text: string): Promise<(Unmangled & {readonly messages: readonly Message[]}) | null> {
  if (!isSuspect(text)) return null
  const found = (await import('./encodings/unmangle.ts')).unmangle(text)
  return found && {...found, messages: [{code: 'encoding-guessed', span: null, args: {encoding: found.encoding}}]}
}

/** Fonts of TCVN3 named like ".VnTimeH" print small letters as capitals. */
export const isFontOfCapitals = (font: string): boolean => /^["' ]*\.vn[a-z0-9 ]*h(?:["' ,]|$)/iu.test(font)

/** A few letters and signs that are not of Vietnamese ask for a closer look. */
const FEW = 4

function isSuspect(text: string): boolean {
  let seen = 0
  for (let i = 0; i < text.length && seen < FEW; i++) if (isAlien(text.charCodeAt(i))) seen++
  return seen === FEW
}
