import {fold} from '../fold.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind the full name of a person at the token: a family name and one to four more capital syllables, to the end of the run.
 * The same index when no such name stands there.
 *
 *     Phó Chủ tịch UBND tỉnh Trần Văn Bình chủ trì
 *                            ^^^^^^^^^^^^^
 */
export function personEnd(tokens: Tokens, index: number): number {
  if (!SURNAMES.has(tokens.token(index).word)) return index
  const end = capitalRunEnd(tokens, index)
  if (tokens.folded.startsWith(UNCLE, tokens.token(index).start)) return index
  return end - index >= 2 && end - index <= 5 ? end : index
}

/** Index behind the run of capital syllables at the token, abbreviations and numbers not counted. */
export function capitalRunEnd(tokens: Tokens, index: number): number {
  let end = index
  while (isProper(tokens, end)) end++
  return end
}

/** "Chủ tịch Hồ Chí Minh" in the text of today tasks nobody, and the city bears the name. */
const UNCLE = 'ho chi minh'

function isProper(tokens: Tokens, index: number): boolean {
  const token = tokens.token(index)
  return token.kind === 'word' && token.cap && (!token.caps || token.end - token.start < 2)
}

const SURNAMES: ReadonlySet<string> = new Set(
  fold(
    `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Mai Trịnh Đinh Đoàn Lâm Phùng Trương Đào Hà Tạ Cao Châu
     Chu Tô Tăng Thái Lương Lưu Lại Quách Văn Kiều Doãn Nghiêm Thân Vương Triệu Từ Tống Giang Khuất Nông Hứa Bế Lò Quàng Vàng Giàng Sùng
     Thào Hầu Lục Ma Mã Tòng Cà Rơ Siu Ksor Rah Rcom Kpă Y H' K' Điểu Thạch Kim Danh Sơn Ninh La Lã Mạc Bạch Cù Chử Thiều Ông Tôn Phó Đồng
     Âu Viên Vi Hoa Khổng Đàm Đỗng Ung Uông Tiêu Nhữ Ngụy Mạnh Mẫn Lộc Khương Hàn Giáp Diệp Cung Cầm Bá Biện Ân An Sầm Tẩn Chảo Phàn Lù Thẩm`,
  ).split(/\s+/u),
)
