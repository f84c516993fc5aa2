import {canBe, sameWord} from '../../data/spelling.ts'
import {fold} from '../fold.ts'
import type {Tokens} from './tokens.ts'

/** A set of phrases, each with a value, found by their folded words. */
export interface Phrases<T> {
  readonly next: Map<string, Phrases<T>>
  /** The phrases that end here; they differ in their letters alone. */
  readonly entries: {readonly value: T; readonly printed: string; readonly single: boolean}[]
}

export interface Match<T> {
  readonly value: T
  /** Index of the token behind the phrase. */
  readonly next: number
}

/** Builds a set of phrases. A phrase may hold commas, dashes and "&"; `marksVary` adds the forms with the marks people confuse. */
export function phrasesOf<T>(entries: Iterable<readonly [phrase: string, value: T]>, marksVary = false): Phrases<T> {
  const root = emptyPhrases<T>()
  for (const [phrase, value] of entries) {
    const words = fold(phrase).match(WORDS) ?? []
    for (const form of marksVary ? formsOf(words) : [words]) {
      const entry = {value, printed: phrase.toLowerCase(), single: words.length === 1}
      add(root, form, marksVary ? {...entry, printed: ''} : entry)
    }
  }
  return root
}

/**
 * The longest phrase that begins at the token; null when none does. One syllable must have the right letters ("số" is no "Sở"); in more,
 * accents may be missing, as in poor scans, but not wrong ("Sở Tài" is no "sở tại").
 */
export function phraseAt<T>(phrases: Phrases<T>, tokens: Tokens, index: number): Match<T> | null {
  let node: Phrases<T> | undefined = phrases
  let found: Match<T> | null = null
  const {start} = tokens.token(index)
  for (let i = index; ; i++) {
    const token = tokens.token(i)
    node = node.next.get(token.word)
    if (node === undefined || token.kind === 'end') return found
    for (const {value, printed, single} of node.entries) {
      if (printed !== '' && !sameLetters(tokens.text.slice(start, token.end).toLowerCase(), printed, single)) continue
      found = {value, next: i + 1}
      break
    }
  }
}

/** Both in small letters. A dot of abbreviation ("tp.") counts for nothing. */
function sameLetters(printed: string, right: string, single: boolean): boolean {
  if (printed === right) return true
  const word = printed.endsWith('.') ? printed.slice(0, -1) : printed
  return word === right || (single ? TONES_MOVE.test(word) && sameWord(word, right) : canBe(word, right))
}

/** Syllables whose tone people put on either vowel: hòa and hoà, ủy and uỷ. */
const TONES_MOVE = /[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ]/u

const WORDS = /[a-z0-9]+(?:[&'./][a-z0-9]+)*|[,&-]/gu

const emptyPhrases = <T>(): Phrases<T> => ({next: new Map(), entries: []})

function add<T>(root: Phrases<T>, words: readonly string[], entry: Phrases<T>['entries'][number]): void {
  let node = root
  for (const word of words) {
    const next = node.next.get(word) ?? emptyPhrases<T>()
    node.next.set(word, next)
    node = next
  }
  node.entries.push(entry)
}

/**
 * The forms in which a field is printed: "Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư", "Kế hoạch & Đầu tư". A comma for a dash is
 * accepted only where the field has three parts or more, so that "Tài chính, Kế hoạch" stays a list of two.
 */
function formsOf(words: readonly string[]): readonly (readonly string[])[] {
  const many = words.filter((word) => JOINTS.has(word)).length > 1
  let forms: string[][] = [[]]
  for (const word of words) {
    const choices = word === '-' && many ? ['-', 'va', '&', ','] : (JOINTS.get(word) ?? [word])
    forms = forms.flatMap((form) => choices.map((choice) => [...form, choice]))
  }
  return forms
}

const JOINTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['va', ['va', '-', '&']],
  ['-', ['-', 'va', '&']],
  [',', [',', '-']],
])
