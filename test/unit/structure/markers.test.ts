import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {romanOf, romanValue} from '../../../src/language/roman.ts'
import {letterAt, lettersBetween, readMarkers} from '../../../src/structure/markers.ts'
import {flow} from './page.ts'

const readingsOf = (text: string): string[] => readMarkers(flow(text)).map(({kind, value, style}) => `${kind} ${value ?? '?'} ${style}`)

describe('a marker without doubt', () => {
  it.each([
    ['1. Thôn họp', 'decimal 1 .'],
    ['12) Thôn họp', 'decimal 12 )'],
    ['3/ Thôn họp', 'decimal 3 /'],
    ['4 - Thôn họp', 'decimal 4 -'],
    ['5 . Thôn họp', 'decimal 5 .'],
    ['6.Thôn họp', 'decimal 6 .'],
    ['II. THÔN', 'roman 2 .'],
    ['IV - THÔN', 'roman 4 -'],
    ['XIX/ THÔN', 'roman 19 /'],
    ['a) Thôn họp', 'letter 1 )'],
    ['b. Thôn họp', 'letter 2 .'],
    ['B. THÔN', 'upper 2 .'],
    ['2.1. Thôn họp', 'dotted 1 .'],
    ['1.2.3 Thôn họp', 'dotted 3 .'],
    ['(2) Thôn họp', 'number 2 ()'],
    ['(b) thôn họp', 'letter 2 ()'],
    ['- Thôn họp', 'dash ? -'],
    ['– Thôn họp', 'dash ? -'],
    ['-Thôn họp', 'dash ? -'],
    ['+ Thôn họp', 'plus ? +'],
    ['* Thôn họp', 'star ? *'],
    ['• Thôn họp', 'bullet ? •'],
    ['Điều 3. Thôn họp', 'dieu 3 .'],
    ['Chương II', 'chuong 2 '],
    ['Phần thứ nhất', 'phan 1 '],
    ['Mục 1: Thôn họp', 'muc 1 :'],
    ['Tiểu mục 2. Thôn họp', 'tieu-muc 2 .'],
    ['~ Thôn họp', 'dash ? -'],
    ['_ Thôn họp', 'dash ? -'],
    ['§. Thôn họp', 'decimal ? .'],
  ])('"%s"', (text, reading) => {
    expect(readingsOf(text)).toEqual([reading])
  })
})

describe('a marker with several readings', () => {
  it.each([
    ['i) Thôn họp', ['letter i', 'small 1']],
    ['v) Thôn họp', ['letter v', 'small 5']],
    ['đ) Thôn họp', ['letter đ', 'letter d']],
    ['I. THÔN', ['roman 1', 'decimal 1']],
    ['l. Thôn họp', ['decimal 1', 'letter l', 'roman 1']],
    ['l/ Thôn họp', ['decimal 1', 'letter l']],
    ['I/ Thôn họp', ['roman 1', 'decimal 1']],
    ['C. THÔN', ['upper c']],
    ['(i) thôn họp', ['letter i', 'small 1']],
  ])('"%s"', (text, readings) => {
    const found = readMarkers(flow(text)).map(
      ({kind, value}) => `${kind} ${kind === 'letter' || kind === 'upper' ? letterAt(value!) : value}`,
    )
    expect(found.sort()).toEqual([...readings].sort())
  })

  it('has each reading once', () => {
    expect(readingsOf('I. THÔN')).toEqual(['roman 1 .', 'decimal 1 .'])
  })

  it('has no reading of fifty', () => {
    expect(readingsOf('l. Thôn họp')).not.toContain('small 50 .')
  })
})

describe('no marker', () => {
  it.each([
    'Thôn họp',
    'thôn họp',
    '2024, thôn họp',
    '05/4/2022 thôn họp',
    '1.500 đồng',
    '12,5 ha',
    '30% số hộ',
    'Điều kiện họp',
    'điều 3 của luật',
    'Mục đích họp',
    'Phần lớn các hộ',
    'Chương trình họp',
    'V/v họp thôn',
    'A Lưới là huyện',
    'và các hộ',
    '(Thôn họp)',
    '(kèm theo lịch)',
    '---',
    '-',
    '',
    '3 thôn họp',
    '7h30 họp',
  ])('"%s"', (text) => {
    expect(readingsOf(text)).toEqual([])
  })

  it.each([
    'T/M BAN THƯỜNG VỤ',
    'Đ/c Lê Văn Cường chủ trì',
    'Đ/C LÊ VĂN CƯỜNG',
    'b/c lãnh đạo',
    'V/V HỌP THÔN',
    'vi phạm',
    'xi măng',
    'll',
  ])('"%s"', (text) => {
    expect(readingsOf(text)).toEqual([])
  })
})

describe('a marker', () => {
  it.each([
    ['a/ Thôn họp', 'letter 1 /'],
    ['a/Thôn họp', 'letter 1 /'],
    ['b/UBND xã', 'letter 2 /'],
    ['B/ Thôn họp', 'upper 2 /'],
    ['II/Thôn họp', 'roman 2 /'],
  ])('closed by a stroke: "%s"', (text, reading) => {
    expect(readingsOf(text)).toEqual([reading])
  })

  it.each([
    ['ii) Thôn họp', 'small 2 )'],
    ['iv. Thôn họp', 'small 4 .'],
  ])('small roman: "%s"', (text, reading) => {
    expect(readingsOf(text)).toEqual([reading])
  })

  it.each(['ll. THÔN', 'lI. THÔN'])('damaged roman: "%s"', (text) => {
    expect(readingsOf(text)).toContain('roman 2 .')
  })
})

describe('the length of a marker', () => {
  it.each([
    ['1. Thôn', 2],
    ['1.Thôn', 2],
    ['Điều 12. Thôn', 8],
    ['(a) thôn', 3],
    ['- Thôn', 1],
    ['2.1. Thôn', 4],
  ])('of "%s" is %i', (text, length) => {
    expect(readMarkers(flow(text))[0]!.length).toBe(length)
  })
})

describe('what damage costs', () => {
  it.each([
    ['l. Thôn họp', '1. Thôn họp'],
    ['©) Thôn họp', 'c) Thôn họp'],
    ['_ Thôn họp', '- Thôn họp'],
    ['I1. Thôn họp', 'II. Thôn họp'],
    ['2.1 Thôn họp', '2.1. Thôn họp'],
    ['1 - Thôn họp', '1. Thôn họp'],
  ])('"%s" costs more than "%s"', (damaged, whole) => {
    expect(readMarkers(flow(damaged))[0]!.cost).toBeGreaterThan(readMarkers(flow(whole))[0]!.cost)
  })
})

describe('letters of a series', () => {
  it.each([
    ['a', 'b', 0],
    ['c', 'd', 0],
    ['d', 'đ', 0],
    ['d', 'e', 0],
    ['e', 'g', 0],
    ['i', 'k', 0],
    ['b', 'd', 1],
    ['a', 'e', 3],
    ['v', 'x', 0],
  ])('between %s and %s miss %i', (from, to, missing) => {
    const place = (letter: string): number => Array.from({length: 30}, (_, i) => letterAt(i + 1)).indexOf(letter) + 1
    expect(lettersBetween(place(from), place(to))).toBe(missing)
  })
})

describe('roman numbers', () => {
  it('are read back as they are written, from 1 to 89', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 89}), (value) => romanValue(romanOf(value)) === value))
  })

  it.each(['', 'IIII', 'VV', 'IC', 'IXI', 'VX', 'D', 'XXXX', 'A'])('"%s" is none', (text) => {
    expect(romanValue(text)).toBeNull()
  })
})
