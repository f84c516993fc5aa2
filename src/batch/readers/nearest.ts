/**
 * The file name most like the one asked for, or null where none is near: at most one edit for every three letters before the ending.
 * Case and the two Unicode spellings of a Vietnamese letter count as the same.
 */
export function nearest(wanted: string, names: readonly string[]): string | null {
  const target = plainName(wanted)
  let best: string | null = null
  let least = Math.max(1, Math.floor(target.replace(/\.[^.]*$/u, '').length / 3)) + 1
  for (const name of names) {
    const distance = editDistance(target, plainName(name), least - 1)
    if (distance < least) {
      least = distance
      best = name
    }
  }
  return best
}

const plainName = (name: string): string => name.normalize('NFC').toLowerCase()

/** Letters to insert, drop or change, or `limit + 1` as soon as it is more than `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    if (Math.min(...next) > limit) return limit + 1
    row = next
  }
  return row[b.length]!
}
