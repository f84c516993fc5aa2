/** A number of places, taken and given back; who finds none waits in line. */
export interface Slots {
  readonly take: () => Promise<void>
  readonly give: () => void
  readonly isFull: () => boolean
}

export function slots(count: number): Slots {
  let free = count
  const line: (() => void)[] = []
  return {
    take: () => {
      if (free === 0) return new Promise((resolve) => line.push(resolve))
      free--
      return Promise.resolve()
    },
    give: () => {
      const next = line.shift()
      if (next) next()
      else free++
    },
    isFull: () => free === 0,
  }
}
