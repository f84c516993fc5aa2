import {headWords} from './heads.ts'
import {nounWords} from './nouns.ts'
import {mayBeDamaged} from './odd.ts'
import {introWords} from './offices.ts'
import {placeWords} from './places.ts'
import {postWords} from './posts.ts'
import {throughWords} from './through.ts'
import {isWordCode} from './tokens.ts'
import {noteStart, wordAt} from './vocabulary.ts'

/**
 * Whether the word at the offset (spaces skipped) is the first of any actor at all, or damaged, so that it may be: a look-up that spares
 * the readers most of a text.
 */
export function canStart(folded: string, from: number): boolean {
  let start = from
  while (folded.charCodeAt(start) === 32) start++
  let end = start
  while (end - start < LONGEST && isWordCode(folded.charCodeAt(end))) end++
  const {word, starts} = wordAt(folded, start, end)
  return starts || folded.charCodeAt(end) === 38 || folded.charCodeAt(end) === 47 || mayBeDamaged(folded, word, end)
}

/** No first word is longer. */
const LONGEST = 12

for (const words of [headWords, nounWords, introWords, placeWords, postWords, throughWords])
  for (const word of words) noteStart(word.split(/[^a-z0-9]/u, 1)[0]!)
