import {describe, expect, it} from 'vitest'
import {readSource} from '../../../src/read/index.ts'
import {structure} from '../../../src/structure/index.ts'
import {read, type Shown, shown, words} from './page.ts'

const BODY = `
                            THÔNG BÁO
                 Lịch tiêm chủng của trạm y tế

      Trạm y tế thông báo lịch tiêm như sau:
      1. Buổi sáng tiêm cho trẻ em.`

const heading = (lines: string): Shown => shown(`\n${lines.replace(/^\n/u, '')}\n${BODY}`)

const NOTICE: Shown = {
  title: ['THÔNG BÁO'],
  subject: ['Lịch tiêm chủng của trạm y tế'],
  preamble: ['Trạm y tế thông báo lịch tiêm như sau:'],
  outline: [['1', 'Buổi sáng tiêm cho trẻ em.']],
}
const FULL: Shown = {
  issuer: ['UBND HUYỆN PHÚ NINH', 'PHÒNG Y TẾ'],
  motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  number: ['Số: 45/TB-PYT'],
  placeDate: ['Phú Ninh, ngày 09 tháng 7 năm 2020'],
  ...NOTICE,
}

describe('the two columns of a heading', () => {
  const layouts: readonly (readonly [string, string])[] = [
    [
      'side by side',
      `
   UBND HUYỆN PHÚ NINH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       PHÒNG Y TẾ                     Độc lập - Tự do - Hạnh phúc
     Số: 45/TB-PYT                Phú Ninh, ngày 09 tháng 7 năm 2020`,
    ],
    [
      'one after the other',
      `
UBND HUYỆN PHÚ NINH
PHÒNG Y TẾ
Số: 45/TB-PYT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Phú Ninh, ngày 09 tháng 7 năm 2020`,
    ],
    [
      'parted by one space',
      `
UBND HUYỆN PHÚ NINH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG Y TẾ Độc lập - Tự do - Hạnh phúc
Số: 45/TB-PYT Phú Ninh, ngày 09 tháng 7 năm 2020`,
    ],
    [
      'with blank lines between all of them',
      `
UBND HUYỆN PHÚ NINH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

PHÒNG Y TẾ                   Độc lập - Tự do - Hạnh phúc

Số: 45/TB-PYT

                             Phú Ninh, ngày 09 tháng 7 năm 2020`,
    ],
    [
      'parted by tabs',
      `
UBND HUYỆN PHÚ NINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG Y TẾ\tĐộc lập - Tự do - Hạnh phúc
Số: 45/TB-PYT\tPhú Ninh, ngày 09 tháng 7 năm 2020`,
    ],
  ]
  it.each(layouts)('are told apart %s', (_layout, lines) => {
    expect(heading(lines)).toEqual(FULL)
  })

  it('keep the rules below them as furniture', () => {
    const {furniture, ...rest} = heading(`
UBND HUYỆN PHÚ NINH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    PHÒNG Y TẾ                     Độc lập - Tự do - Hạnh phúc
     -------                   ---------------------------
   Số: 45/TB-PYT               Phú Ninh, ngày 09 tháng 7 năm 2020`)
    expect(rest).toEqual(FULL)
    expect(furniture?.join(' ')).toBe('------- ---------------------------')
  })

  it('may stand in the cells of a table', async () => {
    const table = `| UBND HUYỆN PHÚ NINH<br>PHÒNG Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
| --- | --- |
| Số: 45/TB-PYT | Phú Ninh, ngày 09 tháng 7 năm 2020 |

THÔNG BÁO

Lịch tiêm chủng của trạm y tế
`
    const {zones} = structure(await readSource(table, {file: 'a.md'}))
    for (const name of ['issuer', 'motto', 'number', 'placeDate', 'title', 'subject'] as const)
      expect(zones[name].map(words)).toEqual(FULL[name])
  })
})

describe('a heading with parts missing', () => {
  it('may lack all but the number and the date', () => {
    expect(heading('Số: 45 /TB-PYT\n\nPhú Ninh, ngày 09 tháng 7 năm 2020')).toEqual({
      number: ['Số: 45 /TB-PYT'],
      placeDate: FULL.placeDate,
      ...NOTICE,
    })
  })

  it('may be the title alone', () => {
    expect(shown(BODY)).toEqual(NOTICE)
  })

  it('may be missing altogether', () => {
    expect(shown('Trạm y tế nghỉ một ngày.\n1. Sáng nghỉ.\n2. Chiều nghỉ.')).toEqual({
      preamble: ['Trạm y tế nghỉ một ngày.'],
      outline: [
        ['1', 'Sáng nghỉ.'],
        ['2', 'Chiều nghỉ.'],
      ],
    })
  })

  it('keeps a blank for the number and the day', () => {
    const page = heading(`
UBND XÃ TÂN PHÚ                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                   Độc lập - Tự do - Hạnh phúc
Số:       /TB-UBND             Tân Phú, ngày       tháng 7 năm 2020`)
    expect(page.number).toEqual(['Số: /TB-UBND'])
    expect(page.placeDate).toEqual(['Tân Phú, ngày tháng 7 năm 2020'])
  })

  it('keeps dots for the number and the day', () => {
    const page = heading('Số: ……/TB-UBND        Tân Phú, ngày … tháng … năm 2020')
    expect([page.number, page.placeDate]).toEqual([['Số: ……/TB-UBND'], ['Tân Phú, ngày … tháng … năm 2020']])
  })

  it('keeps a date all blank', () => {
    const page = heading('Số: /TB-UBND\n\nHà Nội, ngày tháng năm')
    expect([page.number, page.placeDate]).toEqual([['Số: /TB-UBND'], ['Hà Nội, ngày tháng năm']])
  })
})

describe('places', () => {
  const toldApart = (place: string): void => {
    const page = heading(`Số: 45/TB-UBND ${place}, ngày 2 tháng 3 năm 2020`)
    expect([page.number, page.placeDate]).toEqual([['Số: 45/TB-UBND'], [`${place}, ngày 2 tháng 3 năm 2020`]])
  }
  it.each(['TP. Hồ Chí Minh', 'Thừa Thiên Huế', 'Thành phố Huế', 'Phan Rang-Tháp Chàm'])('%s is told from the number before it', toldApart)

  it.each(['Bà Rịa - Vũng Tàu', 'M’Đrắk'])('%s is told from the number before it', toldApart)

  it('stand whole where the columns are wide apart', () => {
    expect(heading('Số: 45/TB-UBND     Bà Rịa - Vũng Tàu, ngày 2 tháng 3 năm 2020').placeDate).toEqual([
      'Bà Rịa - Vũng Tàu, ngày 2 tháng 3 năm 2020',
    ])
  })
})

describe('a number', () => {
  it.each(['Số: 45/TB-PYT', 'Số 45/TB-PYT', 'Số 45-TB/HU', 'SỐ: 45/TB', 'S6: 45/TB-PYT', 'Số. 45/TB-PYT', 'Số: 45 /TB-PYT'])(
    '"%s" is one',
    (line) => {
      expect(heading(`PHÒNG Y TẾ\n${line}`).number).toEqual([line])
    },
  )

  it('may share its cell with the subject', () => {
    expect(
      shown(`
BỘ Y TẾ                                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 45/BYT-KH V/v mua thuốc phòng dịch     Hà Nội, ngày 2 tháng 3 năm 2020
              Kính gửi: Sở Y tế các tỉnh
      Bộ Y tế có ý kiến như sau:`),
    ).toEqual({
      issuer: ['BỘ Y TẾ'],
      motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      number: ['Số: 45/BYT-KH'],
      subject: ['V/v mua thuốc phòng dịch'],
      placeDate: ['Hà Nội, ngày 2 tháng 3 năm 2020'],
      addressees: ['Kính gửi: Sở Y tế các tỉnh'],
      preamble: ['Bộ Y tế có ý kiến như sau:'],
    })
  })

  it('is not the number of a house', () => {
    const page = heading('PHÒNG Y TẾ\nSố 14 đường Trần Phú, thị trấn Phú Thịnh\nSố: 45/TB-PYT')
    expect(page.number).toEqual(['Số: 45/TB-PYT'])
  })

  it('is not the number of a house in a lane', () => {
    const page = heading('PHÒNG Y TẾ\nSố 14/2 đường Trần Phú, thị trấn Phú Thịnh\nSố: 45/TB-PYT')
    expect(page.number).toEqual(['Số: 45/TB-PYT'])
  })
})

describe('marks', () => {
  it.each([
    'KHẨN',
    'HỎA TỐC',
    'HOẢ TỐC',
    'THƯỢNG KHẨN',
    'TUYỆT MẬT',
    'TỐI MẬT',
    'DỰ THẢO',
    'DỰ THẢO LẦN 2',
    'XEM XONG TRẢ LẠI',
    'LƯU HÀNH NỘI BỘ',
  ])('"%s" above the heading is one', (mark) => {
    const page = heading(`${mark}\nPHÒNG Y TẾ              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`)
    expect([page.mark, page.issuer]).toEqual([[mark], ['PHÒNG Y TẾ']])
  })

  it('"MẬT" is one', () => {
    expect(heading('MẬT\nPHÒNG Y TẾ').mark).toEqual(['MẬT'])
  })

  it('stand beside the number', () => {
    const page = heading('PHÒNG Y TẾ\nSố: 45/TB-PYT\nHỎA TỐC           Phú Ninh, ngày 9 tháng 7 năm 2020')
    expect([page.mark, page.placeDate]).toEqual([['HỎA TỐC'], ['Phú Ninh, ngày 9 tháng 7 năm 2020']])
  })

  it('are no part of the name of an office', () => {
    expect(heading('BAN CHỈ HUY KHẨN CẤP\nSố: 45/TB-BCH').issuer).toEqual(['BAN CHỈ HUY KHẨN CẤP'])
  })
})

describe('the issuer', () => {
  it('may take four lines', () => {
    expect(
      heading(`
HỘI ĐỒNG NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÀ NAM                        Độc lập - Tự do - Hạnh phúc
BAN VĂN HÓA
XÃ HỘI VÀ DÂN TỘC
Số: 3/TB-HĐND                  Hà Nam, ngày 2 tháng 3 năm 2020`).issuer,
    ).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH HÀ NAM', 'BAN VĂN HÓA', 'XÃ HỘI VÀ DÂN TỘC'])
  })

  it('is not a line in small letters above all others', () => {
    expect(heading('xã Tân Phú\nỦY BAN NHÂN DÂN\nSố: 3/TB-UBND').issuer).toEqual(['ỦY BAN NHÂN DÂN'])
  })

  it('of the Party stands above a star', () => {
    const page = heading(`
ĐẢNG BỘ TỈNH HÀ NAM              ĐẢNG CỘNG SẢN VIỆT NAM
HUYỆN ỦY BÌNH LỤC
        *                        Bình Lục, ngày 2 tháng 3 năm 2020
   Số 12-TB/HU`)
    expect([page.issuer, page.motto, page.number, page.placeDate]).toEqual([
      ['ĐẢNG BỘ TỈNH HÀ NAM', 'HUYỆN ỦY BÌNH LỤC'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số 12-TB/HU'],
      ['Bình Lục, ngày 2 tháng 3 năm 2020'],
    ])
  })

  it('may go on in small letters', () => {
    expect(heading('ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nxã Tân Phú\nSố: 3/TB-UBND').issuer).toEqual([
      'ỦY BAN NHÂN DÂN',
      'xã Tân Phú',
    ])
  })

  it('may end in a line of two letters', () => {
    expect(heading('PHÒNG VĂN HÓA VÀ XÃ HỘI\nXÃ\nSố: 3/TB-VHXH').issuer).toEqual(['PHÒNG VĂN HÓA VÀ XÃ HỘI', 'XÃ'])
  })
})

describe('stamps above the heading', () => {
  it('are set apart as a block', () => {
    expect(
      heading(`
                                       VĂN PHÒNG ĐIỆN TỬ
                                       vpdt@phuninh.gov.vn
                                       09.07.2020 15:20:31 +07:00

UBND HUYỆN PHÚ NINH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    PHÒNG Y TẾ                     Độc lập - Tự do - Hạnh phúc
   Số: 45/TB-PYT               Phú Ninh, ngày 09 tháng 7 năm 2020`),
    ).toEqual({stamp: ['VĂN PHÒNG ĐIỆN TỬ', 'vpdt@phuninh.gov.vn', '09.07.2020 15:20:31 +07:00'], ...FULL})
  })

  it('may touch the heading', () => {
    const page = heading('Ký bởi: Phòng Y tế\nThời gian ký: 09/07/2020 15:20\n\nPHÒNG Y TẾ\nSố: 45/TB-PYT')
    expect([page.stamp, page.issuer]).toEqual([['Ký bởi: Phòng Y tế', 'Thời gian ký: 09/07/2020 15:20'], ['PHÒNG Y TẾ']])
  })

  it('need a line that only a stamp has', () => {
    const page = heading('UBND HUYỆN PHÚ NINH\nPHÒNG Y TẾ\n\nSố: 45/TB-PYT')
    expect([page.stamp, page.issuer]).toEqual([undefined, ['UBND HUYỆN PHÚ NINH', 'PHÒNG Y TẾ']])
  })
})

describe('the stamp of the office that received it', () => {
  const printed = `UBND HUYỆN PHÚ NINH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    PHÒNG Y TẾ                     Độc lập - Tự do - Hạnh phúc
   Số: 45/TB-PYT               Phú Ninh, ngày 09 tháng 7 năm 2020`

  it.each([
    ['TRƯỜNG TIỂU HỌC TAM LỘC', 'ĐẾN Số: 118', 'Ngày: 10/7/2020', 'Chuyển: ................', 'Số và ký hiệu HS: .........'],
    ['CÔNG VĂN ĐẾN', 'Số: 118', 'Ngày 10 - 7 - 2020', 'Lưu hồ sơ số: ……'],
    ['ĐẾN', 'Giờ: …………', 'Ngày: 10/7'],
  ])('is set apart below and above: %s', (...stamp) => {
    expect(heading(`${printed}\n\n${stamp.join('\n')}`)).toEqual({stamp, ...FULL})
    expect(heading(`${stamp.join('\n')}\n\n${printed}`)).toEqual({stamp, ...FULL})
  })
})

describe('the end of a heading', () => {
  it.each(['THÔNG BÁO', 'T H Ô N G  B Á O', 'THONG BAO', 'THÔNG BÁO KẾT LUẬN', 'QUYẾT ĐỊNH', 'KẾ HOẠCH', 'CÔNG ĐIỆN KHẨN'])(
    'is the title "%s"',
    (title) => {
      expect(shown(`Số: 45/TB-PYT\n\n${title}\nLịch tiêm\n\nTrạm y tế làm việc.`)).toEqual({
        number: ['Số: 45/TB-PYT'],
        title: [title.replace('  ', ' ')],
        subject: ['Lịch tiêm'],
        preamble: ['Trạm y tế làm việc.'],
      })
    },
  )

  it('is a title with the subject behind it', () => {
    const page = shown('Số: 45/TB-PYT\n\nTHÔNG BÁO Về việc tiêm chủng ở các thôn\n\nTrạm y tế làm việc.')
    expect([page.title, page.subject, page.preamble]).toEqual([['THÔNG BÁO'], ['Về việc tiêm chủng ở các thôn'], ['Trạm y tế làm việc.']])
  })

  it('is a title with the number and the subject behind it', () => {
    const page = shown('PHÒNG Y TẾ\n\nTHÔNG BÁO SỐ 45/TB-PYT Về việc tiêm chủng\n\nTrạm y tế làm việc.')
    expect([page.title, page.number, page.subject]).toEqual([['THÔNG BÁO'], ['SỐ 45/TB-PYT'], ['Về việc tiêm chủng']])
  })

  it('is a title in small letters above the number', () => {
    const page = shown('PHÒNG Y TẾ\n\nThông báo\nSố: 45/TB-PYT\nLịch tiêm chủng\n\nTrạm y tế làm việc.')
    expect([page.title, page.number, page.subject]).toEqual([['Thông báo'], ['Số: 45/TB-PYT'], ['Lịch tiêm chủng']])
  })

  it('is not a type name in small letters far below the number', () => {
    const page = shown('Số: 45/PYT-NV\n\nTrạm y tế các xã\nlàm\nhai\nviệc:\nThông báo\nBáo cáo')
    expect(page.title).toBeUndefined()
  })

  it('is "Kính gửi" where no title stands', () => {
    const page = shown('Số: 45/PYT-NV\nV/v tiêm chủng\n\nKính gửi: Trạm y tế các xã\n\nPhòng Y tế đề nghị:')
    expect([page.title, page.subject, page.addressees, page.preamble]).toEqual([
      undefined,
      ['V/v tiêm chủng'],
      ['Kính gửi: Trạm y tế các xã'],
      ['Phòng Y tế đề nghị:'],
    ])
  })

  it('is not a line of the "V/v" that begins with a capital', () => {
    const page = shown(`
BỘ Y TẾ                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                           Độc lập - Tự do - Hạnh phúc
Số: 12/BYT-KH
V/v mua thuốc          Hà Nội, ngày 3 tháng 4 năm 2022
phòng dịch và
Bảo hiểm y tế
     Kính gửi: - Sở Y tế;
               - Bệnh viện Phổi.
     Bộ Y tế đề nghị:`)
    expect([page.subject, page.placeDate, page.addressees, page.preamble]).toEqual([
      ['V/v mua thuốc phòng dịch và Bảo hiểm y tế'],
      ['Hà Nội, ngày 3 tháng 4 năm 2022'],
      ['Kính gửi: - Sở Y tế;', '- Bệnh viện Phổi.'],
      ['Bộ Y tế đề nghị:'],
    ])
  })

  it('is a title in small letters alone on its line', () => {
    const page = shown('PHÒNG Y TẾ\nSố: 45/TB-PYT\n\n                 Thông báo\n            Lịch tiêm chủng\n\nTrạm y tế làm việc.')
    expect([page.title, page.subject]).toEqual([['Thông báo'], ['Lịch tiêm chủng']])
  })

  it('is a title with the number below it', () => {
    const page = shown('PHÒNG Y TẾ\n\nTHÔNG BÁO\nSố: 45/TB-PYT\nLịch tiêm chủng\n\nTrạm y tế làm việc.')
    expect([page.number, page.title, page.subject]).toEqual([['Số: 45/TB-PYT'], ['THÔNG BÁO'], ['Lịch tiêm chủng']])
  })

  it('is a title with the number behind it', () => {
    const page = shown('PHÒNG Y TẾ\n\nTHÔNG BÁO SỐ 45/TB-PYT\nLịch tiêm chủng\n\nTrạm y tế làm việc.')
    expect([page.issuer, page.title, page.number]).toEqual([['PHÒNG Y TẾ'], ['THÔNG BÁO'], ['SỐ 45/TB-PYT']])
  })

  it('is not "Kính gửi" inside a sentence', () => {
    const page = shown(`
Số: 45/TB-PYT                  Phú Ninh, ngày 09 tháng 7 năm 2020
                            THÔNG BÁO
                 Lịch tiêm chủng của trạm y tế

      Phòng Y tế đã có văn bản kính gửi các trạm y tế trong huyện để cùng làm.
      1. Ai có ý kiến thì viết thư kính gửi phòng.`)
    expect(page.addressees).toBeUndefined()
    expect(page.outline).toEqual([['1', 'Ai có ý kiến thì viết thư kính gửi phòng.']])
  })

  it('is not "kính gửi" in small letters at the head of a wrapped line', () => {
    expect(shown('Các trạm y tế ở mười hai xã và thị trấn viết báo cáo về việc tiêm chủng\nkính gửi về Phòng Y tế.')).toEqual({
      preamble: ['Các trạm y tế ở mười hai xã và thị trấn viết báo cáo về việc tiêm chủng kính gửi về Phòng Y tế.'],
    })
  })

  it('is not a type name inside a sentence', () => {
    const page = heading('Số: 45/TB-PYT')
    expect(page.title).toEqual(['THÔNG BÁO'])
    expect(shown('Số: 45/PYT-NV\n\nKính gửi: Trạm y tế\n\nTheo thông báo của huyện.').title).toBeUndefined()
  })
})

it('a national title wrapped in a narrow column ends in its own zone', () => {
  const {zones} = read(`
UBND TỈNH BẮC NINH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
   SỞ Y TẾ                               NAM
Số: 12/TB-SYT            Bắc Ninh, ngày 2 tháng 3 năm 2020
THÔNG BÁO
Về lịch họp`)
  expect(zones.issuer.map(words)).toEqual(['UBND TỈNH BẮC NINH', 'SỞ Y TẾ'])
  expect(zones.motto.map(words)).toContain('NAM')
})
