/**
 * How many letters of `printed` are damaged when it stands for `right`, both folded words of the same length.
 * Returns the number, or `Infinity` once it exceeds `most`; digits that look like a letter count as damage too.
 *
 *     damage('th0ng', 'thong', 1)  →  1
 */
export function damage(printed: string, right: string, most: number): number {
  if (printed === right) return 0
  if (printed.length !== right.length) return Number.POSITIVE_INFINITY
  let count = 0
  for (let i = 0; i < right.length; i++) {
    if (printed.charCodeAt(i) !== right.charCodeAt(i) && ++count > most) return Number.POSITIVE_INFINITY
  }
  return count
}
