import {predicateAt} from '../predicates.ts'
import {headAt} from './heads.ts'
import {startsActor} from './names.ts'
import {properEnd} from './places.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index of the first of several proper names behind the words that tell what the bodies are, which each of them has; null where no names
 * stand.
 *
 *     các Công ty Điện lực Quảng Nam, Quảng Ngãi          các Trường THPT Lê Lợi, Trần Phú          các Vụ Pháp chế, Tổ chức cán bộ
 *                          ^                                          ^                             (none)
 */
export function properNamesAt(tokens: Tokens, index: number): number | null {
  let at = smallEnd(tokens, index)
  for (let groups = 0; groups < MOST; groups++) {
    const first = tokens.token(at)
    if (first.kind !== 'word' || !first.cap) return null
    const inner = headAt(tokens, at)
    if (inner !== null) at = inner.next
    else if (first.caps) at++
    else {
      const end = properEnd(tokens, at)
      if (end > at + 1) return otherName(tokens, end) && !startsActor(tokens, at) ? at : null
      at = smallEnd(tokens, at + 1)
    }
  }
  return null
}

/** Index behind words in small letters that begin no predicate. */
function smallEnd(tokens: Tokens, index: number): number {
  let at = index
  while (at < index + MOST && isSmall(tokens, at)) at++
  return at
}

function isSmall(tokens: Tokens, at: number): boolean {
  const {kind, cap, start, word} = tokens.token(at)
  return kind === 'word' && !cap && word !== 'va' && predicateAt(tokens.text, tokens.folded, start) === null
}

/** Groups of words that tell what a body is, and the small ones in a group: "Ban Quản lý rừng phòng hộ". */
const MOST = 4

/** A comma or "và", and behind it a name of capitals alone, with no head of its own. */
function otherName(tokens: Tokens, index: number): boolean {
  const {word} = tokens.token(index)
  if ((word !== ',' && word !== 'va') || startsActor(tokens, index + 1) || tokens.token(index + 1).caps) return false
  const end = properEnd(tokens, index + 1)
  const behind = tokens.token(end)
  return (
    end > index + 2 && (behind.kind !== 'word' || behind.word === 'va' || predicateAt(tokens.text, tokens.folded, behind.start) !== null)
  )
}
