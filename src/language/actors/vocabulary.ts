/** A folded word of the phrases, and the sets of phrases that have one beginning with it, a bit each. */
export interface Word {
  readonly word: string
  readonly opens: number
  /** It stands in a phrase, or at least in the wording that phrases are made of. */
  readonly known: boolean
}

/**
 * The word as the phrases know it, so that a text's words are looked up once, not in one set after another; an unknown word opens
 * nothing.
 */
export function wordOf(word: string): Word {
  return WORDS.get(word) ?? {word, opens: 0, known: false}
}

/** Whether the folded word stands in a phrase of any set. */
export const isKnown = (word: string): boolean => WORDS.has(word)

/** Notes that the word stands in a phrase of a set; `bit` is the set's when the phrase begins with it, else 0. Gives the word as noted. */
export function noteWord(word: string, bit: number): string {
  const known = WORDS.get(word)
  if (known === undefined) WORDS.set(word, {word, opens: bit, known: true})
  else known.opens |= bit
  return known?.word ?? word
}

/** Notes phrases, in small letters, and each of their syllables. */
export function noteLetters(printed: readonly string[]): void {
  unread.push(printed)
}

/** Whether the syllable or phrase, in small letters, is one in its own right, so that it is no damaged form of another. */
export function isWord(letters: string): boolean {
  for (const printed of unread.splice(0)) {
    for (const phrase of printed) LETTERS.add(phrase)
    for (const word of printed.join(' ').split(' ')) LETTERS.add(word)
  }
  return LETTERS.has(letters)
}

/** The bit of the set numbered so. Sets beyond the bits of a number share one: a bit says only that a look-up is worth its time. */
export const bitOf = (set: number): number => 1 << (set % 31)

const WORDS = new Map<string, {word: string; opens: number; readonly known: true}>()
const LETTERS = new Set<string>()
/** Phrases noted, whose letters nobody has asked for. */
const unread: (readonly string[])[] = []
