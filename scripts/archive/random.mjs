// Chance that is always the same for the same seed.

/**
 * A source of choices.
 *
 *     const chance = chanceOf(1, 36)
 *     chance.pick(['a', 'b'])
 *
 * @param {...number} seeds whole numbers; the same ones give the same choices
 */
export function chanceOf(...seeds) {
  let state = seeds.reduce(mixed, 0x9e3779b9)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** A whole number from `from` to `to`, both included. */
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1))
  const pick = (list) => list[Math.floor(next() * list.length)]
  /** Several different ones, in the order of the list or any other. */
  const some = (list, count) => {
    const left = [...list]
    return Array.from({length: Math.min(count, left.length)}, () => left.splice(Math.floor(next() * left.length), 1)[0])
  }
  return {whole, pick, some, odds: (share) => next() < share}
}

/** Two numbers made one that tells little of either. */
export function mixed(one, other) {
  let h = Math.imul(one ^ other, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
