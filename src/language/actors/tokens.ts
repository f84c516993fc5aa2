import type {Flow} from '../../model/flow.ts'
import {isCapitalCode, isSmallCode} from '../letterCase.ts'
import {wordOf} from './vocabulary.ts'

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
}

/** The tokens of a text from one offset on, made as they are asked for. Behind the last comes `end`, for ever. */
export interface Tokens extends Reading {
  token(index: number): Token
}

/**
 * Reads tokens from `from` (spaces skipped) up to `to`.
 *
 *     Sở TT&TT, UBND TP. Huế (thường trực)
 *     └┘ └───┘^ └──┘ └─┘ └─┘ ^
 */
export function tokensOf({text, folded}: Reading, from: number, to: number = text.length): Tokens {
  const read: Token[] = []
  let at = from
  const token = (index: number): Token => {
    while (read.length <= index) {
      while (at < to && folded.charCodeAt(at) === SPACE) at++
      const next = at < to ? tokenAt(text, folded, at, to) : END
      if (next === END) return END
      read.push(next)
      at = next.end
    }
    return read[index]!
  }
  return {text, folded, token}
}

const SPACE = 32
const END: Token = {kind: 'end', start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER, word: '', cap: false, caps: false, opens: 0}

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
    return {kind: 'mark', start, end: start + 1, word, cap: false, caps: false, opens}
  }
  const {word, opens} = wordOf(folded.slice(start, end))
  const cap = isCapitalCode(text.charCodeAt(start))
  const caps = cap && end - start > 1 && !hasSmall(text, start, end)
  const dotted = cap && folded.charCodeAt(end) === DOT && DOTTED.has(word) && CAPITAL_NEXT.test(text.slice(end + 1, end + 3))
  return {kind: 'word', start, end: dotted ? end + 1 : end, word, cap, caps, opens}
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
