import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findDates, readDate} from '../../../src/language/dates.ts'
import {fold} from '../../../src/language/fold.ts'

const flowOf = (text: string) => ({text, folded: fold(text)})
const all = (text: string, year?: number) => findDates(flowOf(text), 0, text.length, year === undefined ? {} : {year})

describe('findDates', () => {
  it.each([
    ['Họp ngày 05/3/2014 tại trụ sở', ['2014-03-05'], 'ngày 05/3/2014'],
    ['Họp 05-3-2014 tại trụ sở', ['2014-03-05'], '05-3-2014'],
    ['Ký 5.3.2014.', ['2014-03-05'], '5.3.2014'],
    ['Lào Cai, ngày 14 tháng 3 năm 2014', ['2014-03-14'], 'ngày 14 tháng 3 năm 2014'],
    ['Lào Cai, ngày 21 tháng  01  năm 2010', ['2010-01-21'], 'ngày 21 tháng  01  năm 2010'],
    ['(08 tháng 01 năm 2025)', ['2025-01-08'], '08 tháng 01 năm 2025'],
    ['ngày 8 tháng 1/2025', ['2025-01-08'], 'ngày 8 tháng 1/2025'],
    ['ngày 17/ 6/2020', ['2020-06-17'], 'ngày 17/ 6/2020'],
    ['ngày 20/1 /2024', ['2024-01-20'], 'ngày 20/1 /2024'],
    ['hgày 30/10/2024', ['2024-10-30'], 'hgày 30/10/2024'],
    ['ngay23 tháng 04năm 2019', ['2019-04-23'], 'ngay23 tháng 04năm 2019'],
    ['ngày 29/02/2024', ['2024-02-29'], 'ngày 29/02/2024'],
    ['Ngày 12, 13/3/2024, đoàn', ['2024-03-12', '2024-03-13'], 'Ngày 12, 13/3/2024'],
    ['ngày 12 và 13 tháng 3 năm 2024', ['2024-03-12', '2024-03-13'], 'ngày 12 và 13 tháng 3 năm 2024'],
    ['từ ngày 12 đến ngày 14/3/2024', ['2024-03-12', '2024-03-14'], 'ngày 12 đến ngày 14/3/2024'],
    ['ngày 12-13/3/2024', ['2024-03-12', '2024-03-13'], 'ngày 12-13/3/2024'],
    ['ngày 28/02 đến 05/3/2024', ['2024-02-28', '2024-03-05'], 'ngày 28/02 đến 05/3/2024'],
    ['ngày 5, 6 và 7 tháng 9 năm 2023', ['2023-09-05', '2023-09-06', '2023-09-07'], 'ngày 5, 6 và 7 tháng 9 năm 2023'],
    ['lớp học 12-14/3/2024', ['2024-03-12', '2024-03-14'], '12-14/3/2024'],
  ])('%s', (text, dates, printed) => {
    const {dates: found, impossible} = all(text)
    expect(found.map((date) => [...date.dates])).toEqual([dates])
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe(printed)
    expect(found[0]).toMatchObject({date: dates[0], implied: false, how: 'exact'})
    expect(impossible).toEqual([])
  })

  it.each([
    ['ngày l4 tháng 3 năm 2014', '2014-03-14'],
    ['ngày 14 tháng 3 năm 2O14', '2014-03-14'],
    ['ngày O5/3/2014', '2014-03-05'],
  ])('mends %s', (text, date) => {
    expect(all(text).dates).toMatchObject([{date, how: 'repaired'}])
  })

  it.each([
    ['Họp ngày 05/3 tại', '2024-03-05', 'ngày 05/3'],
    ['Họp ngày 14 tháng 3.', '2024-03-14', 'ngày 14 tháng 3'],
    ['ngày 12/3, 5 đơn vị', '2024-03-12', 'ngày 12/3'],
    ['ngày 15 tháng 10, 2 hộ', '2024-10-15', 'ngày 15 tháng 10'],
  ])('takes the year of %s from the reference', (text, date, printed) => {
    const {dates} = all(text, 2024)
    expect(dates).toMatchObject([{date, implied: true, how: 'implied'}])
    expect(text.slice(dates[0]!.start, dates[0]!.end)).toBe(printed)
    expect(all(text).dates).toEqual([])
  })

  it.each([
    ['34/13/2024'],
    ['ngày 31/4/2024'],
    ['ngày 29/02/2023'],
    ['ngày 31 tháng 4 năm 2024'],
    ['ngày 34/13'],
    ['ngày 49 tháng 4 năm 2019'],
  ])('%s is impossible', (text) => {
    expect(all(text, 2024)).toEqual({dates: [], impossible: [{start: 0, end: text.length}]})
  })

  it('a day that only the reference year lacks is impossible', () => {
    expect(all('ngày 29/02', 2023).impossible).toHaveLength(1)
    expect(all('ngày 29/02', 2024).dates).toHaveLength(1)
  })

  it.each([
    'kinh phí 1.500 tỷ đồng',
    'Nghị định số 06/2022/NĐ-CP',
    'trực 24/24h',
    'tỷ lệ 12/3/5',
    'đạt 5/3 chỉ tiêu',
    'điện thoại 0246.285.2289',
    'điện thoại 024.3.2024567',
    'dày 100-250mm',
    'Mục 2.1.3',
    'tăng 12,5.2024',
    'trong 6 tháng đầu năm 2024',
    'khoản 12, 13/3 hồ sơ',
    'tổ 4, ngày làm việc',
    'ngày 15 hàng tháng',
    'năm học 2023-2024',
    'Đề án 06',
    'tháng 10 năm 2024',
    'Quyết định số 12/3/2024/QĐ',
    'ngày 05/3/20145',
    '1/1/1/1/1/1',
    'ngày 05/3.5',
    'A05/3/2014',
  ])('%s holds no date', (text) => {
    expect(all(text, 2024)).toEqual({dates: [], impossible: []})
  })

  it('finds dates in order, within the bounds asked for', () => {
    const text = 'ngày 02/5/2019 và ngày 16/5/2019'
    expect(all(text).dates.map(({date}) => date)).toEqual(['2019-05-02', '2019-05-16'])
    expect(findDates(flowOf(text), 14).dates.map(({date}) => date)).toEqual(['2019-05-16'])
    expect(findDates(flowOf(text), 0, 20).dates.map(({date}) => date)).toEqual(['2019-05-02'])
  })

  it('reads every day of the calendar in figures and in words', () => {
    fc.assert(
      fc.property(fc.date({min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true}), (day) => {
        const date = day.toISOString().slice(0, 10)
        const [year, month, number] = date.split('-').map(Number)
        for (const text of [`ngày ${number}/${month}/${year}`, `ngày ${number} tháng ${month} năm ${year}`]) {
          expect(all(text).dates).toMatchObject([{date, start: 0, end: text.length}])
        }
      }),
    )
  })

  it('never throws, and spans stay inside the text, in order', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'0123456789/.-, ngàythángnămol')}), (text) => {
        let last = 0
        for (const {start, end} of all(text, 2024).dates) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

describe('readDate', () => {
  it('reads at the word or at the number, and only there', () => {
    const flow = flowOf('từ ngày 05/3/2014 trở đi')
    expect(readDate(flow, 3)).toMatchObject({date: '2014-03-05', start: 3, end: 17})
    expect(readDate(flow, 8)).toMatchObject({date: '2014-03-05', start: 8, end: 17})
    expect(readDate(flow, 0)).toBeNull()
    expect(readDate(flow, 9)).toBeNull()
  })

  it('reads a day without "ngày" and year only when told to', () => {
    expect(readDate(flowOf('30/11 tới'), 0, {year: 2024, bare: true})).toMatchObject({date: '2024-11-30', implied: true})
    expect(readDate(flowOf('30/11 tới'), 0, {year: 2024})).toBeNull()
  })

  it('gives nothing for an impossible day', () => {
    expect(readDate(flowOf('ngày 31/4/2024'), 0)).toBeNull()
  })
})
