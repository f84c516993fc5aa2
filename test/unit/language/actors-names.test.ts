import {describe, expect, it} from 'vitest'
import {type Actor, readActors} from '../../../src/language/actors/index.ts'
import {fold} from '../../../src/language/fold.ts'
import {predicateAt} from '../../../src/language/predicates.ts'

const read = (text: string) => readActors({text, folded: fold(text)}, 0)
const shown = ({kind, name, through}: Actor): string => `${kind.charAt(0)} ${name}${through === null ? '' : ` <${through}>`}`

type Case = readonly [list: string, rest: string, ...actors: string[]]

/** The printed list is one actor, kept as printed. */
const whole = (kind: 'b' | 'g', list: string, rest: string): Case => [list, rest, `${kind} ${list}`]

const MECHANISMS: Readonly<Record<string, readonly Case[]>> = {
  'a unit without a name of its own ends the name': [
    whole('b', 'Phòng Tài chính - Kế hoạch huyện', ' thẩm định dự toán'),
    whole('b', 'Phòng Nông nghiệp và Môi trường xã', ' phát giống'),
    whole('b', 'Phòng Quản lý đô thị thành phố', ' lập hồ sơ'),
    whole('b', 'Trung tâm Văn hóa - Thể thao và Truyền thông huyện', ' phát thông báo'),
    whole('b', 'Quỹ Bảo vệ và Phát triển rừng tỉnh', ' chi trả'),
    whole('b', 'Phòng Kinh tế thị xã', ' múc bùn'),
    whole('b', 'Ban Quản lý rừng phòng hộ huyện Tương Dương', ' tuần tra'),
    whole('g', 'Trạm Y tế xã, phường', ' rà soát'),
    // but not inside another word
    whole('b', 'Trung tâm Công tác xã hội tỉnh', ' tổ chức'),
    whole('b', 'Liên minh Hợp tác xã tỉnh', ' vận động'),
    whole('b', 'Chi cục Phát triển nông thôn tỉnh', ' rà soát'),
  ],
  'the area of its members belongs to a group': [
    whole('g', 'Các doanh nghiệp trong Khu kinh tế Chu Lai', ' chủ động'),
    whole('g', 'các hộ dân tại khu vực nguy hiểm', ' di dời'),
    whole('g', 'các chủ rừng trong vườn quốc gia Cát Tiên', ' tuần tra'),
    whole('g', 'các doanh nghiệp hoạt động trong khu công nghiệp', ' rà soát'),
    whole('g', 'các trường THCS trên địa bàn', ' tổ chức'),
    whole('g', 'các trường mầm non, tiểu học, THCS trên địa bàn xã', ' dạy bù'),
    whole('g', 'Ban Giám hiệu các trường tiểu học trên địa bàn', ' tổ chức'),
    whole('g', 'Trưởng các đơn vị thuộc Cục', ' tổ chức'),
    // prose behind the same words is no area
    ['các đơn vị', ' trong việc chấp hành', 'g các đơn vị'],
    ['các đơn vị', ' tại cuộc họp', 'g các đơn vị'],
  ],
  'a word of heads inside a name goes on with it': [
    whole('b', 'Đồn Biên phòng Cửa khẩu cảng Dung Quất', ' phối hợp'),
    whole('b', 'Hạt Kiểm lâm Vườn quốc gia Bù Gia Mập', ' tuần tra'),
    whole('b', 'Ban Quản lý Cảng cá Tam Quang', ' bố trí'),
    whole('b', 'Trạm Kiểm soát Biên phòng cửa khẩu Tà Lùng', ' kiểm tra'),
    ['Đồn Biên phòng, Công an xã', ' tuần tra', 'b Đồn Biên phòng', 'b Công an xã'],
  ],
  'units of islands and borders, and units above units': [
    whole('b', 'Ủy ban nhân dân xã đảo Nhơn Châu', ' tổ chức'),
    whole('b', 'Ủy ban nhân dân huyện đảo Lý Sơn', ' rà soát'),
    whole('b', 'Ủy ban nhân dân đặc khu Phú Quý', ' rà soát'),
    whole('b', 'Ủy ban nhân dân Phường 12, quận Gò Vấp', ' tổ chức'),
    whole('b', 'Ủy ban nhân dân xã Ia Dom, huyện Đức Cơ, tỉnh Gia Lai', ' rà soát'),
    ['UBND phường An Hải, xã Hòa Tiến', ' lập', 'b Ủy ban nhân dân phường An Hải', 'b xã Hòa Tiến'],
  ],
  'people behind offices are another actor': [
    ['các khoa, cố vấn học tập', ' phổ biến', 'g các khoa', 'g cố vấn học tập'],
    ['các nhà trường, giáo viên chủ nhiệm, phụ huynh', ' quản lý', 'g các nhà trường', 'g giáo viên chủ nhiệm, phụ huynh'],
    ['các thôn, tổ dân phố, hộ dân', ' dọn vệ sinh', 'g các thôn, tổ dân phố', 'g hộ dân'],
    ['các Sở, ban ngành, nhà đầu tư thứ cấp', ' rà soát', 'g các Sở, ban ngành', 'g nhà đầu tư thứ cấp'],
    whole('g', 'học sinh, sinh viên', ' đăng ký'),
    whole('g', 'các cơ quan, đơn vị, doanh nghiệp', ' rà soát'),
    whole('g', 'các tổ chức, hộ gia đình, cá nhân', ' kê khai'),
  ],
  'committees of the Party go on with each other': [
    whole('g', 'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy', ' xây dựng'),
    whole('g', 'các Huyện ủy, Thành ủy, Đảng ủy trực thuộc', ' quán triệt'),
    ['các Huyện ủy, Đảng ủy Công an tỉnh', ' lập', 'g các Huyện ủy', 'b Đảng ủy Công an tỉnh'],
    ['các cơ quan, Đảng ủy xã', ' lập', 'g các cơ quan', 'b Đảng ủy xã'],
  ],
  'a verb ends the name, known or not': [
    whole('b', 'Công ty Môi trường đô thị', ' nhổ cỏ'),
    whole('b', 'Trung tâm Dịch vụ công ích', ' thu gom rác'),
    whole('b', 'Công ty Điện lực Quảng Ninh', ' lắp công tơ'),
    whole('b', 'Đội Quản lý trật tự đô thị', ' tháo dỡ'),
    whole('b', 'Trạm Khuyến nông', ' cấp giống'),
    ['Văn phòng', ' nghiên cứu, đề xuất', 'b Văn phòng'],
    ['Cục Tin học', ' - Báo cáo kết quả', 'b Cục Tin học'],
    whole('b', 'Phòng Hành chính - Tổng hợp', ' có trách nhiệm'),
    whole('b', 'Ban Quản lý dự án đầu tư xây dựng công trình giao thông', ' đẩy nhanh'),
    whole('b', 'Trung tâm nghiên cứu phát triển nông nghiệp', ' phối hợp'),
    whole('b', 'Hội đồng tuyển dụng viên chức', ' thông báo'),
  ],
  'a committee may be named after its cause': [
    whole('b', 'Ban Chỉ đạo tỉnh về chuyển đổi số', ' họp'),
    whole('b', 'Ban Chỉ đạo Trung ương về phòng, chống thiên tai', '; ý kiến'),
    ['Ban Chỉ đạo tỉnh', ' về việc rà soát', 'b Ban Chỉ đạo tỉnh'],
    ['Sở Nội vụ', ' về cải cách hành chính', 'b Sở Nội vụ'],
  ],
  'members may be told apart by what they govern or are charged with': [
    whole('g', 'các sở quản lý nhà nước chuyên ngành về hạ tầng', ' theo ngành'),
    whole('g', 'Các cơ quan, đơn vị được giao quản lý, khai thác công trình', ' có trách nhiệm'),
    whole('g', 'các đơn vị được giao quản lý, sử dụng tài sản', ''),
    whole('g', 'các địa phương có rừng', ' xác định'),
  ],
  'a plural head, and what is none': [
    ['các Bộ: Công an, Tư pháp', ' góp ý', 'b Bộ Công an', 'b Bộ Tư pháp'],
    ['các tỉnh, thành phố: Hà Nội, Cà Mau', ' rà soát', 'b Hà Nội', 'b Cà Mau'],
    ['các trường THCS Lê Lợi, Trần Phú', ' nộp', 'b Trường THCS Lê Lợi', 'b Trường THCS Trần Phú'],
    ['Trưởng các phòng: Thanh tra, Nghiệp vụ', ' lập', 'b Trưởng phòng Thanh tra', 'b Trưởng phòng Nghiệp vụ'],
    whole('g', 'Trưởng các phòng: Tổng hợp, Nghiệp vụ - Chi cục Thuế các huyện', '.'),
    ['Giám đốc, Thủ trưởng các sở', ' lập', 'b Giám đốc các sở', 'g Thủ trưởng các sở'],
    ['lãnh đạo, chuyên viên các Phòng thuộc Sở', '.', 'g các Phòng thuộc Sở <lãnh đạo, chuyên viên>'],
    whole('g', 'lãnh đạo và các thành viên của Ban Chỉ đạo', '.'),
  ],
  'a numeral ends a name, a count does not': [
    whole('b', 'Ban QLDA 1', ' hoàn thành'),
    whole('b', 'Thuế cơ sở 5', ' rà soát'),
    whole('b', 'Phòng 2', ' chủ trì'),
    ['Trạm Y tế số 3, Trạm Y tế số 4', ' trực', 'b Trạm Y tế số 3', 'b Trạm Y tế số 4'],
    whole('b', 'Tổ công tác số 2', ' kiểm tra'),
    ['Sở Nội vụ', ' 02 đồng chí', 'b Sở Nội vụ'],
    ['Sở Nội vụ', ' 3 bộ hồ sơ', 'b Sở Nội vụ'],
    ['Ban QLDA', ' 2% vốn', 'b Ban QLDA'],
  ],
  'offices of schools and hospitals': [
    whole('b', 'Phòng Tài chính - Kế toán', ' lập dự toán'),
    ['Phòng Quản trị, Phòng Tổ chức - Hành chính', ' rà soát', 'b Phòng Quản trị', 'b Phòng Tổ chức - Hành chính'],
    ['Công đoàn trường, Đoàn Thanh niên', ' phối hợp', 'b Công đoàn trường', 'b Đoàn Thanh niên'],
    ['Phòng Hành chính - Quản trị, Văn phòng', ' lập sổ', 'b Phòng Hành chính - Quản trị', 'b Văn phòng'],
  ],
  'what members do for a living is no predicate without an object': [
    ['các nhà thầu thi công; chủ đầu tư', '', 'g các nhà thầu thi công', 'g chủ đầu tư'],
    ['các nhà thầu', ' thi công ba ca', 'g các nhà thầu'],
    ['các nhà thầu', ' cung cấp xe', 'g các nhà thầu'],
    ['các nhà thầu', ' thi công, nghiệm thu', 'g các nhà thầu'],
    ['nhà phân phối, Sở Y tế', ' thu hồi', 'g nhà phân phối', 'b Sở Y tế'],
  ],
  'health services of other branches': [['Sở Y tế các tỉnh, Y tế các ngành', ' giám sát', 'g Sở Y tế các tỉnh', 'g Y tế các ngành']],
  'a duty behind a colon is no name': [
    ['UBND các xã', ': Rà soát hộ nghèo', 'g Ủy ban nhân dân các xã'],
    ['UBND các xã, thị trấn', ': Tuyên truyền cho dân', 'g Ủy ban nhân dân các xã, thị trấn'],
    ['UBND các xã: Ân Mẫu, Ân Thử', ' lập', 'b Ủy ban nhân dân xã Ân Mẫu', 'b Ủy ban nhân dân xã Ân Thử'],
  ],
  'a longer head beats a word that is none': [
    ['Đảng ủy Bộ đội Biên phòng tỉnh', ' lãnh đạo giữ vững', 'b Đảng ủy Bộ đội Biên phòng tỉnh'],
    whole('b', 'Bộ đội Biên phòng tỉnh', ' tuần tra'),
  ],
  'units under one head keep the title': [
    [
      'Chủ tịch UBND các huyện Ba Mẫu, Sơn Thử và thành phố Đông Mẫu',
      ' trực tiếp chỉ đạo',
      'b Chủ tịch UBND huyện Ba Mẫu',
      'b Chủ tịch UBND huyện Sơn Thử',
      'b Chủ tịch UBND thành phố Đông Mẫu',
    ],
  ],
  'the name of a person behind a place': [
    ['Chủ tịch UBND xã Chíu Văn Thử', ' chủ trì', 'p Chíu Văn Thử'],
    ['Chủ tịch UBND xã Châu Quế Hạ Nguyễn Văn Mẫu', ' chủ trì', 'p Nguyễn Văn Mẫu'],
    ['Chủ tịch UBND xã Nguyễn Thị Lê Mẫu', ' chủ trì', 'p Nguyễn Thị Lê Mẫu'],
    ['Phó Thủ tướng Lê Văn Mẫu - Trưởng Ban Chỉ đạo', '; Bộ', 'p Lê Văn Mẫu'],
    whole('b', 'Chủ tịch UBND xã Sơn Kim Một', ' chủ trì'),
    whole('b', 'Chủ tịch UBND huyện Mù Cang Chải', ' chủ trì'),
  ],
}

describe.each(Object.entries(MECHANISMS))('%s', (_, cases) => {
  it.each(cases)('%j before %j', (list, rest, ...actors) => {
    const got = read(list + rest)
    expect(got?.actors.map(shown)).toEqual(actors)
    expect(got?.end).toBe(list.length)
  })
})

describe('a verb of one syllable', () => {
  const kindIn = (text: string, verb: string) => predicateAt(text, fold(text), text.indexOf(verb))?.kind ?? null

  it.each([
    ['huyện phát giống', 'phát'],
    ['Công ty lắp công tơ', 'lắp'],
    ['xã cắm biển', 'cắm'],
    ['Ban họp bàn', 'họp'],
    ['thôn dọn vệ sinh', 'dọn'],
  ])('acts in %j', (text, verb) => {
    expect(kindIn(text, verb)).toBe('act')
  })

  it.each([
    ['đài phát thanh', 'phát'],
    ['nguồn phát thải', 'phát'],
    ['trạm phát điện', 'phát'],
    ['cuộc họp', 'họp'],
    ['bản vẽ', 'vẽ'],
    ['gây dựng', 'dựng'],
    ['phê duyệt', 'duyệt'],
    ['trật tự', 'tự'],
    ['đốc công', 'đốc'],
    ['lập lá phiếu', 'lá'],
  ])('is part of another word in %j', (text, verb) => {
    expect(kindIn(text, verb)).toBeNull()
  })
})
