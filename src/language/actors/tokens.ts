import type {Flow} from '../../model/flow.ts'
import {fold} from '../fold.ts'
import {isCapitalCode, isSmallCode} from '../letterCase.ts'
import type {Head} from './heads.ts'
import {type Mended, mayHoldWrongE, mendedAt} from './mending.ts'
import {behindSpeck, mayBeSpecked} from './specks.ts'
import {wordAt, wordOf} from './vocabulary.ts'

/** What the readers of actors need of a flow. */
export type Reading = Pick<Flow, 'text' | 'folded'>

/** A syllable, an abbreviation or a punctuation mark. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'end'
  readonly start: number
  readonly end: number
  /** The folded word without a dot of abbreviation ("tp."), or the mark itself. */
  readonly word: string
  /** Begins with a capital letter. */
  readonly cap: boolean
  /** Two or more capital letters and no small one: UBND, TT&TT. */
  readonly caps: boolean
  /** The sets of phrases that have one beginning with the word (see vocabulary). */
  readonly opens: number
  /** The right letters of a damaged word, in small letters; null where it is read as printed. */
  readonly letters: string | null
  /** The head of a body that begins with the word, once it has been looked for (see heads): many readers ask in turn. */
  head: Head | null | undefined
}

/** The tokens of a text from one offset on, made as they are asked for. Behind the last comes `end`, for ever. */
export interface Tokens extends Reading {
  token(index: number): Token
  /** Notes that the word was read although damaged. */
  noteRepaired(index: number): void
  isRepaired(index: number): boolean
}

/**
 * Reads tokens from `from` (spaces skipped) up to `to`.
 *
 *     Sở TT&TT, UBND TP. Huế (thường trực)
 *     └┘ └───┘^ └──┘ └─┘ └─┘ ^
 */
export const tokensOf = (reading: Reading, from: number, to: number = reading.text.length): Tokens => new LazyTokens(reading, from, to)

/** A class, as all calls of its one method then go to the same code: it is asked for every token, again and again. */
class LazyTokens implements Tokens {
  readonly text: string
  readonly folded: string
  #repaired: Set<number> | null = null
  readonly #read: Token[] = []
  readonly #to: number
  #at: number

  constructor({text, folded}: Reading, from: number, to: number) {
    this.text = text
    this.folded = folded
    this.#at = from
    this.#to = to
  }

  token(index: number): Token {
    return index < this.#read.length ? this.#read[index]! : this.#readOn(index)
  }

  noteRepaired(index: number): void {
    this.#repaired ??= new Set()
    this.#repaired.add(index)
  }

  isRepaired(index: number): boolean {
    return this.#repaired?.has(index) === true
  }

  #readOn(index: number): Token {
    const {text, folded} = this
    const to = this.#to
    const read = this.#read
    while (read.length <= index) {
      let at = this.#at
      while (at < to && isIdle(folded.charCodeAt(at))) at++
      const next = at < to ? tokenAt(text, folded, at, to) : END
      if (next === END) return END
      read.push(next)
      this.#at = next.end
    }
    return read[index]!
  }
}

/** Spaces, and marks that stand in no list or name: ~ ` * */
const isIdle = (code: number): boolean => code === 32 || code === 126 || code === 96 || code === 42

/** Behind every text; of the size of offsets, as one greater number makes the engine take all of them for fractions. */
const NOWHERE = 2 ** 30 - 1
const END: Token = {kind: 'end', start: NOWHERE, end: NOWHERE, word: '', cap: false, caps: false, opens: 0, letters: null, head: undefined}

/** Abbreviations that keep their dot before a name: "TP. Huế", "VP. UBND". */
const DOTTED: ReadonlySet<string> = new Set([
  'tp',
  'tx',
  'tt',
  'vp',
  'q',
  'p',
  'h',
  'x',
  'ubnd',
  'ts',
  'ths',
  'gs',
  'pgs',
  'bs',
  'ks',
  'bcd',
])

function tokenAt(text: string, folded: string, start: number, to: number): Token {
  let end = start
  while (end < to && (isWordCode(folded.charCodeAt(end)) || joins(folded, end))) end++
  if (end === start) {
    const {word, opens} = wordOf(folded.charAt(start))
    return {kind: 'mark', start, end: start + 1, word, cap: false, caps: false, opens, letters: null, head: undefined}
  }
  const {word, opens, known} = wordAt(folded, start, end)
  if (!known || mayHoldWrongE(folded, start, end)) {
    const mended = mendedAt(text, folded, start, end)
    if (mended !== null) return mendedToken(text, start, mended)
  }
  if (mayBeSpecked(folded, end)) {
    const mended = behindSpeck(text, folded, start, end)
    if (mended !== null && mended.end <= to) return mendedToken(text, start, mended)
  }
  const cap = isCapitalCode(text.charCodeAt(start))
  const caps = cap && end - start > 1 && !hasSmall(text, start, end)
  const dotted = cap && folded.charCodeAt(end) === DOT && DOTTED.has(word) && CAPITAL_NEXT.test(text.slice(end + 1, end + 3))
  return {kind: 'word', start, end: dotted ? end + 1 : end, word, cap, caps, opens, letters: null, head: undefined}
}

function mendedToken(text: string, start: number, {letters, end}: Mended): Token {
  const {word, opens} = wordOf(fold(letters))
  return {kind: 'word', start, end, word, cap: isCapitalCode(text.charCodeAt(start)), caps: false, opens, letters, head: undefined}
}

const DOT = 46
const CAPITAL_NEXT = /^ ?\p{Lu}/u

function hasSmall(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isSmallCode(text.charCodeAt(i))) return true
  return false
}

/** A mark inside a word: "TT&TT", "R'lấp", "IV.4", "21/CT". */
function joins(folded: string, at: number): boolean {
  const mark = folded.charCodeAt(at)
  return (
    (mark === 38 || mark === 39 || mark === 46 || mark === 47) &&
    isWordCode(folded.charCodeAt(at - 1)) &&
    isWordCode(folded.charCodeAt(at + 1)) &&
    !(mark === 46 && isLetterCode(folded.charCodeAt(at + 1)) && !DOTTED.has(lastWord(folded, at)))
  )
}

function lastWord(folded: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 5 && isLetterCode(folded.charCodeAt(start - 1))) start--
  return folded.slice(start, end)
}

const isLetterCode = (code: number): boolean => code >= 97 && code <= 122

/** Letters and digits of folded text, and letters that folding leaves alone. */
export function isWordCode(code: number): boolean {
  return isLetterCode(code) || (code >= 48 && code <= 57) || code > 0x2fff || (code >= 0xc0 && code < 0x2000)
}
