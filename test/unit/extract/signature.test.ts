import {describe, expect, it} from 'vitest'
import {readSignature} from '../../../src/extract/signature.ts'
import {pageOf, plain, strayed} from './pageOf.ts'

interface Plain {
  authority: {code: string; office: string}[]
  position: string | null
  fullName: string | null
}

const read = (block: string) => {
  const tree = pageOf({signature: block})
  const {value, messages} = readSignature(tree)
  expect(strayed(value, tree.source.text)).toEqual([])
  const {authority, position, fullName} = plain(value) as Plain
  return {authority: authority.map(({code, office}) => `${code} ${office}`), position, fullName, codes: messages.map(({code}) => code)}
}

type Row = [string, string, string[], string | null, string | null]
const blocks: Row[] = [
  ['a head who signs alone', 'GIÁM ĐỐC\nLê Văn Tám', [], 'GIÁM ĐỐC', 'Lê Văn Tám'],
  ['on behalf of', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Hoa', ['TM ỦY BAN NHÂN DÂN'], 'CHỦ TỊCH', 'Trần Thị Hoa'],
  [
    'on behalf of, for the head',
    'TM. UỶ BAN NHÂN DÂN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Thị Hoa',
    ['TM UỶ BAN NHÂN DÂN', 'KT CHỦ TỊCH'],
    'PHÓ CHỦ TỊCH',
    'Trần Thị Hoa',
  ],
  [
    'by order',
    'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nPhạm Văn Nam',
    ['TL CHỦ TỊCH', 'KT CHÁNH VĂN PHÒNG'],
    'PHÓ CHÁNH VĂN PHÒNG',
    'Phạm Văn Nam',
  ],
  ['authorised', 'TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ TÀI CHÍNH\nĐỗ Thị Mai', ['TUQ CHỦ TỊCH'], 'GIÁM ĐỐC SỞ TÀI CHÍNH', 'Đỗ Thị Mai'],
  ['the Party form', 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nHoàng Văn Bách', ['TM BAN THƯỜNG VỤ'], 'PHÓ BÍ THƯ', 'Hoàng Văn Bách'],
  ['the form with a slash', 'K/T GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBùi Thị Lan', ['KT GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC', 'Bùi Thị Lan'],
  ['a damaged point', 'KT, CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\nVũ Minh Đức', ['KT CỤC TRƯỞNG'], 'PHÓ CỤC TRƯỞNG', 'Vũ Minh Đức'],
  ['a name in capitals', 'GIÁM ĐỐC\nLÊ VĂN TÁM', [], 'GIÁM ĐỐC', 'LÊ VĂN TÁM'],
  ['academic titles', 'HIỆU TRƯỞNG\nPGS.TS. Lê Văn Tám', [], 'HIỆU TRƯỞNG', 'Lê Văn Tám'],
  ['a rank', 'GIÁM ĐỐC\nĐại tá Lê Văn Tám', [], 'GIÁM ĐỐC', 'Lê Văn Tám'],
  [
    'an office over two lines',
    'KT. BỘ TRƯỞNG,\nCHỦ NHIỆM VĂN PHÒNG\nPHÓ CHỦ NHIỆM\nLê Văn Tám',
    ['KT BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG'],
    'PHÓ CHỦ NHIỆM',
    'Lê Văn Tám',
  ],
  [
    'a body over two lines',
    'TM. ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG NÔ\nCHỦ TỊCH\nLê Văn Tám',
    ['TM ỦY BAN NHÂN DÂN HUYỆN KRÔNG NÔ'],
    'CHỦ TỊCH',
    'Lê Văn Tám',
  ],
  ['all on one line', 'KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Lê Văn Tám', ['KT BỘ TRƯỞNG, CHỦ NHIỆM'], 'PHÓ CHỦ NHIỆM', 'Lê Văn Tám'],
  [
    'two codes on one line',
    'TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê Văn Tám',
    ['TL CHỦ TỊCH', 'KT CHÁNH VĂN PHÒNG'],
    'PHÓ CHÁNH VĂN PHÒNG',
    'Lê Văn Tám',
  ],
  ['an acting head', 'Q. CỤC TRƯỞNG\nLê Văn Tám', ['Q CỤC TRƯỞNG'], 'CỤC TRƯỞNG', 'Lê Văn Tám'],
  ['a deputy written P.', 'KT. TRƯỞNG BAN\nP. TRƯỞNG BAN\nLê Văn Tám', ['KT TRƯỞNG BAN'], 'P. TRƯỞNG BAN', 'Lê Văn Tám'],
  ['small letters', 'Kt. Chủ tịch\nPhó Chủ tịch\nLê Văn Tám', ['KT Chủ tịch'], 'Phó Chủ tịch', 'Lê Văn Tám'],
  ['two posts with a comma', 'BỘ TRƯỞNG, CHỦ NHIỆM\nLê Văn Tám', [], 'BỘ TRƯỞNG, CHỦ NHIỆM', 'Lê Văn Tám'],
  ['a second title below the name', 'TRƯỞNG BAN\nLê Văn Tám\nCHỦ TỊCH UBND XÃ', [], 'TRƯỞNG BAN', 'Lê Văn Tám'],
  ['a position without a name', 'GIÁM ĐỐC', [], 'GIÁM ĐỐC', null],
  ['marks of a seal', 'CHỦ TỊCH\nĐÃ KÝ\n(Ký, ghi rõ họ tên)\nLê Văn Tám', [], 'CHỦ TỊCH', 'Lê Văn Tám'],
]

describe('signature', () => {
  it.each(blocks)('reads %s', (_, block, authority, position, fullName) => {
    expect(read(block)).toMatchObject({authority, position, fullName})
  })

  it.each([
    ['a note beside the recipients', '(báo cáo)\nGIÁM ĐỐC\nLê Văn Tám'],
    ['a stamp', 'GIÁM ĐỐC\nNgười ký: Sở Nội vụ\nEmail: snv@example.vn\nLê Văn Tám'],
    ['scraps of a pen', '⁄ N\nGIÁM ĐỐC\n=\nLê Văn Tám\nik.'],
    ['a strayed end of a recipient', 'GIÁM ĐỐC\nGiáo dục và Đào tạo,\nLê Văn Tám'],
  ])('does not take %s for an office or a name', (_, block) => {
    expect(read(block)).toMatchObject({authority: [], position: 'GIÁM ĐỐC', fullName: 'Lê Văn Tám'})
  })

  it('does not take an office in capitals for a name', () => {
    expect(read('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nỦY VIÊN THƯỜNG TRỰC').fullName).toBeNull()
  })

  it('does not take a word that begins with a code for a line of authority', () => {
    expect(read('QUYỀN GIÁM ĐỐC\nLê Văn Tám').authority).toEqual([])
    expect(read('TỔNG GIÁM ĐỐC\nLê Văn Tám').authority).toEqual([])
  })

  it('gives the first of two signatures side by side', () => {
    expect(read('GIÁM ĐỐC\nGIÁM ĐỐC\nLê Văn Tám\nBùi Thị Lan')).toMatchObject({position: 'GIÁM ĐỐC', fullName: 'Lê Văn Tám'})
  })

  it('gives the first of two signatures one below the other', () => {
    const {authority, position, fullName} = read('KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Tám\nTM. BAN CHẤP HÀNH\nCHỦ TỊCH\nBùi Thị Lan')
    expect({authority, position, fullName}).toEqual({authority: ['KT BỘ TRƯỞNG'], position: 'THỨ TRƯỞNG', fullName: 'Lê Văn Tám'})
  })

  it('says that nobody signed', () => {
    expect(read('GIÁM ĐỐC').codes).toEqual(['signature-missing'])
    expect(readSignature(pageOf({}))).toMatchObject({value: {authority: [], position: null, fullName: null}})
    expect(read('GIÁM ĐỐC\nLê Văn Tám').codes).toEqual([])
  })

  it('mends an office that lost its diacritics, and marks it', () => {
    const {value} = readSignature(pageOf({signature: 'TL. BỘ TRUONG\nCHANH VAN PHONG\nLê Văn Tám'}))
    expect(value).toMatchObject({
      authority: [{code: 'TL', office: {value: 'BỘ TRƯỞNG', how: 'repaired'}}],
      position: {value: 'CHÁNH VĂN PHÒNG', how: 'repaired'},
    })
  })

  it('knows a position with one letter wrong, and takes a line it cannot know for the position', () => {
    expect(read('TL. BỘ TRƯỞNG\nCHÁ ANH VĂN PHÒNG\nLê Văn Tám')).toMatchObject({authority: ['TL BỘ TRƯỞNG'], position: 'CHÁNH VĂN PHÒNG'})
    expect(read('TL. BỘ TRƯỞNG\nCHXNH VN PHXNG\nLê Văn Tám')).toMatchObject({authority: ['TL BỘ TRƯỞNG'], position: 'CHXNH VN PHXNG'})
    expect(read('TM. ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nLê Văn Tám')).toMatchObject({
      authority: ['TM ỦY BAN NHÂN DÂN TỈNH LÀO CAI'],
      position: null,
    })
  })

  it('finds the name among the recipients where the columns ran together', () => {
    const tree = pageOf({recipients: 'Nơi nhận:\n- Như trên;\nLê Văn Tám\n- Lưu: VT.', signature: 'GIÁM ĐỐC'})
    expect(plain(readSignature(tree).value)).toMatchObject({position: 'GIÁM ĐỐC', fullName: 'Lê Văn Tám'})
    const listed = pageOf({recipients: 'Nơi nhận:\n- Như trên;\n- Lê Văn Tám;\n- Lưu: VT.', signature: 'GIÁM ĐỐC'})
    expect(plain(readSignature(listed).value)).toMatchObject({fullName: null})
  })

  it('stays linear on a hostile block', () => {
    readSignature(pageOf({signature: 'KT. BỘ TRƯỞNG, '.repeat(8000)}))
    readSignature(pageOf({signature: 'PHÓ CHỦ TỊCH '.repeat(8000)}))
  })
})
