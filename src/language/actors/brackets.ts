import type {Tokens} from './tokens.ts'

/**
 * What stands in brackets behind a name. A short abbreviation belongs to the name; anything else is skipped. `name` is the index
 * behind the name, `next` the index behind the brackets.
 *
 *     Hiệp hội Gạo Việt Nam (VFA)          Sở Nội vụ (cơ quan thường trực)
 *                           ^^^^^ name               ^^^^^^^^^^^^^^^^^^^^^ skipped
 */
export function behindBrackets(tokens: Tokens, index: number): {readonly name: number; readonly next: number} {
  if (tokens.token(index).word !== '(') return {name: index, next: index}
  if (tokens.token(index + 1).caps && tokens.token(index + 2).word === ')') return {name: index + 3, next: index + 3}
  for (let at = index + 1; at < index + LONGEST; at++) {
    const token = tokens.token(at)
    if (token.word === ')') return {name: index, next: at + 1}
    if (token.kind === 'end' || token.word === '(') break
  }
  return {name: index, next: index}
}

/** A bracket with more tokens is left alone. */
const LONGEST = 60
