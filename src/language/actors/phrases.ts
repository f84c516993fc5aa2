import {fold} from '../fold.ts'
import {type Fit, fitOf} from './fits.ts'
import type {Tokens} from './tokens.ts'
import {bitOf, noteLetters, noteWord} from './vocabulary.ts'

/** A set of phrases, each with a value, found by their folded words. */
export type Phrases<T> = Branch<T>

/**
 * What may follow the words read so far. A class, so that all of them have one shape, with as little behind it as there can be: they are
 * walked for nearly every word of a text, and stand all over the memory.
 */
class Branch<T> {
  /** The one word that goes on from here, where it is one. */
  word: string | null = null
  only: Branch<T> | null = null
  /** Several words that do. */
  next: Map<string, Branch<T>> | null = null
  /** The phrases that end here; they differ in their letters alone. */
  entries: Entry<T>[] | null = null
  /** Phrases that go on from here and have no branches yet: they get them when a text comes this far. */
  waiting: Waiting<T>[] | null = null

  /** `bit`: what a word has in its `opens` when a phrase of the set begins with it; 0 behind the first word. */
  constructor(readonly bit: number) {}
}

interface Waiting<T> {
  readonly words: readonly string[]
  /** How many of its words lead to the branch. */
  readonly read: number
  readonly entry: Entry<T>
}

interface Entry<T> {
  readonly value: T
  /** The phrase in small letters, and as given. */
  readonly letters: string
  readonly phrase: string
  /** Any marks on its letters will do. */
  readonly marksVary: boolean
  /** What it is compared with, made when it is first compared: few phrases ever are. */
  printed: Printed | null
}

interface Printed {
  /** The forms in which it is mostly printed: as given, in small letters, with the first letter and with all letters in capitals. */
  readonly forms: readonly string[]
  /** The words in small letters, one for each token. */
  readonly words: readonly string[]
}

export interface Match<T> {
  readonly value: T
  /** Index of the token behind the phrase. */
  readonly next: number
}

/** Builds a set of phrases. A phrase may hold commas, dashes and "&"; `marksVary` adds the forms with the marks people confuse. */
export function phrasesOf<T>(entries: Iterable<readonly [phrase: string, value: T]>, marksVary = false): Phrases<T> {
  const root: Phrases<T> = new Branch(bitOf(sets++))
  const given = [...entries]
  // all at once: a call for each of thousands of phrases is felt at the start of the program
  const phrases = given.map(([phrase]) => phrase).join('\n')
  const letters = phrases.toLowerCase().split('\n')
  const folded = fold(phrases).split('\n')
  noteLetters(letters)
  given.forEach(([phrase, value], i) => {
    const words = (folded[i]!.match(WORDS) ?? []).map((word, at) => noteWord(word, at === 0 ? root.bit : 0))
    grow(root, {words, read: 0, entry: {value, letters: letters[i]!, phrase, marksVary, printed: null}})
  })
  return root
}

/** The folded words that phrases of the set begin with. */
export function firstWords({word, next}: Phrases<unknown>): readonly string[] {
  return next === null ? (word === null ? [] : [word]) : [...next.keys()]
}

/** How many sets there are. */
let sets = 0

function printedOf<T>(entry: Entry<T>): Printed {
  entry.printed ??= printed(entry)
  return entry.printed
}

function printed<T>({letters, phrase}: Entry<T>): Printed {
  const forms = new Set([letters, letters.charAt(0).toUpperCase() + letters.slice(1), phrase, letters.toUpperCase()])
  return {forms: [...forms], words: letters.match(PRINTED_WORDS) ?? []}
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
  let branch: Branch<T> | null = phrases
  for (let i = index; ; i++) {
    const token = tokens.token(i)
    branch = nextBranch(branch, token.word)
    if (branch === null || token.kind === 'end') break
    const {entries} = branch
    if (entries === null) continue
    for (const entry of entries) {
      const now = isPrinted(tokens.text, start, token.end, entry) ? 'exact' : fitOf(tokens, index, printedOf(entry).words, entry.marksVary)
      if (now === null || (now === 'repaired' && entries.length > 1 && !agree(entries))) continue
      found = {value: entry.value, next: i + 1}
      fit = now
      break
    }
  }
  if (found !== null && fit === 'repaired') for (let i = index; i < found.next; i++) tokens.noteRepaired(i)
  return found
}

/** Whether the phrase stands there letter by letter. */
function isPrinted<T>(text: string, start: number, end: number, entry: Entry<T>): boolean {
  if (end - start !== entry.letters.length) return false
  for (const form of printedOf(entry).forms) if (text.startsWith(form, start)) return true
  return false
}

/** Phrases that differ in their letters alone say the same, so that damaged letters need not tell them apart. */
const agree = <T>(entries: readonly Entry<T>[]): boolean => entries.every(({value}) => value === entries[0]!.value)

/** The letters of `WORDS`, not folded. */
const PRINTED_WORDS = /[\p{L}\d]+(?:[&'./][\p{L}\d]+)*|[,&-]/gu
const WORDS = /[a-z0-9]+(?:[&'./][a-z0-9]+)*|[,&-]/gu

function nextBranch<T>(branch: Branch<T>, word: string): Branch<T> | null {
  if (branch.waiting !== null) growAll(branch)
  return branchAt(branch, word)
}

const branchAt = <T>({word: own, only, next}: Branch<T>, word: string): Branch<T> | null =>
  own === word ? only : next === null ? null : (next.get(word) ?? null)

function growAll<T>(branch: Branch<T>): void {
  const {waiting} = branch
  branch.waiting = null
  for (const each of waiting!) grow(branch, each)
}

/** Leads a phrase one word on from a branch; the words behind wait until they are asked for. */
function grow<T>(from: Branch<T>, {words, read, entry}: Waiting<T>): void {
  const word = words[read]!
  for (const form of (entry.marksVary && JOINTS.has(word) && jointsAt(words, read)) || [word]) {
    const branch = branchAt(from, form) ?? branchOff(from, form)
    if (read + 1 === words.length) {
      branch.entries ??= []
      branch.entries.push(entry)
    } else {
      branch.waiting ??= []
      branch.waiting.push({words, read: read + 1, entry})
    }
  }
}

function branchOff<T>(from: Branch<T>, word: string): Branch<T> {
  const branch = new Branch<T>(0)
  if (from.next !== null) from.next.set(word, branch)
  else if (from.only === null) {
    from.word = word
    from.only = branch
  } else {
    from.next = new Map([
      [from.word!, from.only],
      [word, branch],
    ])
    from.word = null
    from.only = null
  }
  return branch
}

/**
 * The joints with which a field is printed: "Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư", "Kế hoạch & Đầu tư". A comma for a dash is
 * accepted only where the field has three parts or more, so that "Tài chính, Kế hoạch" stays a list of two.
 */
function jointsAt(words: readonly string[], at: number): readonly string[] {
  const many = words[at] === '-' && words.filter((word) => JOINTS.has(word)).length > 1
  return many ? ['-', 'va', '&', ','] : JOINTS.get(words[at]!)!
}

const JOINTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['va', ['va', '-', '&']],
  ['-', ['-', 'va', '&']],
  [',', [',', '-']],
])
for (const joint of ['va', '-', '&', ',']) noteWord(joint, 0)
