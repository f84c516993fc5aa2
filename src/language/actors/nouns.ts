import {predicateAt} from '../predicates.ts'
import {firstWords, type Match, phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

export interface Noun {
  readonly next: number
  /** It names a group without "các" before it: "doanh nghiệp có trách nhiệm …". */
  readonly bare: boolean
}

/** A noun for members of an open group at the token: "ngành", "đơn vị", "cơ sở giáo dục". */
export function nounAt(tokens: Tokens, index: number): Noun | null {
  const found = phraseAt(NOUNS, tokens, index) ?? damagedHead(tokens, index)
  if (found === null || found.value === 'other') return null
  return {next: leads(tokens, found.next) ? found.next - 2 : found.next, bare: found.value === 'bare'}
}

/** The noun ends in the predicate: "các đơn vị chủ trì, phối hợp với …". */
function leads(tokens: Tokens, end: number): boolean {
  return tokens.token(end - 1).word === 'tri' && tokens.token(end).word === ',' && tokens.token(end + 1).word === 'phoi'
}

/** "Sở" or "Bộ" in wrong letters, first of those that "các" counts: "các Sọ, ban, ngành". */
function damagedHead(tokens: Tokens, index: number): Match<'few'> | null {
  const {word, cap} = tokens.token(index)
  if (!cap || (word !== 'so' && word !== 'bo') || index === 0 || tokens.token(index - 1).word !== 'cac') return null
  if (tokens.token(index + 1).word !== ',' && tokens.token(index + 1).word !== ':') return null
  tokens.noteRepaired(index)
  return {value: 'few', next: index + 1}
}

/** Index behind a word that opens a plural: "các", "những", "tất cả các"; null when none stands there. */
export function pluralAt(tokens: Tokens, index: number): number | null {
  return phraseAt(PLURALS, tokens, index)?.next ?? null
}

/** "Cấp" is a verb but behind "các" or as the last of several: "các ngành, cấp", not "Cấp, cấp lại giấy phép". */
export function isGranting(tokens: Tokens, index: number, counted: boolean): boolean {
  if (counted) return false
  if (index === 0) return true
  if (tokens.token(index - 1).word === 'cac') return false
  const {kind, start} = tokens.token(index + 1)
  return tokens.token(index).cap || (kind === 'word' && predicateAt(tokens.text, tokens.folded, start) === null)
}

const list = <T>(value: T, phrases: string): readonly (readonly [string, T])[] =>
  phrases.split('|').map((phrase) => [phrase.trim(), value] as const)

const PLURALS = phrasesOf<true>(
  list(
    true,
    'các | những | tất cả các | tất cả | toàn thể các | toàn thể | toàn bộ các | một số | cả | mọi | từng | mỗi | hai | quý | một số các',
  ),
)

const NOUNS = phrasesOf<'bare' | 'few' | 'other'>([
  ...list(
    'few' as const,
    `sở | ban | ngành | bộ | cơ quan | đơn vị | địa phương | đoàn thể | hội | hội đoàn thể | tổ chức | cá nhân | thành viên | phòng | vụ | cục | chi cục | tổng cục | trường | viện | trung tâm | khoa | bộ môn | phòng ban
    | sở ngành | bộ ngành | ban ngành | sở ban ngành | ban ngành đoàn thể | huyện | thị xã | thành phố | tỉnh | xã | phường | thị trấn | đặc khu | quận | thôn | bản | buôn | ấp | khu phố | tổ dân phố | cấp ủy | cấp | khối | cụm | tổ | đội
    | trường học | nhà trường | cơ sở | công ty | tổng công ty | tập đoàn | hợp tác xã | hiệp hội | ban chỉ đạo | ban quản lý | ban quản lý dự án | tổ công tác | đoàn công tác | tiểu ban | chủ hồ | chủ đập | chủ hồ chứa | chủ công trình | chủ rừng | chủ dự án
    | ngân hàng | quỹ | bệnh viện | đại biểu | chuyên gia | bộ phận | lực lượng | cấp chính quyền | chính quyền | chính quyền địa phương | ban cán sự đảng | đảng ủy | huyện ủy | thành ủy | thị ủy | quận ủy | tỉnh ủy | chi ủy | đảng đoàn | ban đảng | ban xây dựng đảng | đảng bộ | chi bộ | chi hội | đảng viên | đoàn viên | hội viên | ủy viên | công chức | viên chức | cán bộ
    | văn phòng | chi nhánh | kho bạc | báo | đài | báo chí | hạt | trạm | đồn | cơ quan báo chí | cơ quan thông tấn | đồng chí | phái đoàn | công đoàn | liên đoàn | đối tác | tòa án | vườn quốc gia | cơ quan chủ trì | đơn vị chủ trì | cơ quan ngang bộ | đơn vị đầu mối | cơ quan đầu mối`,
  ),
  ...list(
    'bare' as const,
    `trưởng thôn | trưởng ấp | trưởng khóm | trưởng khu phố | tổ trưởng tổ dân phố | già làng | người có uy tín | lãnh đạo và thành viên | lãnh đạo và các thành viên | lãnh đạo, thành viên | cơ sở đào tạo | doanh nghiệp | doanh nghiệp nhà nước | doanh nghiệp tư nhân | doanh nghiệp nhỏ và vừa | doanh nghiệp xuất khẩu | doanh nghiệp xuất nhập khẩu | doanh nghiệp viễn thông | doanh nghiệp vận tải | doanh nghiệp bưu chính | doanh nghiệp có vốn đầu tư nước ngoài | doanh nghiệp FDI | doanh nghiệp đầu mối | doanh nghiệp bảo hiểm | doanh nghiệp thủy sản | doanh nghiệp du lịch | doanh nghiệp lữ hành
    | cơ quan quản lý chuyên ngành | cơ quan quản lý nhà nước chuyên ngành | người dân | nhân dân | phụ huynh | phụ huynh học sinh | cha mẹ học sinh | sinh viên | học sinh | học viên | thí sinh | giảng viên | giáo viên | cố vấn học tập | giáo viên chủ nhiệm | nhà thầu | nhà phân phối | nhà cung cấp | nhà cung ứng | nhà sản xuất | nhà nhập khẩu | nhà mạng | nhà xe | nhà thầu chính | nhà thầu phụ | người trúng tuyển | người trúng đấu giá | y tế các ngành | y tế các bộ, ngành | y tế bộ, ngành | chủ công trình | chủ các công trình | chủ dự án | chủ các dự án | chủ dự án/cơ sở | chủ đầu tư | nhà đầu tư | nhà đầu tư thứ cấp | nhà đầu tư hạ tầng | người dự tuyển | người học | người được cử | tổ chức đảng | thương nhân | người lao động | người sử dụng lao động
    | hộ gia đình | hộ kinh doanh | hộ dân | chủ hộ | chủ sở hữu | chủ phương tiện | chủ tàu | chủ cơ sở | người nộp thuế | tổ chức tín dụng | cơ sở giáo dục | cơ sở giáo dục đại học | cơ sở giáo dục mầm non | cơ sở giáo dục phổ thông | cơ sở giáo dục nghề nghiệp | cơ sở giáo dục thường xuyên | cơ sở giáo dục và đào tạo | cơ sở y tế | cơ sở sản xuất | cơ sở kinh doanh | cơ sở khám bệnh, chữa bệnh | cơ sở khám chữa bệnh | cơ sở xử lý chất thải | cơ sở sản xuất, kinh doanh | cơ quan chuyên môn | cơ quan chức năng | ngành chức năng | lực lượng chức năng
    | cấp có thẩm quyền | cấp thẩm quyền | cơ quan có thẩm quyền | người có thẩm quyền | cơ quan thẩm quyền | cấp trên | đơn vị sử dụng lao động | đơn vị tư vấn | đơn vị thi công | đơn vị vận hành | đơn vị quản lý | cơ quan quản lý | cơ quan quản lý trực tiếp | cơ quan quản lý trực tiếp cơ sở giáo dục đại học | cơ quan quản lý nhà nước | cơ quan tham mưu | cơ quan thuế | cơ quan công an | cơ quan hải quan | cơ quan đăng ký kinh doanh | tổ chức chính trị - xã hội | tổ chức xã hội | đơn vị sự nghiệp
    | thủ trưởng đơn vị | tổ chức sản xuất, kinh doanh | cá nhân sản xuất, kinh doanh | cá nhân sản xuất, kinh doanh, dịch vụ | cấp ủy, chính quyền | cán bộ, công chức | cán bộ, công chức, viên chức | tổ công nghệ số cộng đồng | hiệp hội doanh nghiệp | công dân | cư dân | du khách | ngư dân | nông dân | đồng bào | cử tri | cơ quan chủ quản | đơn vị chủ quản`,
  ),
  ...list(
    'other' as const,
    `người dân tộc | ban ngày | ban đêm | ban đầu | cơ sở dữ liệu | cơ sở hạ tầng | cơ sở vật chất | cơ sở pháp lý | cấp độ | cấp phép | cấp học | ban hành | bộ luật | bộ tiêu chí | bộ chỉ số | bộ thủ tục | bộ quy | sở hữu | hội nghị | hội thảo | hội thi | hội chợ | hội trường | hội nhập | vụ án | vụ việc | vụ mùa | trường hợp | bản đồ | bản vẽ | bản sao | bản tin | bản án | bên cạnh | nước thải | nước ngoài | nước sạch
    | chủ đề | chủ trương | chủ thể | chủ quyền | chủ động | chủ trì | chủ yếu | dự án luật | dự án đầu tư | đội ngũ | tổ hợp | xã hội | báo cáo | khoa học | khối lượng | trạm biến áp | phòng chống | phòng, chống | phòng ngừa | phòng thí nghiệm | phòng học | đài tưởng niệm | quỹ đất | ngành nghề | ngành hàng | ngành công nghiệp | ngành dịch vụ | ngành kinh tế | ngành, nghề | ngành, lĩnh vực | tỉnh lộ | nhóm nhiệm vụ | nhóm giải pháp | đối tác công tư | bộ phận cấu thành | lực lượng lao động | viện trợ`,
  ),
])

/** The folded first words of all of them. */
export const nounWords: readonly string[] = [...firstWords(NOUNS), ...firstWords(PLURALS)]
