import {describe, expect, it} from 'vitest'
import {letterAt, readMarkers} from '../../../src/structure/markers.ts'
import {type Candidate, type Level, solve} from '../../../src/structure/solve.ts'
import {flow} from './page.ts'

const candidate = (text: string, score = 3, announced = false): Candidate => ({
  readings: readMarkers(flow(text)),
  score,
  announced,
  announcedByLast: announced,
})

/** Kinds and values of a level and the levels it stands in, the outermost first. */
const path = (level: Level | null): string => (level ? `${level.parent ? `${path(level.parent)} ` : ''}${level.kind}-${level.value}` : '')
const pathsOf = (candidates: readonly Candidate[]): (string | null)[] => solve(candidates).map((choice) => choice && path(choice.level))

describe('solve', () => {
  it('of nothing is nothing', () => {
    expect(solve([])).toEqual([])
  })

  it('goes on with an open level', () => {
    expect(pathsOf(['1. A.', '2. B.', '3. C.'].map((text) => candidate(text)))).toEqual(['decimal-1', 'decimal-2', 'decimal-3'])
  })

  it('opens a level inside another and comes back out', () => {
    expect(pathsOf(['1. A:', 'a) B.', 'b) C.', '2. D.'].map((text) => candidate(text)))).toEqual([
      'decimal-1',
      'decimal-1 letter-1',
      'decimal-1 letter-2',
      'decimal-2',
    ])
  })

  it('reads "i)" behind "h)" as a letter, and between "(i)" and "(iii)" as a number', () => {
    const letters = solve([...'abcdđeghik'].map((letter) => candidate(`${letter}) Việc.`)))
    expect(letters.map((choice) => letterAt(choice!.level.value)).join('')).toBe('abcdđeghik')
    expect(pathsOf(['(i) A.', '(ii) B.', '(iii) C.'].map((text) => candidate(text)))).toEqual(['small-1', 'small-2', 'small-3'])
  })

  it('reads "I." above "1." as roman, and "I." before "2." as a damaged 1', () => {
    expect(pathsOf(['I. A', '1. B.', '2. C.', 'II. D'].map((text) => candidate(text)))).toEqual([
      'roman-1',
      'roman-1 decimal-1',
      'roman-1 decimal-2',
      'roman-2',
    ])
    expect(pathsOf(['I. A.', '2. B.', '3. C.'].map((text) => candidate(text)))).toEqual(['decimal-1', 'decimal-2', 'decimal-3'])
  })

  it('takes for text what goes on with a sentence and fits no series', () => {
    expect(pathsOf([candidate('1. A.'), candidate('7. của luật', -4), candidate('2. B.')])).toEqual(['decimal-1', null, 'decimal-2'])
  })

  it('takes for a marker what goes on with its series although the break is weak', () => {
    expect(pathsOf([candidate('1. A.'), candidate('2. B.', -1), candidate('3. C.')])).toEqual(['decimal-1', 'decimal-2', 'decimal-3'])
  })

  it('counts articles on through chapters', () => {
    expect(pathsOf(['Chương I', 'Điều 1. A.', 'Điều 2. B.', 'Chương II', 'Điều 3. C.'].map((text) => candidate(text)))).toEqual([
      'chuong-1',
      'chuong-1 dieu-1',
      'chuong-1 dieu-2',
      'chuong-2',
      'chuong-2 dieu-3',
    ])
  })

  it('starts letters anew in each number', () => {
    expect(pathsOf(['1. A:', 'a) B.', 'b) C.', '2. D:', 'a) E.', 'b) F.'].map((text) => candidate(text)))).toEqual([
      'decimal-1',
      'decimal-1 letter-1',
      'decimal-1 letter-2',
      'decimal-2',
      'decimal-2 letter-1',
      'decimal-2 letter-2',
    ])
  })

  it('starts numbers anew in each roman part', () => {
    expect(pathsOf(['I. A', '1. B.', '2. C.', 'II. D', '1. E.', '2. F.'].map((text) => candidate(text))).slice(-2)).toEqual([
      'roman-2 decimal-1',
      'roman-2 decimal-2',
    ])
  })

  it('counts numbers on through roman parts', () => {
    expect(pathsOf(['I. A', '1. B.', '2. C.', 'II. D', '3. E.', '4. F.'].map((text) => candidate(text))).slice(-3)).toEqual([
      'roman-2',
      'roman-2 decimal-3',
      'roman-2 decimal-4',
    ])
  })

  it('nests no deeper than a document does', () => {
    const rows = ['1. A:', '1) B:', '1/ C:', 'a) D:', 'a. E:', 'I. G:', 'A. H:']
    const choices = solve(Array.from({length: 700}, (_, i) => candidate(rows[i % 7]!, 3, true)))
    expect(Math.max(...choices.map((choice) => choice?.level.depth ?? 0))).toBeLessThanOrEqual(12)
  })

  it('tells what is out of its series', () => {
    expect(solve(['1. A.', '2. B.', '4. D.'].map((text) => candidate(text))).map((choice) => choice?.repaired)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('gives every candidate one choice, null or one of its readings', () => {
    const many = Array.from({length: 500}, (_, i) => candidate(['1. A.', '- B.', 'c) C.', 'xã họp', 'IV. D'][(i * i) % 5]!))
    const choices = solve(many)
    expect(choices).toHaveLength(500)
    choices.forEach((choice, i) => {
      if (choice) expect(many[i]!.readings).toContain(choice.reading)
    })
  })
})
