import table from '../../data/fields.json' with {type: 'json'}
import {type Match, type Phrases, phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/** A head whose names come from a closed list. */
export type FieldHead = 'Bộ' | 'Sở' | 'Phòng'

/** The head by its folded word. */
export const FIELD_HEADS: ReadonlyMap<string, FieldHead> = new Map([
  ['bo', 'Bộ'],
  ['so', 'Sở'],
  ['phong', 'Phòng'],
])

/**
 * The longest known name of a ministry, department or division at the token; null for an unknown one.
 *
 *     các Sở Văn hóa, Thể thao và Du lịch, Nội vụ
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function fieldAt(head: FieldHead, tokens: Tokens, index: number): Match<true> | null {
  return phraseAt(BY_HEAD[head], tokens, index)
}

const namesOf = (head: FieldHead): Phrases<true> =>
  phrasesOf(
    table.fields.filter(({heads}) => heads.includes(head)).map(({name}) => [name, true] as const),
    true,
  )

const BY_HEAD: Readonly<Record<FieldHead, Phrases<true>>> = {Bộ: namesOf('Bộ'), Sở: namesOf('Sở'), Phòng: namesOf('Phòng')}
