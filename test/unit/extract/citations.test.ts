import {describe, expect, it} from 'vitest'
import {readCitations} from '../../../src/extract/citations.ts'
import type {ZoneName} from '../../../src/model/tree.ts'
import type {Citation} from '../../../src/notice.ts'
import {pageOf, plain, strayed} from './pageOf.ts'

const read = (zones: Partial<Record<ZoneName, string>>, body: readonly string[] = [], own: string | null = null) => {
  const tree = pageOf(zones, body)
  const {value} = readCitations(tree, own)
  expect(
    strayed(
      value.map(({code}) => code),
      tree.source.text,
    ),
  ).toEqual([])
  return plain(value) as Citation[]
}
const codes = (...args: Parameters<typeof read>) => read(...args).map(({code}) => code)

describe('citations', () => {
  it('gives type, date and issuer of an instrument', () => {
    const preamble = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;'
    expect(read({preamble})).toEqual([{code: '30/2020/NĐ-CP', typeName: 'Nghị định', issuedDate: '2020-03-05', organName: 'Chính phủ'}])
  })

  it('gives each instrument once, in document order', () => {
    const zones = {
      subject: 'Về việc sửa đổi Quyết định số 12/QĐ-UBND',
      preamble: 'Căn cứ Nghị định số 30/2020/NĐ-CP;\nCăn cứ Quyết định số 12/QĐ-UBND ngày 1/2/2023;',
      closing: 'Thông báo này thay Công văn số 99/SNV-VP.',
      footnotes: '1 Kế hoạch số 7/KH-UBND.',
    }
    const body = ['Thực hiện Chỉ thị số 05/CT-TTg và Nghị định số 30/2020/NĐ-CP.']
    expect(codes(zones, body)).toEqual(['12/QĐ-UBND', '30/2020/NĐ-CP', '05/CT-TTg', '99/SNV-VP', '7/KH-UBND'])
  })

  it('adds from a later mention what the first left unsaid', () => {
    const zones = {subject: 'Sửa Quyết định số 12/QĐ-UBND', preamble: 'Căn cứ Quyết định số 12/QĐ-UBND ngày 1/2/2023;'}
    expect(read(zones)[0]).toMatchObject({code: '12/QĐ-UBND', issuedDate: '2023-02-01'})
  })

  it("leaves the document's own number out", () => {
    const zones = {preamble: 'Thông báo số 36/TB-UBND thay Thông báo số 35/TB-UBND.'}
    expect(codes(zones, [], '36/TB-UBND')).toEqual(['35/TB-UBND'])
  })

  it.each([
    ['the heading, recipients and signature', {number: 'Số: 36/TB-UBND', recipients: 'Nơi nhận:\n- Như Công văn số 5/SNV-VP;'}],
    [
      'numbers that are no instruments',
      {preamble: 'Giấy chứng nhận số 0106028855; điện thoại 0246.285.2289; phòng COVID-19, trực 24/24h.'},
    ],
    ['laws without a number', {preamble: 'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;'}],
    ['an empty document', {}],
  ])('does not cite from %s', (_, zones) => {
    expect(codes(zones)).toEqual([])
  })
})
