import {isSyllable} from '../actors/syllables.ts'
import {fold} from '../fold.ts'
import {isLetterCode, isSmallCode} from '../letterCase.ts'
import {BASE, isMet, isSpelledAt, LAST_SMALL, LONGEST, letterNumber, nextHash} from '../orthography.ts'

/**
 * How damaged a text is: the share of its words that are no Vietnamese syllables, or 0 where they are so few that it is sound. A sound text
 * has a few foreign words, said again and again; damage hits a different word each time. At most some hundred words from all over the
 * text are looked at.
 */
export function damageOf(text: string): number {
  const odd = new Set<string>()
  const stride = Math.max(SAMPLE, Math.floor(text.length / SAMPLES))
  let words = 0
  for (let from = 0; from < text.length; from += stride) {
    const to = Math.min(from + SAMPLE, text.length)
    let start = to // what begins before the sample is not looked at
    let number = 0
    let hash = 0
    let isSmall = true // all its letters are small ones of Vietnamese
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      const letter = letterNumber(code)
      if (letter > 0 || isLetterCode(code)) {
        number = number * BASE + letter
        hash = nextHash(hash, letter)
        isSmall &&= letter > 0 && letter <= LAST_SMALL
        continue
      }
      if (at - start > 1 && !isBound(text, start, at)) {
        if (isSmall && at - start <= LONGEST && isMet(number, hash)) words++
        else if (areSmall(text, start, at)) {
          words++
          if (!isSpelledAt(text, start, at) && !isForeign(text.slice(start, at))) odd.add(text.slice(start, at))
        }
      }
      start = at + 1
      number = 0
      hash = 0
      isSmall = true
    }
  }
  const first = text.slice(0, SPECKED)
  if (SPECKS.some((speck) => first.includes(speck))) for (const [speck] of first.matchAll(INNER_SPECK)) odd.add(speck)
  const share = odd.size / Math.max(1, words)
  return share > LEAST_SHARE ? share : 0
}

const SAMPLES = 6
/** Characters of one sample, some seventy words. */
const SAMPLE = 400
/** Of a hundred clean texts nearly all have no such word and none has more; one letter damaged in a hundred leaves ten to twenty in a thousand. */
const LEAST_SHARE = 0.0065

/** "backup" has no mark that could be wrong and cannot come from a Vietnamese word by losing one; "nhiem" can. */
const isForeign = (word: string): boolean => word === fold(word) && !isSyllable(word)

function areSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSmallCode(text.charCodeAt(at))) return false
  return true
}

const SPECKS = ['~', '|', '`', '*']
/** Marks that stand within no word: "ho~ạt", "thực h|iện". */
const INNER_SPECK = /\p{L}[~|`*]\p{L}/gu
const SPECKED = SAMPLES * SAMPLE

/** Whether the word is part of an address, a name or a notation. */
const isBound = (text: string, start: number, end: number): boolean =>
  binds(text.charCodeAt(start - 1)) ||
  (binds(text.charCodeAt(end)) && (text.charCodeAt(end) !== DOT || isLetterCode(text.charCodeAt(end + 1))))

/** - . / and digits, which stand next to each other; @ and _ */
const binds = (code: number): boolean => (code >= 45 && code <= 57) || code === 64 || code === 95
const DOT = 46
