import {describe, expect, test} from 'vitest'
import type {Printed, PrintedPage} from '../../../src/programs/hocr.ts'
import {merged, withNewLines} from '../../../src/programs/second.ts'
import {withDoubts} from '../../../src/programs/serials.ts'
import {wordsOf} from '../../../src/programs/words.ts'

/** Words with their certainty, one behind the other: "Số: 96, 42 75". A gap of many widths stands for "~". */
function words(line: string, y = 100): Printed[] {
  let x = 200
  return line.split(' ').flatMap((each) => {
    const [text = '', confidence = '95'] = each.split('@')
    const at = x
    x += text === '~' ? 600 : 20 * text.length + 12
    return text === '~' ? [] : [{text, confidence: Number(confidence), x: at, y, width: 20 * text.length, height: 30}]
  })
}

const pageOf = (...lines: string[]): PrintedPage => ({
  width: 2480,
  height: 3508,
  pictures: [],
  lines: lines.map((line, row) => ({words: words(line, 100 + row * 50), base: {y: 130 + row * 50, slope: 0}, size: 40})),
})
const textOf = (...lines: string[]): string =>
  wordsOf(pageOf(...lines))
    .map(({text}) => text)
    .join(' ')

describe('what is no writing is left out', () => {
  test.each([
    ['- Ban Giám hiệu; ~ :@57', '- Ban Giám hiệu; :'],
    ['- Ban Giám hiệu; ~ :@20', '- Ban Giám hiệu;'],
    ['Tổ; ~ |@90', 'Tổ;'],
    ['Tổ; ——@60 =~@40 Khoa', 'Tổ; Khoa'],
    ['8@34 [cône@52 nen@0 TRĐNG@0 TNÌỮ@0', ''],
    ['z@41', ''],
    ['D@36', ''],
    ['|@82', ''],
    ['học phí).', 'học phí).'],
    ['2@95', '2'],
    ['-@22 Thủ trưởng', '- Thủ trưởng'],
    ['+ Nộp học phí', '+ Nộp học phí'],
    ['băt@11 thông tin', 'băt thông tin'],
    ['Kinh phí: ..........@50', 'Kinh phí: ..........'],
    ['báo cáo ~ v>@6', 'báo cáo'],
  ])('%s', (line, left) => {
    expect(textOf(line)).toBe(left)
  })

  test('at the edge of the paper', () => {
    const page = pageOf('Giao Sở Y tế')
    const shadow = {text: 'ii', confidence: 50, x: 2470, y: 100, width: 10, height: 40}
    expect(wordsOf({...page, lines: [{...page.lines[0]!, words: [...page.lines[0]!.words, shadow]}]})).toHaveLength(4)
  })
})

describe('a number written by hand', () => {
  test.each([
    ['Số: 42@75 /TB-VP@77', 'Số: ?? /TB-VP'],
    ['Số: #@0 /CĐ-UBND@55', 'Số: ? /CĐ-UBND'],
    ['Số: 42@93 /TB-VP@60', 'Số: 42 /TB-VP'],
    ['Số: 635@93 /TB-ĐHKTCN@86 Cần Thơ', 'Số: 635 /TB-ĐHKTCN Cần Thơ'],
    ['Số: 01/TB-BGH@75', 'Số: 01/TB-BGH'],
    ['Số: 0l/TB-BGH@30', 'Số: ??/TB-BGH'],
    ['Số: /TB-VP', 'Số: /TB-VP'],
    ['số điện thoại 0913@60 của 12/2019', 'số điện thoại 0913 của 12/2019'],
    ['ngày 42@60 /TB', 'ngày 42 /TB'],
    ['Huế, ngày¿2tháng@45 01 năm 2013', 'Huế, ngày??tháng 01 năm 2013'],
    ['Huế, ngày4Ð_@26 tháng 6 năm 2019', 'Huế, ngày?? tháng 6 năm 2019'],
    ['Huế, ngày À¿È@57 tháng 3@50 năm 2021', 'Huế, ngày ?? tháng ?? năm 2021'],
    ['Huế, ngày@60 12 tháng@60 6 năm 2021', 'Huế, ngày 12 tháng 6 năm 2021'],
    ['Huế, ngày12tháng@90 6 năm 2021', 'Huế, ngày12tháng 6 năm 2021'],
    ['trong ngày 12@50 và 13', 'trong ngày 12 và 13'],
  ])('%s', (line, read) => {
    expect(
      withDoubts(words(line))
        .map(({text}) => text)
        .join(' '),
    ).toBe(read)
    expect(textOf(line)).toBe(read)
  })
})

test('below the heading a number is printed as it was recognised', () => {
  const page = pageOf('của số: 42@60 /TB-VP')
  const low = {...page, lines: page.lines.map((line) => ({...line, words: line.words.map((word) => ({...word, y: 2000}))}))}
  expect(wordsOf(low).map(({text}) => text)).toContain('42')
  expect(wordsOf(page).map(({text}) => text)).toContain('??')
})

describe('words', () => {
  test('of a line stand on its base, and none reaches over the next', () => {
    const page = pageOf('Nguyễn Xuân Danh - Phó')
    const [line] = page.lines
    const wide = line!.words.map((word) => (word.text === 'Danh' ? {...word, width: word.width + 30} : word))
    const found = wordsOf({...page, lines: [{...line!, words: wide}]})
    expect(new Set(found.map(({y}) => y))).toEqual(new Set([130]))
    found.slice(1).forEach((word, i) => {
      expect(found[i]!.x + found[i]!.width).toBeLessThanOrEqual(word.x)
    })
  })

  test('of a sloping page are level', () => {
    const rows = Array.from({length: 6}, (_, row) => ({
      words: words('một hai ba bốn năm sáu bảy tám chín mười', 100 + 50 * row),
      base: {y: 130 + 50 * row, slope: 0.01},
      size: 40,
    }))
    const ys = new Set(wordsOf({width: 2480, height: 3508, pictures: [], lines: rows}).map(({y}) => Math.round(y)))
    expect([...ys]).toEqual([130, 180, 230, 280, 330, 380])
  })
})

describe('two readings', () => {
  const read = (first: string, second: string) =>
    merged(pageOf(first), pageOf(second)).lines.map(({words}) => words.map(({text, confidence}) => `${text}@${confidence}`).join(' '))

  test.each([
    ['Ban CHỌS@28 huyện', 'Ban CHQS@92 huyện', ['Ban@95 CHQS@92 huyện@95']],
    ['Ban CHQS@92 huyện', 'Ban CHỌS@28 huyện', ['Ban@95 CHQS@92 huyện@95']],
    ['Ban CHQS@90 huyện', 'Ban CHỌS@91 huyện', ['Ban@95 CHQS@90 huyện@95']],
    ['Số: 42@92', 'Số: 43@95', ['Số:@95 42@50']],
    ['ngày 10@96', 'ngày 10.@60', ['ngày@95 10@96']],
  ])('%s and %s', (first, second, lines) => {
    expect(read(first, second)).toEqual(lines)
  })

  test('add what only the second has, if it is sure of it', () => {
    const [seal, name, noise] = pageOf('a', 'Cao Văn Tính@80', 'xx@30 Yy@20').lines
    const first = {...pageOf('Nơi nhận:')}
    const second = {...first, lines: [{...seal!, words: first.lines[0]!.words}, name!, noise!]}
    expect(withNewLines(first, second).lines.map(({words}) => words.map(({text}) => text).join(' '))).toEqual(['Nơi nhận:', 'Cao Văn Tính'])
  })
})
