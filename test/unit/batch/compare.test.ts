import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compare, differenceLines} from '../../../src/batch/verify/compare.ts'
import {factsOf} from '../../../src/batch/verify/facts.ts'
import {paired} from '../../../src/batch/verify/paired.ts'
import {parseNotice} from '../../../src/parse.ts'

const record = {
  schemaVersion: '1.0',
  source: {file: 'a.txt', sha256: '00'},
  document: {code: '12/TB-UBND', issuedDate: '2014-03-04', place: null},
  opening: [],
  responsibilities: [
    {assignees: ['Sở Y tế', 'Sở Nội vụ'], tasks: [{text: 'rà soát', deadlines: [{date: '2014-12-31', precision: 'day'}]}]},
    {assignees: ['Sở Y tế'], tasks: []},
  ],
  diagnostics: [{line: 3}],
}

/** A copy in which something is said otherwise. */
const changed = (change: (copy: typeof record) => void): typeof record => {
  const copy = structuredClone(record)
  change(copy)
  return copy
}

describe('facts', () => {
  test('are the leaves, without places in lists', () => {
    expect(factsOf(record)).toEqual([
      {path: 'document.code', value: '12/TB-UBND'},
      {path: 'document.issuedDate', value: '2014-03-04'},
      {path: 'responsibilities[].assignees[]', value: 'Sở Y tế'},
      {path: 'responsibilities[].assignees[]', value: 'Sở Nội vụ'},
      {path: 'responsibilities[].tasks[].text', value: 'rà soát'},
      {path: 'responsibilities[].tasks[].deadlines[].date', value: '2014-12-31'},
      {path: 'responsibilities[].tasks[].deadlines[].precision', value: 'day'},
      {path: 'responsibilities[].assignees[]', value: 'Sở Y tế'},
      {path: 'diagnostics[].line', value: 3},
    ])
  })

  test('a key of the same name deeper in the record is no less a fact', () => {
    expect(factsOf({document: {source: 'a'}, source: 'b'})).toEqual([{path: 'document.source', value: 'a'}])
  })

  test.each([null, undefined, [], {}, [[], {a: null}], {a: {b: []}}])('%j says nothing', (nothing) => {
    expect(factsOf(nothing)).toEqual([])
  })

  test('a record of any depth', () => {
    let deep: unknown = 'a'
    for (let i = 0; i < 20_000; i++) deep = [deep]
    expect(factsOf(deep)).toHaveLength(1)
  })
})

describe('two records', () => {
  test('what is counted twice and said once is a loss', () => {
    const fresh = changed(({responsibilities}) => void responsibilities.pop())
    expect(compare(record, fresh)).toEqual({gains: [], losses: [{path: 'responsibilities[].assignees[]', value: 'Sở Y tế'}]})
  })

  test('the source and the version are left out', () => {
    const fresh = {...record, schemaVersion: '1.1', source: {file: 'b.txt', sha256: 'ff'}, provenance: {'/a': {line: 1}}}
    expect(compare(record, fresh)).toEqual({gains: [], losses: []})
  })

  test('a number is not the same as its digits', () => {
    expect(compare({a: 1}, {a: '1'})).toEqual({gains: [{path: 'a', value: '1'}], losses: [{path: 'a', value: 1}]})
  })

  test('of real records', async () => {
    const text = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND\nHuế, ngày 4 tháng 3 năm 2014\nTHÔNG BÁO\nVề việc cấp nước\n'
    const [stored, fresh] = [await parseNotice(text), await parseNotice(text.replace('ngày 4', 'ngày 14'))]
    expect(differenceLines(stored.notice, fresh.notice, 10)).toEqual([
      '- document.issuedDate = 2014-03-04',
      '+ document.issuedDate = 2014-03-14',
    ])
  })
})

const anything = fc.jsonValue({maxDepth: 4}) as fc.Arbitrary<unknown>
const few = fc.constantFrom('a', 'b', 'c')
/** Records alike enough to share facts. */
const alike = fc.dictionary(few, fc.array(fc.oneof(few, fc.dictionary(few, fc.array(few)))))
const sorted = (facts: readonly unknown[]): string[] => facts.map((fact) => JSON.stringify(fact)).sort()

describe('laws', () => {
  test('a record does not differ from itself', () => {
    fc.assert(
      fc.property(anything, (a) => {
        expect(compare(a, structuredClone(a))).toEqual({gains: [], losses: []})
      }),
    )
  })

  test('what one gains the other loses', () => {
    fc.assert(
      fc.property(fc.oneof(alike, anything), fc.oneof(alike, anything), (a, b) => {
        expect(compare(a, b).gains).toEqual(compare(b, a).losses)
      }),
    )
  })

  test('the order of a list is no matter', () => {
    fc.assert(
      fc.property(fc.array(anything), fc.func(fc.integer()), (list, rank) => {
        const other = [...list].sort((a, b) => rank(a) - rank(b))
        expect(compare({list}, {list: other})).toEqual({gains: [], losses: []})
        expect(compare({list}, {list: [...list].reverse()})).toEqual({gains: [], losses: []})
      }),
    )
  })

  test('the stored record without its losses and with the gains is the fresh one', () => {
    fc.assert(
      fc.property(alike, alike, (a, b) => {
        const {gains, losses} = compare(a, b)
        expect(sorted([...factsOf(a), ...gains])).toEqual(sorted([...factsOf(b), ...losses]))
      }),
    )
  })

  test('pairs hold every value once', () => {
    const words = fc.array(fc.string({unit: fc.constantFrom('a', 'b'), maxLength: 5}), {maxLength: 60})
    fc.assert(
      fc.property(words, words, (gone, fresh) => {
        const pairs = paired(gone, fresh)
        expect(pairs.map(([before]) => before).filter((value) => value !== null)).toEqual(gone)
        expect(sorted(pairs.map(([, after]) => after).filter((value) => value !== null))).toEqual(sorted(fresh))
        expect(pairs).toHaveLength(Math.max(gone.length, fresh.length))
      }),
    )
  })

  test('every difference has a line, or is counted', () => {
    fc.assert(
      fc.property(alike, alike, fc.nat(6), (a, b, limit) => {
        const {gains, losses} = compare(a, b)
        const count = gains.length + losses.length
        const lines = differenceLines(a, b, limit)
        if (count <= limit) expect(lines).toHaveLength(count)
        else expect([lines.length, lines.at(-1)]).toEqual([limit + 1, `… ${count - limit} more`])
      }),
    )
  })
})

describe('lines', () => {
  test('stand in the order of the record, each loss before the gain most like it', () => {
    const fresh = {
      ...changed((copy) => {
        copy.document.issuedDate = '2014-03-14'
        copy.responsibilities[0]!.assignees = ['Sở Tài chính', 'Sở Tư pháp']
        copy.diagnostics = []
      }),
      opening: ['Căn cứ'],
    }
    expect(differenceLines(record, fresh, 10)).toEqual([
      '- document.issuedDate = 2014-03-04',
      '+ document.issuedDate = 2014-03-14',
      '+ opening[] = Căn cứ',
      '- responsibilities[].assignees[] = Sở Nội vụ',
      '+ responsibilities[].assignees[] = Sở Tư pháp',
      '- responsibilities[].assignees[] = Sở Y tế',
      '+ responsibilities[].assignees[] = Sở Tài chính',
      '- diagnostics[].line = 3',
    ])
  })

  test('many values of one path: both sides are seen before the limit', () => {
    const [before, after] = [{t: ['rà soát kho', 'lập dự toán', 'x']}, {t: ['lập dự toán năm', 'rà soát kho bãi']}]
    expect(differenceLines(before, after, 10)).toEqual([
      '- t[] = rà soát kho',
      '+ t[] = rà soát kho bãi',
      '- t[] = lập dự toán',
      '+ t[] = lập dự toán năm',
      '- t[] = x',
    ])
    const [old, fresh] = ['a', 'b'].map((letter) => ({t: Array.from({length: 90}, (_, at) => `${letter}${at}`)}))
    const lines = differenceLines(old, fresh, 12)
    expect(
      lines
        .slice(0, 12)
        .map((line) => line[0])
        .join(''),
    ).toBe('-+'.repeat(6))
    expect(lines.at(-1)).toBe('… 168 more')
  })

  test('a path of the fresh record alone stands where it has it', () => {
    expect(differenceLines({a: 1, c: 1, e: 1}, {a: 2, b: 2, x: 2, c: 2, d: 2}, 10)).toEqual([
      '- a = 1',
      '+ a = 2',
      '+ b = 2',
      '+ x = 2',
      '- c = 1',
      '+ c = 2',
      '+ d = 2',
      '- e = 1',
    ])
  })

  test('beyond the limit they are counted, in the words that are wanted', () => {
    expect(differenceLines({a: [1, 2, 3]}, {}, 2)).toEqual(['- a[] = 1', '- a[] = 2', '… 1 more'])
    expect(differenceLines({a: [1, 2, 3]}, {}, 1, (count) => `… còn ${count}`)).toEqual(['- a[] = 1', '… còn 2'])
    expect(differenceLines({a: 1}, {a: 1}, 0)).toEqual([])
  })

  test('a long value is cut', () => {
    expect(differenceLines({a: 'ơ'.repeat(81)}, {}, 5)).toEqual([`- a = ${'ơ'.repeat(80)}…`])
    expect(differenceLines({a: 'ơ'.repeat(80)}, {}, 5)).toEqual([`- a = ${'ơ'.repeat(80)}`])
  })

  test('two long values are cut where they differ', () => {
    const [before, after] = [`${'a'.repeat(200)}b${'c'.repeat(200)}`, `${'a'.repeat(200)}d${'c'.repeat(200)}`]
    expect(differenceLines({t: before}, {t: after}, 5)).toEqual([
      `- t = …${'a'.repeat(30)}b${'c'.repeat(49)}…`,
      `+ t = …${'a'.repeat(30)}d${'c'.repeat(49)}…`,
    ])
    expect(differenceLines({t: 'a'.repeat(200)}, {t: 'a'.repeat(201)}, 5)).toEqual([`- t = …${'a'.repeat(80)}`, `+ t = …${'a'.repeat(80)}`])
  })

  test('what a terminal would obey is spelled out', () => {
    expect(differenceLines({a: 'x\u001b[31m\ny'}, {}, 5)).toEqual(['- a = x\\x1b[31m\\x0ay'])
  })
})
