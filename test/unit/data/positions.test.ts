import {describe, expect, it} from 'vitest'
import table from '../../../src/data/positions.json' with {type: 'json'}
import {positionAt} from '../../../src/data/positions.ts'
import {fold} from '../../../src/language/fold.ts'

const at = (text: string, start = 0) => positionAt(fold(text), start, text)

describe('positionAt', () => {
  it.each(table.positions.flatMap(({title, deputies}) => [title, ...deputies].map((text) => [text, text !== title] as const)))(
    'reads %s to its end',
    (title, deputy) => {
      expect(at(title)).toMatchObject({title, end: title.length, deputy})
      expect(at(title.toUpperCase())).toMatchObject({title, deputy})
    },
  )
  it('takes the longest title and leaves the organ', () => {
    expect(at('Phó Chủ tịch thường trực UBND tỉnh')?.end).toBe(24)
    expect(at('Giám đốc Sở Tư pháp')?.end).toBe(8)
    expect(at('Ông Phó Giám đốc', 4)).toMatchObject({end: 16, deputy: true})
  })
  it('tells apart by the text what folds alike', () => {
    expect(at('Thứ trưởng')?.deputy).toBe(true)
    expect(at('Thủ trưởng')?.deputy).toBe(false)
    expect(at('vũ trường')).toBeNull()
    expect(at('trường đoàn')).toBeNull()
  })
  it('begins and ends at a word', () => {
    expect(positionAt('xgiam doc', 1)).toBeNull()
    expect(positionAt('giam docx', 0)).toBeNull()
    expect(positionAt('giam', 0)).toBeNull()
    expect(positionAt('', 0)).toBeNull()
  })
  it('names what the official heads', () => {
    expect(at('Bộ trưởng')?.heads).toBe('Bộ')
    expect(at('Giám đốc')?.heads).toBeNull()
  })
})
