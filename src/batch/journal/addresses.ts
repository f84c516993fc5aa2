import {randomBytes} from 'node:crypto'

/**
 * Where lines about something are, by its name. The names are not kept, so that each takes some twenty bytes: whoever looks for one reads
 * the lines that may be about it.
 */
export interface Addresses {
  /**
   * The place of a name, counted from 0 in the order they were added; -1 where it was not.
   *
   * @param isIt whether the line at an address is about the name; asked of the few whose hash is the same
   */
  readonly find: (name: string, isIt: (address: number) => boolean) => number
  /** Adds a name that is not there, and gives its place. */
  readonly add: (name: string, address: number) => number
  readonly at: (place: number) => number
  readonly move: (place: number, address: number) => void
  readonly size: () => number
}

/**
 * Places in a table of hashes, each in the first slot that is free from that of its hash on; what belongs to a place lies in order beside it.
 *
 *     slots       ·  2  ·  1  3  ·  ·  ·     a place, counted from 1; 0 where there is none
 *     hashes      a  b  b                    of place 1, 2, 3
 *     addresses   0  812  1630
 */
export function emptyAddresses(hashOf: (name: string) => number = hash): Addresses {
  let slots = new Uint32Array(FEW)
  let hashes = new Uint32Array(roomIn(slots))
  let addresses = new Float64Array(roomIn(slots))
  let size = 0

  const enter = (place: number): void => {
    const mask = slots.length - 1
    let slot = hashes[place]! & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = place + 1
  }

  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2)
    hashes = copied(hashes, new Uint32Array(roomIn(slots)))
    addresses = copied(addresses, new Float64Array(roomIn(slots)))
    for (let place = 0; place < size; place++) enter(place)
  }

  return {
    find: (name, isIt) => {
      const [wanted, mask] = [hashOf(name) >>> 0, slots.length - 1]
      for (let slot = wanted & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const place = slots[slot]! - 1
        if (hashes[place] === wanted && isIt(addresses[place]!)) return place
      }
      return -1
    },
    add: (name, address) => {
      if (size === hashes.length) grow()
      hashes[size] = hashOf(name)
      addresses[size] = address
      enter(size)
      return size++
    },
    at: (place) => addresses[place]!,
    move: (place, address) => {
      addresses[place] = address
    },
    size: () => size,
  }
}

const FEW = 1024

/** A quarter stays free, so that there is always an end to looking. */
const roomIn = ({length}: Uint32Array): number => length * 0.75

function copied<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** FNV-1a with its bits mixed at the end. It begins elsewhere in each process: names and numbers of documents are chosen by others. */
function hash(name: string): number {
  let bits = BEGIN
  for (let at = 0; at < name.length; at++) bits = Math.imul(bits ^ name.charCodeAt(at), 0x01000193)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

const BEGIN = randomBytes(4).readInt32LE()
