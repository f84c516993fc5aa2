/** A folded word of the phrases, and the sets of phrases that have one beginning with it, a bit each. */
export interface Word {
  readonly word: string
  readonly opens: number
  /** It stands in a phrase, or at least in the wording that phrases are made of. */
  readonly known: boolean
  /** An actor may begin with it. */
  readonly starts: boolean
}

/**
 * The word as the phrases know it, so that a text's words are looked up once, not in one set after another; an unknown word opens
 * nothing.
 */
export function wordOf(word: string): Word {
  return WORDS.get(word) ?? {word, opens: 0, known: false, starts: false}
}

/** The same of the word at `[start, end)` of a folded text; words met before are not even cut out. */
export function wordAt(folded: string, start: number, end: number): Word {
  if (start === end || end - start > LONGEST) return wordOf(folded.slice(start, end))
  let number = 0
  let hash = 0
  for (let i = start; i < end; i++) {
    const figure = figureOf(folded.charCodeAt(i))
    if (figure === 0) return wordOf(folded.slice(start, end))
    number = number * BASE + figure
    hash = (hash * 31 + figure) | 0
  }
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1)
  if (numbers[slot] === number) return met[slot]!
  if (numbers[slot ^ 1] === number) return met[slot ^ 1]!
  const word = WORDS.get(folded.slice(start, end))
  if (word === undefined) return wordOf(folded.slice(start, end))
  const free = numbers[slot] === 0 ? slot : slot ^ 1
  numbers[free] = number
  met[free] = word
  return word
}

/** a to z and 0 to 9, from 1; 0 for anything else. */
const figureOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : code >= 48 && code <= 57 ? code - 21 : 0)
const BASE = 37
/** So many figures make a number that is still exact. */
const LONGEST = 10
/** Words met before, and the numbers that their letters are the figures of, each in the slot of its hash or the one beside it. */
const SLOTS = 4096
const numbers = new Float64Array(SLOTS)
const met = new Array<Word | undefined>(SLOTS)

/** Whether the folded word stands in a phrase of any set. */
export const isKnown = (word: string): boolean => WORDS.get(word)?.known === true

/** Notes that an actor may begin with the word. */
export function noteStart(word: string): void {
  const known = WORDS.get(word)
  if (known === undefined) WORDS.set(word, {word, opens: 0, known: false, starts: true})
  else known.starts = true
}

/** Notes that the word stands in a phrase of a set; `bit` is the set's when the phrase begins with it, else 0. Gives the word as noted. */
export function noteWord(word: string, bit: number): string {
  const known = WORDS.get(word)
  if (known === undefined) WORDS.set(word, {word, opens: bit, known: true, starts: false})
  else {
    known.opens |= bit
    known.known = true
  }
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

const WORDS = new Map<string, {-readonly [key in keyof Word]: Word[key]}>()
const LETTERS = new Set<string>()
/** Phrases noted, whose letters nobody has asked for. */
const unread: (readonly string[])[] = []
