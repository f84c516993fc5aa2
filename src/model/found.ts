import type {Span} from './flow.ts'

/**
 * How a value was obtained: `exact` as printed; `repaired` after mending a damaged letter or marker; `expanded` by writing out an
 * abbreviation, alias or shared head; `implied` from something else the document says.
 */
export type How = 'exact' | 'repaired' | 'expanded' | 'implied'

/** A value and its place, inseparable until the record is written. `span` is null only for an implied value printed nowhere. */
export interface Found<T> {
  readonly value: T
  readonly span: Span | null
  readonly how: How
  /** Stable name of the rule that read it, such as `number-label`. */
  readonly rule: string
}

/** A record whose leaves may carry their places. A bare leaf is one that the program sets itself (a kind, a role, a clause id). */
export type Traced<T> = T extends string | number | boolean | null
  ? T | Found<T>
  : T extends readonly (infer Item)[]
    ? readonly Traced<Item>[]
    : {readonly [Key in keyof T]: Traced<T[Key]>}

export const isFound = (node: unknown): node is Found<unknown> =>
  typeof node === 'object' && node !== null && 'how' in node && 'rule' in node

/** The text of a leaf, without its place. */
export function unwrap(leaf: Traced<string>): string
export function unwrap(leaf: Traced<string | null>): string | null
export function unwrap(leaf: Traced<string | null>): string | null {
  return leaf !== null && typeof leaf === 'object' ? leaf.value : leaf
}
