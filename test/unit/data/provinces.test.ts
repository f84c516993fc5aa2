import {describe, expect, it} from 'vitest'
import {provinceNamed, provinceOf, provincesOn} from '../../../src/data/provinces.ts'
import {fold} from '../../../src/language/fold.ts'

const days = ['2008-08-01', '2024-06-01', '2025-01-01', '2025-06-30']
const later = ['2025-07-01', '2026-04-29', '2026-04-30', '2027-01-01']

describe('the table of provinces', () => {
  it.each(days)('has 63 on %s', (day) => expect(provincesOn(day)).toHaveLength(63))
  it.each(later)('has 34 on %s', (day) => expect(provincesOn(day)).toHaveLength(34))
  it('counts seven cities once Đồng Nai is one', () => {
    expect(provincesOn('2026-04-29').filter(({kind}) => kind === 'thành phố')).toHaveLength(6)
    expect(provincesOn('2026-04-30').filter(({kind}) => kind === 'thành phố')).toHaveLength(7)
  })
  it.each([...days, ...later])('gives each province of %s its own code and name', (day) => {
    expect(new Set(provincesOn(day).map(({code}) => code)).size).toBe(provincesOn(day).length)
    expect(new Set(provincesOn(day).map(({name}) => name)).size).toBe(provincesOn(day).length)
  })
  it('lets every province of 2025 live on or merge into one that does', () => {
    const after = new Set(provincesOn('2025-07-01').map(({name}) => name))
    for (const {name, mergedInto} of provincesOn('2025-06-30')) expect(after).toContain(mergedInto ?? name)
    expect(provincesOn('2025-06-30').filter(({mergedInto}) => mergedInto !== null)).toHaveLength(29)
  })
})

describe('provinceNamed', () => {
  it.each(provincesOn('2024-06-01').map(({name}) => name))('knows %s in capitals and without diacritics', (name) => {
    expect(provinceNamed(name.toUpperCase())?.name).toBe(name)
    expect(provinceNamed(fold(name))?.name).toBe(name)
  })
  it.each([
    ['Đăk Nông', 'Đắk Nông'],
    ['Đăk Lăk', 'Đắk Lắk'],
    ['HOÀ BÌNH', 'Hòa Bình'],
    ['Thừa Thiên - Huế', 'Thừa Thiên Huế'],
    ['Bà Rịa-Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['TPHCM', 'Hồ Chí Minh'],
    ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['thành phố Huế', 'Huế'],
    ['tỉnh Gia Lai', 'Gia Lai'],
  ])('reads %s', (spelling, name) => expect(provinceNamed(spelling)?.name).toBe(name))

  it('depends on the day', () => {
    expect(provinceNamed('Bình Định', '2014-03-14')).toMatchObject({code: '52', mergedInto: 'Gia Lai'})
    expect(provinceNamed('Bình Định', '2025-07-01')).toBeNull()
    expect(provinceNamed('Gia Lai', '2025-06-30')?.code).toBe('64')
    expect(provinceNamed('Gia Lai', '2025-07-01')?.code).toBe('52')
    expect(provinceNamed('Đồng Nai', '2026-04-29')?.kind).toBe('tỉnh')
    expect(provinceNamed('Huế', '2024-12-31')).toBeNull()
  })
  it.each(['Tây Nính', 'Hạ Nội', 'Hà Nam Ninh', 'Vinh', '', 'tỉnh'])('does not know %j', (name) => expect(provinceNamed(name)).toBeNull())
})

describe('provinceOf', () => {
  it('prefers the name after tỉnh', () => {
    const text = 'Trạm kiểm lâm Lâm Đồng tại thị xã An Nhơn, tỉnh Bình Định'
    const found = provinceOf(text)!
    expect(text.slice(found.start, found.end)).toBe('Bình Định')
    expect(found.province.name).toBe('Bình Định')
  })
  it('takes the first name where no word of kind stands', () => {
    expect(provinceOf('Sở Tài chính Thừa Thiên Huế')?.province.name).toBe('Thừa Thiên Huế')
    expect(provinceOf('CỤC THUẾ TỈNH BẮC NINH')?.province.name).toBe('Bắc Ninh')
  })
  it.each(['đất nước thái bình thịnh vượng', 'Hà Nộix', 'XHà Nội', 'chợ Hạ Nội', ''])('finds none in %j', (text) =>
    expect(provinceOf(text)).toBeNull(),
  )
  it('keeps to the day', () => expect(provinceOf('tỉnh Bình Định', '2026-01-01')).toBeNull())
})
