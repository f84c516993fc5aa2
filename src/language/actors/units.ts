import table from '../../data/units.json' with {type: 'json'}
import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/**
 * A body known by its whole name, which grammar would cut short; null for any other. Where the name has a small letter behind a comma,
 * a capital one there begins the next name.
 *
 *     Vụ Lao động, văn hóa, xã hội         Phòng Kế hoạch, Tài chính (none)
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function unitAt(tokens: Tokens, index: number): {readonly next: number; readonly headNext: number} | null {
  const found = phraseAt(UNITS, tokens, index)
  if (found === null) return null
  const headNext = index + found.value.head
  if (!tokens.token(index).cap && !tokens.token(headNext).cap) return null
  return found.value.small && hasCapitals(tokens, headNext, found.next) ? null : {next: found.next, headNext}
}

function hasCapitals(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens.token(at).word === ',' && tokens.token(at + 1).cap && !tokens.token(at + 1).caps) return true
  return false
}

interface Unit {
  /** How many words its head has. */
  readonly head: number
  readonly small: boolean
}

const SMALL = /, \p{Ll}/u

const UNITS = phrasesOf<Unit>(
  table.units.flatMap(({name, heads}) =>
    heads.map((head) => [`${head} ${name}`, {head: head.split(' ').length, small: SMALL.test(name)}] as const),
  ),
)
