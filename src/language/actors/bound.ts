import {predicateAt} from '../predicates.ts'
import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind words that hold together in names though one of them looks like a verb, an adverb or a joint; null where none begin at
 * the token, or where they begin with a small verb, which may be the predicate.
 *
 *     Khoa Hồi sức tích cực chủ trì …         Phòng Tư pháp phổ biến, giáo dục pháp luật …
 *          ^^^^^^^^^^^^^^^^                                 (none)
 */
export function boundEnd(tokens: Tokens, index: number): number | null {
  const found = phraseAt(BOUND, tokens, index)
  if (found === null) return null
  const {cap, start} = tokens.token(index)
  return cap || found.value === 'always' || predicateAt(tokens.text, tokens.folded, start) === null ? found.next : null
}

/**
 * The name so far is a word that names no body alone, so that a verb behind it is its object.
 *
 *     Cục Quản lý đấu thầu tham mưu …         Phòng Đào tạo tham mưu …  (no)
 *         ^^^^^^^
 */
export function isUnfinished(tokens: Tokens, from: number, at: number): boolean {
  const last = tokens.token(from)
  return last.cap && phraseAt(UNFINISHED, tokens, from)?.next === at && HEADS.has(tokens.token(from - 1).word)
}

/** Heads before which no such word is a name; "Ban Quản lý" is one. */
const HEADS: ReadonlySet<string> = new Set(['cuc', 'vu', 'phong', 'tam', 'doi', 'vien', 'khoa'])

const list = <T>(value: T, phrases: string): readonly (readonly [string, T])[] =>
  phrases.split('|').map((phrase) => [phrase.trim(), value] as const)

const UNFINISHED = phrasesOf<true>(list(true, 'quản lý'))

const BOUND = phrasesOf<'always' | 'named'>([
  ...list('always' as const, 'phòng, chống'),
  ...list(
    'named' as const,
    `gia đình | nước ngoài | hậu cần | giáo dục thường xuyên | bồi dưỡng thường xuyên | hồi sức tích cực | hồi sức cấp cứu | nhỏ và vừa | người nộp thuế | người có công | người tham gia | y tế dự phòng | nội tổng hợp | ngoại tổng hợp | dịch vụ tổng hợp
    | khám, chữa bệnh | khám bệnh, chữa bệnh | phòng cháy, chữa cháy | phòng cháy và chữa cháy | chữa cháy và cứu nạn, cứu hộ | cứu nạn, cứu hộ | an toàn vệ sinh | sau thông quan | đăng ký kinh doanh | bán đấu giá | học sinh, sinh viên | học sinh sinh viên | cha mẹ học sinh
    | tham nhũng, lãng phí, tiêu cực | tham nhũng, tiêu cực | khiếu nại, tố cáo | phổ biến, giáo dục pháp luật | thi đua, khen thưởng | văn thư, lưu trữ | dân tộc, tôn giáo | cây trồng, vật nuôi | thuốc, mỹ phẩm, thực phẩm | thuốc, mỹ phẩm | an ninh, trật tự | tài nguyên, môi trường
    | nội dung số | trả kết quả | tổ chức sự kiện | điều trị theo yêu cầu | phi chính phủ | sản xuất, kinh doanh`,
  ),
])
