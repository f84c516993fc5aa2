import {describe, expect, it} from 'vitest'
import {fold} from '../../../src/language/fold.ts'
import {isAuthority, isCapitalName, isName, isOffice, isOfficeRow, isSeal, isSignedRow} from '../../../src/structure/signers.ts'
import {flow, rowsOfPage} from './page.ts'

const all = (test: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  it.each(yes)('"%s" is one', (text) => {
    expect(test(text)).toBe(true)
  })
  it.each(no)('"%s" is none', (text) => {
    expect(test(text)).toBe(false)
  })
}

describe('authorities', () =>
  all(
    isAuthority,
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'T/M BAN THƯỜNG VỤ', 'TL.CHỦ TỊCH', 'Q. GIÁM ĐỐC'],
    ['TM', 'Q. Giám đốc', 'THÔNG BÁO', 'KTX'],
  ))

describe('offices', () =>
  all((text) => isOffice(flow(text)), ['CHỦ TỊCH', 'PHÓ TRƯỞNG PHÒNG', 'CHÁNH VĂN PHÒNG'], ['Chủ tịch', 'THÔNG BÁO', 'LÊ VĂN CƯỜNG']))

describe('names', () => {
  all(
    isName,
    ['Trần Thị Hoa', 'ThS. Lê Văn Cường', 'Ksor H’Lan', 'H’Lan Niê', 'Lê A', 'TS. Y Blăm Kđoh'],
    ['Hoa', 'CHỦ TỊCH', 'Trần thị Hoa', 'Lưu: VT', 'Trần Thị Hoa;', 'TRẦN THỊ HOA'],
  )
})

describe('names in capitals', () =>
  all(
    (text) => isCapitalName(flow(text)),
    ['TRẦN THỊ HOA', 'PGS.TS. LÊ VĂN CƯỜNG'],
    ['Trần Thị Hoa', 'CHỦ TỊCH', 'LỊCH HỌP', 'XÃ TÂN PHÚ'],
  ))

describe('seals', () =>
  all((text) => isSeal(fold(text)), ['(Đã ký)', 'Đã ký', '(Ký tên, đóng dấu)', '(Ký, đóng dấu)', '(Chữ ký)'], ['Ký kết', 'Người ký']))

describe('rows', () => {
  it.each(['CHỦ TỊCH', 'KT.  CHỦ TỊCH', 'GIÁM ĐỐC                CHỦ TỊCH'])('"%s" gives offices', (line) => {
    expect(isOfficeRow(rowsOfPage(line)[0]!)).toBe(true)
  })

  it.each(['- Lưu: VT.              CHỦ TỊCH', 'Lê Văn Cường            CHỦ TỊCH'])('"%s" does not', (line) => {
    expect(isOfficeRow(rowsOfPage(line)[0]!)).toBe(false)
  })

  it.each(['(Đã ký)              (Đã ký)', 'Lê Văn Cường        TRẦN THỊ HOA'])('"%s" is signed', (line) => {
    expect(isSignedRow(rowsOfPage(line)[0]!)).toBe(true)
  })

  it('a name beside a recipient is not', () => {
    expect(isSignedRow(rowsOfPage('- Lưu: VT.          Lê Văn Cường')[0]!)).toBe(false)
  })
})
