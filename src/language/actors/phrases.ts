import {fold} from '../fold.ts'
import {smallOf} from '../letterCase.ts'
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
  /** The phrase that ends here, the first of those that differ in their letters alone. */
  ending: Ending<T> | null = null
  /** Phrases that go on from here and have no branches yet: they get them when a text comes this far. */
  waiting: Waiting<T>[] | null = null

  /** `bit`: what a word has in its `opens` when a phrase of the set begins with it; 0 behind the first word. */
  constructor(readonly bit: number) {}
}

interface Waiting<T> {
  readonly words: readonly string[]
  /** How many of its words lead to the branch. */
  readonly read: number
  readonly phrase: Phrase<T>
}

interface Phrase<T> {
  readonly value: T
  /** In small letters. */
  readonly letters: string
  /** Any marks on its letters will do. */
  readonly marksVary: boolean
}

interface Ending<T> extends Phrase<T> {
  readonly length: number
  /** The words of `letters`, one for each token, made when they are first compared: few ever are. */
  words: readonly string[] | null
  /** The next phrase that ends at the same branch. */
  other: Ending<T> | null
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
  given.forEach(([, value], i) => {
    const words = (folded[i]!.match(WORDS) ?? []).map((word, at) => noteWord(word, at === 0 ? root.bit : 0))
    grow(root, {words, read: 0, phrase: {value, letters: letters[i]!, marksVary}})
  })
  return root
}

/** The folded words that phrases of the set begin with. */
export function firstWords({word, next}: Phrases<unknown>): readonly string[] {
  return next === null ? (word === null ? [] : [word]) : [...next.keys()]
}

/** Whether the folded words are a phrase of the set. */
export function isPhrase(phrases: Phrases<unknown>, words: readonly string[]): boolean {
  let branch: Branch<unknown> | null = phrases
  for (const word of words) if (branch !== null) branch = nextBranch(branch, word)
  return branch?.ending != null
}

/** How many sets there are. */
let sets = 0

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
    for (let ending = branch.ending; ending !== null; ending = ending.other) {
      const now = isPrinted(ending, tokens.text, start, token.end) ? 'exact' : fitOf(tokens, index, wordsOf(ending), ending.marksVary)
      if (now === null || (now === 'repaired' && !agree(branch.ending!))) continue
      found = {value: ending.value, next: i + 1}
      fit = now
      break
    }
  }
  if (found !== null && fit === 'repaired') for (let i = index; i < found.next; i++) tokens.noteRepaired(i)
  return found
}

/** Whether the phrase stands there letter by letter, in capitals or not. */
function isPrinted({letters, length}: Ending<unknown>, text: string, start: number, end: number): boolean {
  if (end - start !== length) return false
  for (let i = 0; i < length; i++) {
    const letter = text.charCodeAt(start + i)
    const due = letters.charCodeAt(i)
    if (letter !== due && smallOf(letter) !== due) return false
  }
  return true
}

/** Phrases that differ in their letters alone say the same, so that damaged letters need not tell them apart. */
function agree<T>(first: Ending<T>): boolean {
  for (let {other} = first; other !== null; other = other.other) if (other.value !== first.value) return false
  return true
}

function wordsOf(ending: Ending<unknown>): readonly string[] {
  ending.words ??= ending.letters.match(PRINTED_WORDS) ?? []
  return ending.words
}

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
function grow<T>(from: Branch<T>, {words, read, phrase}: Waiting<T>): void {
  const word = words[read]!
  for (const form of (phrase.marksVary && JOINTS.has(word) && jointsAt(words, read)) || [word]) {
    const branch = branchAt(from, form) ?? branchOff(from, form)
    if (read + 1 === words.length) end(branch, phrase)
    else {
      branch.waiting ??= []
      branch.waiting.push({words, read: read + 1, phrase})
    }
  }
}

/** Notes that a phrase ends at the branch, behind those that do already. */
function end<T>(branch: Branch<T>, {value, letters, marksVary}: Phrase<T>): void {
  const ending: Ending<T> = {value, letters, marksVary, length: letters.length, words: null, other: null}
  let last = branch.ending
  while (last?.other) last = last.other
  if (last === null) branch.ending = ending
  else last.other = ending
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
