import {predicateAt} from '../predicates.ts'
import {isSyllable} from './syllables.ts'
import type {Token, Tokens} from './tokens.ts'
import {isKnown} from './vocabulary.ts'

/**
 * Index behind a member of a list that cannot be read, too damaged or in a foreign spelling; null where the words are plain, so that
 * something else may stand there. Whoever asks sees to it that the list goes on behind it.
 *
 *     Sở Y tế, HộiNhàbdo tỉnh, Sở Nội vụ
 *              ^^^^^^^^^^^^^^^
 */
export function strangerEnd(tokens: Tokens, index: number): number | null {
  if (!tokens.token(index).cap) return null
  let strange = false
  for (let at = index; at < index + LONGEST; at++) {
    const token = tokens.token(at)
    if (token.kind !== 'word' || token.word === 'va') return strange && at > index ? noted(tokens, index, at) : null
    if (!token.cap && predicateAt(tokens.text, tokens.folded, token.start) !== null) return strange ? noted(tokens, index, at) : null
    if (NUMBER.test(token.word)) return null
    strange ||= isStrange(token)
  }
  return null
}

/** No name that is taken unread is longer. */
const LONGEST = 8
const NUMBER = /\d/u

const isStrange = ({letters, word, caps}: Token): boolean => letters !== null || (!caps && !isKnown(word) && !isSyllable(word))

function noted(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) tokens.noteRepaired(at)
  return to
}
