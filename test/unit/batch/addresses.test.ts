import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {emptyAddresses} from '../../../src/batch/journal/addresses.ts'

/** Lines of a journal that is a list: its addresses are places in it. */
function world(hashOf?: (name: string) => number) {
  const addresses = emptyAddresses(hashOf)
  const lines: string[] = []
  let looks = 0
  const find = (name: string): number =>
    addresses.find(name, (address) => {
      looks++
      return lines[address] === name
    })
  /** A line about a name is added: its place, and that of its name. */
  const say = (name: string): number => {
    const address = lines.push(name) - 1
    const place = find(name)
    if (place < 0) return addresses.add(name, address)
    addresses.move(place, address)
    return place
  }
  return {addresses, lines, find, say, looks: () => looks}
}

const hashes: [string, ((name: string) => number) | undefined][] = [
  ['its own hash', undefined],
  ['a hash that is the same for all', () => 5],
  ['a hash of few values, the last slot among them', (name) => (name.length % 3) - 1],
  ['hashes of either sign', (name) => (name.codePointAt(0) ?? 0) * -0x01000193],
]

describe.each(hashes)('with %s', (_, hashOf) => {
  test('it is what a Map is, and in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'binary', maxLength: 3}), {maxLength: 300}), (names) => {
        const {addresses, lines, find, say} = world(hashOf)
        const model = new Map<string, number>()
        for (const [at, name] of names.entries()) {
          const known = [...model.keys()].indexOf(name)
          expect(say(name)).toBe(known < 0 ? model.size : known)
          model.set(name, at)
        }
        expect(addresses.size()).toBe(model.size)
        expect(lines).toEqual(names)
        for (const [place, [name, address]] of [...model].entries()) {
          expect(find(name)).toBe(place)
          expect(addresses.at(place)).toBe(address)
        }
        expect(find('no name, as it is longer')).toBe(-1)
      }),
    )
  })
})

test('it grows: everything is found where it was, and a name that is not there is hardly ever looked for in a line', () => {
  const {addresses, find, say, looks} = world()
  const names = Array.from({length: 20_000}, (_, at) => `kho/${at % 7}/${at}.txt`)
  for (const [place, name] of names.entries()) expect(say(name)).toBe(place)
  expect(looks()).toBeLessThan(10)
  for (const [place, name] of names.entries()) expect(find(name)).toBe(place)
  expect(addresses.size()).toBe(20_000)
  expect(looks()).toBeLessThan(20_020)
})

test('addresses may be beyond 32 bits', () => {
  const addresses = emptyAddresses()
  const far = 5 * 2 ** 40 + 3
  expect(addresses.at(addresses.add('a', far))).toBe(far)
  const asked: number[] = []
  expect(addresses.find('a', (address) => asked.push(address) > 0)).toBe(0)
  expect(asked).toEqual([far])
})
