import {insideWord} from './inside.ts'
import {firstWords, phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/** Index behind the title of an office at the token, "Phó Chủ tịch Thường trực"; null when none stands there. */
export function postAt(tokens: Tokens, index: number): number | null {
  const found = phraseAt(POSTS, tokens, index)
  if (found === null || insideWord(tokens, tokens.token(index)) || (!tokens.token(index).cap && !SMALL.has(tokens.token(index).word)))
    return null
  return phraseAt(RANKS, tokens, found.next)?.next ?? found.next
}

/** Titles printed with a small letter too. */
const SMALL: ReadonlySet<string> = new Set(['thu', 'giam', 'pho', 'chu', 'hieu', 'nguoi', 'truong', 'lanh', 'bi', 'chanh', 'uy'])

const list = (phrases: string): readonly (readonly [string, true])[] => phrases.split('|').map((phrase) => [phrase.trim(), true] as const)

const POSTS = phrasesOf<true>(
  list(
    `Chủ tịch | Phó Chủ tịch | Quyền Chủ tịch | PCT | Chủ tịch nước | Phó Chủ tịch nước | Chủ tịch Quốc hội | Thủ tướng | Phó Thủ tướng | Bộ trưởng | Thứ trưởng
    | Giám đốc | Phó Giám đốc | Quyền Giám đốc | Tổng Giám đốc | Phó Tổng Giám đốc | Cục trưởng | Phó Cục trưởng | Quyền Cục trưởng | Vụ trưởng | Phó Vụ trưởng | Tổng cục trưởng
    | Phó Tổng cục trưởng | Chi cục trưởng | Phó Chi cục trưởng | Chánh | Phó Chánh | Trưởng | Phó Trưởng | Phó | Quyền Trưởng | Phụ trách | Trưởng phòng | Phó Trưởng phòng | Phó phòng | Trưởng ban | Phó Trưởng ban | Phó ban
    | Hiệu trưởng | Phó Hiệu trưởng | Viện trưởng | Phó Viện trưởng | Thủ trưởng | Người đứng đầu | Chủ nhiệm | Phó Chủ nhiệm | Thống đốc | Phó Thống đốc
    | Bí thư | Phó Bí thư | Tổng Bí thư | Chánh án | Phó Chánh án | Viện trưởng | Tổng Thanh tra | Phó Tổng Thanh tra | Tổng Kiểm toán | Đội trưởng | Tổ trưởng | Tổ phó | Ủy viên | Ủy viên Thường trực | Ủy viên Thường vụ | Thành viên
    | Thư ký | Tổng Thư ký | Chỉ huy trưởng | Chỉ huy phó | Tư lệnh | Chính ủy | Chính trị viên | Kế toán trưởng | Trưởng thôn | Trưởng khoa | Phó Trưởng khoa | Trưởng bộ môn | Tổng biên tập | Phó Tổng biên tập
    | Chuyên viên | Thanh tra viên | Trưởng đoàn | Phó Trưởng đoàn | Chủ tịch Hội đồng | Đại biểu Quốc hội | Hạt trưởng | Trạm trưởng | Đồn trưởng | Trưởng Công an | Phó Trưởng Công an | Trợ lý`,
  ),
)
const RANKS = phrasesOf<true>(list('Thường trực | phụ trách | thứ nhất | điều hành | phụ trách kinh tế | phụ trách văn xã'))

/** The folded first words of all of them. */
export const postWords: readonly string[] = firstWords(POSTS)
