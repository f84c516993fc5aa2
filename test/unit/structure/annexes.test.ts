import {describe, expect, it} from 'vitest'
import {type Shown, shown} from './page.ts'

const NOTICE = `Số: 8/TB-UBND

                 THÔNG BÁO
          Lịch họp các thôn tháng tư

      1. Thôn Thượng họp ngày mồng năm.
      2. Thôn Hạ họp theo Phụ lục kèm theo.
Nơi nhận:                                CHỦ TỊCH
- Lưu: VT.
                                         Lê Văn Cường
`

/** What follows the end block; the notice itself must stay whole. */
const behind = (lines: string): Shown => {
  const {number, title, subject, outline, recipients, signature, ...rest} = shown(`${NOTICE}${lines.replace(/^\n/u, '')}`)
  expect([number, title, subject, outline, recipients, signature]).toEqual([
    ['Số: 8/TB-UBND'],
    ['THÔNG BÁO'],
    ['Lịch họp các thôn tháng tư'],
    [
      ['1', 'Thôn Thượng họp ngày mồng năm.'],
      ['2', 'Thôn Hạ họp theo Phụ lục kèm theo.'],
    ],
    ['Nơi nhận:', '- Lưu: VT.'],
    ['CHỦ TỊCH', 'Lê Văn Cường'],
  ])
  return rest
}

const CLAUSES: [string, string][] = [
  ['pl-1.1', 'Buổi sáng.'],
  ['pl-1.2', 'Buổi chiều.'],
]

describe('an annex', () => {
  it.each(['PHỤ LỤC', 'PHỤ LỤC I', 'PHỤ LỤC 01', 'Phụ lục I', 'Phụ lục 2:', 'PHỤ LỤC SỐ 1', 'PHỤ BIỂU'])('is opened by "%s"', (label) => {
    expect(behind(`\n${label}\nLỊCH HỌP CHI TIẾT\n\n1. Buổi sáng.\n2. Buổi chiều.`)).toEqual({
      annexes: [{label, title: 'LỊCH HỌP CHI TIẾT', paragraphs: [], outline: CLAUSES}],
    })
  })

  it('keeps a note in brackets with its title', () => {
    expect(
      behind(
        '\n     PHỤ LỤC\n  LỊCH HỌP CHI TIẾT\n(Kèm theo Thông báo số 8/TB-UBND ngày 3/4/2022\n     của UBND xã Tân Phú)\n\n1. Buổi sáng.\n2. Buổi chiều.',
      ),
    ).toEqual({
      annexes: [
        {
          label: 'PHỤ LỤC',
          title: 'LỊCH HỌP CHI TIẾT (Kèm theo Thông báo số 8/TB-UBND ngày 3/4/2022 của UBND xã Tân Phú)',
          paragraphs: [],
          outline: CLAUSES,
        },
      ],
    })
  })

  it('may have no title', () => {
    expect(behind('\nPHỤ LỤC\nXã họp cả ngày.').annexes).toEqual([
      {label: 'PHỤ LỤC', title: null, paragraphs: ['Xã họp cả ngày.'], outline: []},
    ])
  })

  it('is followed by others, each with its own numbers', () => {
    const {annexes} = behind('\nPHỤ LỤC I\nLỊCH SÁNG\n1. Một.\n2. Hai.\n\fPHỤ LỤC II\nLỊCH CHIỀU\n1. Ba.\na) Bốn.')
    expect(annexes).toEqual([
      {
        label: 'PHỤ LỤC I',
        title: 'LỊCH SÁNG',
        paragraphs: [],
        outline: [
          ['pl-1.1', 'Một.'],
          ['pl-1.2', 'Hai.'],
        ],
      },
      {
        label: 'PHỤ LỤC II',
        title: 'LỊCH CHIỀU',
        paragraphs: [],
        outline: [
          ['pl-2.1', 'Ba.'],
          ['pl-2.1.a', 'Bốn.'],
        ],
      },
    ])
  })

  it('is not opened by a sentence that cites one', () => {
    const {annexes} = behind(
      '\nPHỤ LỤC I\nLỊCH SÁNG\n1. Các thôn họp đúng ngày, ghi biên bản đủ nội dung theo mẫu ở\nPhụ lục II của huyện.\n2. Hai.',
    )
    expect(annexes).toEqual([
      {
        label: 'PHỤ LỤC I',
        title: 'LỊCH SÁNG',
        paragraphs: [],
        outline: [
          ['pl-1.1', 'Các thôn họp đúng ngày, ghi biên bản đủ nội dung theo mẫu ở Phụ lục II của huyện.'],
          ['pl-1.2', 'Hai.'],
        ],
      },
    ])
  })

  it('is not opened inside the body', () => {
    const page = shown(`Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\n1. Thôn họp theo\nPhụ lục I của huyện.\n2. Hai.`)
    expect(page.annexes).toBeUndefined()
    expect(page.outline?.map(([id]) => id)).toEqual(['1', '2'])
  })

  it.each(['Phụ lục II. LỊCH CHIỀU', 'Phụ lục II - Lịch chiều'])('is opened at the top of a page by "%s"', (label) => {
    expect(behind(`\n\fPHỤ LỤC I\nLỊCH SÁNG\n1. Một.\n\f${label}\n1. Hai.`).annexes).toHaveLength(2)
  })

  it('keeps page numbers and rules out of its text', () => {
    const {annexes, furniture} = behind('\nPHỤ LỤC\nLỊCH HỌP\n-----\n1. Một\n2\nhai ba.')
    expect(furniture).toEqual(['-----', '2'])
    expect(annexes).toEqual([{label: 'PHỤ LỤC', title: 'LỊCH HỌP', paragraphs: [], outline: [['pl-1.1', 'Một hai ba.']]}])
  })

  it('may be a list without a label', () => {
    expect(behind('\nDANH MỤC CÁC THÔN\n\n1. Buổi sáng.\n2. Buổi chiều.').annexes).toHaveLength(1)
  })

  it('may follow a notice without an end block', () => {
    const page = shown(
      'Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\n1. Một.\n2. Hai.\n\n\fPHỤ LỤC\nLỊCH CHI TIẾT\n\n1. Buổi sáng.\n2. Buổi chiều.',
    )
    expect(page.annexes).toEqual([{label: 'PHỤ LỤC', title: 'LỊCH CHI TIẾT', paragraphs: [], outline: CLAUSES}])
  })

  it('has its clauses read below a title in small letters', () => {
    const {annexes} = behind('\n          Phụ lục I\n      Lịch họp chi tiết\n\n1. Buổi sáng.\n2. Buổi chiều.')
    expect(annexes).toMatchObject([{label: 'Phụ lục I', outline: CLAUSES}])
  })

  it('may have a title in small letters, centred below the label', () => {
    const {annexes} = behind('\n          Phụ lục I\n      Lịch họp chi tiết\n\n1. Buổi sáng.\n2. Buổi chiều.')
    expect(annexes).toMatchObject([{label: 'Phụ lục I', title: 'Lịch họp chi tiết'}])
  })
})

describe('annexes of a notice with an end block of its own', () => {
  it('stand before the label of a copy', () => {
    const page = shown(`Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\n1. Một.\n2. Hai.\n
                   CHỦ TỊCH\n\n                 LÊ VĂN CƯỜNG\n
PHỤ LỤC\nLỊCH CHI TIẾT\n\n1. Buổi sáng.\n2. Buổi chiều.\n
UBND HUYỆN PHÚ NINH\nSAO Y BẢN CHÍNH\nNơi nhận:           CHÁNH VĂN PHÒNG\n- Lưu: VT.          Đỗ Thị Lan`)
    expect([page.signature, page.annexes?.length, page.copy]).toEqual([
      ['CHỦ TỊCH', 'LÊ VĂN CƯỜNG'],
      1,
      ['UBND HUYỆN PHÚ NINH', 'SAO Y BẢN CHÍNH', 'Nơi nhận: CHÁNH VĂN PHÒNG', '- Lưu: VT. Đỗ Thị Lan'],
    ])
  })

  it('leave a name in capitals to the signature', () => {
    const page = shown(
      'Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\n1. Một.\n2. Hai.\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLÊ VĂN CƯỜNG\nPHỤ LỤC\nLỊCH CHI TIẾT\n1. Sáng.',
    )
    expect([page.signature, page.annexes?.length]).toEqual([['CHỦ TỊCH', 'LÊ VĂN CƯỜNG'], 1])
  })
})

describe('the block of a copy', () => {
  const BLOCK = `SAO Y
Số: 12/SY-UBND                  Tân Phú, ngày 4 tháng 4 năm 2022
Nơi nhận:                       VĂN PHÒNG
- Lưu: VT.                      Đỗ Thị Lan`
  const lines = ['SAO Y', 'Số: 12/SY-UBND Tân Phú, ngày 4 tháng 4 năm 2022', 'Nơi nhận: VĂN PHÒNG', '- Lưu: VT. Đỗ Thị Lan']

  it('has its own number, recipients and signature', () => {
    expect(behind(`\n\n${BLOCK}`)).toEqual({copy: lines})
  })

  it('begins with its issuer', () => {
    expect(behind(`\n\nUBND XÃ TÂN PHÚ\n${BLOCK}`)).toEqual({copy: ['UBND XÃ TÂN PHÚ', ...lines]})
  })
})

describe('a document bound to this one', () => {
  it('is kept as an attachment from its issuer on', () => {
    const {attachment} = behind(`

UBND XÃ TÂN PHÚ            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                               Độc lập - Tự do - Hạnh phúc

                QUY CHẾ
        Họp thôn ở xã Tân Phú
Điều 1. Thôn họp mỗi tháng một lần.`)
    expect(attachment).toEqual([
      'UBND XÃ TÂN PHÚ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'QUY CHẾ',
      'Họp thôn ở xã Tân Phú',
      'Điều 1. Thôn họp mỗi tháng một lần.',
    ])
  })

  const told = (indent: string): void => {
    const lines = ['QUY CHẾ', 'HỌP THÔN Ở XÃ TÂN PHÚ', '(Ban hành kèm theo Thông báo số 8/TB-UBND)']
    const {attachment} = behind(`\n\n${lines.map((line) => indent + line).join('\n')}\n\nĐiều 1. Thôn họp.`)
    expect(attachment).toEqual([...lines, 'Điều 1. Thôn họp.'])
  }
  it('may be told by its note alone', () => told(' '.repeat(12)))

  it('may be told by its note at the margin', () => told(''))
})

it('a form on the next page is an attachment', () => {
  expect(behind('\n\n\fMẫu số 01\nĐƠN XIN HỌP\nTên tôi là: …').attachment).toEqual(['Mẫu số 01', 'ĐƠN XIN HỌP', 'Tên tôi là: …'])
})
