import {describe, expect, it} from 'vitest'
import table from '../../../src/data/predicates.json' with {type: 'json'}
import {fold} from '../../../src/language/fold.ts'
import {predicateAt} from '../../../src/language/predicates.ts'

const at = (text: string, offset = 0) => predicateAt(text, fold(text), offset)

describe('a predicate', () => {
  it.each([
    ['có trách nhiệm', ' phối hợp', 'duty', true],
    ['chịu trách nhiệm', ' trước', 'duty', true],
    ['chủ trì', ', phối hợp', 'lead', true],
    ['phối hợp', ' với', 'join', true],
    ['khẩn trương', ' rà soát', 'manner', true],
    ['cần', ' chú ý', 'manner', true],
    ['theo chức năng', ', nhiệm vụ', 'frame', true],
    ['trong quá trình', ' thực hiện', 'frame', true],
    ['rà soát', ' lại', 'act', true],
    ['có văn bản', ' gửi', 'act', true],
    ['tổ chức thực hiện', ' tốt', 'act', true],
    ['tổ chức', ' lớp học', 'act', false],
    ['quản lý', ' đất đai', 'act', false],
    ['đã', ' ban hành', 'past', true],
    ['có', ' hai cơ sở', 'state', true],
    ['bao gồm', ' các', 'state', true],
    ['kết luận', ' như sau', 'say', true],
  ])('is %j before %j', (printed, rest, kind, strong) => {
    expect(at(printed + rest)).toEqual({kind, end: printed.length, strong})
  })

  it('is the longest', () => {
    expect(at('triển khai thực hiện')?.end).toBe('triển khai thực hiện'.length)
    expect(at('có trách nhiệm')?.kind).toBe('duty')
  })

  it('of several syllables may have damaged accents, of one it may not', () => {
    expect(at('khan trương rà')?.kind).toBe('manner')
    for (const wrong of ['lá cờ', 'dã ngoại', 'câu hỏi', 'bí thư', 'vứa']) expect(at(wrong)).toBeNull()
  })

  it('may have its tone on either vowel', () => {
    expect(at('huỷ bỏ kết quả')?.kind).toBe('act')
    expect(at('khoá cửa')?.kind).toBe(at('khóa cửa')?.kind)
  })

  it.each(['giao thông', 'giao dịch', 'có liên quan', 'cấp xã', 'phòng họp', 'bàn', 'lập trình', ''])('is not %j', (text) => {
    expect(at(text)).toBeNull()
  })

  it.each([
    ['công trình', 'trình'],
    ['chương trình', 'trình'],
    ['thường trực', 'trực'],
    ['thiết bị', 'bị'],
    ['hàng không', 'không'],
  ])('is not the second half of %j', (word, half) => {
    expect(at(`${word} này`, word.length - half.length)).toBeNull()
    expect(at(`tỉnh ${half} lên`, 5)).not.toBeNull()
  })

  it('ends with a word', () => {
    expect(at('giaothong')).toBeNull()
    expect(at('lập')?.end).toBe(3)
  })

  it('has each entry of the table once, and reads it', () => {
    const entries = Object.entries(table.predicates).flatMap(([kind, lists]) =>
      Object.entries(lists).flatMap(([strength, list]) => list.map((printed: string) => ({kind, strong: strength === 'strong', printed}))),
    )
    expect(new Set(entries.map(({printed}) => printed)).size).toBe(entries.length)
    for (const {kind, strong, printed} of entries) expect(at(printed), printed).toEqual({kind, strong, end: printed.length})
    for (const printed of table.none) expect(at(printed), printed).toBeNull()
  })
})
