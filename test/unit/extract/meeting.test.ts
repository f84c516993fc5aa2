import {describe, expect, it} from 'vitest'
import {readMeeting} from '../../../src/extract/meeting/index.ts'
import {isFound} from '../../../src/model/found.ts'
import type {Meeting} from '../../../src/notice.ts'
import {pageOf} from './pageOf.ts'

const bare = (node: unknown): unknown => {
  if (isFound(node)) return node.value
  if (Array.isArray(node)) return node.map(bare)
  if (typeof node === 'object' && node !== null) return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, bare(value)]))
  return node
}

interface Page {
  readonly subject?: string
  readonly footnotes?: string
  readonly body?: readonly string[]
}
const ISSUED = '2024-03-20'

function meetingOf(preamble: string, page: Page = {}): Meeting | null {
  const {body = [], ...zones} = page
  const tree = pageOf({...zones, preamble}, body)
  return bare(readMeeting(tree, {subject: page.subject ?? null, issuedDate: ISSUED, home: null}).value) as Meeting | null
}
const namesOf = (meeting: Meeting | null): string[] => meeting?.attendees.map((attendee) => attendee.name) ?? []

const HEARD = 'Sau khi nghe các đơn vị báo cáo, người chủ trì kết luận như sau:'
const OPENED = 'Ngày 05/3/2024, Phó Chủ tịch UBND huyện Trần Hữu Phước chủ trì cuộc họp về thủy lợi.'

describe('who presided', () => {
  const AN = {fullName: 'Trần Hữu Phước', position: 'Phó Chủ tịch UBND huyện'}
  it.each([
    ['Ngày 05/3/2024, Phó Chủ tịch UBND huyện Trần Hữu Phước đã chủ trì cuộc họp về thủy lợi.', AN],
    ['Ngày 05/3/2024, tại trụ sở UBND huyện, đồng chí Trần Hữu Phước - Phó Chủ tịch UBND huyện chủ trì họp bàn về thủy lợi.', AN],
    ['Thừa ủy quyền Chủ tịch UBND huyện, ngày 05/3/2024, ông Trần Hữu Phước, Phó Chủ tịch UBND huyện chủ trì phiên họp về thủy lợi.', AN],
    [
      'Ngày 05/3/2024, được sự ủy quyền của đồng chí Chủ tịch UBND huyện, Phó Chủ tịch UBND huyện Trần Hữu Phước đã chủ trì Hội nghị về thủy lợi.',
      AN,
    ],
    ['Ngày 05/3/2024, UBND huyện tổ chức hội nghị về thủy lợi do đồng chí Trần Hữu Phước - Phó Chủ tịch UBND huyện chủ trì.', AN],
    ['Ngày 05/3/2024, dưới sự chủ trì của đồng chí Trần Hữu Phước - Phó Chủ tịch UBND huyện, UBND huyện đã họp bàn về thủy lợi.', AN],
    ['Ngày 05/3/2024, Phó Chủ tịch UBND huyện Trần Hữu Phước chủ trì và kết luận Hội nghị về thủy lợi.', AN],
    ['Ngày 05/3/2024, UBND huyện tổ chức cuộc họp về thủy lợi. Chủ trì cuộc họp: đồng chí Trần Hữu Phước - Phó Chủ tịch UBND huyện.', AN],
    ['Ngày 05/3/2024, Phó Chủ tịch UBND huyện Trần Hữu Phước đã có buổi làm việc với UBND xã Hoa Sơn.', AN],
    ['Ngày 05/3/2024, Phó Chủ tịch UBND huyện Trần Hữu Phước đã đi kiểm tra thực địa tại xã Hoa Sơn.', AN],
    ['Ngày 05/3/2024, đoàn công tác do ông Trần Hữu Phước, Phó Chủ tịch UBND huyện làm Trưởng đoàn đã kiểm tra hồ Suối Vàng.', AN],
    ['Cuộc họp về thủy lợi được tổ chức ngày 05/3/2024, do đồng chí Trần Hữu Phước, Phó Chủ tịch UBND huyện chủ trì.', AN],
    [
      'Ngày 05/3/2024, Phó Chủ tịch UBND huyện Trần Hữu Phước cùng lãnh đạo các phòng: Nội vụ, Tư pháp và UBND xã Hoa Sơn đã kiểm tra hồ Suối Vàng.',
      AN,
    ],
    ['Ngày 05/3/2024, Chủ tịch UBND huyện Trần Hữu Quyền chủ trì giao ban.', {fullName: 'Trần Hữu Quyền', position: 'Chủ tịch UBND huyện'}],
    ['Ngày 05/3/2024, tại trụ sở UBND huyện, ông Trần Hữu Phước (Phó Chủ tịch UBND huyện) chủ trì giao ban.', AN],
    [
      'Tại phiên họp ngày 05/3/2024, sau khi nghe ông Đỗ Minh Đạo báo cáo, Phó Chủ tịch UBND huyện Trần Hữu Phước có ý kiến chỉ đạo như sau:',
      AN,
    ],
  ])('%s', (opening, chair) => {
    expect(meetingOf(`${opening}\n${HEARD}`)?.chair).toEqual(chair)
    expect(meetingOf(`${opening}\n${HEARD}`)?.dates).toEqual(['2024-03-05'])
  })

  it('keeps several offices as printed, also around the name', () => {
    const chair = (opening: string): unknown => meetingOf(opening)?.chair
    expect(
      chair(
        'Sáng ngày 05/3/2024, đồng chí Võ Thanh Sơn - Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp giao ban.',
      ),
    ).toEqual({
      fullName: 'Võ Thanh Sơn',
      position: 'Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh',
    })
    expect(
      chair(
        'Ngày 05/3/2024, Phó Thủ tướng Chính phủ Lê Văn Thuận, Trưởng Ban Chỉ đạo quốc gia phòng, chống lụt bão đã chủ trì phiên họp thứ hai.',
      ),
    ).toEqual({
      fullName: 'Lê Văn Thuận',
      position: 'Phó Thủ tướng Chính phủ, Trưởng Ban Chỉ đạo quốc gia phòng, chống lụt bão',
    })
  })

  it('takes a missing name from who concludes or from the subject', () => {
    const opening = 'Ngày 05/3/2024, Chủ tịch UBND xã đã chủ trì cuộc họp về môi trường.'
    const chair = {fullName: 'Đặng Minh Khoa', position: 'Chủ tịch UBND xã'}
    expect(meetingOf(`${opening}\nSau khi thảo luận, Chủ tịch UBND xã Đặng Minh Khoa kết luận như sau:`)?.chair).toEqual(chair)
    expect(meetingOf(opening, {subject: 'Kết luận của Chủ tịch UBND xã Đặng Minh Khoa tại cuộc họp về môi trường'})?.chair).toEqual(chair)
    expect(meetingOf(opening)?.chair).toEqual({fullName: null, position: 'Chủ tịch UBND xã'})
  })

  it('reads who concludes when nobody is said to preside', () => {
    const meeting = meetingOf(
      'Tại cuộc họp giao ban ngày 04/3/2024, sau khi nghe các phòng báo cáo, Chủ tịch UBND huyện Lê Minh Tâm đã kết luận như sau:',
    )
    expect(meeting).toMatchObject({dates: ['2024-03-04'], chair: {fullName: 'Lê Minh Tâm', position: 'Chủ tịch UBND huyện'}})
    expect(meeting?.name).toBe('cuộc họp giao ban ngày 04/3/2024')
  })

  it('counts the second of two who preside among those attending', () => {
    const meeting = meetingOf(
      'Ngày 07/3/2024, đồng chí Hà Văn Quý - Phó Chủ tịch UBND tỉnh và đồng chí Mai Xuân Đức - Giám đốc Sở Công Thương đồng chủ trì cuộc họp về cụm công nghiệp.',
    )
    expect(meeting?.chair?.fullName).toBe('Hà Văn Quý')
    expect(meeting?.attendees).toEqual([
      {name: 'Mai Xuân Đức', kind: 'person', position: 'Giám đốc Sở Công Thương', organName: 'Sở Công Thương'},
    ])
  })

  it('does not take the family name Đỗ for the word "do"', () => {
    expect(
      meetingOf('Ngày 05/3/2024, tại trụ sở UBND huyện, Chủ tịch UBND huyện Đỗ Minh Đạo, Trưởng Ban Chỉ đạo (Ban) đã chủ trì phiên họp.')
        ?.chair,
    ).toEqual({
      fullName: 'Đỗ Minh Đạo',
      position: 'Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo',
    })
  })

  it('settles a damaged spelling by the majority of three mentions', () => {
    const opening =
      'Ngày 05/3/2024, Giám đốc Sở Đinh Tién Hưng chủ trì cuộc họp.\nSau khi nghe báo cáo, Giám đốc Sở Đinh Tiến Hưng kết luận:'
    expect(meetingOf(opening, {subject: 'Kết luận của Giám đốc Sở Đình Tiến Hưng tại cuộc họp'})?.chair?.fullName).toBe('Đinh Tiến Hưng')
    expect(meetingOf(opening)?.chair?.fullName).toBe('Đinh Tién Hưng')
  })

  it('does not take a place for a name, nor a degree', () => {
    expect(meetingOf('Ngày 05/3/2024, Chủ tịch UBND tỉnh Hà Giang chủ trì cuộc họp về du lịch.')?.chair).toEqual({
      fullName: null,
      position: 'Chủ tịch UBND tỉnh Hà Giang',
    })
    expect(
      meetingOf('Ngày 06/3/2024, Hiệu trưởng Trường Đại học Hoa Lư PGS.TS. Nguyễn Văn Bách chủ trì cuộc họp giao ban.')?.chair,
    ).toEqual({
      fullName: 'Nguyễn Văn Bách',
      position: 'Hiệu trưởng Trường Đại học Hoa Lư',
    })
  })

  it('is null when a body met and nobody is named', () => {
    expect(
      meetingOf(
        'Ngày 05/3/2024, Ban Thường vụ Huyện ủy đã họp bàn công tác cán bộ.\nSau khi thảo luận, Ban Thường vụ thống nhất kết luận như sau:',
      )?.chair,
    ).toBeNull()
  })
})

describe('days', () => {
  it.each([
    ['Từ ngày 12 đến ngày 14/3/2024, Phó Giám đốc Sở Nội vụ Lý Hải Nam chủ trì Hội nghị tập huấn.', ['2024-03-12', '2024-03-14']],
    ['Ngày 02 và 03 tháng 3 năm 2024, Giám đốc Sở Nội vụ Lý Hải Nam chủ trì Hội nghị tập huấn.', ['2024-03-02', '2024-03-03']],
    ['Chiều 16/3, Giám đốc Sở Nội vụ Lý Hải Nam chủ trì Hội nghị tập huấn.', ['2024-03-16']],
    ['Ngày 20/12, Giám đốc Sở Nội vụ Lý Hải Nam đã chủ trì Hội nghị tổng kết.', ['2023-12-20']],
    ['Thực hiện Công văn số 15/SNV-VP ngày 01/02/2024, ngày 05/3/2024, Giám đốc Sở Nội vụ Lý Hải Nam chủ trì cuộc họp.', ['2024-03-05']],
    ['Giám đốc Sở Nội vụ Lý Hải Nam đã chủ trì cuộc họp về thực hiện Công văn số 15/SNV-VP ngày 01/02/2024.', []],
    ['Giám đốc Sở Nội vụ Lý Hải Nam đã chủ trì cuộc họp ngày 05/3/2024 về kết quả thực hiện đến ngày 29/02/2024.', ['2024-03-05']],
  ])('%s', (opening, dates) => expect(meetingOf(opening)?.dates).toEqual(dates))

  it('come from the subject when only it has them', () => {
    const page = {subject: 'Kết luận của Chủ tịch UBND xã tại cuộc họp ngày 06/3/2024 về thu ngân sách'}
    expect(meetingOf('Sau khi nghe kế toán báo cáo, Chủ tịch UBND xã Phan Thị Lan kết luận như sau:', page)?.dates).toEqual(['2024-03-06'])
  })
})

describe('venue', () => {
  it.each([
    ['Ngày 05/3/2024, tại Văn phòng UBND tỉnh, Phó Chủ tịch UBND tỉnh Võ An chủ trì cuộc họp.', 'Văn phòng UBND tỉnh'],
    [
      'Ngày 05/3/2024, tại Phòng họp số 2, trụ sở UBND tỉnh, Phó Chủ tịch UBND tỉnh Võ An chủ trì cuộc họp.',
      'Phòng họp số 2, trụ sở UBND tỉnh',
    ],
    ['Ngày 05/3/2024, tại Hội trường Sở Y tế, BSCKII. Võ An, Giám đốc Sở chủ trì cuộc họp.', 'Hội trường Sở Y tế'],
    ['Ngày 05/3/2024, tại phòng giao ban tầng 2, BSCKII Võ An - Giám đốc Bệnh viện chủ trì cuộc họp.', 'phòng giao ban tầng 2'],
    ['Ngày 05/3/2024 tại Hội trường UBND xã Chủ tịch UBND xã Võ An chủ trì cuộc họp.', 'Hội trường UBND xã'],
    ['Ngày 05/3/2024, tại xã Hoa Sơn, huyện Krông Nô, Chủ tịch UBND huyện Võ An chủ trì cuộc họp.', 'xã Hoa Sơn, huyện Krông Nô'],
    ['Ngày 05/3/2024, Chủ tịch UBND huyện Võ An chủ trì cuộc họp tại trụ sở UBND huyện để bàn về thủy lợi.', 'trụ sở UBND huyện'],
    ['Ngày 05/3/2024, Chủ tịch UBND huyện Võ An chủ trì Hội nghị (tổ chức điểm tại xã Hoa Sơn).', 'xã Hoa Sơn'],
    ['Ngày 05/3/2024, Chủ tịch UBND huyện Võ An chủ trì cuộc họp về phát triển du lịch tại Việt Nam.', null],
    ['Ngày 05/3/2024, thực hiện ý kiến tại Thông báo số 12/TB-UBND, Chủ tịch UBND huyện Võ An chủ trì cuộc họp.', null],
    ['Ngày 05/3/2024, Chủ tịch UBND huyện Võ An chủ trì cuộc họp về tài chính tại các xã.', null],
  ])('%s', (opening, venue) => expect(meetingOf(opening)?.venue ?? null).toBe(venue))
})

describe('name', () => {
  it('ends before those attending and prefers the noun to the verb', () => {
    expect(
      meetingOf('Ngày 05/3/2024, Chủ tịch UBND xã Võ An chủ trì cuộc họp về thu gom rác, với sự tham dự của Trưởng các thôn.')?.name,
    ).toBe('cuộc họp về thu gom rác')
    const page = {subject: 'Kết luận của Chủ tịch UBND xã Võ An tại cuộc họp bàn về thu gom rác'}
    expect(meetingOf('Ngày 05/3/2024, Chủ tịch UBND xã Võ An chủ trì họp bàn về thu gom rác.', page)?.name).toBe(
      'cuộc họp bàn về thu gom rác',
    )
  })
})

describe('attendees', () => {
  it.each([
    ['Dự họp có lãnh đạo các Sở: Tài chính, Nội vụ.', ['Sở Tài chính', 'Sở Nội vụ']],
    ['Cùng dự có đại diện Sở Y tế.', ['Sở Y tế']],
    ['Thành phần tham dự gồm: Sở Y tế; Sở Nội vụ.', ['Sở Y tế', 'Sở Nội vụ']],
    ['Tham dự cuộc họp tại điểm cầu trụ sở UBND huyện có Sở Y tế. Tại điểm cầu các xã có Sở Nội vụ.', ['Sở Y tế', 'Sở Nội vụ']],
    ['Lãnh đạo Sở Y tế, Sở Nội vụ cùng tham dự.', ['Sở Y tế', 'Sở Nội vụ']],
    ['Dự họp có đại diện lãnh đạo các cơ quan sau: Sở Y tế, Sở Nội vụ.', ['Sở Y tế', 'Sở Nội vụ']],
    ['Cùng dự có Sở Y tế. Các ý kiến tham gia của đại biểu.', ['Sở Y tế']],
    ['Tham dự có các đồng chí: Lê Thị Mai, Phó Giám đốc Sở Y tế; Bùi Văn Lực - Chánh Văn phòng UBND tỉnh.', ['Lê Thị Mai', 'Bùi Văn Lực']],
    [
      'Dự họp có các Phó Chủ tịch UBND tỉnh: Lê Thị Mai, Bùi Văn Lực và Giám đốc Sở Y tế Đỗ An Bình.',
      ['Lê Thị Mai', 'Bùi Văn Lực', 'Đỗ An Bình'],
    ],
    ['Dự họp có Phó Chủ tịch UBND huyện Trần Hữu Phước, Sở Y tế.', ['Sở Y tế']],
    ['Dự họp có lãnh đạo huyện Hoa Lư.', ['lãnh đạo huyện Hoa Lư']],
    ['Dự án có sự đóng góp của Sở Y tế.', []],
    ['Căn cứ ý kiến tham gia của Sở Y tế.', []],
  ])('%s', (sentence, names) => expect(namesOf(meetingOf(`${OPENED} ${sentence}\n${HEARD}`))).toEqual(names))

  it('leaves out those who only reported', () => {
    expect(
      namesOf(meetingOf(`${OPENED}\nSau khi nghe Sở Xây dựng báo cáo, ý kiến của Sở Y tế, Phó Chủ tịch UBND huyện kết luận như sau:`)),
    ).toEqual([])
  })

  it('counts the other side of a working session', () => {
    expect(
      namesOf(meetingOf(`Ngày 05/3/2024, Chủ tịch UBND huyện Võ An đã có buổi làm việc với Sở Y tế về phòng bệnh.\n${HEARD}`)),
    ).toEqual(['Sở Y tế'])
  })

  it('reads items under a colon, printed as dashes', () => {
    const meeting = meetingOf(`${OPENED} Thành phần dự họp gồm:\n- Đồng chí Lê Thị Mai - Trưởng phòng Nội vụ;\n- Sở Y tế.\n${HEARD}`)
    expect(namesOf(meeting)).toEqual(['Lê Thị Mai', 'Sở Y tế'])
  })

  it('reads dash items that stand in the outline before the first clause', () => {
    const tree = pageOf({preamble: `${OPENED} Thành phần dự họp gồm:`}, [
      'Lãnh đạo Sở Y tế;',
      'Đồng chí Lê Thị Mai - Trưởng phòng Nội vụ.',
      'UBND xã Hoa Sơn thực hiện ngay.',
    ])
    const outline = tree.outline.map((clause, index) => ({...clause, id: index < 2 ? `-${index + 1}` : '1'}))
    const {value} = readMeeting({...tree, outline}, {subject: null, issuedDate: ISSUED, home: null})
    expect(namesOf(bare(value) as Meeting)).toEqual(['Sở Y tế', 'Lê Thị Mai'])
  })

  it('counts the other side also when another sentence names the chair', () => {
    const meeting = meetingOf(
      `Ngày 12/3/2024, Thường trực Huyện ủy tổ chức Hội nghị giao ban với Sở Y tế. Đồng chí Lò Văn Muôn, Bí thư Huyện ủy chủ trì Hội nghị.\n${HEARD}`,
    )
    expect(meeting).toMatchObject({dates: ['2024-03-12'], chair: {fullName: 'Lò Văn Muôn'}})
    expect(namesOf(meeting)).toEqual(['Sở Y tế'])
  })

  it('writes the home of the document into names that need it', () => {
    const home = {level: 'province', unit: 'tỉnh Hà Giang', aliases: new Map()} as const
    const {value} = readMeeting(pageOf({preamble: `${OPENED} Dự họp có lãnh đạo UBND tỉnh.`}), {subject: null, issuedDate: ISSUED, home})
    expect(namesOf(bare(value) as Meeting)).toEqual(['Ủy ban nhân dân tỉnh Hà Giang'])
  })

  it('is completed by a footnote of the list, and by no other footnote', () => {
    const meeting = meetingOf(`${OPENED} Dự họp có lãnh đạo các sở, ngành liên quan1.\n${HEARD}`, {
      footnotes: '1 Gồm các Sở: Tài chính, Nội vụ.\n2 Theo đề nghị của Sở Y tế.',
    })
    expect(namesOf(meeting)).toEqual(['lãnh đạo các sở, ngành liên quan', 'Sở Tài chính', 'Sở Nội vụ'])
  })
})

describe('no meeting', () => {
  it.each([
    [
      'UBND tỉnh kính mời các đồng chí dự cuộc họp do Phó Chủ tịch UBND tỉnh Võ An chủ trì, ngày 25/3/2024, tại trụ sở UBND tỉnh.',
      'Về việc mời dự họp',
    ],
    ['Ngày 25/3/2024, UBND tỉnh sẽ tổ chức Hội nghị tổng kết, do Chủ tịch UBND tỉnh chủ trì.', 'Tổ chức Hội nghị tổng kết'],
    ['Ngày 25/3/2024, Phó Chủ tịch UBND tỉnh Võ An chủ trì cuộc họp giao ban.', 'Lịch công tác tuần'],
    [
      'Thực hiện kết luận của Chủ tịch UBND tỉnh Võ An tại cuộc họp ngày 01/3/2024, Sở Tài chính thông báo như sau:',
      'Về việc triển khai kết luận của Chủ tịch UBND tỉnh',
    ],
    [
      'Căn cứ Thông báo số 12/TB-UBND ngày 01/3/2024 về kết luận tại cuộc họp giao ban, UBND xã thông báo treo cờ.',
      'Về việc treo cờ Tổ quốc',
    ],
    ['Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức hội nghị tập huấn trước ngày 30/3/2024.', 'Phân công nhiệm vụ'],
    ['Giao Phó Giám đốc Sở Y tế Võ An chủ trì cuộc họp hằng tháng kể từ ngày 01/3/2024.', 'Phân công nhiệm vụ'],
    [
      'Thực hiện Công văn số 20/UBDT-VP ngày 01/3/2024 về Hội nghị đánh giá do Bộ trưởng Võ An chủ trì; UBND tỉnh mời các sở tham dự.',
      'Về việc tham dự Hội nghị',
    ],
    ['Ngày 10/3/2024, Đoàn kiểm tra đã kiểm tra cơ sở sản xuất nước đá. Kết quả kiểm tra đạt yêu cầu.', 'Kết quả kiểm tra'],
    ['Ngày 05/3/2024, Cục Thuế nhận được công văn của Công ty hỏi về kê khai thuế. Cục Thuế có ý kiến như sau:', 'Về việc kê khai thuế'],
  ])('%s', (preamble, subject) => expect(meetingOf(preamble, {subject})).toBeNull())
})

it('gives every value its place: what is exact is the slice of the source', () => {
  const tree = pageOf({
    subject: 'Kết luận của Phó Chủ tịch UBND huyện Trần Hữu Phước tại cuộc họp về thủy lợi',
    preamble: `Ngày 05/3/2024, tại trụ sở UBND huyện, Phó Chủ tịch UBND huyện Trần Hữu Phước chủ trì họp. Dự họp có ông Lê Văn Ba - Trưởng phòng Nội vụ; lãnh đạo các sở, ngành; UBND các xã Hoa Sơn, Hoa Lư.\n${HEARD}`,
  })
  let exact = 0
  const walk = (node: unknown): void => {
    if (isFound(node)) {
      expect(node.span, node.rule).not.toBeNull()
      if (node.how !== 'exact' || node.rule.startsWith('meeting-day') || typeof node.value !== 'string') return
      if (node.rule === 'attendee-body') return // a name may stand behind a shared head
      exact++
      expect(tree.source.text.slice(node.span!.start, node.span!.end)).toBe(node.value)
    } else if (typeof node === 'object' && node !== null) Object.values(node).forEach(walk)
  }
  walk(readMeeting(tree, {subject: null, issuedDate: ISSUED, home: null}).value)
  expect(exact).toBeGreaterThan(5)
})

it('takes time in proportion to a hostile text', () => {
  for (const word of [
    'chủ trì cuộc họp ',
    'tham dự có, ',
    'tại trụ sở, ',
    'do đồng chí ',
    'kết luận, ',
    '. A. ',
    'ông Lê Văn Ba, Phó Chủ tịch, ',
  ])
    meetingOf(`Ngày 05/3/2024, ông Lê An chủ trì cuộc họp. Dự họp có ${word.repeat(8000)}.`)
})
