import {describe, expect, it} from 'vitest'
import {isBodyCode, organByNotation} from '../../../src/data/abbreviations.ts'

describe('organByNotation', () => {
  it.each([
    ['TB-VPCP', 'Văn phòng Chính phủ'],
    ['BTC-NSNN', 'Bộ Tài chính'],
    ['KH-SGD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['2007/QĐ-TTg', 'Thủ tướng Chính phủ'],
    ['NQ-CP', 'Chính phủ'],
    ['2024/QH15', 'Quốc hội'],
    ['HD/VPTW', 'Văn phòng Trung ương Đảng'],
    ['CT-BNNMT', 'Bộ Nông nghiệp và Môi trường'],
  ])('%s is of %s', (notation, name) => expect(organByNotation(notation)).toEqual({name, complete: true}))

  it.each([
    ['TB-UBND', 'Ủy ban nhân dân'],
    ['UBND-VP', 'Ủy ban nhân dân'],
    ['CT-TTHT', 'Cục Thuế'],
    ['CT-UBND', 'Ủy ban nhân dân'],
    ['TB/TU', 'Tỉnh ủy'],
    ['TB-VP', 'Văn phòng'],
  ])('%s leaves the unit open', (notation, name) => expect(organByNotation(notation)).toEqual({name, complete: false}))

  it('takes the unit from the place when it is a province', () => {
    expect(organByNotation('TB-UBND', 'Quảng Ngãi')).toEqual({name: 'Ủy ban nhân dân tỉnh Quảng Ngãi', complete: true})
    expect(organByNotation('TB-UBND', 'Cần Thơ')?.name).toBe('Ủy ban nhân dân thành phố Cần Thơ')
    expect(organByNotation('KL/TU', 'Đà Nẵng')?.name).toBe('Thành ủy Đà Nẵng')
    expect(organByNotation('TB-UBND', 'Thủ Dầu Một')?.complete).toBe(false)
    expect(organByNotation('TB-UBND', 'Bình Định', '2026-01-05')?.complete).toBe(false)
    expect(organByNotation('TB-ĐU', 'Quảng Ngãi')?.complete).toBe(false)
  })
  it('goes by the day where one code had two owners', () => {
    expect(organByNotation('CV-BVHTT', undefined, '2005-02-01')?.name).toBe('Bộ Văn hóa - Thông tin')
    expect(organByNotation('TB-TCT', undefined, '2019-02-01')?.name).toBe('Tổng cục Thuế')
  })
  it.each(['TB-XYZ', '', 'TBUBND', 'TTr-KHÔNG'])('does not know %j', (notation) => expect(organByNotation(notation)).toBeNull())
})

describe('isBodyCode', () => {
  it.each(['UBND', 'CTUBND', 'BCT', 'SNNMT', 'TTg', 'NHNN'])('takes %s', (code) => expect(isBodyCode(code)).toBe(true))
  it.each(['TTHT', 'KGVX', 'VP', 'CS', 'NC', ''])('refuses %j', (code) => expect(isBodyCode(code)).toBe(false))
})
