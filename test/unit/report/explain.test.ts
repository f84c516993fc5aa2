import {expect, test} from 'vitest'
import {explain} from '../../../src/report/explain.ts'

const place = (line: number | null, column: number | null) => ({line, column, start: 0, end: 1})

test('one line a value, in columns', () => {
  const record = {document: {codeNumber: '05', 'a/b~c': null}, list: [{name: 'Sở Nội vụ'}]}
  const lines = explain(record, {
    '/document/codeNumber': {...place(3, 5), how: 'exact', rule: 'number-label'},
    '/document/a~1b~0c': {...place(12, 40), how: 'repaired', rule: 'mend'},
    '/list/0/name': {...place(null, null), how: 'implied', rule: 'organ'},
  })
  expect(lines).toBe(
    [
      '/document/codeNumber  "05"         3:5    exact     number-label',
      '/document/a~1b~0c     null         12:40  repaired  mend',
      '/list/0/name          "Sở Nội vụ"  -      implied   organ',
      '',
    ].join('\n'),
  )
})

test('a long value is cut, an escape is spelled out', () => {
  const lines = explain({text: `\u009b31m${'rất '.repeat(100)}`}, {'/text': {...place(1, 1), how: 'exact', rule: 'clause'}})
  expect(lines).toMatch(/^\/text {2}"\\x9b31mrất .*… {2}1:1 {2}exact {2}clause\n$/u)
  expect(lines.length).toBeLessThan(100)
})

test('no values, no lines', () => {
  expect(explain({}, {})).toBe('')
})
