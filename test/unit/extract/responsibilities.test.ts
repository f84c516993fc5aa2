import {describe, expect, it} from 'vitest'
import {parseNotice, type Responsibility} from '../../../src/index.ts'

/** A notice of Lâm Đồng of 6 May 2024 with the given body lines. */
const noticeOf = (lines: readonly string[]): string => `ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                       Độc lập - Tự do - Hạnh phúc

Số: 91/TB-UBND                Lâm Đồng, ngày 06 tháng 5 năm 2024

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh Đặng Quốc Vinh tại cuộc họp về bảo vệ rừng

Ngày 02/5/2024, Phó Chủ tịch UBND tỉnh Đặng Quốc Vinh chủ trì cuộc họp về bảo vệ rừng và kết luận như sau:

${lines.join('\n')}

UBND tỉnh thông báo để các cơ quan biết, thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.
`

/** `clause: assignees [role lead] > task (coordinators) @deadlines`, a line an entry. */
const shown = ({clause, assignees, role, lead, tasks}: Responsibility): string =>
  `${clause}: ${assignees.join(' + ')}${role === 'coordinate' ? ` helps ${lead.join(' + ')}` : ''} > ${tasks
    .map(
      (task) =>
        `${task.clause}${task.coordinators.length > 0 ? ` (${task.coordinators.join(' + ')})` : ''}${task.deadlines.map((end) => ` @${end.date}`).join('')}`,
    )
    .join(', ')}`

const read = async (...lines: string[]): Promise<string[]> => (await parseNotice(noticeOf(lines))).notice.responsibilities.map(shown)

const orders: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '"Giao X chủ trì, phối hợp với Y"',
    ['1. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát, trình UBND tỉnh trước ngày 10/6/2024.'],
    ['1: Sở Y tế > 1 (Sở Tài chính) @2024-06-10'],
  ],
  ['"X chủ trì"', ['1. Sở Nội vụ chủ trì lập danh sách.'], ['1: Sở Nội vụ > 1']],
  ['"X có trách nhiệm"', ['1. Công an tỉnh có trách nhiệm giữ gìn trật tự.'], ['1: Công an tỉnh > 1']],
  ['"X khẩn trương"', ['1. UBND huyện Đức Trọng khẩn trương kiểm đếm cây trồng.'], ['1: Ủy ban nhân dân huyện Đức Trọng > 1']],
  ['"Yêu cầu X"', ['1. Yêu cầu Chi cục Kiểm lâm tăng cường tuần tra.'], ['1: Chi cục Kiểm lâm > 1']],
  ['"Đề nghị X"', ['1. Đề nghị Bộ Chỉ huy Quân sự tỉnh cử lực lượng hỗ trợ.'], ['1: Bộ Chỉ huy Quân sự tỉnh > 1']],
  [
    '"UBND tỉnh yêu cầu X"',
    ['1. Để giữ rừng mùa khô, UBND tỉnh yêu cầu Sở Nông nghiệp và Phát triển nông thôn lập tổ trực.'],
    ['1: Sở Nông nghiệp và Phát triển nông thôn > 1'],
  ],
  [
    'an adverbial before the order',
    ['1. Trên cơ sở báo cáo của Sở Công Thương, giao Sở Tài chính thẩm định dự toán.'],
    ['1: Sở Tài chính > 1'],
  ],
  [
    'an adverbial without a comma',
    ['1. Trong quá trình triển khai Sở Xây dựng thường xuyên kiểm tra hiện trường.'],
    ['1: Sở Xây dựng > 1'],
  ],
  [
    'a verb that no list holds',
    ['1. Công ty Cổ phần Môi trường Đà Lạt dựng rào chắn quanh hồ.'],
    ['1: Công ty Cổ phần Môi trường Đà Lạt > 1'],
  ],
  [
    'a body as heading of items',
    ['1. Sở Du lịch:', '- Rà soát cơ sở lưu trú.', '- Phối hợp với Công an tỉnh kiểm tra.'],
    ['1: Sở Du lịch > 1.-1, 1.-2 (Công an tỉnh)'],
  ],
  [
    'a heading that announces only',
    ['1. Giao Sở Y tế theo chức năng, nhiệm vụ chịu trách nhiệm:', 'a) Bố trí trực cấp cứu.', 'b) Dự trữ thuốc.'],
    ['1: Sở Y tế > 1.a, 1.b'],
  ],
  [
    'a heading that says what to do as well',
    ['1. Yêu cầu Sở Y tế tổ chức trực cấp cứu cả ngày lễ, bảo đảm đủ thuốc; trong đó lưu ý:', 'a) Bố trí xe.', 'b) Dự trữ máu.'],
    ['1: Sở Y tế > 1, 1.a, 1.b'],
  ],
  [
    'an item that names its own body',
    ['1. Sở Du lịch:', '- Rà soát cơ sở lưu trú.', '- Sở Y tế kiểm tra bếp ăn.'],
    ['1: Sở Du lịch > 1.-1', '1.-2: Sở Y tế > 1.-2'],
  ],
  [
    'a lead-in whose every item names its own body',
    ['1. Yêu cầu các sở, ngành thực hiện các nhiệm vụ sau:', '- Sở Du lịch rà soát cơ sở lưu trú.', '- Sở Y tế kiểm tra bếp ăn.'],
    ['1: các sở, ngành > 1', '1.-1: Sở Du lịch > 1.-1', '1.-2: Sở Y tế > 1.-2'],
  ],
  [
    'a row of a schedule, its day the end',
    [
      '1. Lịch kiểm tra trong tháng:',
      '',
      '| Ngày | Việc |',
      '| --- | --- |',
      '| 10/5 - 14/5/2024 | Công an tỉnh kiểm tra các chốt |',
      '| 20/5/2024 | Sở Y tế báo cáo kết quả |',
      '2. Sở Nội vụ lập danh sách.',
    ],
    ['1: Công an tỉnh > 1 @2024-05-14', '1: Sở Y tế > 1 @2024-05-20', '2: Sở Nội vụ > 2'],
  ],
  [
    'helpers named in an item above further items',
    ['1. Sở Du lịch:', '- Phối hợp với Sở Y tế, Công an tỉnh:', '+ Tập huấn nhân viên.', '+ Diễn tập chữa cháy.'],
    ['1: Sở Du lịch > 1.-1.+1 (Sở Y tế + Công an tỉnh), 1.-1.+2 (Sở Y tế + Công an tỉnh)'],
  ],
  [
    'a helper named in two sentences of one clause, once',
    ['1. Sở Y tế chủ trì, phối hợp với Công an tỉnh lập tổ trực. Đồng thời, Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra.'],
    ['1: Sở Y tế > 1 (Công an tỉnh)'],
  ],
  [
    '"Đối với X:" above items',
    ['1. Đối với UBND thành phố Đà Lạt:', '- Dọn cỏ ven đường.'],
    ['1: Ủy ban nhân dân thành phố Đà Lạt > 1.-1'],
  ],
  [
    'a title of what bodies are to do above items',
    ['1. Trách nhiệm chung của các sở, ngành', '- Rà soát cơ sở lưu trú.', '2. Nhiệm vụ của Sở Y tế:', 'a) Kiểm tra bếp ăn.'],
    ['1: các sở, ngành > 1.-1', '2: Sở Y tế > 2.a'],
  ],
  [
    'a title of a body above a paragraph',
    ['1. Sở Y tế và UBND các xã', 'Tổ chức trực cấp cứu trong cả đợt lễ.', '2. Trách nhiệm của Công an tỉnh', 'Kiểm tra bến xe.'],
    ['1: Sở Y tế + Ủy ban nhân dân các xã > 1', '2: Công an tỉnh > 2'],
  ],
  [
    'an order behind what a topic reports',
    ['1. Về kết quả giám sát: Cơ bản đồng ý với báo cáo của Sở Y tế. Đề nghị Sở Tài chính bổ sung kinh phí.'],
    ['1: Sở Tài chính > 1'],
  ],
  [
    'what is to be done below a title of both the past and the time to come',
    ['I. Tình hình tháng 4 và nhiệm vụ trọng tâm tháng 5', '1. Sở Y tế chủ trì lập danh sách.'],
    ['I.1: Sở Y tế > I.1'],
  ],
  [
    'what is to be done below a title of its own under one that judges the past',
    ['I. Kết quả tháng 4', '1. Các xã duy trì tuần tra.', '2. Nhiệm vụ tháng 5:', 'a) Sở Y tế chủ trì lập danh sách.'],
    ['I.2.a: Sở Y tế > I.2.a'],
  ],
  [
    'an order behind the comma of what the issuer agrees to',
    ['1. Nhất trí đề xuất của Sở Y tế, yêu cầu Sở Tài chính bổ sung kinh phí.'],
    ['1: Sở Tài chính > 1'],
  ],
  [
    'what a body itself asks of others as its own task',
    ['1. Sở Y tế rà soát, yêu cầu các cơ sở khám chữa bệnh thực hiện nghiêm quy định.'],
    ['1: Sở Y tế > 1'],
  ],
  [
    'an answer to what a person asks for',
    ['1. Bà Lò Thị Mai (trú tại thôn 2) kiến nghị về việc đường ngập khi mưa:', 'a) Sở Xây dựng kiểm tra hiện trạng.'],
    ['1.a: Sở Xây dựng > 1.a'],
  ],
  ['a body named behind a topic title', ['1. Về kinh phí: giao Sở Tài chính cân đối nguồn.'], ['1: Sở Tài chính > 1']],
  ['a capital order verb behind a topic title', ['1. Về kinh phí: Giao Sở Tài chính cân đối nguồn.'], ['1: Sở Tài chính > 1']],
  [
    'a title that is an open group above what it is to do',
    ['1. UBND các xã, thị trấn: Tuyên truyền người dân không đốt nương.'],
    ['1: Ủy ban nhân dân các xã, thị trấn > 1'],
  ],
  [
    'two bodies as heading of a capital verb',
    ['1. Phòng Tài chính – Kế toán và Phòng Quản trị: Quyết toán các gói thầu.'],
    ['1: Phòng Tài chính – Kế toán + Phòng Quản trị > 1'],
  ],
  [
    '"Giao X chủ trì, cùng với Y"',
    ['1. Giao Sở Tài chính chủ trì, cùng với các nhà thầu thi công rà soát khối lượng.'],
    ['1: Sở Tài chính > 1 (các nhà thầu thi công)'],
  ],
  [
    'with whom and by when an announcing heading is to be carried out',
    ['1. Yêu cầu Sở Y tế phối hợp với các nhà phân phối, trong thời hạn 02 ngày, phải:', 'a) Thu hồi thuốc.', 'b) Báo cáo UBND tỉnh.'],
    ['1: Sở Y tế > 1.a (các nhà phân phối), 1.b (các nhà phân phối)'],
  ],
  [
    'a heading whose body is to direct others',
    ['1. Đề nghị Sở Y tế chỉ đạo các bệnh viện, trạm y tế thực hiện tốt các nội dung sau:', 'a) Bố trí trực cấp cứu.', 'b) Dự trữ thuốc.'],
    ['1: Sở Y tế > 1.a, 1.b'],
  ],
  [
    'a periodic report of the last clause, told without a body, as part of that clause',
    ['1. Sở Y tế lập kế hoạch.', 'Định kỳ hằng tháng, tổng hợp, báo cáo kết quả thực hiện về UBND tỉnh.'],
    ['1: Sở Y tế > 1'],
  ],
  [
    'a periodic report that all owe, behind the last clause',
    ['1. Sở Y tế lập kế hoạch.', 'Định kỳ trước ngày 20 hằng tháng, các sở, ban, ngành báo cáo kết quả thực hiện về Sở Y tế.'],
    ['1: Sở Y tế > 1', 'null: các sở, ban, ngành > null @null'],
  ],
  [
    'one who is directed to take the lead coordinates, not the assignee',
    ['1. Giao UBND huyện Lạc Dương chỉ đạo Phòng Kinh tế chủ trì, phối hợp Hạt Kiểm lâm xử lý lấn chiếm.'],
    ['1: Ủy ban nhân dân huyện Lạc Dương > 1'],
  ],
  [
    '"chủ trì" behind a comma, which is the assignee\'s own',
    ['1. Giao Sở Tài chính hướng dẫn Sở Y tế, chủ trì phối hợp với Sở Nội vụ rà soát.'],
    ['1: Sở Tài chính > 1 (Sở Nội vụ)'],
  ],
  ['a body that is to get in touch', ['1. Sở Y tế liên hệ Trạm Y tế xã chuẩn bị dụng cụ.'], ['1: Sở Y tế > 1']],
  [
    'a town named after an estate',
    ['1. UBND thị trấn Nông trường Việt Trung lập danh sách hộ nghèo.'],
    ['1: Ủy ban nhân dân thị trấn Nông trường Việt Trung > 1'],
  ],
  [
    'items that tell only who belongs to a heading',
    [
      '1. Giao các sở quản lý hạ tầng theo ngành, lĩnh vực gồm:',
      '- Sở Công Thương (hạ tầng thương mại);',
      '- Sở Xây dựng.',
      'Có trách nhiệm:',
      'a) Lập hồ sơ.',
    ],
    ['1: các sở quản lý hạ tầng > 1.a'],
  ],
  [
    'a group in small letters behind an adverbial',
    ['1. Trong thời hạn 30 ngày kể từ ngày nhận thông báo, người trúng tuyển phải đến Sở Nội vụ nhận việc.'],
    ['1: người trúng tuyển > 1 @null'],
  ],
  ['what a body is to decide', ['1. UBND huyện Lạc Dương quyết định cho học sinh nghỉ học.'], ['1: Ủy ban nhân dân huyện Lạc Dương > 1']],
  ['what a body is to announce', ['1. Sở Y tế thông báo cho các nhà thuốc ngừng bán.'], ['1: Sở Y tế > 1']],
  [
    'several sentences tasking several bodies',
    ['1. Sở Y tế lập phương án. Sở Tài chính bố trí vốn trước ngày 30/5/2024. Sở Y tế báo cáo kết quả.'],
    ['1: Sở Y tế > 1', '1: Sở Tài chính > 1 @2024-05-30'],
  ],
  ['an order behind a semicolon', ['1. Sở Y tế lập phương án; giao Sở Tài chính bố trí vốn.'], ['1: Sở Y tế > 1', '1: Sở Tài chính > 1']],
  ['an order in brackets', ['1. Tổ chức lễ ra quân (giao Tỉnh đoàn chuẩn bị).'], ['1: Tỉnh đoàn > 1']],
  [
    'one who only helps',
    ['1. Sở Tư pháp có trách nhiệm phối hợp với Thanh tra tỉnh rà soát văn bản.'],
    ['1: Sở Tư pháp helps Thanh tra tỉnh > 1'],
  ],
  [
    '"chủ động phối hợp" leads',
    ['1. Sở Tư pháp chủ động phối hợp với Thanh tra tỉnh rà soát văn bản.'],
    ['1: Sở Tư pháp > 1 (Thanh tra tỉnh)'],
  ],
  [
    'open groups help',
    ['1. Sở Tư pháp phối hợp với các cơ quan liên quan rà soát văn bản.'],
    ['1: Sở Tư pháp > 1 (các cơ quan liên quan)'],
  ],
  [
    'own duty first, then coordination',
    ['1. Sở Tư pháp rà soát văn bản; phối hợp với Thanh tra tỉnh xử lý vi phạm.'],
    ['1: Sở Tư pháp > 1 (Thanh tra tỉnh)'],
  ],
  [
    'those whom the assignee directs coordinate with each other',
    ['1. Sở Y tế chỉ đạo các bệnh viện phối hợp với Công an tỉnh bảo vệ hiện trường.'],
    ['1: Sở Y tế > 1'],
  ],
]

describe('responsibilities', () => {
  it.each(orders)('reads %s', async (_name, lines, expected) => {
    expect(await read(...lines)).toEqual(expected)
  })

  const none: readonly (readonly [string, string])[] = [
    ['the past', '1. Sở Y tế đã hoàn thành việc tiêm phòng.'],
    ['a state', '1. Sở Y tế là cơ quan thường trực Ban Chỉ đạo.'],
    ['praise', '1. UBND tỉnh ghi nhận, biểu dương Sở Y tế và Công an tỉnh.'],
    ['agreement of the issuer', '1. UBND tỉnh thống nhất chủ trương theo đề nghị của Sở Y tế.'],
    ['what a law assigns', '1. Luật Lâm nghiệp giao Chi cục Kiểm lâm quản lý rừng đặc dụng.'],
    ['leave', '1. Các doanh nghiệp có thể nộp hồ sơ trực tuyến.'],
    ['a thing done with a body', '1. Công tác phối hợp giữa các sở, ngành còn hạn chế.'],
    ['an activity', '1. Các hoạt động kiểm tra được duy trì đều đặn.'],
    ['the content of a draft', '1. Hoàn thiện đề án theo hướng: Sở Y tế chủ trì khám; Sở Tài chính chủ trì cấp vốn.'],
    ['the content of a draft behind a topic title', '1. Về dự thảo đề án: Đồng ý theo hướng: Sở Y tế chủ trì khám; Sở Tài chính cấp vốn.'],
    ['what is done for the most part', '1. Các phòng, đơn vị cơ bản hoàn thành nhiệm vụ được giao.'],
    ['what people complain of', '1. Ông Lò Văn Hặc phản ánh việc xả rác ra suối.'],
    ['a title alone among others', '1. Quy chế gồm: trách nhiệm của Sở Y tế; trách nhiệm của Công an tỉnh.'],
    ['a title of what the issuer is to do', '1. Trách nhiệm của UBND tỉnh'],
    ['a number', '1. Số 14 đường Trần Phú là trụ sở mới.'],
    ['what a law says of a group', '1. Theo Điều 9 Luật Lâm nghiệp, trong thời hạn 10 ngày, chủ rừng phải trồng lại rừng.'],
    ['whom a regulation concerns', '1. Đối tượng áp dụng: Tổ chức, cá nhân kinh doanh lâm sản.'],
    ['a help line', '1. Các đơn vị liên hệ số điện thoại 02633.822.000 khi cần.'],
    ['thanks', '1. Sở Y tế trân trọng cảm ơn.'],
    ['education', '1. Giáo dục và đào tạo tiếp tục chuyển biến.'],
  ]
  it.each(none)('reads no order from %s', async (_name, line) => {
    expect(await read(line)).toEqual([])
  })

  it('reads no order below a title that judges the past', async () => {
    expect(
      await read('I. Đánh giá chung', '1. Các địa phương tổ chức tuần tra thường xuyên.', 'II. Nhiệm vụ', '1. Giao Sở Y tế lập kế hoạch.'),
    ).toEqual(['II.1: Sở Y tế > II.1'])
  })

  it('reads no order from an item below a title that judges the past', async () => {
    expect(await read('I. Đánh giá chung', '- Họp dân đúng lịch. Giao trách nhiệm cho Công an tỉnh giúp việc.', 'II. Nhiệm vụ')).toEqual([])
  })

  it('reads an order to all behind the last clause, whose clause is null', async () => {
    expect(await read('1. Giao Sở Y tế lập kế hoạch.', 'Giao Văn phòng UBND tỉnh theo dõi việc thực hiện Thông báo này.')).toEqual([
      '1: Sở Y tế > 1',
      'null: Văn phòng UBND tỉnh > null',
    ])
  })

  it('takes the year of an end from the month of issue where the day is left blank', async () => {
    const text = noticeOf(['1. Giao Sở Y tế lập kế hoạch trong tháng 6; Sở Tài chính cấp vốn trước ngày 10/01.']).replace(
      'ngày 06',
      'ngày …',
    )
    expect((await parseNotice(text)).notice.responsibilities.map(shown)).toEqual([
      '1: Sở Y tế > 1 @2024-06-30',
      '1: Sở Tài chính > 1 @2025-01-10',
    ])
  })

  it('reads no order from the closing formula', async () => {
    const text = noticeOf(['1. Giao Sở Y tế lập kế hoạch.']).replace(
      'biết, thực hiện./.',
      'biết; đề nghị Thủ trưởng các đơn vị nghiêm túc triển khai thực hiện./.',
    )
    expect((await parseNotice(text)).notice.responsibilities.map(shown)).toEqual(['1: Sở Y tế > 1'])
  })

  it('reads an order to notify others, outside every clause', async () => {
    const text = noticeOf(['1. Giao Sở Y tế lập kế hoạch.']).replace(
      'UBND tỉnh thông báo để các cơ quan biết, thực hiện./.',
      'Đề nghị Sở Nội vụ thông báo đến cán bộ để thực hiện./.',
    )
    expect((await parseNotice(text)).notice.responsibilities.map(shown)).toEqual(['1: Sở Y tế > 1', 'null: Sở Nội vụ > null'])
  })
})
