import {isSpelled} from './syllable.ts'

/**
 * Whether so many words of a text are no Vietnamese syllables that it must be a poor scan. A clean text has a few foreign words, said
 * again and again; damage hits a different word each time. At most some hundred words from all over the text are looked at.
 */
export function isDamaged(text: string): boolean {
  const step = Math.max(1, Math.floor(text.length / (SAMPLES * SAMPLE)))
  const odd = new Set<string>()
  let words = 0
  for (let i = 0; i < SAMPLES; i++) {
    const from = i * step * SAMPLE
    if (from >= text.length) break
    const sample = text.slice(from, from + SAMPLE)
    for (const {0: word, index} of sample.matchAll(SMALL_WORD)) {
      if (index === 0 || index + word.length === sample.length) continue // may be cut
      words++
      if (!isSpelled(word)) odd.add(word)
    }
  }
  return odd.size >= FEWEST && odd.size > LEAST_SHARE * words
}

const SAMPLES = 8
/** Characters of one sample, some eighty words. */
const SAMPLE = 500
const FEWEST = 3
/** One letter damaged in a hundred leaves ten to sixteen such words in a thousand; clean texts have up to seven. */
const LEAST_SHARE = 0.008

/** Words in small letters that are no part of an address, a name or a notation. */
const SMALL_WORD = /(?<![\p{L}\p{M}\d@./_-])\p{Ll}{2,}(?![\p{L}\p{M}\d@/_-]|\.\p{L})/gu
