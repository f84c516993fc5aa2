import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {wildcard} from '../../../src/batch/inputs/wildcard.ts'

const fitting = (pattern: string, names: string): string[] => names.split(' ').filter(wildcard(pattern).matches)

describe('a pattern', () => {
  test.each([
    ['*.txt', 'a.txt .txt .a.txt a.txt.bak a/b.txt', 'a.txt'],
    ['?.txt', 'a.txt ế.txt 😀.txt ab.txt .txt', 'a.txt ế.txt 😀.txt'],
    ['tb-[1-3].txt', 'tb-1.txt tb-3.txt tb-4.txt tb-.txt tb-12.txt', 'tb-1.txt tb-3.txt'],
    ['[!a-c]', 'a c d - . ]', 'd - ]'],
    ['[^a]', 'a b', 'b'],
    ['[]a]', '] a b', '] a'],
    ['[!]a]', '] a b', 'b'],
    ['[a-]', 'a - b', 'a -'],
    ['[', '[ a', '['],
    ['[]', '[] a', '[]'],
    ['a[b', 'a[b ab', 'a[b'],
    ['{a,b{c,d}}', 'a bc bd b bcd {a,b{c,d}}', 'a bc bd'],
    ['{,x}y', 'y xy zy', 'y xy'],
    ['{a}', 'a {a}', '{a}'],
    ['{a,b', 'a {a,b', '{a,b'],
    ['{2013,2014/q1}/*.txt', '2013/a.txt 2014/q1/a.txt 2014/a.txt q1/a.txt', '2013/a.txt 2014/q1/a.txt'],
    ['**', 'a a/b a/b/c .a a/.b .a/b', 'a a/b a/b/c'],
    ['**/a', 'a b/a b/c/a .b/a b/ac', 'a b/a b/c/a'],
    ['a/**/b', 'a/b a/x/b a/x/y/b a/.x/b ab a/x', 'a/b a/x/b a/x/y/b'],
    ['a/**', 'a a/b a/b/c b/a', 'a a/b a/b/c'],
    ['a**b', 'ab axb a/b', 'ab axb'],
    ['.*', '.a a ..a', '.a ..a'],
    ['[.]a', '.a a', ''],
    ['[!a]a', '.a ba', 'ba'],
    ['?a', '.a ba', 'ba'],
    ['**/.a/*', '.a/b x/.a/b .x/.a/b .a/.b', '.a/b x/.a/b'],
    ['', 'a', ''],
  ])('%s', (pattern, names, expected) => {
    expect(fitting(pattern, names).join(' ')).toBe(expected)
  })

  test.each([
    ['2014/*.txt', '2014', '2013 2014/x'],
    ['201?/q[12]/*', '2014 2015/q1', 'x 2014/q3 2014/q1/x'],
    ['a/**/b/c', 'a a/x a/x/y/z', 'b b/a'],
    ['**/a', 'x x/y', ''],
    ['{a,b/c}/*', 'a b b/c', 'c a/c'],
    ['*.txt', '', 'a a.txt'],
    ['*/x', 'a', '.a'],
  ])('%s may be met in %j, not in %j', (pattern, inside, outside) => {
    const {mayHold} = wildcard(pattern)
    expect(inside.split(' ').filter((name) => name !== '' && !mayHold(name))).toEqual([])
    expect(outside.split(' ').filter((name) => name !== '' && mayHold(name))).toEqual([])
  })
})

/** The plainest thing that is right: every way a star may go is tried. */
function slow(pattern: string, name: string): boolean {
  const names = (steps: readonly string[], rest: readonly string[]): boolean => {
    const [step, ...later] = steps
    if (step === undefined) return rest.length === 0
    if (step === '**') return names(later, rest) || (rest[0] !== undefined && rest[0][0] !== '.' && names(steps, rest.slice(1)))
    const [first, ...others] = rest
    return first !== undefined && (first[0] !== '.' || step[0] === '.') && letters([...step], [...first]) && names(later, others)
  }
  const letters = (signs: readonly string[], rest: readonly string[]): boolean => {
    const [sign, ...later] = signs
    if (sign === undefined) return rest.length === 0
    if (sign === '*') return letters(later, rest) || (rest.length > 0 && letters(signs, rest.slice(1)))
    return rest.length > 0 && (sign === '?' || sign === rest[0]) && letters(later, rest.slice(1))
  }
  return names(pattern.split('/'), name.split('/'))
}

const step = (letters: string[]) => fc.array(fc.constantFrom(...letters), {minLength: 1, maxLength: 5}).map((parts) => parts.join(''))
const path = (part: fc.Arbitrary<string>) => fc.array(part, {minLength: 1, maxLength: 5}).map((steps) => steps.join('/'))
const name = path(step(['a', 'b', '.']))
const pattern = path(fc.oneof(fc.constant('**'), step(['a', 'b', '.', '*', '?'])))

test('says the same as trying everything', () => {
  fc.assert(
    fc.property(pattern, name, (pattern, name) => wildcard(pattern).matches(name) === slow(pattern, name)),
    {numRuns: 5000},
  )
})

test('may be held by every folder above a match', () => {
  const above = (name: string): string[] => name.split('/').flatMap((_, at, steps) => (at === 0 ? [] : [steps.slice(0, at).join('/')]))
  fc.assert(
    fc.property(pattern, name, (pattern, name) => {
      const {matches, mayHold} = wildcard(pattern)
      fc.pre(matches(name))
      return above(name).every(mayHold)
    }),
    {numRuns: 300, maxSkipsPerRun: 1000},
  )
})

test('every name is its own pattern, and stands beside others in braces', () => {
  fc.assert(fc.property(name, name, (one, other) => fitting(`{${one},${other}}`, `${one} ${other} c`).length === 2))
})

test('the time for many stars grows by length times length', () => {
  expect(wildcard(`${'*a'.repeat(300)}*c`).matches(`${'a'.repeat(5000)}b`)).toBe(false)
  expect(wildcard(`${'**/a/'.repeat(100)}c`).matches(`${'a/'.repeat(1000)}b`)).toBe(false)
  expect(wildcard('{a,b}'.repeat(500)).matches('a')).toBe(false)
  expect(wildcard('{a,'.repeat(20_000)).matches('a')).toBe(false)
})
