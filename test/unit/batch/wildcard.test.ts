import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {wildcard, wildcardOfRule} from '../../../src/batch/wildcard.ts'

test.each([
  ['*.txt', ['a.txt', 'a b.txt'], ['a.TXT', 'a.txt.gz', 'x/a.txt', '.a.txt']],
  ['?.txt', ['a.txt', 'ạ.txt'], ['ab.txt', '.txt']],
  ['[a-cx].txt', ['a.txt', 'c.txt', 'x.txt'], ['d.txt', '-.txt']],
  ['[!a-c].txt', ['d.txt'], ['a.txt']],
  ['[].txt', ['[].txt'], ['a.txt']],
  ['{a,b{c,d}}.txt', ['a.txt', 'bc.txt', 'bd.txt'], ['b.txt', '{a}.txt']],
  ['{a}.txt', ['{a}.txt'], ['a.txt']],
  ['**/*.txt', ['a.txt', 'x/a.txt', 'x/y/a.txt'], ['.x/a.txt', 'x/.a.txt', 'a.pdf']],
  ['x/**', ['x', 'x/a', 'x/a/b'], ['y/a', 'x/.a']],
  ['x/**/y', ['x/y', 'x/a/y', 'x/a/b/y'], ['x/a', 'xy']],
  ['.*', ['.a'], ['a', 'x/.a']],
  ['*a*a*b', ['aab', 'xaxaxb'], ['ab', 'aabx']],
])('%s', (pattern, fits, others) => {
  const matches = wildcard(pattern)
  expect(fits.filter((name) => !matches(name))).toEqual([])
  expect(others.filter((name) => matches(name))).toEqual([])
})

test('in a rule a dot is a letter as any other, and braces are letters', () => {
  expect(wildcardOfRule('**/*.txt')('x/.a.txt')).toBe(true)
  expect(wildcardOfRule('{a,b}')('a')).toBe(false)
  expect(wildcardOfRule('{a,b}')('{a,b}')).toBe(true)
})

/** All ways are tried. */
function slow(pattern: string, name: string): boolean {
  if (pattern === '') return name === ''
  const [sign, rest] = [pattern[0]!, pattern.slice(1)]
  if (sign === '*') return slow(rest, name) || (name !== '' && slow(pattern, name.slice(1)))
  return name !== '' && (sign === '?' || sign === name[0]) && slow(rest, name.slice(1))
}

describe('stars and question marks', () => {
  const letters = (signs: string) => fc.array(fc.constantFrom(...signs), {minLength: 1, maxLength: 9}).map((list) => list.join(''))

  test('mean what trying all ways says', () => {
    fc.assert(
      fc.property(letters('ab*?'), letters('ab'), (pattern, name) => {
        if (!pattern.includes('**')) expect(wildcard(pattern)(name)).toBe(slow(pattern, name))
      }),
      {numRuns: 2000},
    )
  })

  test('cost no more than the length of the one times that of the other', () => {
    expect(wildcard(`${'*a'.repeat(500)}*c`)('a'.repeat(5000))).toBe(false)
    expect(wildcard(`${'**/a/'.repeat(300)}c`)('a/'.repeat(3000))).toBe(false)
  })
})
