/** A body, an open group or a person that a text names. */
export interface Actor {
  /** Written out: a shared head given to each, "UBND" → "Ủy ban nhân dân"; otherwise as printed. Of a person, the full name. */
  readonly name: string
  /** `group` is an open group ("các sở, ngành liên quan"), kept whole as printed. */
  readonly kind: 'body' | 'group' | 'person'
  /** Offsets of the printed part, without a shared head. */
  readonly start: number
  readonly end: number
  /** `repaired`: read although letters of it are damaged; the name has them as printed. */
  readonly how: 'exact' | 'expanded' | 'repaired'
  readonly person?: {readonly fullName: string; readonly position: string | null; readonly organName: string | null}
  /** "lãnh đạo", "đại diện lãnh đạo": the body takes part through its leaders. No part of `name`. */
  readonly through: string | null
}

export interface ActorList {
  readonly actors: readonly Actor[]
  /** Offset behind the list and the brackets after it. */
  readonly end: number
}
