import {numeral} from './numerals.ts'

/** How one level of a list is numbered. */
export interface Level {
  readonly start: number
  /** The level begins anew behind an item of a level below this number, its own by default: 0, never. */
  readonly restart: number
  readonly format: string
  /** What is printed: `%1.%2)` holds the numbers of the first and second level. For a bullet, its glyph. */
  readonly template: string
  /** Numbers of all levels are printed as 1, 2, 3. */
  readonly legal: boolean
}

/**
 * The numbers of a list while it is read. An item counts its own level and begins the deeper ones anew.
 *
 *     1.          [1]
 *       a)        [1, 1]
 *       b)        [1, 2]
 *     2.          [2]
 *       a)        [2, 1]
 */
export class Counter {
  readonly #values: (number | undefined)[] = []

  /**
   * Counts an item of a level; `from`: the item has this number whatever was before. A level above that has no item yet is at its first,
   * so that its next item is the second.
   */
  count(level: number, levels: readonly Level[], from: number | null = null): void {
    for (let above = 0; above < level; above++) this.#values[above] ??= levels[above]?.start ?? 1
    const before = this.#values[level]
    this.#values[level] = from ?? (before === undefined ? (levels[level]?.start ?? 1) : before + 1)
    for (let deeper = level + 1; deeper < this.#values.length; deeper++) {
      if (level < (levels[deeper]?.restart ?? deeper)) this.#values[deeper] = undefined
    }
  }

  /** What is printed before the item counted last at a level. */
  label(level: number, levels: readonly Level[]): string {
    const own = levels[level]
    if (!own) return ''
    return own.template.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1
      const at = levels[index]
      if (!at || index > level || at.format === 'bullet') return ''
      return numeral(this.#values[index] ?? at.start, own.legal && at.format !== 'none' ? 'decimal' : at.format)
    })
  }
}
