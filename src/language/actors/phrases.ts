import {fold} from '../fold.ts'
import {type Fit, fitOf} from './fits.ts'
import type {Tokens} from './tokens.ts'
import {bitOf, noteLetters, noteWord} from './vocabulary.ts'

/** A set of phrases, each with a value, found by their folded words. */
export interface Phrases<T> extends Branch<T> {
  /** What a word has in its `opens` when one of the phrases begins with it. */
  readonly bit: number
}

/** What may follow the words read so far. */
interface Branch<T> {
  readonly next: Map<string, Branch<T>>
  /** The phrases that end here; they differ in their letters alone. */
  readonly entries: Entry<T>[]
}

interface Entry<T> {
  readonly value: T
  /** The forms in which it is mostly printed: as given, in small letters, with the first letter and with all letters in capitals. */
  readonly forms: readonly string[]
  /** The words in small letters, one for each token. */
  readonly words: readonly string[]
  /** Any marks on its letters will do. */
  readonly marksVary: boolean
}

export interface Match<T> {
  readonly value: T
  /** Index of the token behind the phrase. */
  readonly next: number
}

/** Builds a set of phrases. A phrase may hold commas, dashes and "&"; `marksVary` adds the forms with the marks people confuse. */
export function phrasesOf<T>(entries: Iterable<readonly [phrase: string, value: T]>, marksVary = false): Phrases<T> {
  const root: Phrases<T> = {...emptyBranch<T>(), bit: bitOf(sets++)}
  for (const [phrase, value] of entries) {
    const words = fold(phrase).match(WORDS) ?? []
    const entry = entryOf(phrase, value, marksVary)
    for (const form of marksVary ? formsOf(words) : [words]) add(root, form, entry)
  }
  return root
}

/** How many sets there are. */
let sets = 0

function entryOf<T>(phrase: string, value: T, marksVary: boolean): Entry<T> {
  const letters = phrase.toLowerCase()
  noteLetters(letters)
  const forms = new Set([letters, letters.charAt(0).toUpperCase() + letters.slice(1), phrase, letters.toUpperCase()])
  return {value, forms: [...forms], words: letters.match(PRINTED_WORDS) ?? [], marksVary}
}

/**
 * The longest phrase that begins at the token; null when none does. One syllable must have the right letters ("số" is no "Sở"); in more,
 * accents may be missing or wrong, as in poor scans, where no other word stands there ("Sở Tài" is no "sở tại").
 */
export function phraseAt<T>(phrases: Phrases<T>, tokens: Tokens, index: number): Match<T> | null {
  const {start, opens} = tokens.token(index)
  if ((opens & phrases.bit) === 0) return null
  let found: Match<T> | null = null
  let fit: Fit = 'exact'
  let branch: Branch<T> | undefined = phrases
  for (let i = index; ; i++) {
    const token = tokens.token(i)
    branch = branch.next.get(token.word)
    if (branch === undefined || token.kind === 'end') break
    for (const entry of branch.entries) {
      const now = isPrinted(tokens.text, start, token.end, entry) ? 'exact' : fitOf(tokens, index, entry.words, entry.marksVary)
      if (now === null || (now === 'repaired' && branch.entries.length > 1 && !agree(branch.entries))) continue
      found = {value: entry.value, next: i + 1}
      fit = now
      break
    }
  }
  if (found !== null && fit === 'repaired') for (let i = index; i < found.next; i++) tokens.repaired.add(i)
  return found
}

/** Whether the phrase stands there letter by letter. */
function isPrinted<T>(text: string, start: number, end: number, {forms}: Entry<T>): boolean {
  if (end - start !== forms[0]!.length) return false
  for (const form of forms) if (text.startsWith(form, start)) return true
  return false
}

/** Phrases that differ in their letters alone say the same, so that damaged letters need not tell them apart. */
const agree = <T>(entries: readonly Entry<T>[]): boolean => entries.every(({value}) => value === entries[0]!.value)

/** The letters of `WORDS`, not folded. */
const PRINTED_WORDS = /[\p{L}\d]+(?:[&'./][\p{L}\d]+)*|[,&-]/gu
const WORDS = /[a-z0-9]+(?:[&'./][a-z0-9]+)*|[,&-]/gu

const emptyBranch = <T>(): Branch<T> => ({next: new Map(), entries: []})

function add<T>(root: Phrases<T>, words: readonly string[], entry: Entry<T>): void {
  let branch: Branch<T> = root
  for (const word of words) {
    const noted = noteWord(word, branch === root ? root.bit : 0)
    const next = branch.next.get(noted) ?? emptyBranch<T>()
    branch.next.set(noted, next)
    branch = next
  }
  branch.entries.push(entry)
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
