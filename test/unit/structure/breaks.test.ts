import {describe, expect, it} from 'vitest'
import {breakScores} from '../../../src/structure/breaks.ts'
import {rowsOfPage, shown} from './page.ts'

/** 1 for every row that begins a paragraph, 0 for one that goes on. */
const breaksOf = (printed: string): number[] => breakScores(rowsOfPage(printed)).map((score) => (score > 0 ? 1 : 0))

describe('a hard-wrapped page', () => {
  it('begins paragraphs by a first-line indent', () => {
    expect(
      breaksOf(`
      Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng Trên từ sáng
sớm ngày mồng hai, các hộ có ruộng ở cuối kênh cử người trông nước cả
ngày và cả đêm cho đến khi đủ nước.
      Ruộng ở đồng Dưới lấy nước sau ba ngày, khi kênh chính đã đầy và cống
Bến đã đóng, theo lịch mà đội thủy nông dán ở nhà văn hóa.`),
    ).toEqual([1, 0, 0, 1, 0])
  })

  it('begins paragraphs behind a full stop with room left, without indents', () => {
    expect(
      breaksOf(`
Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng Trên từ sáng sớm
ngày mồng hai cho đến khi đủ nước.
Ruộng ở đồng Dưới lấy nước sau ba ngày, khi kênh chính đã đầy nước và
cống Bến đã đóng, theo lịch mà đội thủy nông dán ở nhà văn hóa các thôn
trước đó hai ngày.`),
    ).toEqual([1, 0, 1, 0, 0])
  })

  it('begins paragraphs below blank lines', () => {
    expect(
      breaksOf(`
Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng Trên từ sáng sớm
ngày mồng hai cho đến khi đủ nước ở tất cả các thửa ruộng đầu kênh ấy.

Ruộng ở đồng Dưới lấy nước sau ba ngày, khi kênh chính đã đầy nước và
cống Bến đã đóng, theo lịch mà đội thủy nông dán ở nhà văn hóa các thôn.`),
    ).toEqual([1, 0, 1, 0])
  })

  it('goes on over a page with a small letter', () => {
    expect(
      breaksOf(
        `Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng Trên từ sáng sớm
ngày mồng hai cho đến khi đủ nước ở tất cả các thửa ruộng đầu kênh và
ruộng mạ của các hộ ở ba xóm ven sông, nơi đất cao hơn nên nước vào

\fchậm hơn các nơi khác trong xã, có khi phải tát thêm bằng gầu hoặc máy
mới đủ nước cho mạ.`,
      ),
    ).toEqual([1, 0, 0, 0, 0])
  })

  it('goes on with a capital inside a sentence: a name at a line start', () => {
    expect(
      breaksOf(`
      Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng từ kênh của Hồ
Núi Cốc, các hộ có ruộng ở cuối kênh cử người trông nước cả ngày và cả
đêm cho đến khi nước đã vào đủ các thửa ruộng ở đầu kênh của xã.
      Ruộng ở đồng Dưới lấy nước sau ba ngày, khi kênh chính đã đầy nước và
cống Bến đã đóng.`),
    ).toEqual([1, 0, 0, 1, 0])
  })

  it('takes a shifted page by its own margin', () => {
    expect(
      breaksOf(
        `      Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng Trên từ sáng
sớm ngày mồng hai, các hộ có ruộng ở cuối kênh cử người trông nước cả
ngày và cả đêm cho đến khi đủ nước.
\f              Ruộng ở đồng Dưới lấy nước sau ba ngày, khi kênh chính đã đầy và cống
        Bến đã đóng, theo lịch mà đội thủy nông dán ở nhà văn hóa; mỗi thửa
        lấy nước trong một buổi.`,
      ),
    ).toEqual([1, 0, 0, 1, 0, 0])
  })

  it('lets a line in capitals stand alone', () => {
    expect(
      breaksOf(`
      Căn cứ đơn của các hộ có ruộng ở đồng Trên về việc xin lấy nước sớm
hơn lịch cũ ba ngày để kịp cấy trong tháng,
                             QUYẾT ĐỊNH
      Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng Trên từ sáng
sớm ngày mồng hai cho đến khi đủ nước.`),
    ).toEqual([1, 0, 1, 1, 0])
  })
})

describe('a page with a line a paragraph', () => {
  it('begins one with every line behind a full stop', () => {
    expect(breaksOf('Đội mở cống.\nRuộng cao lấy nước trước.\nRuộng thấp lấy nước sau.')).toEqual([1, 1, 1])
  })

  it('begins one below a title, however long the other lines are, where none goes on in a small letter', () => {
    const lines = ['2. Trách nhiệm chung của các đội, các hộ ở đồng Trên', '- Trông nước cả ngày và cả đêm cho đến khi nước đủ.']
    expect(breaksOf([...lines, ...lines, ...lines].join('\n'))).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('begins one with a short line without a full stop', () => {
    expect(breaksOf('Lịch lấy nước\nĐội mở cống ngày mồng hai.')).toEqual([1, 1])
  })

  it('goes on with a small letter', () => {
    expect(breaksOf('Đội mở cống vào ngày mồng hai,\nđóng cống ngày mồng năm.')).toEqual([1, 0])
  })

  it('goes on with a capital behind a long line without an end', () => {
    expect(breaksOf('Đội mở cống vào ngày mồng hai theo lịch mà hợp tác xã đã bàn với xã\nTân Phú.')).toEqual([1, 0])
  })

  it('goes on behind a page break written out inside a sentence', () => {
    const {preamble} = shown(
      'Số: 8/TB-HTX\n\nTHÔNG BÁO\nLịch lấy nước\n\nĐội mở cống vào ngày mồng hai,\n--- PAGE BREAK ---\nđóng cống ngày mồng năm.',
    )
    expect(preamble).toEqual(['Đội mở cống vào ngày mồng hai, đóng cống ngày mồng năm.'])
  })
})

it('a page without rows has no breaks', () => {
  expect(breakScores([])).toEqual([])
})
