import {describe, expect, it} from 'vitest'
import {isRecipientLabel} from '../../../src/structure/ending.ts'
import {flow, type Shown, shown} from './page.ts'

const BODY = `Số: 8/TB-UBND

                 THÔNG BÁO
          Lịch họp các thôn tháng tư

      UBND xã thông báo lịch họp như sau:
      1. Thôn Thượng họp ngày mồng năm.
      2. Thôn Hạ họp ngày mồng sáu./.`
/** The same body, going on. */
const OPEN = BODY.replace('./.', '.')

/** The end of a page whose body is always the same. */
const end = (lines: string): Shown => {
  const {number, title, subject, preamble, outline, ...rest} = shown(`${BODY}\n${lines.replace(/^\n/u, '')}`)
  expect([number, title, subject, preamble, outline]).toEqual([
    ['Số: 8/TB-UBND'],
    ['THÔNG BÁO'],
    ['Lịch họp các thôn tháng tư'],
    ['UBND xã thông báo lịch họp như sau:'],
    [
      ['1', 'Thôn Thượng họp ngày mồng năm.'],
      ['2', 'Thôn Hạ họp ngày mồng sáu./.'],
    ],
  ])
  return rest
}

const FULL: Shown = {
  recipients: ['Nơi nhận:', '- Như trên;', '- Trưởng các thôn;', '- Lưu: VT.'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị Hoa'],
}

describe('recipients and signature', () => {
  const layouts: readonly (readonly [string, string])[] = [
    [
      'side by side',
      `
Nơi nhận:                                TM. ỦY BAN NHÂN DÂN
- Như trên;                                  KT. CHỦ TỊCH
- Trưởng các thôn;                           PHÓ CHỦ TỊCH
- Lưu: VT.

                                             Trần Thị Hoa`,
    ],
    [
      'one after the other',
      `

Nơi nhận:
- Như trên;
- Trưởng các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Thị Hoa`,
    ],
    [
      'the signature first',
      `

                    TM. ỦY BAN NHÂN DÂN
                    KT. CHỦ TỊCH
                    PHÓ CHỦ TỊCH


Nơi nhận:
- Như trên;
- Trưởng các thôn;
- Lưu: VT.
                    Trần Thị Hoa`,
    ],
    [
      'parted by one space',
      `
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Như trên; KT. CHỦ TỊCH
- Trưởng các thôn; PHÓ CHỦ TỊCH
- Lưu: VT.

Trần Thị Hoa`,
    ],
    [
      'the name below the archive line',
      `
 Nơi nhận:                       TM. ỦY BAN NHÂN DÂN
 - Như trên;                     KT. CHỦ TỊCH
 - Trưởng các thôn;
                                 PHÓ CHỦ TỊCH
 - Lưu: VT.                      Trần Thị Hoa`,
    ],
    [
      'the label below the authority',
      `
                                 TM. ỦY BAN NHÂN DÂN
Nơi nhận:                        KT. CHỦ TỊCH
- Như trên;                      PHÓ CHỦ TỊCH
- Trưởng các thôn;
- Lưu: VT.
                                 Trần Thị Hoa`,
    ],
  ]
  it.each(layouts)('are told apart %s', (_layout, lines) => {
    expect(end(lines)).toEqual(FULL)
  })

  it('are told apart where the whole signature stands above the label', () => {
    expect(
      end('\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Thị Hoa\n\nNơi nhận:\n- Như trên;\n- Trưởng các thôn;\n- Lưu: VT.'),
    ).toEqual(FULL)
  })

  it('are told apart below two signatures side by side', () => {
    const page = end(`

KT. GIÁM ĐỐC                         KT. CHỦ TỊCH
PHÓ GIÁM ĐỐC                         PHÓ CHỦ TỊCH
(Đã ký)                              (Đã ký)
Lê Văn Cường                         Trần Thị Hoa

Nơi nhận:
- Lưu: VT.`)
    expect([page.recipients, page.signature?.length]).toEqual([['Nơi nhận:', '- Lưu: VT.'], 8])
  })

  it('are told apart where a page ends inside the signature above the label', () => {
    const {furniture, ...rest} = end(
      '\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n\n2\nPHÓ CHỦ TỊCH\n\nTrần Thị Hoa\n\nNơi nhận:\n- Như trên;\n- Trưởng các thôn;\n- Lưu: VT.',
    )
    expect([rest, furniture]).toEqual([FULL, ['2']])
  })

  it('leave names without an office above the label to the body', () => {
    const page = shown(`${OPEN}
      3. Các trưởng thôn đi họp:
      Lê Văn Cường
      Trần Thị Hoa
Nơi nhận:                                CHỦ TỊCH
- Lưu: VT.                               Đỗ Thị Lan`)
    expect(page.signature).toEqual(['CHỦ TỊCH', 'Đỗ Thị Lan'])
  })

  it('stay apart from a signature stamp between them', () => {
    const {stamp, ...rest} = end(`
Nơi nhận:                       Người ký: Ủy ban       TM. ỦY BAN NHÂN DÂN
- Như trên;                     nhân dân xã            KT. CHỦ TỊCH
- Trưởng các thôn;              Thời gian ký:          PHÓ CHỦ TỊCH
- Lưu: VT.                      03.04.2022
                                09:12:30 +07:00
                                                       Trần Thị Hoa`)
    expect(rest).toEqual(FULL)
    expect(stamp?.join(' ')).toBe('Người ký: Ủy ban nhân dân xã Thời gian ký: 03.04.2022 09:12:30 +07:00')
  })

  it('stay apart where recipients are wrapped', () => {
    expect(
      end(`
Nơi nhận:                                    CHỦ TỊCH
- Các phòng: Kinh tế, Văn hóa,
Tài chính (để phối hợp);
- Trung tâm Văn hóa xã (đưa lên
trang tin của xã);
- Lưu: VT.                                   Lê Văn Cường`),
    ).toEqual({
      recipients: [
        'Nơi nhận:',
        '- Các phòng: Kinh tế, Văn hóa,',
        'Tài chính (để phối hợp);',
        '- Trung tâm Văn hóa xã (đưa lên',
        'trang tin của xã);',
        '- Lưu: VT.',
      ],
      signature: ['CHỦ TỊCH', 'Lê Văn Cường'],
    })
  })

  it('of the Party are told apart too', () => {
    expect(
      end(`
Nơi nhận:                              T/M BAN THƯỜNG VỤ
- Các chi bộ,                          PHÓ BÍ THƯ
- Lưu Văn phòng Đảng ủy.

                                       Lê Văn Cường`),
    ).toEqual({
      recipients: ['Nơi nhận:', '- Các chi bộ,', '- Lưu Văn phòng Đảng ủy.'],
      signature: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lê Văn Cường'],
    })
  })

  it('keep a page number between them as furniture', () => {
    const {furniture, ...rest} = end(`
                        2
Nơi nhận:                                TM. ỦY BAN NHÂN DÂN
- Như trên;                              KT. CHỦ TỊCH
- Trưởng các thôn;                       PHÓ CHỦ TỊCH
                        3
- Lưu: VT.
                                         Trần Thị Hoa`)
    expect(rest).toEqual(FULL)
    expect(furniture).toEqual(['2', '3'])
  })

  it.each([
    ['side by side', 'Nơi nhận:                CHỦ TỊCH\nNhư trên;\nTrưởng các thôn;\nLưu: VT.                 Lê Văn Cường'],
    ['one after the other', '\nNơi nhận:\nNhư trên;\nTrưởng các thôn;\nLưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Cường'],
  ])('need no dashes %s', (_layout, lines) => {
    expect(end(lines)).toEqual({
      recipients: ['Nơi nhận:', 'Như trên;', 'Trưởng các thôn;', 'Lưu: VT.'],
      signature: ['CHỦ TỊCH', 'Lê Văn Cường'],
    })
  })

  it('may be numbered', () => {
    expect(end('Nơi nhận:                CHỦ TỊCH\n1. Như trên;\n2. Các thôn;\n3. Lưu: VT.              Lê Văn Cường')).toEqual({
      recipients: ['Nơi nhận:', '1. Như trên;', '2. Các thôn;', '3. Lưu: VT.'],
      signature: ['CHỦ TỊCH', 'Lê Văn Cường'],
    })
    expect(end('\nNơi nhận:\n1. Như trên;\n2. Các thôn;\n3. Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Cường').recipients).toHaveLength(4)
  })

  it('keep the name of a clerk behind the archive line where the signer is named', () => {
    expect(end('Nơi nhận:                CHỦ TỊCH\n- Lưu: VT. Lê Văn Cường\n                         Đỗ Thị Lan')).toEqual({
      recipients: ['Nơi nhận:', '- Lưu: VT. Lê Văn Cường'],
      signature: ['CHỦ TỊCH', 'Đỗ Thị Lan'],
    })
  })

  it('may stand in one line with the label', () => {
    expect(end('\nNơi nhận: Như trên; Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Cường')).toEqual({
      recipients: ['Nơi nhận: Như trên; Lưu: VT.'],
      signature: ['CHỦ TỊCH', 'Lê Văn Cường'],
    })
  })

  it('stay apart where the name stands beside a recipient above the archive line', () => {
    expect(end('Nơi nhận:                      GIÁM ĐỐC\n- Trưởng thôn (để biết);       Lê Văn Cường\n- Lưu: VT, P.KH.')).toEqual({
      recipients: ['Nơi nhận:', '- Trưởng thôn (để biết);', '- Lưu: VT, P.KH.'],
      signature: ['GIÁM ĐỐC', 'Lê Văn Cường'],
    })
  })

  it('are told apart where the name is glued to the archive line', () => {
    expect(end('Nơi nhận: CHỦ TỊCH\n- Như trên;\n- Lưu: VT. Lê Văn Cường')).toEqual({
      recipients: ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
      signature: ['CHỦ TỊCH', 'Lê Văn Cường'],
    })
  })

  it.each(['Q. GIÁM ĐỐC', 'TUQ. CHỦ TỊCH', 'TL. GIÁM ĐỐC', 'KT.CHÁNH VĂN PHÒNG', 'K/T CHỦ TỊCH'])(
    'are told apart below "%s"',
    (authority) => {
      expect(end(`Nơi nhận:                   ${authority}\n- Lưu: VT.                  Lê Văn Cường`)).toEqual({
        recipients: ['Nơi nhận:', '- Lưu: VT.'],
        signature: [authority, 'Lê Văn Cường'],
      })
    },
  )

  it('may give the signer another office below the first', () => {
    expect(
      end(`
Nơi nhận:                     KT. TRƯỞNG BAN
- Lưu: VT.                    PHÓ TRƯỞNG BAN


                           PHÓ CHỦ TỊCH UBND XÃ
                              Lê Văn Cường`).signature,
    ).toEqual(['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND XÃ', 'Lê Văn Cường'])
  })

  it('may have "(Đã ký)" between office and name', () => {
    expect(end('\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n(Đã ký)\nLê Văn Cường').signature).toEqual(['CHỦ TỊCH', '(Đã ký)', 'Lê Văn Cường'])
  })

  it('may name a scholar', () => {
    expect(end('\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nThS. Lê Văn Cường').signature).toEqual(['GIÁM ĐỐC', 'ThS. Lê Văn Cường'])
  })
})

describe('a signature without recipients', () => {
  it('is found by its office and name', () => {
    expect(end('\n                         CHỦ TỊCH\n\n                       Lê Văn Cường')).toEqual({
      signature: ['CHỦ TỊCH', 'Lê Văn Cường'],
    })
  })

  it('is found by its authority', () => {
    expect(end('\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Ký, đóng dấu)\n\nLê Văn Cường')).toEqual({
      signature: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '(Ký, đóng dấu)', 'Lê Văn Cường'],
    })
  })

  it('is found where the name stands in capitals', () => {
    expect(end('\n                         CHỦ TỊCH\n\n                       LÊ VĂN CƯỜNG')).toEqual({
      signature: ['CHỦ TỊCH', 'LÊ VĂN CƯỜNG'],
    })
  })

  it('is found where the name has an apostrophe', () => {
    expect(end('\n                         CHỦ TỊCH\n\n                       Ksor H’Lan').signature).toEqual(['CHỦ TỊCH', 'Ksor H’Lan'])
  })

  it('may have the place and date above it', () => {
    expect(
      end('\n            Tân Phú, ngày 3 tháng 4 năm 2022\n                         CHỦ TỊCH\n\n                       Lê Văn Cường'),
    ).toEqual({
      placeDate: ['Tân Phú, ngày 3 tháng 4 năm 2022'],
      signature: ['CHỦ TỊCH', 'Lê Văn Cường'],
    })
  })

  it('may lack the name in a draft', () => {
    expect(end('\n                    TM. ỦY BAN NHÂN DÂN\n                         CHỦ TỊCH').signature).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ])
  })

  it('is not a line of the body in capitals', () => {
    const page = shown(`${OPEN}
      3. CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ GIAO VIỆC
      Các thôn họp đúng ngày và ghi biên bản đầy đủ.`)
    expect(page.signature).toBeUndefined()
  })

  it('is not a heading in capitals above a list of people', () => {
    const page = shown(`${OPEN}
      TRƯỞNG CÁC THÔN CÓ MẶT
      Lê Văn Cường
      Trần Thị Hoa
      Các trưởng thôn nói trên báo cáo kết quả họp về xã trong tháng.
      3. Thôn Đông họp ngày mồng bảy.
      4. Thôn Tây họp ngày mồng tám.
      5. Thôn Nam họp ngày mồng chín.
      6. Thôn Bắc họp ngày mồng mười.
      7. Xóm Chùa họp ngày mười một.
      8. Xóm Đình họp ngày mười hai.
      9. Xóm Bến họp ngày mười ba.
      10. Xóm Ngoài họp ngày mười tư.
      11. Xóm Trong họp ngày mười lăm.
      12. Xóm Giữa họp ngày mười sáu.
      13. Xóm Mới họp ngày mười bảy.
      14. Xóm Cũ họp ngày mười tám.`)
    expect(page.signature).toBeUndefined()
    expect(page.outline?.map(([id]) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14'])
  })

  it('is not a heading in capitals above a list of people near the end', () => {
    const page = shown(`${OPEN}
      TRƯỞNG CÁC THÔN CÓ MẶT
      Lê Văn Cường
      Trần Thị Hoa
      3. Thôn Đông họp ngày mồng bảy.`)
    expect(page.signature).toBeUndefined()
  })
})

describe('isRecipientLabel', () => {
  it.each([
    'Nơi nhận:',
    'Nơi nhân:',
    'Noi nhận:',
    'NƠI NHẬN',
    'Nơi nhận',
    'Nơi nhận: - Như trên;',
    '"Nơi nhận:',
    'N0i nhận:',
    'Nơi nhận :',
    'Nơi nhận TL. CHỦ TỊCH',
    'Nơi nhận - Như trên;',
  ])('holds for "%s"', (text) => {
    expect(isRecipientLabel(flow(text))).toBe(true)
  })

  it.each([
    'Nơi nhận hồ sơ: Bộ phận Một cửa của xã',
    'Nơi nhận đăng ký là trụ sở thôn Hạ, có người trực',
    'Ghi rõ nơi nhận: trụ sở xã',
    '- Nơi nhận: trụ sở xã',
    'Nơi nhận được tin báo cháy',
    'Nơi nhận Hồ sơ',
    'nơi nhận: trụ sở xã Tân Phú',
  ])('does not hold for "%s"', (text) => {
    expect(isRecipientLabel(flow(text))).toBe(false)
  })

  it.each(['Nơi nhận hồ sơ:', 'Nơi nhận đơn đăng ký:'])('does not hold for "%s"', (text) => {
    expect(isRecipientLabel(flow(text))).toBe(false)
  })
})

describe('recipients in the body', () => {
  it('are none: a place to hand in papers', () => {
    const page = shown(`${OPEN}
      3. Hồ sơ của các hộ:
      Nơi nhận hồ sơ: Bộ phận Một cửa của xã Tân Phú.
      4. Thôn Đông họp ngày mồng bảy.`)
    expect(page.recipients).toBeUndefined()
    expect(page.outline?.map(([id]) => id)).toEqual(['1', '2', '3', '4'])
  })

  it('are none: "Nơi nhận:" among the facts of a tender', () => {
    const page = shown(`${OPEN}
      3. Hồ sơ của các hộ:
      Nơi nhận: Bộ phận Một cửa của xã Tân Phú.
      4. Thôn Đông họp ngày mồng bảy.
Nơi nhận:                                CHỦ TỊCH
- Lưu: VT.                               Lê Văn Cường`)
    expect(page.recipients).toEqual(['Nơi nhận:', '- Lưu: VT.'])
    expect(page.outline?.map(([id]) => id)).toEqual(['1', '2', '3', '4'])
  })
})

describe('a fact told as "Nơi nhận:"', () => {
  it('does not open the end block whose signature stands above the label', () => {
    const page = shown(`${OPEN}
      3. Hồ sơ của các hộ:
      Nơi nhận: Bộ phận Một cửa của xã Tân Phú.
      Hạn nộp: ngày mồng năm.

CHỦ TỊCH

Lê Văn Cường

Nơi nhận:
- Như trên;
- Lưu: VT.`)
    expect([page.recipients, page.signature]).toEqual([
      ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
      ['CHỦ TỊCH', 'Lê Văn Cường'],
    ])
  })

  it('does not open it where the clause goes on with "Lưu ý"', () => {
    const page = shown(`${OPEN}
      3. Hồ sơ của các hộ:
      Nơi nhận: Bộ phận Một cửa của xã Tân Phú.
      Lưu ý các hộ nộp đúng hạn.
      4. Thôn Đông họp ngày mồng bảy.
Nơi nhận:                                CHỦ TỊCH
- Lưu: VT.                               Lê Văn Cường`)
    expect(page.recipients).toEqual(['Nơi nhận:', '- Lưu: VT.'])
  })

  it('opens none where the notice has no recipients', () => {
    const page = shown(`${OPEN}
      3. Hồ sơ của các hộ:
      Nơi nhận: Bộ phận Một cửa của xã Tân Phú.
      4. Thôn Đông họp ngày mồng bảy.

                         CHỦ TỊCH

                       Lê Văn Cường`)
    expect([page.recipients, page.signature]).toEqual([undefined, ['CHỦ TỊCH', 'Lê Văn Cường']])
  })
})

describe('footnotes behind the signature', () => {
  it('are no part of it', () => {
    const page = end(`
Nơi nhận:                                CHỦ TỊCH
- Lưu: VT.                               Lê Văn Cường

1 Theo lịch của huyện.
2 Theo lịch của xã.`)
    expect([page.signature, page.footnotes]).toEqual([
      ['CHỦ TỊCH', 'Lê Văn Cường'],
      ['1 Theo lịch của huyện.', '2 Theo lịch của xã.'],
    ])
  })
})

describe('recipients whose label was lost', () => {
  const page = (first: string, last: string): string => `
THÔNG BÁO
Về lịch họp
1. Thôn họp sáng.
Nay thông báo để các thôn biết./.
                                        CHỦ TỊCH
${first}
- Các thôn;
${last}
                                        Lê Văn An`

  it('begin with what is as above and end with the archive', () => {
    const {recipients, signature, outline} = shown(page('- Như trên;', '- Lưu: VT.'))
    expect(recipients).toEqual(['- Như trên;', '- Các thôn;', '- Lưu: VT.'])
    expect(signature).toEqual(['CHỦ TỊCH', 'Lê Văn An'])
    expect(outline).toEqual([['1', 'Thôn họp sáng.']])
  })

  it('are none without an archive line', () => {
    expect(shown('THÔNG BÁO\nVề lịch họp\n1. Gửi các thôn:\n- Như trên;\n- Các xóm.').recipients).toBeUndefined()
  })
})
