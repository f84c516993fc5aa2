import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Actor, actorStartsAt, readActors} from '../../../src/language/actors/index.ts'
import {fold} from '../../../src/language/fold.ts'

const flowOf = (text: string) => ({text, folded: fold(text)})
const read = (text: string) => readActors(flowOf(text), 0)

/** One line an actor: kind (b body, g group, p person), name, leaders. */
const shown = ({kind, name, through}: Actor): string => `${kind.charAt(0)} ${name}${through === null ? '' : ` <${through}>`}`

/** Printed list, what must follow it, and the actors. */
const LISTS: readonly (readonly [list: string, rest: string, ...actors: string[]])[] = [
  // one body
  ['Sở Nội vụ', ' chủ trì', 'b Sở Nội vụ'],
  ['Bộ Văn hóa, Thể thao và Du lịch', ' khẩn trương rà soát', 'b Bộ Văn hóa, Thể thao và Du lịch'],
  ['Sở Văn hóa, thể thao và Du lịch', ' báo cáo', 'b Sở Văn hóa, thể thao và Du lịch'],
  ['Sở Kế hoạch - Đầu tư', ' theo chức năng', 'b Sở Kế hoạch - Đầu tư'],
  ['Bộ Lao động, Thương binh và Xã hội', ' phối hợp', 'b Bộ Lao động, Thương binh và Xã hội'],
  ['phòng Tài chính – Kế hoạch', ' tham mưu', 'b phòng Tài chính – Kế hoạch'],
  ['Phòng Quản lý đô thị', ' kiểm tra các', 'b Phòng Quản lý đô thị'],
  ['Sở TT&TT tỉnh Kon Tum', ' đăng tải', 'b Sở TT&TT tỉnh Kon Tum'],
  [
    'Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp Thanh Hóa',
    ' rà soát',
    'b Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp Thanh Hóa',
  ],
  ['Công ty TNHH MTV Thủy nông, Cơ khí và Dịch vụ Sông Lam', ' báo cáo', 'b Công ty TNHH MTV Thủy nông, Cơ khí và Dịch vụ Sông Lam'],
  [
    'Công ty TNHH một thành viên quản lý công trình đô thị tỉnh',
    ' phối hợp',
    'b Công ty TNHH một thành viên quản lý công trình đô thị tỉnh',
  ],
  ['Trung tâm Dịch vụ việc làm thành phố Hải Phòng', ' tổ chức thực hiện', 'b Trung tâm Dịch vụ việc làm thành phố Hải Phòng'],
  ['Trung tâm Y tế huyện Mộc Châu', ' tổ chức tiêm', 'b Trung tâm Y tế huyện Mộc Châu'],
  ['Cục Thông tin cơ sở và Thông tin đối ngoại', ' - Chủ trì', 'b Cục Thông tin cơ sở và Thông tin đối ngoại'],
  ['Phòng Hành chính - Văn phòng UBND huyện', ' gửi', 'b Phòng Hành chính - Văn phòng UBND huyện'],
  ['Thanh tra Sở', ' tiến hành', 'b Thanh tra Sở'],
  ['Thường trực Ban An toàn giao thông tỉnh', ' để tổng hợp', 'b Thường trực Ban An toàn giao thông tỉnh'],
  ['Hiệp hội các nhà xuất khẩu gạo Việt Nam (VREA)', ' có ý kiến', 'b Hiệp hội các nhà xuất khẩu gạo Việt Nam (VREA)'],
  ['UBND huyện Mù Cang Chải', ' tiếp tục', 'b Ủy ban nhân dân huyện Mù Cang Chải'],
  ['UBND TP. Huế', ' đã', 'b Ủy ban nhân dân TP. Huế'],
  ['HĐND tỉnh', ' xem xét', 'b Hội đồng nhân dân tỉnh'],
  ['Công an thành phố', ', là', 'b Công an thành phố'],
  ['Ngân hàng Nhà nước Việt Nam', ' tiếp tục', 'b Ngân hàng Nhà nước Việt Nam'],
  ['Chủ đầu tư', ' chỉ đạo các', 'b Chủ đầu tư'],
  ['BQL dự án ĐTXD các công trình giao thông tỉnh', ' đẩy nhanh', 'b BQL dự án ĐTXD các công trình giao thông tỉnh'],
  ['Ban Chỉ đạo cải cách hành chính tỉnh', ' rà soát', 'b Ban Chỉ đạo cải cách hành chính tỉnh'],
  ['Ban Chỉ đạo', ' rà soát', 'b Ban Chỉ đạo'],
  ['Ban Chỉ đạo', ' giải pháp xử lý', 'b Ban Chỉ đạo'],
  ['Cục CNTT', ' xây dựng kho dữ liệu', 'b Cục CNTT'],
  ['Trường THPT chuyên Hạ Long', ' tổ chức thi', 'b Trường THPT chuyên Hạ Long'],
  ['Ban Chỉ huy Phòng, chống thiên tai huyện', ' trực', 'b Ban Chỉ huy Phòng, chống thiên tai huyện'],
  // shared heads
  ['các Sở Tài chính, Giao thông vận tải và Y tế', ' rà soát', 'b Sở Tài chính', 'b Sở Giao thông vận tải', 'b Sở Y tế'],
  ['Các Sở: Tài chính, Khoa học và Công nghệ', '.', 'b Sở Tài chính', 'b Sở Khoa học và Công nghệ'],
  ['các bộ: Quốc phòng, Công an', ' chỉ đạo', 'b Bộ Quốc phòng', 'b Bộ Công an'],
  [
    'các Bộ, cơ quan: Công Thương, Tư pháp, Thanh tra Chính phủ, Văn phòng Chính phủ và Hiệp hội Da giày Việt Nam',
    '. Sau',
    'b Bộ Công Thương',
    'b Bộ Tư pháp',
    'b Thanh tra Chính phủ',
    'b Văn phòng Chính phủ',
    'b Hiệp hội Da giày Việt Nam',
  ],
  [
    'các Sở, ngành: Văn hóa, Thể thao và Du lịch, Liên minh Hợp tác xã tỉnh, Xây dựng, Ban Dân tộc tỉnh',
    ';',
    'b Sở Văn hóa, Thể thao và Du lịch',
    'b Liên minh Hợp tác xã tỉnh',
    'b Sở Xây dựng',
    'b Ban Dân tộc tỉnh',
  ],
  ['các sở, ngành: Sở Y tế, Sở Ngoại vụ', ' gửi', 'b Sở Y tế', 'b Sở Ngoại vụ'],
  ['các Vụ Pháp chế, Tổ chức cán bộ', ' báo cáo', 'b Vụ Pháp chế', 'b Vụ Tổ chức cán bộ'],
  ['các phòng: Nội vụ, Tư pháp, Tài chính - Kế hoạch', ' tham mưu', 'b Phòng Nội vụ', 'b Phòng Tư pháp', 'b Phòng Tài chính - Kế hoạch'],
  [
    'UBND các huyện Lục Yên, Văn Yên và thị xã Nghĩa Lộ',
    ' nghiêm túc',
    'b Ủy ban nhân dân huyện Lục Yên',
    'b Ủy ban nhân dân huyện Văn Yên',
    'b Ủy ban nhân dân thị xã Nghĩa Lộ',
  ],
  ['UBND các xã: Tân Lập, Hòa Hội', ' rà soát', 'b Ủy ban nhân dân xã Tân Lập', 'b Ủy ban nhân dân xã Hòa Hội'],
  ['Chủ tịch UBND các xã Tân Lập, Hòa Hội', ' rà soát', 'b Chủ tịch UBND xã Tân Lập', 'b Chủ tịch UBND xã Hòa Hội'],
  ['các xã Tân Lập, Hòa Hội và thị trấn Yên Bình', ' rà soát', 'b xã Tân Lập', 'b xã Hòa Hội', 'b thị trấn Yên Bình'],
  ['các tỉnh Lào Cai, Yên Bái', ' rà soát', 'b tỉnh Lào Cai', 'b tỉnh Yên Bái'],
  ['các tỉnh Tây Nguyên, Đông Nam Bộ', ' rà soát', 'g các tỉnh Tây Nguyên, Đông Nam Bộ'],
  ['các xã An Bình - An Phú', ' rà soát', 'g các xã An Bình - An Phú'],
  ['các xã Bãi Ngang', ' rà soát', 'g các xã Bãi Ngang'],
  ['các thôn Đông, Đoài', ' rà soát', 'g các thôn Đông, Đoài'],
  ['các Công ty Điện lực Lào Cai và Yên Bái', ' rà soát', 'b Công ty Điện lực Lào Cai', 'b Công ty Điện lực Yên Bái'],
  ['các Trường THPT Lê Lợi, Trần Phú', ' rà soát', 'b Trường THPT Lê Lợi', 'b Trường THPT Trần Phú'],
  ['các Ban Quản lý rừng phòng hộ Sa Pa, Bát Xát', ' rà soát', 'b Ban Quản lý rừng phòng hộ Sa Pa', 'b Ban Quản lý rừng phòng hộ Bát Xát'],
  ['các Hội Nông dân, Phụ nữ và Cựu chiến binh', ' tuyên truyền', 'b Hội Nông dân', 'b Hội Phụ nữ', 'b Hội Cựu chiến binh'],
  ['các Ban Tổ chức, Tuyên giáo, Dân vận', ' tham mưu', 'b Ban Tổ chức', 'b Ban Tuyên giáo', 'b Ban Dân vận'],
  ['các Đài Truyền thanh, Truyền hình', ' phát tin', 'g các Đài Truyền thanh, Truyền hình'],
  ['các Trung tâm Y tế Sa Pa, Bát Xát', ' rà soát', 'b Trung tâm Y tế Sa Pa', 'b Trung tâm Y tế Bát Xát'],
  ['UBND huyện Sa Pa, UBND huyện Bát Xát', ' lập', 'b Ủy ban nhân dân huyện Sa Pa', 'b Ủy ban nhân dân huyện Bát Xát'],
  ['Giám đốc các Sở: Y tế, Nội vụ', ' chịu trách nhiệm', 'b Giám đốc Sở Y tế', 'b Giám đốc Sở Nội vụ'],
  // shared tails
  ['Đảng ủy, UBND các phường', ' quan tâm', 'b Đảng ủy các phường', 'g Ủy ban nhân dân các phường'],
  ['Ban Pháp chế, Ban Dân tộc HĐND tỉnh', '.', 'b Ban Pháp chế HĐND tỉnh', 'b Ban Dân tộc HĐND tỉnh'],
  ['Chủ tịch, các Phó Chủ tịch UBND huyện', ' chỉ đạo', 'b Chủ tịch UBND huyện', 'g các Phó Chủ tịch UBND huyện'],
  ['Công đoàn Trường, Đoàn Thanh niên Trường', ' tổ chức', 'b Công đoàn Trường', 'b Đoàn Thanh niên Trường'],
  ['Kho bạc Nhà nước Sa Pa, Công an huyện', ' rà soát', 'b Kho bạc Nhà nước Sa Pa', 'b Công an huyện'],
  ['Bảo hiểm xã hội Sa Pa', ' rà soát', 'b Bảo hiểm xã hội Sa Pa'],
  ['Ngân hàng Chính sách xã hội Sa Pa', ' giải ngân', 'b Ngân hàng Chính sách xã hội Sa Pa'],
  ['Ban ấp 2, Ban ấp 3', ' vận động', 'b Ban ấp 2', 'b Ban ấp 3'],
  ['Tỉnh đoàn, Ban Dân tộc tỉnh', '.', 'b Tỉnh đoàn', 'b Ban Dân tộc tỉnh'],
  // open groups
  ['các sở, ban, ngành, đoàn thể tỉnh', ' báo cáo', 'g các sở, ban, ngành, đoàn thể tỉnh'],
  ['các cơ quan, đơn vị có liên quan', ' rà soát', 'g các cơ quan, đơn vị có liên quan'],
  ['UBND các huyện, thị xã và thành phố Huế', ' triển khai', 'g Ủy ban nhân dân các huyện, thị xã và thành phố Huế'],
  ['Sở Y tế các tỉnh, thành phố trực thuộc Trung ương', ' gửi', 'g Sở Y tế các tỉnh, thành phố trực thuộc Trung ương'],
  ['UBND 11 phường', ' ra quân', 'g Ủy ban nhân dân 11 phường'],
  ['Ủy ban nhân dân cấp xã', ' có trách nhiệm', 'g Ủy ban nhân dân cấp xã'],
  ['Thủ trưởng các sở, ban ngành tỉnh', ' nghiêm túc', 'g Thủ trưởng các sở, ban ngành tỉnh'],
  ['Hiệu trưởng các trường học trên địa bàn huyện', ' chủ động', 'g Hiệu trưởng các trường học trên địa bàn huyện'],
  ['các thành viên Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam', '.', 'g các thành viên Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam'],
  ['các Vụ, đơn vị thuộc Tổng cục', ' chủ động', 'g các Vụ, đơn vị thuộc Tổng cục'],
  ['đơn vị được giao quản lý hồ', ' phải kiểm tra', 'g đơn vị được giao quản lý hồ'],
  ['các Cơ quan chủ trì Dự án, Tiểu dự án', ' theo chức năng', 'g các Cơ quan chủ trì Dự án, Tiểu dự án'],
  ['các chủ đập thủy lợi, thủy điện', ' tổ chức trực', 'g các chủ đập thủy lợi, thủy điện'],
  ['các Cục Thuế', ' hướng dẫn', 'g các Cục Thuế'],
  ['các Chủ đầu tư, các đơn vị đầu mối', ' rà soát', 'g các Chủ đầu tư', 'g các đơn vị đầu mối'],
  // mixed lists
  [
    'Các thành viên trong Ban chỉ đạo, các Sở Nội vụ, Tư pháp; các đơn vị liên quan; UBND các huyện, thành phố',
    ' có trách nhiệm phối hợp',
    'g Các thành viên trong Ban chỉ đạo',
    'b Sở Nội vụ',
    'b Sở Tư pháp',
    'g các đơn vị liên quan',
    'g Ủy ban nhân dân các huyện, thành phố',
  ],
  ['Sở Y tế (cơ quan thường trực), Công an tỉnh cùng các địa phương', ' rà soát', 'b Sở Y tế', 'b Công an tỉnh', 'g các địa phương'],
  ['các cơ quan, Đảng ủy xã', ' tuyên truyền', 'g các cơ quan', 'b Đảng ủy xã'],
  // leaders
  [
    'đại diện lãnh đạo các Sở: Nội vụ, Y tế; tập thể lãnh đạo HUSCO',
    '.',
    'b Sở Nội vụ <đại diện lãnh đạo>',
    'b Sở Y tế <đại diện lãnh đạo>',
    'b HUSCO <tập thể lãnh đạo>',
  ],
  ['lãnh đạo Bộ Tài chính, đại diện Bộ Tư pháp', '.', 'b Bộ Tài chính <lãnh đạo>', 'b Bộ Tư pháp <đại diện>'],
  // persons
  ['đồng chí Lò Văn Thử - Phó Chủ tịch UBND tỉnh', ' chủ trì', 'p Lò Văn Thử'],
  ['ông Trần Văn Mẫu, Giám đốc Sở Y tế và bà Lê Thị Thử, Trưởng phòng Nội vụ', '.', 'p Trần Văn Mẫu', 'p Lê Thị Thử'],
  ['Phó Chủ tịch UBND tỉnh Đỗ Thị Mẫu', ' kết luận', 'p Đỗ Thị Mẫu'],
  ['Phó Chủ tịch UBND tỉnh Đỗ Mẫu', ' kết luận', 'p Đỗ Mẫu'],
  ['các đồng chí: Phó Thủ tướng Lê Văn Mẫu, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Vũ Văn Thử', '.', 'p Lê Văn Mẫu', 'p Vũ Văn Thử'],
  ['Bộ trưởng Bộ Y tế', ' báo cáo', 'b Bộ trưởng Bộ Y tế'],
]

/** No actor begins these. */
const PROSE: readonly string[] = [
  'Các hoạt động tuyên truyền',
  'Các nhiệm vụ, giải pháp trọng tâm',
  'Công tác phòng chống dịch',
  'Ngành công nghiệp chế biến phát triển',
  'Trong năm 2020 kết quả',
  'số 14/KH-UBND',
  'giáo dục và đào tạo',
  'Ban hành kế hoạch',
  'Ban đầu chỉ có',
  'ban ngày và ban đêm',
  'Bộ máy hành chính',
  'Bộ luật Dân sự',
  'Bộ tiêu chí nông thôn mới',
  'Đài tưởng niệm liệt sĩ',
  'Hội nghị sơ kết',
  'Hội trường tầng 2',
  'Hội An là thành phố cổ',
  'Tổ chức thực hiện',
  'Báo cáo kết quả',
  'Phòng, chống cháy rừng',
  'phòng cháy chữa cháy',
  'Văn bản này',
  'Văn phòng điện tử',
  'Quỹ đất công',
  'Trường hợp vượt thẩm quyền',
  'Cục bộ một số nơi',
  'Đoàn kết nội bộ',
  'Viện dẫn quy định',
  'Sở hữu trí tuệ',
  'Trung tâm',
  'Sở',
  'vụ Đông Xuân 2021',
  'khoa học và công nghệ',
  'Xây dựng kế hoạch',
  'Chủ trì, phối hợp với',
  'Chủ động rà soát',
  'Thông báo kết luận',
  'Cấp giấy phép',
  'Đơn vị khẩn trương',
  'Người dân tộc thiểu số',
  'cơ sở dữ liệu dân cư',
]

describe('a list of actors', () => {
  it.each(LISTS)('reads %j', (list, rest, ...actors) => {
    const got = read(list + rest)
    expect(got?.actors.map(shown)).toEqual(actors)
    expect(list.slice(got?.end)).toBe('')
  })

  it.each(PROSE)('does not begin in %j', (text) => {
    expect(read(text)).toBeNull()
    expect(actorStartsAt(flowOf(text), 0)).toBe(false)
  })

  it('begins at its offset only, behind spaces', () => {
    const flow = flowOf('giao  Sở Y tế, Sở Nội vụ rà soát')
    expect(readActors(flow, 4)?.actors).toHaveLength(2)
    expect(readActors(flow, 0)).toBeNull()
    expect(readActors(flow, 6, 13)?.actors.map(shown)).toEqual(['b Sở Y tế'])
  })

  it('gives no second half of a word', () => {
    const text = 'Sở Tài nguyên và Môi trường Thực nghiệm; cán bộ Y tế; xã hội Việt Nam; Cục trưởng Cục Thuế'
    for (const word of ['trưởng Cục', 'trường Thực', 'bộ Y', 'hội Việt'])
      expect(actorStartsAt(flowOf(text), text.indexOf(word))).toBe(false)
  })

  it('says what was written out', () => {
    const how = (text: string) => read(text)?.actors.map((actor) => actor.how)
    expect(how('Sở Y tế chủ trì')).toEqual(['exact'])
    expect(how('UBND tỉnh chủ trì')).toEqual(['expanded'])
    expect(how('các Sở Y tế, Nội vụ chủ trì')).toEqual(['expanded', 'expanded'])
  })

  it('gives a person the office as printed and the body written out', () => {
    expect(read('đồng chí Lò Văn Thử, Phó Chủ tịch Thường trực UBND huyện chủ trì')?.actors[0]?.person).toEqual({
      fullName: 'Lò Văn Thử',
      position: 'Phó Chủ tịch Thường trực UBND huyện',
      organName: 'Ủy ban nhân dân huyện',
    })
    expect(read('Bộ trưởng Bộ Y tế Phạm Văn Mẫu chủ trì')?.actors[0]?.person).toEqual({
      fullName: 'Phạm Văn Mẫu',
      position: 'Bộ trưởng Bộ Y tế',
      organName: 'Bộ Y tế',
    })
    expect(read('ông Hà Văn Thử chủ trì')?.actors[0]?.person).toEqual({fullName: 'Hà Văn Thử', position: null, organName: null})
  })

  it('has printed parts in order, within the list', () => {
    const words = fc.constantFrom(
      ...'các|Sở|UBND|huyện|,|và|;|Tài chính|Y tế|thuộc|liên quan|có|đơn vị|Chủ tịch|đồng chí|Lê Văn Mẫu|(|)|:|-|lãnh đạo|được|giao|Ban|Chỉ đạo|tỉnh|Trà Bồng|phối hợp|.'.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 40}), (parts) => {
        const text = parts.join(' ')
        const list = read(text)
        let last = 0
        for (const {start, end, name, how} of list?.actors ?? []) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(list!.end)
          expect(name).not.toMatch(/^\s|\s$|\s\s/u)
          if (how === 'exact') expect(text.slice(start, end)).toContain(name)
          last = end
        }
      }),
      {numRuns: 500},
    )
  })

  it.each([
    'Sở Y tế, ',
    'các đơn vị thuộc ',
    'Chủ tịch, ',
    'Phó Chủ tịch - ',
    'UBND các xã, ',
    'Công ty A, B và ',
    '(',
    'đồng chí ',
    'lãnh đạo ',
    'Văn phòng ',
  ])('takes linear time for a long run of %j', (piece) => {
    const flow = flowOf(piece.repeat(20_000))
    for (let at = 0; at < 50 * piece.length; at += piece.length) readActors(flow, at)
  })
})
