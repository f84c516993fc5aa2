import {describe, expect, test} from 'vitest'
import type {Source} from '../../../src/model/source.ts'
import {readSource} from '../../../src/read/index.ts'
import {lineTexts, textOf} from './lines.ts'

const read = (text: string): Promise<Source> => readSource(text, {from: 'markdown'})
const lines = async (text: string): Promise<string[]> => lineTexts(await read(text))

describe('markup inside a line', () => {
  test.each([
    ['**THÔNG BÁO**', 'THÔNG BÁO'],
    ['# THÔNG BÁO', 'THÔNG BÁO'],
    ['### **Kết luận** ###', 'Kết luận'],
    ['_Pleiku, ngày 02 tháng 4 năm 2024_', 'Pleiku, ngày 02 tháng 4 năm 2024'],
    ['*Pleiku, ngày 02 tháng 4 năm 2024 *', 'Pleiku, ngày 02 tháng 4 năm 2024'],
    ['** KẾT LUẬN **', 'KẾT LUẬN'],
    ['1. Giao **Sở Y tế** chủ trì.', '1. Giao Sở Y tế chủ trì.'],
    ['**1.** Giao Sở Y tế', '1. Giao Sở Y tế'],
    ['1\\. Giao Sở Y tế', '1. Giao Sở Y tế'],
    ['\\- Sở Nội vụ; a\\) \\[1\\]', '- Sở Nội vụ; a) [1]'],
    ['a) Giao `Sở` Y tế', 'a) Giao Sở Y tế'],
    ['- Sở Nội vụ;', '- Sở Nội vụ;'],
    ['+ Sở Nội vụ;', '+ Sở Nội vụ;'],
    ['* Sở Nội vụ; các * khác', '* Sở Nội vụ; các * khác'],
    ['(*) Ghi chú (*) 2*3', '(*) Ghi chú (*) 2*3'],
    ['**Đ**iều 1. T**ổ** chức', 'Điều 1. Tổ chức'],
    ['xem [Công văn 12](https://example.vn "x") và <https://a.vn>', 'xem Công văn 12 và https://a.vn'],
    ['![quốc huy](a.png) Số: 12', 'Số: 12'],
    ['Sở A<!-- ghi chú --> chủ trì', 'Sở A chủ trì'],
    ['Sở <b>Y</b> <u>t</u>ế', 'Sở Y tế'],
    ['Kho bạc&nbsp;Nhà nước A&amp;B', 'Kho bạc Nhà nước A&B'],
    ['> Kính gửi: Sở Y tế', 'Kính gửi: Sở Y tế'],
    ['> > Kính gửi: Sở Y tế', 'Kính gửi: Sở Y tế'],
    ['    **2.** Giao Sở Y tế', '2. Giao Sở Y tế'],
    ['Số: ____/TB-UBND', 'Số: ____/TB-UBND'],
    ['5 < 6 & 7 > 2', '5 < 6 & 7 > 2'],
  ])('%j', async (markdown, text) => {
    expect(await lines(markdown)).toEqual([text])
  })

  test('pieces of a word cut by markup are glued, pieces of different words are not', async () => {
    const source = await read('1\\. Giao **Sở** Y tế')
    expect(source.lines[0]!.cuts).toEqual([
      {start: 1, end: 2, glued: true},
      {start: 9, end: 11},
      {start: 13, end: 15},
    ])
  })

  test('a line that is all bold says so', async () => {
    const source = await read('**THÔNG BÁO**\n\n**Kính** gửi\n\n# Tiêu đề')
    expect(source.lines.map((line) => [textOf(source, line), line.hints.bold ?? false])).toEqual([
      ['THÔNG BÁO', true],
      ['', false],
      ['Kính gửi', false],
      ['', false],
      ['Tiêu đề', true],
    ])
  })
})

describe('lines', () => {
  test('hard-wrapped lines, blank lines and indents stay', async () => {
    const source = await read('1. Giao Sở Y tế\n   chủ trì.\n\n- Một\n  - Hai')
    expect(source.lines.map(({start, end}) => source.text.slice(start, end))).toEqual([
      '1. Giao Sở Y tế',
      '   chủ trì.',
      '',
      '- Một',
      '  - Hai',
    ])
  })

  test('breaks', async () => {
    expect(await lines('Sở A<br>Sở B<br/>Sở C  \nSở D\\\nSở E')).toEqual(['Sở A', 'Sở B', 'Sở C', 'Sở D', 'Sở E'])
  })

  test('a rule stays a rule, a double one was markup', async () => {
    expect(await lines('Số: 12\n------\n\nKết luận\n=====\n')).toEqual(['Số: 12', '------', 'Kết luận'])
  })

  test('code is text, its fences are not; comments and tags alone on a line are no lines', async () => {
    expect(await lines('```text\n1. **Sở A**\n```\n<!-- một\nhai -->\n<div align="center">\n\nTHÔNG BÁO\n\n</div>')).toEqual([
      '1. **Sở A**',
      'THÔNG BÁO',
    ])
  })
})

describe('pipe tables', () => {
  const cells = async (text: string): Promise<unknown[]> => {
    const source = await read(text)
    return source.lines.map((line) => {
      const {cell} = line.hints
      return cell ? [cell.table, cell.row, cell.column, textOf(source, line)] : textOf(source, line)
    })
  }

  test('a line for each cell; the delimiter row is none; what follows without pipes is outside', async () => {
    expect(await cells('| **SỞ Y TẾ** | CỘNG HÒA |\n| --- | :-: |\n| Số: 12\\|a | |\nTHÔNG BÁO\n\n| x |\n|---|\n')).toEqual([
      [0, 0, 0, 'SỞ Y TẾ'],
      [0, 0, 1, 'CỘNG HÒA'],
      [0, 1, 0, 'Số: 12|a'],
      [0, 1, 1, ''],
      'THÔNG BÁO',
      '',
      [1, 0, 0, 'x'],
    ])
  })

  test('without outer pipes', async () => {
    expect(await cells('a | b\n--- | ---\nc | d\ne')).toEqual([[0, 0, 0, 'a'], [0, 0, 1, 'b'], [0, 1, 0, 'c'], [0, 1, 1, 'd'], 'e'])
  })

  test('a centred column', async () => {
    const source = await read('| a | b |\n| --- | :---: |\n| c | d |')
    expect(source.lines.map(({hints}) => hints.centred ?? false)).toEqual([false, true, false, true])
  })

  const cell = async (text: string): Promise<string[]> => lines(`| ${text} |\n| --- |`)

  test.each([
    ['UBND HUYỆN<br>**VÂN CANH**', ['UBND HUYỆN', 'VÂN CANH']],
    ['VĂN PHÒNG ỦY BAN -------', ['VĂN PHÒNG ỦY BAN', '-------']],
    ['VĂN PHÒNG ------- Số: 12', ['VĂN PHÒNG', '-------', 'Số: 12']],
    ['VĂN PHÒNG _______', ['VĂN PHÒNG', '_______']],
    ['Số: _____ /TB-UBND', ['Số: _____ /TB-UBND']],
    ['Độc lập - Tự do - Hạnh phúc', ['Độc lập - Tự do - Hạnh phúc']],
    ['*Nơi nhận:* - Như trên; - Các sở; - Lưu: VT.', ['Nơi nhận:', '- Như trên;', '- Các sở;', '- Lưu: VT.']],
    ['**Nơi nhận:** - Đảng ủy - HĐND xã; - Lưu: VT.', ['Nơi nhận:', '- Đảng ủy - HĐND xã;', '- Lưu: VT.']],
    ['Nơi nhận: - Như trên - Các sở - Lưu: VT', ['Nơi nhận:', '- Như trên', '- Các sở', '- Lưu: VT']],
    ['Nơi nhận: - Như trên; - Sở A - Lưu: VT', ['Nơi nhận:', '- Như trên;', '- Sở A', '- Lưu: VT']],
    ['Hạn: ngày 3 - 5/6', ['Hạn: ngày 3 - 5/6']],
  ])('%j', async (text, parts) => {
    expect(await cell(text)).toEqual(parts)
  })
})

describe('growth', () => {
  test.each(['*a ', '**a* ', '[', '> ', '- ', '1. ', '` ', '<a ', '&amp;', '\\*', '|a', '- a;', '\n| - |\n'])(
    '%j many times',
    async (unit) => {
      const text = (size: number): string => `| a |\n| --- |\n\n${unit.repeat(size / unit.length)}\n`
      await read(text(20_000))
    },
  )
})
