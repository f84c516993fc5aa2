import {FIELD_HEADS, fieldAt} from './fields.ts'
import {insideWord} from './inside.ts'
import {firstWords, isPhrase, type Match, phraseAt, phrasesOf} from './phrases.ts'
import type {Token, Tokens} from './tokens.ts'

/**
 * How the name of a body goes on behind its head: `field` with a name of a closed list (Sở Tài chính), `name` with a free name
 * (Trung tâm Hành chính công), `place` with at most a place or the body above (UBND tỉnh, Thanh tra Sở).
 */
export type HeadStyle = 'field' | 'name' | 'place'

export interface Head {
  readonly style: HeadStyle
  /** Index of the token behind the head. */
  readonly next: number
  /** It may stand without a name: "Công ty khẩn trương …". */
  readonly alone: boolean
  /** One syllable in small letters, or a capital one before a small letter: a body only if the name behind it is known. */
  readonly weak: boolean
}

/**
 * The head of a body at the token: "Sở", "Ủy ban nhân dân", "Trung tâm". Null where the word is another one: "Ban hành", "Bộ luật",
 * "sở hữu", "Báo cáo".
 */
export function headAt(tokens: Tokens, index: number): Head | null {
  const first = tokens.token(index)
  if ((first.opens & HEADS.bit) === 0) return null
  if (first.head === undefined) first.head = readHead(tokens, index, first)
  return first.head
}

function readHead(tokens: Tokens, index: number, first: Token): Head | null {
  if (first.kind !== 'word' || insideWord(tokens, first)) return null
  const found = phraseAt(HEADS, tokens, index) ?? damagedField(tokens, index)
  if (found === null || (phraseAt(OTHERS, tokens, index)?.next ?? 0) >= found.next) return null
  const {style, alone} = found.value
  const weak = found.next === index + 1 && !first.caps && !introducesName(first, tokens.token(found.next))
  if (!first.cap && style === 'place' && !SMALL_TOO.has(first.word)) return null
  return {style, alone, next: found.next, weak}
}

/**
 * "Sở", "Bộ" or "Phòng" in wrong letters: a capital before a name that it alone can have.
 *
 *     Sọ Tài chính          Bô Y tế          Số liệu (none)
 */
function damagedField(tokens: Tokens, index: number): Match<HeadEntry> | null {
  const {word, cap} = tokens.token(index)
  const head = cap ? FIELD_HEADS.get(word) : undefined
  if (head === undefined || !tokens.token(index + 1).cap || fieldAt(head, tokens, index + 1) === null) return null
  tokens.noteRepaired(index)
  return {value: head === 'Phòng' ? NAME : FIELD, next: index + 1}
}

/** A capital syllable before another capital: "Sở Tài chính"; a small one needs a known name: "phòng Tài chính", "vụ Hè Thu". */
const introducesName = (head: Token, next: Token): boolean => head.cap && next.cap

interface HeadEntry {
  readonly style: HeadStyle
  readonly alone: boolean
}

const FIELD: HeadEntry = {style: 'field', alone: false}
const NAME: HeadEntry = {style: 'name', alone: false}

const entries = (style: HeadStyle, alone: boolean, phrases: string): [string, HeadEntry][] =>
  phrases.split('|').map((phrase) => [phrase.trim(), {style, alone}])

/** Place-style heads that are also printed with a small letter. */
const SMALL_TOO: ReadonlySet<string> = new Set([
  'cong',
  'uy',
  'dang',
  'mat',
  'huyen',
  'tinh',
  'doan',
  'bao',
  'ban',
  'hoi',
  'kho',
  'vien',
  'toa',
])

const HEADS = phrasesOf<HeadEntry>([
  ...entries('field', false, 'Bộ | Sở'),
  ...entries(
    'name',
    false,
    `Ban | Cục | Tổng cục | Chi cục | Vụ | Phòng | Viện | Trường | Học viện | Đại học | Trung tâm | Khoa | Bộ môn | Tổ | Đội | Đoàn | Hội
    | Hiệp hội | Liên minh | Liên đoàn | Liên hiệp | Liên hiệp các hội | Tổng công ty | Tập đoàn | Quỹ | Ngân hàng | Bệnh viện | Đài | Báo
    | Tạp chí | Hạt | Trạm | Đồn | Chi nhánh | Văn phòng | Ủy ban | Tổng hội | Xí nghiệp | Nhà máy | Lâm trường | Vườn quốc gia | Khu bảo tồn
    | Thư viện | Bảo tàng | Nhà xuất bản | Thông tấn xã | Bưu điện | Điện lực | Cảng | Cảng vụ | Phân viện | Phân hiệu | Trung đoàn | Lữ đoàn
    | Sư đoàn | Quân khu | Quân đoàn | Quân chủng | Bộ Tư lệnh | Binh chủng | Tiểu đoàn | Hải đội | Vùng | Doanh nghiệp tư nhân | Khối | Phân ban
    | Tổng công đoàn | Công đoàn ngành | Cơ quan Thuế | Thuế cơ sở | Khu Quản lý đường bộ | Chi hội | Chi bộ | Đảng bộ | Tiểu ban | Nhà hát | Nhà văn hóa | Khách sạn | Chủ đầu tư dự án`,
  ),
  ...entries(
    'name',
    true,
    `Bảo hiểm xã hội cơ sở | BHXH cơ sở | Cục thuế | Chi cục thuế | Cục hải quan | Chi cục hải quan | Cục thống kê | Tổng cục | Công ty | Công ty TNHH | Công ty cổ phần | Ban chỉ đạo | Ban chỉ huy | Ban tổ chức | Ban quản lý | Ban quản lý dự án | BQL | BQLDA | BCĐ | Ban điều hành
    | Hợp tác xã | HTX | Hội đồng | Tổ công tác | Tổ giúp việc | Đoàn kiểm tra | Đoàn công tác | Đoàn giám sát | Đoàn thanh tra
    | Hạt Kiểm lâm | Đồn Biên phòng | Ban soạn thảo | Ban tư vấn | Ban kiểm soát | Tổ thẩm định | Ban giám khảo | Ban thư ký | Tổ biên tập | Ban giải phóng mặt bằng`,
  ),
  ...entries(
    'place',
    true,
    `UBND | Ủy ban nhân dân | UB | HĐND | Hội đồng nhân dân | Thường trực | Thường trực HĐND | Thường trực Hội đồng nhân dân
    | HĐND và UBND | HĐND-UBND | Hội đồng nhân dân và Ủy ban nhân dân | Công an | Thanh tra | Tỉnh ủy | Thành ủy | Huyện ủy | Thị ủy | Quận ủy | Đảng ủy | Chi ủy | Đảng ủy Khối | Đảng ủy Công an | Đảng ủy Quân sự | Đảng ủy Bộ đội Biên phòng | Khối Dân vận
    | Ban Thường vụ | BTV | Ban Thường trực | BTT | Ban Chấp hành | BCH | Ban Cán sự đảng | Đảng đoàn | Ban Bí thư | Bộ Chính trị | Ban Kinh tế Trung ương
    | Ban Tuyên giáo | Ban Tuyên giáo và Dân vận | Ban Dân vận | Ban Nội chính | Ban Tổ chức Trung ương | Ban Tiếp công dân | Ban xây dựng Đảng | Ban Dân tộc | Ban Quản lý chợ
    | Ban Chỉ huy Quân sự | Ban CHQS | BCHQS | Bộ Chỉ huy Quân sự | Bộ CHQS | Bộ Chỉ huy Bộ đội Biên phòng | Bộ đội Biên phòng | BĐBP | Bộ Chỉ huy BĐBP | Bộ CHBĐBP
    | Ủy ban Kiểm tra | UBKT | Ủy ban MTTQ | Ủy ban Mặt trận Tổ quốc | Ủy ban MTTQ Việt Nam | Ủy ban MTTQVN | Ủy ban Mặt trận Tổ quốc Việt Nam | UBMTTQ | UBMTTQVN | UBMTTQ Việt Nam | MTTQ | MTTQ Việt Nam | Mặt trận Tổ quốc | Mặt trận Tổ quốc Việt Nam | Mặt trận
    | Hội Nông dân | Hội Nông dân Việt Nam | Hội ND | Hội Liên hiệp Phụ nữ | Hội Liên hiệp Phụ nữ Việt Nam | Hội LHPN | Hội LHPN Việt Nam | Hội Phụ nữ | Hội Cựu chiến binh | Hội Cựu chiến binh Việt Nam | Hội CCB
    | Hội Người cao tuổi | Hội NCT | Hội Chữ thập đỏ | Hội CTĐ | Hội Khuyến học | Hội Luật gia | Hội Nhà báo | Hội Đông y | Hội Liên hiệp Thanh niên | Hội LHTN | Hội Cựu thanh niên xung phong
    | Liên đoàn Lao động | LĐLĐ | Tổng Liên đoàn Lao động Việt Nam | Công đoàn | Công đoàn cơ sở | Công đoàn cơ quan | Công đoàn trường | Liên minh Hợp tác xã | Liên minh HTX | Đoàn Thanh niên | Đoàn TN | Đoàn TNCS Hồ Chí Minh | Đoàn Thanh niên Cộng sản Hồ Chí Minh | Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh
    | Tỉnh đoàn | Thành đoàn | Huyện đoàn | Thị đoàn | Quận đoàn | Xã đoàn | Đoàn xã | Đoàn phường | Đoàn trường | Đoàn cơ sở | Hội Sinh viên
    | Kho bạc Nhà nước | KBNN | Kho bạc | Bảo hiểm xã hội | Bảo hiểm xã hội Việt Nam | BHXH | BHXH Việt Nam | Ngân hàng Chính sách xã hội | NHCSXH | Ngân hàng Nhà nước | Ngân hàng Nhà nước Việt Nam | NHNN
    | Tòa án nhân dân | Tòa án nhân dân tối cao | TAND | Tòa án | Viện kiểm sát nhân dân | Viện kiểm sát nhân dân tối cao | Viện kiểm sát | VKSND | Kiểm toán nhà nước
    | Đài Truyền thanh | Đài Truyền thanh - Truyền hình | Đài Phát thanh và Truyền hình | Đài PT-TH | Đài PTTH | Đài Phát thanh - Truyền hình | Đài Khí tượng Thủy văn | Cổng Thông tin điện tử | Cổng TTĐT | Cơ quan Cảnh sát điều tra
    | Trung tâm Y tế | Trạm Y tế | Văn phòng HĐND và UBND | Văn phòng HĐND&UBND | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân | Văn phòng Đoàn ĐBQH và HĐND | VP Đoàn ĐBQH và HĐND | Đoàn ĐBQH và HĐND | Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân | Đoàn ĐBQH | Đoàn đại biểu Quốc hội | VPUB | VP UBND | VP HĐND
    | Chính phủ | Quốc hội | Ủy ban Thường vụ Quốc hội | Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn
    | Ủy ban Tài chính, Ngân sách | Ủy ban Kinh tế | Ủy ban Kinh tế và Tài chính | Ủy ban Pháp luật | Ủy ban Pháp luật và Tư pháp | Ủy ban Tư pháp | Ủy ban Quốc phòng và An ninh | Ủy ban Quốc phòng, An ninh và Đối ngoại
    | Ủy ban Văn hóa, Giáo dục | Ủy ban Văn hóa và Xã hội | Ủy ban Xã hội | Ủy ban Khoa học, Công nghệ và Môi trường | Ủy ban Đối ngoại | Ủy ban Công tác đại biểu | Ủy ban Dân nguyện và Giám sát | Văn phòng Chính phủ | VPCP | Văn phòng Quốc hội | Văn phòng Chủ tịch nước | Văn phòng Trung ương Đảng | Trung ương Đảng | Thanh tra Chính phủ | Ủy ban Dân tộc | Hội đồng Dân tộc
    | Ban Giám hiệu | Ban Giám đốc | Ban lãnh đạo | Hội đồng quản trị | Hội đồng thành viên | Hội đồng trường | Hội đồng Nhân dân | Chi cục Thống kê | Chi cục Thi hành án dân sự | Bưu điện tỉnh | Điện lực tỉnh
    | Thuế cơ sở | Thuế tỉnh | Thuế thành phố | Chủ đầu tư | Nhà đầu tư | Nhà thầu | Nhà trường | Ban Công tác Mặt trận | Ban nhân dân | Ban ấp | Ban khóm | Ban thôn | Ban khu phố | Ban tự quản | Cơ quan thường trực | EVN | VNPT | Viettel | VCCI | VTV | VOV | TTXVN | Quân đội | Lực lượng vũ trang`,
  ),
])

/** Words that begin like a body and are none. */
const OTHERS = phrasesOf<true>(
  `bộ luật | bộ tiêu chí | bộ chỉ số | bộ quy tắc | bộ quy chuẩn | bộ thủ tục | bộ câu hỏi | bộ tài liệu | bộ công cụ | bộ nhận diện | bộ dữ liệu | bộ máy | bộ phận | bộ hồ sơ | bộ đội | bộ mã | bộ đề
  | hội an | hội nghị | hội thảo | hội trường | hội chợ | hội nhập | hội thi | hội diễn | hội viên | hội họp | hội đàm | hội ý | hội trại | hội khỏe | đài loan | đài tưởng niệm | ban mê thuột | ban hành | ban bố | ban đầu | ban ngày | ban đêm
  | vụ đông | vụ hè | vụ mùa | vụ xuân | vụ thu | vụ án | vụ việc | vụ bản | văn phòng điện tử | văn phòng phẩm | tổ quốc | tổ chức | báo cáo | báo chí | quỹ đất | quỹ nhà | phòng chống | phòng, chống | phòng ngừa | phòng học | phòng họp
  | khoa học | đoàn kết | đoàn viên | đoàn thể | trường hợp | trường học | trạm biến áp | cảng biển | vùng sâu | vùng xa | vùng cao | vùng đồng bào | vùng miền | vùng biển | khối lượng | khối u | cục bộ | sở hữu | sở tại | sở dĩ | viện dẫn | viện trợ | viện phí
  | đội ngũ | đội hình | công an toàn | công đoạn | hạt giống | đồn điền | chính phủ số | chính phủ điện tử | thanh tra viên | nhà trường học | ngân hàng dữ liệu | ngân hàng câu hỏi | thư viện điện tử | thư viện số | trung tâm của | hội đồng bộ | phòng COVID`
    .split('|')
    .map((phrase) => [phrase.trim(), true] as const),
)

/** Whether the folded words are such a head. */
export const isHead = (words: readonly string[]): boolean => isPhrase(HEADS, words)

/** The folded first words of all of them. */
export const headWords: readonly string[] = firstWords(HEADS)
