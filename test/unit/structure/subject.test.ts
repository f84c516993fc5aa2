import {describe, expect, it} from 'vitest'
import {type Shown, shown} from './page.ts'

/** A page below its number and type name. */
const below = (lines: string): Shown => {
  const {number: _number, title: _title, ...rest} = shown(`Số: 7/TB-UBND\n\n                 THÔNG BÁO\n${lines.replace(/^\n/u, '')}`)
  return rest
}

describe('a subject', () => {
  it('ends at a blank line', () => {
    expect(below('     Lịch cắt điện ở thôn Hạ\n\n   Điện lực cắt điện như sau:')).toEqual({
      subject: ['Lịch cắt điện ở thôn Hạ'],
      preamble: ['Điện lực cắt điện như sau:'],
    })
  })

  it('may take several centred lines', () => {
    expect(
      below(`
     Kết luận của Chủ tịch UBND xã Đặng Văn B tại buổi
        làm việc với Hợp tác xã Rau sạch về việc
                   mở rộng vườn ươm

      Sáng 3/4/2022, Chủ tịch UBND xã đã họp.`),
    ).toEqual({
      subject: ['Kết luận của Chủ tịch UBND xã Đặng Văn B tại buổi làm việc với Hợp tác xã Rau sạch về việc mở rộng vườn ươm'],
      preamble: ['Sáng 3/4/2022, Chủ tịch UBND xã đã họp.'],
    })
  })

  it('ends at a rule', () => {
    expect(below('     Lịch cắt điện ở thôn Hạ\n            ————\n   Điện lực cắt điện như sau:')).toEqual({
      subject: ['Lịch cắt điện ở thôn Hạ'],
      furniture: ['————'],
      preamble: ['Điện lực cắt điện như sau:'],
    })
  })

  it('may stand below a rule', () => {
    expect(below('            ————\n     Lịch cắt điện ở thôn Hạ\n\n   Điện lực cắt điện như sau:')).toEqual({
      subject: ['Lịch cắt điện ở thôn Hạ'],
      furniture: ['————'],
      preamble: ['Điện lực cắt điện như sau:'],
    })
  })

  it.each([
    'Căn cứ Luật Điện lực;',
    'Ngày 3/4/2022, Điện lực họp.',
    'Thực hiện kế hoạch của tỉnh, Điện lực họp.',
    'Sau khi nghe báo cáo, Điện lực họp.',
    'Trong ngày 3/4/2022, Điện lực họp.',
    'Theo đề nghị của xã, Điện lực họp.',
    'Xét đề nghị của xã, Điện lực họp.',
    'Để đảm bảo an toàn, Điện lực cắt điện.',
    'Nhằm bảo đảm an toàn, Điện lực cắt điện.',
    'Chiều ngày 3/4/2022, Điện lực họp.',
    'Sáng ngày 3/4/2022, Điện lực họp.',
  ])('ends where the body begins at once with "%s"', (first) => {
    expect(below(`     Lịch cắt điện ở thôn Hạ\n${first}`)).toEqual({subject: ['Lịch cắt điện ở thôn Hạ'], preamble: [first]})
  })

  it('ends where the body begins at once with "Để bảo đảm …"', () => {
    expect(below('     Lịch cắt điện ở thôn Hạ\nĐể bảo đảm an toàn, Điện lực cắt điện.').subject).toEqual(['Lịch cắt điện ở thôn Hạ'])
  })

  it('may begin with "Thực hiện"', () => {
    expect(below('     Thực hiện việc cắt điện ở thôn Hạ\n\n   Điện lực cắt điện như sau:').subject).toEqual([
      'Thực hiện việc cắt điện ở thôn Hạ',
    ])
  })

  it('may stand in capitals', () => {
    expect(below('     LỊCH CẮT ĐIỆN\n      Ở THÔN HẠ\n\n   Điện lực sẽ cắt điện.').subject).toEqual(['LỊCH CẮT ĐIỆN Ở THÔN HẠ'])
  })

  it('in capitals ends where the small letters of the body begin', () => {
    expect(below('     LỊCH CẮT ĐIỆN\n      Ở THÔN HẠ\n   Điện lực sẽ cắt điện để thay dây cũ ở ba thôn phía đông xã.')).toEqual({
      subject: ['LỊCH CẮT ĐIỆN Ở THÔN HẠ'],
      preamble: ['Điện lực sẽ cắt điện để thay dây cũ ở ba thôn phía đông xã.'],
    })
  })

  it('in capitals may go on in small letters', () => {
    expect(below('     LỊCH CẮT ĐIỆN\n     Năm học 2020 - 2021\n\n   Điện lực cắt điện như sau:').subject).toEqual([
      'LỊCH CẮT ĐIỆN Năm học 2020 - 2021',
    ])
  })

  it('ends at a line that announces what follows', () => {
    expect(below('     Lịch cắt điện ở thôn Hạ\n   Điện lực cắt điện như sau:').preamble).toEqual(['Điện lực cắt điện như sau:'])
  })

  it('in capitals may have lines that begin as a body does', () => {
    expect(below('     LỊCH CẮT ĐIỆN\n     QUA CÁC THÔN\n\n   Điện lực cắt điện như sau:').subject).toEqual(['LỊCH CẮT ĐIỆN QUA CÁC THÔN'])
  })

  it('ends with its last centred line though the body touches it', () => {
    expect(
      below(`
                Kết luận của Chủ tịch xã tại buổi làm việc
             Đặng Văn B với Hợp tác xã Rau sạch ở thôn Hạ
Căn cứ Luật Hợp tác xã;`),
    ).toEqual({
      subject: ['Kết luận của Chủ tịch xã tại buổi làm việc Đặng Văn B với Hợp tác xã Rau sạch ở thôn Hạ'],
      preamble: ['Căn cứ Luật Hợp tác xã;'],
    })
  })

  it('goes on with a long centred line and a longer one', () => {
    expect(
      below(`
                    Kết luận của Chủ tịch xã
            Đặng Văn B tại buổi làm việc với Hợp tác xã Rau sạch
     Tân Phú về việc mở rộng vườn ươm và xây nhà kho ở ba thôn phía đông

   Xã họp như sau:`).subject?.[0],
    ).toMatch(/^Kết luận .* phía đông$/u)
  })

  it('goes on with "thực hiện" in small letters', () => {
    expect(below('     Kết luận của Chủ tịch xã về việc\n     thực hiện lịch cắt điện ở thôn Hạ\n\n   Xã họp như sau:').subject).toEqual([
      'Kết luận của Chủ tịch xã về việc thực hiện lịch cắt điện ở thôn Hạ',
    ])
  })

  it('may be missing: "Căn cứ" begins the body', () => {
    expect(below('   Căn cứ Luật Điện lực;\n   Điện lực thông báo như sau:')).toEqual({
      preamble: ['Căn cứ Luật Điện lực;', 'Điện lực thông báo như sau:'],
    })
  })

  it('ends at a clause', () => {
    expect(below('     Lịch cắt điện ở thôn Hạ\n1. Sáng cắt điện.\n2. Chiều có điện.')).toEqual({
      subject: ['Lịch cắt điện ở thôn Hạ'],
      outline: [
        ['1', 'Sáng cắt điện.'],
        ['2', 'Chiều có điện.'],
      ],
    })
  })

  it('may begin in brackets', () => {
    expect(below('          (Lần 2)\n     Lịch cắt điện ở thôn Hạ\n\n   Điện lực cắt điện như sau:').subject).toEqual([
      '(Lần 2) Lịch cắt điện ở thôn Hạ',
    ])
  })

  it('goes on over a blank line in small letters', () => {
    expect(below('     Lịch cắt điện ở thôn Hạ\n\n     và các thôn lân cận\n\n   Điện lực cắt điện như sau:').subject).toEqual([
      'Lịch cắt điện ở thôn Hạ và các thôn lân cận',
    ])
  })

  it('ends at an indented first line of any wording', () => {
    expect(
      below(`
               Kế hoạch cắt điện ở thôn Hạ
      Điện lực huyện sẽ cắt điện để thay dây cũ ở ba thôn phía đông của
xã, mỗi thôn một ngày, từ sáng sớm đến chiều muộn, có báo trước.`),
    ).toEqual({
      subject: ['Kế hoạch cắt điện ở thôn Hạ'],
      preamble: [
        'Điện lực huyện sẽ cắt điện để thay dây cũ ở ba thôn phía đông của xã, mỗi thôn một ngày, từ sáng sớm đến chiều muộn, có báo trước.',
      ],
    })
  })
})

describe('addressees', () => {
  it('stand on the line of their label', () => {
    expect(below('     Lịch cắt điện\n\n      Kính gửi: Các trưởng thôn\n\n   Điện lực cắt điện.')).toEqual({
      subject: ['Lịch cắt điện'],
      addressees: ['Kính gửi: Các trưởng thôn'],
      preamble: ['Điện lực cắt điện.'],
    })
  })

  it('stand in a list below it', () => {
    expect(
      below(`
     Lịch cắt điện

           Kính gửi:
                      - Các trưởng thôn;
                      - Hợp tác xã Rau sạch và các hộ
                        trồng rau ở thôn Hạ.

   Điện lực cắt điện.`),
    ).toEqual({
      subject: ['Lịch cắt điện'],
      addressees: ['Kính gửi:', '- Các trưởng thôn;', '- Hợp tác xã Rau sạch và các hộ', 'trồng rau ở thôn Hạ.'],
      preamble: ['Điện lực cắt điện.'],
    })
  })

  it('end at their full stop, though the body touches them', () => {
    expect(below('  Lịch cắt điện\n\n   Kính gửi: - Trưởng thôn;\n             - Các hộ.\n      Điện lực cắt điện.')).toEqual({
      subject: ['Lịch cắt điện'],
      addressees: ['Kính gửi: - Trưởng thôn;', '- Các hộ.'],
      preamble: ['Điện lực cắt điện.'],
    })
  })

  it('do not take the dashes of the body', () => {
    expect(below('  Lịch cắt điện\n\n   Kính gửi: Các hộ.\n\n- Sáng cắt điện.\n- Chiều có điện.').addressees).toEqual(['Kính gửi: Các hộ.'])
  })

  it('may be wrapped at the margin', () => {
    expect(below('  Lịch cắt điện\n\nKính gửi:\n- Các hộ trồng rau\nở thôn Hạ;\n- Trưởng thôn.\n\nĐiện lực cắt điện.').addressees).toEqual([
      'Kính gửi:',
      '- Các hộ trồng rau',
      'ở thôn Hạ;',
      '- Trưởng thôn.',
    ])
  })

  it('of a telegram stand before "điện:"', () => {
    expect(
      shown(
        'Số: 7/CĐ-UBND\n\n  CÔNG ĐIỆN\n  Về việc phòng chống bão\n\n   Chủ tịch UBND tỉnh điện:\n     - Chủ tịch UBND các xã;\n\nTheo tin bão.',
      ).addressees,
    ).toEqual(['Chủ tịch UBND tỉnh điện:', '- Chủ tịch UBND các xã;'])
  })
})
