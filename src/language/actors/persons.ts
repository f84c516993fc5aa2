import table from '../../data/surnames.json' with {type: 'json'}
import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind the full name of a person at the token: a family name and one to four more capital syllables, to the end of the run.
 * The same index when no such name stands there.
 *
 *     Phó Chủ tịch UBND tỉnh Trần Văn Bình chủ trì
 *                            ^^^^^^^^^^^^^
 */
export function personEnd(tokens: Tokens, index: number): number {
  if (!tokens.token(index).cap || phraseAt(SURNAMES, tokens, index) === null) return index
  const end = capitalRunEnd(tokens, index)
  if (tokens.folded.startsWith(UNCLE, tokens.token(index).start)) return index
  return end - index >= 2 && end - index <= 5 ? end : index
}

/** Whether one of the commonest family names stands at the token, so that a name of a person rather begins there than before it. */
export function commonAt(tokens: Tokens, index: number): boolean {
  return tokens.token(index).cap && phraseAt(COMMON, tokens, index) !== null
}

/** Index behind the run of capital syllables at the token, abbreviations and numbers not counted. */
export function capitalRunEnd(tokens: Tokens, index: number): number {
  let end = index
  while (isProper(tokens, end)) end++
  return end
}

/** "Chủ tịch Hồ Chí Minh" in the text of today tasks nobody, and the city bears the name. */
const UNCLE = 'ho chi minh'

function isProper(tokens: Tokens, index: number): boolean {
  const token = tokens.token(index)
  return token.kind === 'word' && token.cap && (!token.caps || token.end - token.start < 2)
}

const COMMON = phrasesOf<true>(table.common.map((surname) => [surname, true] as const))
const SURNAMES = phrasesOf<true>(table.surnames.map((surname) => [surname, true] as const))
