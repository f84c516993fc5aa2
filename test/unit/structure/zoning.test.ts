import {describe, expect, it} from 'vitest'
import {mottoAt} from '../../../src/structure/motto.ts'
import {cut, emptyZones, inCapitals, put} from '../../../src/structure/zoning.ts'
import {flow} from './page.ts'

describe('inCapitals', () => {
  it.each(['THÔNG BÁO', 'UBND TỈNH ĐĂK NÔNG', 'PHỤ LỤC 1', 'ĐẢNG ỦY XÃ HÒA THẮNG (cũ)', 'KT. CHÁNH VĂN PHÒNG'])(
    'holds for "%s"',
    (text) => {
      expect(inCapitals(text)).toBe(true)
    },
  )

  it.each(['Thông báo', 'VT', 'UBND tỉnh', '12/2024', '', 'Giao UBND XÃ làm', 'THÔNG BÁO về lịch nghỉ'])(
    'does not hold for "%s"',
    (text) => {
      expect(inCapitals(text)).toBe(false)
    },
  )

  it('does not hold for a page of capitals in one line', () => {
    expect(inCapitals('A'.repeat(251))).toBe(false)
  })
})

describe('mottoAt', () => {
  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0],
    ['Độc lập - Tự do - Hạnh phúc', 0],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 0],
    ['SỞ Y TẾ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 8],
    ['TONG CUC THUE CONG HOA XA HOI CHU NGHIA VIET NAM', 14],
    ['CỘNG HÒA XÃ HỘICHỦ NGHĨA VIỆT NAM', 0],
    ['BỘ CÔNG THƯƠNG CỘNG HOÀ XÃ : HỦ NGHĨA VIỆT NAM', 'BỘ CÔNG THƯƠNG '.length],
    ['Thông tư về quốc huy', -1],
    ['Hợp tác xã Cộng Hòa', -1],
    ['- UBND phường Cộng Hòa, xã Lê Lợi, xã Nghĩa Hưng;', -1],
    ['Đơn vị sự nghiệp công lập tự chủ', -1],
  ])('of "%s" is %i', (text, at) => {
    expect(mottoAt(flow(text))).toBe(at)
  })
})

describe('zones being filled', () => {
  it('take nothing empty', () => {
    const zones = emptyZones()
    put(zones, 'mark', flow(''))
    put(zones, 'mark', flow('KHẨN'))
    expect(zones.mark.map(({text}) => text)).toEqual(['KHẨN'])
  })

  it('are cut without the space between', () => {
    expect(cut(flow('Số: 3/TB V/v nghỉ'), 9).map(({text}) => text)).toEqual(['Số: 3/TB', 'V/v nghỉ'])
  })
})
