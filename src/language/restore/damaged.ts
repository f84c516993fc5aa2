import {isSyllable} from '../actors/syllables.ts'
import {fold} from '../fold.ts'
import {isLetterCode, isSmallCode} from '../letterCase.ts'
import {isSpelled} from '../orthography.ts'

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
    for (const word of smallWords(text, from, Math.min(from + SAMPLE, text.length))) {
      words++
      if (!isSpelled(word) && !isForeign(word)) odd.add(word)
    }
  }
  const first = text.slice(0, SPECKED)
  if (SPECK.test(first)) for (const [speck] of first.matchAll(INNER_SPECK)) odd.add(speck)
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

/** The words in small letters that lie wholly within the range and are no part of an address, a name or a notation. */
function smallWords(text: string, from: number, to: number): string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) {
    if (!isLetterCode(text.charCodeAt(i))) continue
    const start = i
    let small = true
    for (; i < to && isLetterCode(text.charCodeAt(i)); i++) small &&= isSmallCode(text.charCodeAt(i))
    if (small && i - start > 1 && start > from && i < to && !BINDS.has(text.charAt(start - 1)) && !isBound(text, i))
      words.push(text.slice(start, i))
  }
  return words
}

const SPECK = /[~|`*]/u
/** Marks that stand within no word: "ho~ạt", "thực h|iện". */
const INNER_SPECK = /\p{L}[~|`*]\p{L}/gu
const SPECKED = SAMPLES * SAMPLE

const BINDS = new Set('@./_-0123456789')
const isBound = (text: string, at: number): boolean =>
  BINDS.has(text.charAt(at)) && (text.charAt(at) !== '.' || isLetterCode(text.charCodeAt(at + 1)))
