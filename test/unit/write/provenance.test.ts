import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Found} from '../../../src/model/found.ts'
import {locator} from '../../../src/model/locate.ts'
import {clean, trace} from '../../../src/model/provenance.ts'
import {readSource} from '../../../src/read/index.ts'

const found = <T>(value: T, start: number, end: number): Found<T> => ({value, span: {start, end}, how: 'exact', rule: 'test'})

describe('clean', () => {
  test('every found value becomes its value, keys keep their order', () => {
    const node = {b: found('x', 0, 1), a: [{c: found(null, 0, 0), d: 'bare'}, 'y'], e: null, f: {g: found([1, 2], 0, 1)}}
    expect(JSON.stringify(clean(node))).toBe('{"b":"x","a":[{"c":null,"d":"bare"},"y"],"e":null,"f":{"g":[1,2]}}')
  })
})

describe('trace', () => {
  test('pointers, places and ways', async () => {
    const source = await readSource('Số: 12\r\n😀 Huế, ngày 03/4/2024')
    const node = {
      document: {place: found('Huế', 11, 14), typeName: 'Thông báo'},
      'a/b~c': [found('12', 4, 6)],
      organ: {value: 'Sở Y tế', span: null, how: 'implied', rule: 'organ'},
    }
    expect(trace(node, source)).toEqual({
      '/document/place': {line: 2, column: 3, start: 11, end: 14, how: 'exact', rule: 'test'},
      '/a~1b~0c/0': {line: 1, column: 5, start: 4, end: 6, how: 'exact', rule: 'test'},
      '/organ': {line: null, column: null, start: null, end: null, how: 'implied', rule: 'organ'},
    })
    expect(source.text.slice(11, 14)).toBe('Huế')
  })

  test('many values on one long line take linear time', async () => {
    const source = await readSource('😀'.repeat(100_000))
    trace(
      Array.from({length: 100_000}, (_, i) => found('😀', 2 * i, 2 * i + 2)),
      source,
    )
  })
})

describe('locator', () => {
  test('every offset has the line and column an editor shows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'ế', '😀', '\n', '\r\n', '\r', '\f', '\t'), {maxLength: 40}), (parts) => {
        const text = parts.join('')
        const locate = locator(text)
        let offset = 0
        for (const letter of Array.from(text)) {
          if (!(letter === '\n' && text[offset - 1] === '\r')) {
            const lines = text.slice(0, offset).split(/\r\n|\n|\r/u)
            expect(locate(offset)).toEqual({line: lines.length, column: Array.from(lines.at(-1)!).length + 1})
          }
          offset += letter.length
        }
      }),
    )
  })
})
