import {describe, expect, it} from 'vitest'
import {fold} from '../../../src/language/fold.ts'
import {arrivalRows, closesStamp, isStampToken, opensStamp, stampRows} from '../../../src/structure/stamp.ts'
import {read, rowsOfPage, shown} from './page.ts'

describe('isStampToken', () => {
  it.each([
    'Người ký: Sở Y tế',
    'Ký bởi: Ủy ban nhân dân xã',
    'Thời gian ký: 03/04/2022 09:12:30',
    'Ngày ký: 03/04/2022',
    'vanthu@tanphu.gov.vn',
    'Email: vanthu@tanphu',
    '03.04.2022 09:12:30 +07:00',
    '03/04/2022, 9:12',
    '+07:00',
    'Signature Not Verified',
    'Digitally signed by UBND xã',
    'VĂN BẢN ĐẾN',
    'ĐẾN',
    'ĐẾN Số: 55',
  ])('holds for "%s"', (text) => {
    expect(isStampToken(fold(text))).toBe(true)
  })

  it.each([
    'Đến ngày 05/4/2022, các thôn họp xong',
    'Ngày 03/4/2022, Chủ tịch UBND xã họp',
    'Người được cử đi họp: trưởng thôn',
    'Cuộc họp ngày 03/04/2022 lúc 9 giờ',
    'Ký kết hợp đồng',
    'Thôn Thượng họp lúc 07:00',
  ])('does not hold for "%s"', (text) => {
    expect(isStampToken(fold(text))).toBe(false)
  })

  it('holds for "CÔNG VĂN ĐẾN"', () => {
    expect(isStampToken(fold('CÔNG VĂN ĐẾN'))).toBe(true)
  })

  it('does not hold for a sentence that gives an address to write to', () => {
    expect(isStampToken(fold(`Các thôn gửi báo cáo về hòm thư vanthu@tanphu.gov.vn ${'và bản in về trụ sở xã '.repeat(4)}.`))).toBe(false)
  })
})

describe('the first and last line of a signature stamp', () => {
  it.each(['Người ký: UBND', 'Người ký', 'Ký bởi: UBND', 'Digitally signed by'])('"%s" opens one', (text) => {
    expect(opensStamp(fold(text))).toBe(true)
  })

  it.each(['Người được ký', 'Đại diện ký bởi: UBND'])('"%s" opens none', (text) => {
    expect(opensStamp(fold(text))).toBe(false)
  })

  it('"Người ký hợp đồng …" opens none', () => {
    expect(opensStamp(fold('Người ký hợp đồng là trưởng thôn'))).toBe(false)
  })

  it.each(['03.04.2022 09:12:30 +07:00', '09:12:30', '+07:00', '09:12:30 + 07:00'])('"%s" closes one', (text) => {
    expect(closesStamp(text)).toBe(true)
  })

  it.each(['03.04.2022', '09:12', 'Thời gian ký:'])('"%s" closes none', (text) => {
    expect(closesStamp(fold(text))).toBe(false)
  })
})

describe('stampRows', () => {
  const page = ['Xã họp.', 'Người ký: UBND xã', 'Thời gian ký:', '03.04.2022 09:12:30 +07:00', 'Thôn họp.']

  it('are the rows from the first line of a stamp to its time', () => {
    expect([...stampRows(rowsOfPage(page.join('\n')), 0, 5)]).toEqual([1, 2, 3])
  })

  it('are none without a time near by', () => {
    expect(stampRows(rowsOfPage([page[0], page[1], ...Array(9).fill('Thôn họp.'), page[3]].join('\n')), 0, 12).size).toBe(0)
  })

  it('stay inside the body', () => {
    expect(stampRows(rowsOfPage(page.join('\n')), 0, 3).size).toBe(0)
    expect(stampRows(rowsOfPage(page.join('\n')), 2, 5).size).toBe(0)
  })
})

describe('a stamp on the page', () => {
  const body = `Số: 8/TB-UBND

                 THÔNG BÁO
          Lịch họp các thôn tháng tư

      UBND xã thông báo lịch họp như sau:
      1. Thôn Thượng họp ngày mồng năm.
Người ký: UBND xã Tân Phú
Thời gian ký: 03.04.2022 09:12:30 +07:00
      2. Thôn Hạ họp ngày mồng sáu.`

  it('between two clauses is part of neither', () => {
    const {stamp, outline} = shown(body)
    expect(stamp).toEqual(['Người ký: UBND xã Tân Phú', 'Thời gian ký: 03.04.2022 09:12:30 +07:00'])
    expect(outline).toEqual([
      ['1', 'Thôn Thượng họp ngày mồng năm.'],
      ['2', 'Thôn Hạ họp ngày mồng sáu.'],
    ])
  })

  it('is told in a message', () => {
    expect(read(body).messages.map(({code, args}) => [code, args.printed])).toEqual([
      ['digital-stamp', 'Người ký: UBND xã Tân Phú Thời gian ký: 03.04.2022 09:12:30 +07:00'],
    ])
  })

  it('is not told where there is none', () => {
    expect(read('Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\nUBND xã họp.').messages).toEqual([])
  })
})

describe('arrivalRows', () => {
  const among = (lines: string): number[] => {
    const rows = rowsOfPage(lines)
    return [...arrivalRows(rows, rows.length)]
  }

  it('are a stamp that touches the heading, without the row above', () => {
    expect(among('CÔNG VĂN ĐẾN\nSố: 15\nNgày 3 - 2 - 2012\nSỞ TƯ PHÁP\nSố: 9/TB-STP')).toEqual([0, 1, 2])
    expect(among('HUYỆN A\nTRƯỜNG B\nĐẾN\nSố: 3')).toEqual([2, 3])
  })

  it('are those between two blank lines, with the name right above', () => {
    expect(among('Số: 3/TB-UBND\n\nTRƯỜNG MẦM NON\nĐẾN Số: 12\nNgày: 3/4/2021\n\nTHÔNG BÁO')).toEqual([1, 2, 3])
  })

  it.each([
    ['a number with a notation', 'ĐẾN\nSố: 45/TB-PYT'],
    ['other words', 'CÔNG VĂN ĐẾN\nCác trường trong huyện'],
    ['a line alone', 'ĐẾN'],
    ['no arrival', 'Số: 3\nNgày: 4/5/2021'],
  ])('are none with %s', (_, lines) => {
    expect(among(`THÔNG BÁO\n\n${lines}\n\nKính gửi:`)).toEqual([])
  })
})
