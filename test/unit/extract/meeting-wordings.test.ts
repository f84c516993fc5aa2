import {describe, expect, it} from 'vitest'
import {readMeeting} from '../../../src/extract/meeting/index.ts'
import type {Meeting} from '../../../src/notice.ts'
import {pageOf, plain} from './pageOf.ts'

const ISSUED = '2024-06-20'

interface Page {
  readonly subject?: string
  readonly signature?: string
}

function meetingOf(preamble: string, page: Page = {}): Meeting | null {
  const tree = pageOf({...page, preamble})
  return plain(readMeeting(tree, {subject: page.subject ?? null, issuedDate: ISSUED, home: null}).value) as Meeting | null
}
const namesOf = (meeting: Meeting | null): string[] => meeting?.attendees.map(({name}) => name) ?? []

const BAO = {fullName: 'Hoàng Gia Bảo', position: 'Phó Chủ tịch UBND tỉnh'}
const HEARD = 'Sau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:'
const OPENED = 'Ngày 05/6/2024, Phó Chủ tịch UBND tỉnh Hoàng Gia Bảo chủ trì cuộc họp về cấp nước.'

describe('inspections and working sessions', () => {
  it.each([
    [
      'Ngày 05/6/2024, đồng chí Hoàng Gia Bảo - Phó Chủ tịch UBND tỉnh đã đi kiểm tra thực tế hồ Suối Trầu và các tuyến kênh, đồng thời có buổi làm việc tại UBND huyện Vân Canh với lãnh đạo các Sở: Xây dựng, Tài chính; UBND các huyện Vân Canh, Tuy Phước; Công ty Cổ phần Đại Lộc và các nhà thầu thi công.',
      [
        'Sở Xây dựng',
        'Sở Tài chính',
        'Ủy ban nhân dân huyện Vân Canh',
        'Ủy ban nhân dân huyện Tuy Phước',
        'Công ty Cổ phần Đại Lộc',
        'các nhà thầu thi công',
      ],
    ],
    [
      'Ngày 05/6/2024, Phó Chủ tịch UBND tỉnh Hoàng Gia Bảo đã trực tiếp đi kiểm tra tuyến đường ven biển, sau đó chủ trì làm việc với Sở Giao thông vận tải, UBND thị xã Sông Cầu.',
      ['Sở Giao thông vận tải', 'Ủy ban nhân dân thị xã Sông Cầu'],
    ],
    [
      'Ngày 05/6/2024, đoàn công tác do đồng chí Hoàng Gia Bảo, Phó Chủ tịch UBND tỉnh làm trưởng đoàn đã đi thực tế hiện trường và làm việc với UBND huyện Vân Canh về giải ngân.',
      ['Ủy ban nhân dân huyện Vân Canh'],
    ],
    [
      'Ngày 05/6/2024, Phó Chủ tịch UBND tỉnh Hoàng Gia Bảo đã thị sát công trường và làm việc với Ban Quản lý dự án 85 cùng các đơn vị tư vấn, nhà thầu thi công.',
      ['Ban Quản lý dự án 85', 'các đơn vị tư vấn, nhà thầu thi công'],
    ],
    [
      'Ngày 05/6/2024, ông Hoàng Gia Bảo, Phó Chủ tịch UBND tỉnh đến thăm, kiểm tra Bệnh viện Đa khoa huyện Tây Sơn và có buổi làm việc với Ban Giám đốc bệnh viện.',
      ['Ban Giám đốc bệnh viện'],
    ],
    [
      'Ngày 05/6/2024, sau khi kiểm tra thực địa khu công nghiệp, đồng chí Hoàng Gia Bảo - Phó Chủ tịch UBND tỉnh đã chủ trì buổi làm việc tại Ban Quản lý Khu kinh tế với các Sở: Tài chính, Xây dựng và chủ đầu tư hạ tầng.',
      ['Sở Tài chính', 'Sở Xây dựng', 'chủ đầu tư hạ tầng'],
    ],
    ['Sáng 05/6/2024, Phó Chủ tịch UBND tỉnh Hoàng Gia Bảo dự và chỉ đạo Hội nghị giao ban quý II.', []],
  ])('%s', (opening, names) => {
    const meeting = meetingOf(`${opening}\n${HEARD}`)
    expect(meeting?.chair).toEqual(BAO)
    expect(meeting?.dates).toEqual(['2024-06-05'])
    expect(namesOf(meeting)).toEqual(names)
  })

  it('ends a place before what is done next', () => {
    const opening =
      'Ngày 05/6/2024, Phó Chủ tịch UBND tỉnh Hoàng Gia Bảo đã đi kiểm tra tại xã Phước Sơn và có buổi làm việc với Ban Giám hiệu nhà trường.'
    expect(meetingOf(`${opening}\n${HEARD}`)?.venue).toBe('xã Phước Sơn')
  })

  it.each([
    'Ngày 12/6/2024, Đoàn kiểm tra liên ngành đã kiểm tra cơ sở giết mổ tại xã Phước Sơn. Kết quả: cơ sở đạt yêu cầu.',
    'UBND huyện yêu cầu Ban Quản lý dự án đi kiểm tra hiện trường, làm việc với nhà thầu trước ngày 20/6/2024.',
    'Ngày 05/6/2024, Đội Quản lý thị trường số 2 đã kiểm tra cửa hàng, làm việc với chủ cửa hàng là ông Lê Văn Hà. Đề nghị UBND xã xử lý.',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 02/5/2024, Tổ công tác đi kiểm tra các chợ. Đề nghị các xã phối hợp.',
  ])('no meeting: %s', (preamble) => expect(meetingOf(preamble)).toBeNull())
})

describe('a body that met', () => {
  it.each([
    [
      'Ngày 10/6/2024, Ban Thường vụ Tỉnh ủy họp, nghe Ban cán sự đảng UBND tỉnh báo cáo. Đồng chí Vũ Trọng Nghĩa, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy chủ trì.',
      'Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy',
    ],
    [
      'Ngày 10/6/2024, Thường trực Huyện ủy họp phiên thường kỳ. Đồng chí Vũ Trọng Nghĩa, Bí thư Huyện ủy đã trực tiếp chủ trì và kết luận.',
      'Bí thư Huyện ủy',
    ],
    ['Ngày 10/6/2024, Ban Chỉ đạo họp. Ông Vũ Trọng Nghĩa - Trưởng Ban Chỉ đạo chủ trì.', 'Trưởng Ban Chỉ đạo'],
    [
      'Ngày 10/6/2024, Thường trực HĐND tỉnh tổ chức phiên giải trình về rừng. Ông Vũ Trọng Nghĩa, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh chủ trì phiên giải trình.',
      'Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh',
    ],
    [
      'Ngày 10/6/2024, tại kỳ họp thứ 8, HĐND huyện đã tiến hành phiên chất vấn. Chủ tọa kỳ họp là đồng chí Vũ Trọng Nghĩa, Chủ tịch HĐND huyện.',
      'Chủ tịch HĐND huyện',
    ],
    [
      'Tại phiên họp thứ 12 ngày 10/6/2024, Thường trực HĐND xã đã xem xét báo cáo. Đồng chí Chủ tịch HĐND xã Vũ Trọng Nghĩa chủ trì phiên họp.',
      'Chủ tịch HĐND xã',
    ],
    [
      'Ngày 10/6/2024, Hội đồng quản lý Quỹ họp phiên thứ hai dưới sự chủ trì của ông Vũ Trọng Nghĩa, Chủ tịch Hội đồng quản lý.',
      'Chủ tịch Hội đồng quản lý',
    ],
    [
      'Ngày 10/6/2024, Ban Chỉ đạo đã họp. Thay mặt Ban Chỉ đạo, đồng chí Vũ Trọng Nghĩa - Phó Chủ tịch UBND huyện kiêm Trưởng Ban Chỉ đạo kết luận như sau:',
      'Phó Chủ tịch UBND huyện kiêm Trưởng Ban Chỉ đạo',
    ],
  ])('%s', (opening, position) => {
    const meeting = meetingOf(`${opening}\nSau khi thảo luận, tập thể thống nhất kết luận như sau:`)
    expect(meeting?.chair).toEqual({fullName: 'Vũ Trọng Nghĩa', position})
    expect(meeting?.dates).toEqual(['2024-06-10'])
  })

  it('is no chair, nor is whoever reported', () => {
    const heard = 'Sau khi nghe Trưởng phòng Nội vụ báo cáo, tập thể lãnh đạo UBND thị xã thống nhất kết luận như sau:'
    expect(meetingOf(`Ngày 05/6/2024, tập thể lãnh đạo UBND thị xã đã họp để xem xét chính sách.\n${heard}`)?.chair).toBeNull()
    const opening = 'Ngày 05/6/2024, Thường trực Huyện ủy họp, nghe báo cáo.\nThường trực Huyện ủy thống nhất kết luận như sau:'
    expect(meetingOf(opening)).toMatchObject({chair: null, dates: ['2024-06-05']})
  })

  it('is named by what was held, not by the programme it follows', () => {
    const opening =
      'Thực hiện Chương trình công tác, ngày 05/6/2024, UBND huyện họp thành viên tháng 6 dưới sự chủ trì của Chủ tịch UBND huyện Vũ Trọng Nghĩa. UBND huyện thống nhất như sau:'
    expect(meetingOf(opening)?.name).toBe('họp thành viên tháng 6')
  })

  it.each([
    'Hằng tháng, Ban Chỉ đạo họp, nghe báo cáo. Yêu cầu các thành viên chuẩn bị nội dung như sau:',
    'Ban Thường vụ Tỉnh ủy yêu cầu các đảng ủy họp, nghe báo cáo. Văn phòng Tỉnh ủy chủ trì.',
    'UBND xã đề nghị đồng chí Lê Văn Hà chủ trì.',
    'Đồng chí Lê Văn Hà, Phó Giám đốc Sở được giao theo dõi dự án. Kế hoạch do đồng chí Lê Văn Hà chủ trì.',
    'Ngày 05/6/2024, Sở Tài chính nhận được Công văn số 15/UBND. Đề nghị các đại biểu dự họp, nghe phổ biến như sau:',
  ])('no meeting: %s', (preamble) => expect(meetingOf(preamble)).toBeNull())
})

describe('a chair known by office', () => {
  const subject = 'Kết luận của Giám đốc Sở tại Hội nghị giao ban tháng 6'
  const opening = 'Ngày 05/6/2024, Sở Y tế tổ chức giao ban tháng 6. Sau khi nghe các phòng báo cáo, Giám đốc Sở kết luận như sau:'

  it('is whoever signs in that office', () => {
    expect(meetingOf(opening, {subject, signature: 'GIÁM ĐỐC\nLê Thị Mận'})?.chair).toEqual({
      fullName: 'Lê Thị Mận',
      position: 'Giám đốc Sở',
    })
    const deputy = opening.replace('Giám đốc Sở kết luận', 'Phó Giám đốc Sở kết luận')
    expect(meetingOf(deputy, {signature: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Thị Mận'})?.chair?.fullName).toBe('Lê Thị Mận')
  })

  it.each(['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Thị Mận', 'TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nLê Thị Mận', 'CHÁNH VĂN PHÒNG\nLê Thị Mận'])(
    'is nobody else who signs: %j',
    (signature) => expect(meetingOf(opening, {subject, signature})?.chair).toEqual({fullName: null, position: 'Giám đốc Sở'}),
  )

  it('is marked as implied', () => {
    const tree = pageOf({subject, preamble: opening, signature: 'GIÁM ĐỐC\nLê Thị Mận'})
    const {value} = readMeeting(tree, {subject, issuedDate: ISSUED, home: null})
    expect(value).toMatchObject({chair: {fullName: {value: 'Lê Thị Mận', how: 'implied', rule: 'chair-signature'}}})
  })

  it('has the fuller office of the subject that names the person', () => {
    const page = {subject: 'Kết luận của đồng chí Lê Thị Mận - Chủ tịch UBND huyện kiêm Trưởng Ban Chỉ đạo 389 huyện tại cuộc họp'}
    expect(meetingOf('Ngày 05/6/2024, Ban Chỉ đạo họp, nghe báo cáo. Trưởng Ban Chỉ đạo kết luận như sau:', page)?.chair).toEqual({
      fullName: 'Lê Thị Mận',
      position: 'Chủ tịch UBND huyện kiêm Trưởng Ban Chỉ đạo 389 huyện',
    })
  })
})

describe('who took part', () => {
  it.each([
    [
      'Dự họp có Sở Y tế; Ban QLDA 1; Ban QLDA 85 và các nhà thầu thi công.',
      ['Sở Y tế', 'Ban QLDA 1', 'Ban QLDA 85', 'các nhà thầu thi công'],
    ],
    ['Dự họp có Công ty 68; các hộ dân bị ảnh hưởng.', ['Công ty 68', 'các hộ dân bị ảnh hưởng']],
    ['Dự họp có các nhà thầu; lãnh đạo Sở Y tế cùng tham dự.', ['các nhà thầu', 'Sở Y tế']],
    ['Dự họp có Trưởng, Phó các phòng thuộc Sở, Sở Y tế.', ['Trưởng các phòng thuộc Sở', 'Phó các phòng thuộc Sở', 'Sở Y tế']],
    ['Dự họp có Giám đốc, Phó Giám đốc các trung tâm.', ['Giám đốc các trung tâm', 'Phó Giám đốc các trung tâm']],
    ['Dự họp có Sở Y tế; cùng tham dự cuộc họp có Hội Nông dân tỉnh.', ['Sở Y tế', 'Hội Nông dân tỉnh']],
    [
      'Dự họp có Sở Y tế; đại biểu mời: Hội Nông dân tỉnh, Liên minh Hợp tác xã tỉnh.',
      ['Sở Y tế', 'Hội Nông dân tỉnh', 'Liên minh Hợp tác xã tỉnh'],
    ],
    ['Dự họp có Sở Y tế (vắng), Sở Nội vụ.', ['Sở Nội vụ']],
    ['Dự họp có ông Lê Văn Hà - Phó Giám đốc Sở Y tế (vắng có lý do); Sở Nội vụ.', ['Sở Nội vụ']],
    ['Dự họp có ông Mai Văn Vắng - chuyên gia; Sở Nội vụ.', ['Mai Văn Vắng', 'Sở Nội vụ']],
    [
      'Dự họp có lãnh đạo Ban Chỉ huy phòng thủ dân sự cấp tỉnh, huyện và một số xã.',
      ['lãnh đạo Ban Chỉ huy phòng thủ dân sự cấp tỉnh, huyện và một số xã'],
    ],
    ['Dự họp có lãnh đạo Sở Y tế và một số xã.', ['Sở Y tế', 'một số xã']],
  ])('%s', (sentence, names) => expect(namesOf(meetingOf(`${OPENED} ${sentence}\n${HEARD}`))).toEqual(names))

  it('reads a list in dash items, those absent left out', () => {
    const list =
      'Thành phần tham dự:\n- Đồng chí Lê Văn Hà - Phó Giám đốc Sở Y tế (vắng);\n- Ban QLDA 1;\n- UBND huyện Tuy Phước;\n- Vắng mặt: Sở Nội vụ, đồng chí Bùi Văn Mười.'
    expect(namesOf(meetingOf(`${OPENED} ${list}\n${HEARD}`))).toEqual(['Ban QLDA 1', 'Ủy ban nhân dân huyện Tuy Phước'])
  })

  it('keeps the comma of an office, and the office behind a dash with the person', () => {
    const meeting = meetingOf(
      `${OPENED} Cùng dự có Phó Thủ tướng Trần Văn Hậu - Trưởng Ban Chỉ đạo Trung ương về phòng, chống thiên tai; Sở Y tế.\n${HEARD}`,
    )
    expect(meeting?.attendees[0]).toMatchObject({
      name: 'Trần Văn Hậu',
      position: 'Phó Thủ tướng, Trưởng Ban Chỉ đạo Trung ương về phòng, chống thiên tai',
    })
    expect(namesOf(meeting)).toEqual(['Trần Văn Hậu', 'Sở Y tế'])
  })

  it('gives a lengthened name the place of all its words', () => {
    const tree = pageOf({preamble: `${OPENED} Dự họp có Ban QLDA 1 và các nhà thầu thi công.\n${HEARD}`})
    const places = readMeeting(tree, {subject: null, issuedDate: ISSUED, home: null}).value!.attendees.map(({name}) => {
      const {span} = name as {span: {start: number; end: number}}
      return tree.source.text.slice(span.start, span.end)
    })
    expect(places).toEqual(['Ban QLDA 1', 'các nhà thầu thi công'])
  })
})

describe('days', () => {
  it.each([
    ['Trong 02 ngày 12 và 13/6/2024, Giám đốc Sở Lý Hải Nam chủ trì Hội nghị tập huấn.', ['2024-06-12', '2024-06-13']],
    ['Trong các ngày 12, 13 và 14/6/2024, Giám đốc Sở Lý Hải Nam chủ trì Hội nghị.', ['2024-06-12', '2024-06-13', '2024-06-14']],
    ['Từ ngày 12/6/2024 đến ngày 14/6/2024, Giám đốc Sở Lý Hải Nam đã làm việc với Sở Y tế.', ['2024-06-12', '2024-06-14']],
    ['Chiều ngày 12/6/2024 và sáng ngày 13/6/2024, Giám đốc Sở Lý Hải Nam chủ trì cuộc họp.', ['2024-06-12', '2024-06-13']],
    ['Giám đốc Sở Lý Hải Nam đã chủ trì cuộc họp về kết quả thực hiện đến ngày 10/6/2024.', []],
  ])('%s', (opening, dates) => expect(meetingOf(`${opening}\nGiám đốc Sở kết luận như sau:`)?.dates).toEqual(dates))

  it('are read from a subject in capitals', () => {
    const subject = 'KẾT LUẬN CỦA CHỦ TỊCH UBND XÃ TẠI CUỘC HỌP NGÀY 12 THÁNG 6 NĂM 2024'
    expect(meetingOf('Sau khi nghe báo cáo, Chủ tịch UBND xã Phan Thị Lan kết luận như sau:', {subject})?.dates).toEqual(['2024-06-12'])
  })
})
