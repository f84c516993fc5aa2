import {mayBeSpecked} from './specks.ts'
import {isSyllable} from './syllables.ts'
import {isKnown} from './vocabulary.ts'

/** Whether a folded word that ends at `end` may be damaged: it is spelled like no syllable, with an e for c, "chứe", or with a speck behind, "c.ác". */
export function mayBeDamaged(folded: string, word: string, end: number): boolean {
  if (word === '') return false
  if (!isKnown(word) && (word.charCodeAt(0) === 101 || E_LAST.test(word) || !isSyllable(word))) return true
  return word.length < 4 && mayBeSpecked(folded, end)
}

const E_LAST = /[ou]e$/u
