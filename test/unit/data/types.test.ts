import {describe, expect, it} from 'vitest'
import table from '../../../src/data/types.json' with {type: 'json'}
import {typeByNotation, typeByTitle} from '../../../src/data/types.ts'
import {fold} from '../../../src/language/fold.ts'

const titled = (line: string) => typeByTitle(fold(line))

describe('typeByTitle', () => {
  it.each(table.types.map(({name}) => name))('knows %s by its own title', (name) => {
    expect(titled(name.toUpperCase())?.name).toBe(name.startsWith('Thông tư liên') ? 'Thông tư liên tịch' : name)
  })

  it.each([
    ['THONG BAO', 'Thông báo'],
    ['TH0NG BẢO', 'Thông báo'],
    ['  THÔNG BÁO : ', 'Thông báo'],
    ['T H Ô N G   B Á O', 'Thông báo'],
    ['THÔNG BÁO KẾT LUẬN', 'Thông báo'],
    ['Thông báo (lần 2)', 'Thông báo'],
    ['THÔNG CÁO', 'Thông cáo'],
    ['ĐỀ ÁN', 'Đề án'],
    ['DỰ ÁN', 'Dự án'],
  ])('reads %s', (line, name) => expect(titled(line)?.name).toBe(name))

  it.each([
    ['CÔNG ĐIỆN KHẨN', 'khan'],
    ['CÔNG ĐIỆN THƯỢNG KHẨN', 'thuong-khan'],
    ['CÔNG ĐIỆN HỎA TỐC', 'hoa-toc'],
    ['CÔNG ĐIỆN', null],
  ])('takes the urgency of %s', (line, urgency) => expect(titled(line)).toMatchObject({code: 'CĐ', urgency}))

  it.each(['', 'Thông báo này thay giấy mời', 'THÔNG ĐÁO', 'TH0NB BÁO', 'CÔNG BÁO', 'KENH', 'T H Ô N G T I N', 'x'.repeat(5000)])(
    'takes %j for no title',
    (line) => expect(titled(line)).toBeNull(),
  )
})

describe('typeByNotation', () => {
  it.each([
    ['TB-UBND', 'TB'],
    ['2007/QĐ-TTg', 'QĐ'],
    ['2005-QĐ-UBND', 'QĐ'],
    ['TB/TU', 'TB'],
    ['QYD-UBND', 'QyĐ'],
    ['TTr - NN&PTNT', 'TTr'],
    ['NQ-UBTVQH15', 'NQ'],
    ['HD-SNV', 'HD'],
    ['HĐ-BNV', 'HĐ'],
    ['CT-CTUBND', 'CT'],
    ['CĐ-UBND', 'CĐ'],
  ])('reads the leading group of %s', (notation, code) => expect(typeByNotation(notation)?.code).toBe(code))

  it('parts the two kinds with the code TT by the form of the notation', () => {
    expect(typeByNotation('2020/TT-BTC')?.name).toBe('Thông tư')
    expect(typeByNotation('TT/TU')?.name).toBe('Thông tri')
  })

  it.each(['UBND-KGVX', 'BTC-NSNN', 'CT-TTHT', 'CT-VP', 'HĐND-TH', 'CV/TU', '2024/QH15', '', '-'])('finds no type in %j', (notation) =>
    expect(typeByNotation(notation)).toBeNull(),
  )
})
