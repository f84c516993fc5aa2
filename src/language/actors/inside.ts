import {fold} from '../fold.ts'
import type {Reading, Token} from './tokens.ts'

/**
 * Whether the token, in small letters or in full capitals, is the second half of a longer word, so that no actor begins there.
 *
 *     cơ sở, văn bản, nhiệm vụ, XÃ HỘI, THÔNG BÁO
 *        ^^      ^^^        ^^     ^^^        ^^^
 */
export function insideWord({text, folded}: Reading, token: Token): boolean {
  const firsts = HALVES.get(token.word)
  if (firsts === undefined || folded.charCodeAt(token.start - 1) !== 32) return false
  const before = folded.lastIndexOf(' ', token.start - 2) + 1
  if (!firsts.has(folded.slice(before, token.start - 1))) return false
  if (!token.cap) return true
  return token.caps && isCapital(text.charAt(before)) && isCapital(text.charAt(before + 1))
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

const WORDS = `cán bộ | tiến bộ | nội bộ | đồng bộ | toàn bộ | cục bộ | đảng bộ | chi bộ | tổng bộ | trung bộ | nam bộ | bắc bộ | cơ sở | trụ sở | nhiệm vụ | dịch vụ | phục vụ | công vụ | nội vụ | nghĩa vụ | chức vụ | nghiệp vụ
  | xã hội | đại hội | cơ hội | hiệp hội | chi hội | quốc hội | môi trường | thị trường | chủ trương | hiện trường | nhà trường | hội trường | nông trường | công trường | quốc phòng | văn phòng | dự phòng | đề phòng | văn bản | cơ bản | kịch bản | tài bản
  | căn bản | biên bản | nhà nước | cả nước | đất nước | trong nước | thông báo | cảnh báo | dự báo | bệnh viện | học viện | thư viện | đảng viên | tập đoàn | huyện đoàn | tỉnh đoàn | quân đội | bộ đội | nông thôn | tổng cục | chi cục
  | ủy ban | phân ban | hợp tác xã | thị xã | lực lượng | liên ngành | đa ngành | công ty | chuyên ngành | đơn vị | công khoa | y khoa | nha khoa | bách khoa | luật khoa | chủ đầu tư | cộng đồng | hội đồng | bộ trưởng | thứ trưởng | cục trưởng | vụ trưởng | hiệu trưởng | viện trưởng | thủ trưởng | tăng trưởng | phó trưởng | đội trưởng | tổ trưởng | thiết bị | trang bị | hàng không | phòng không | nước ngoài`
const HALVES = new Map<string, Set<string>>()
for (const word of fold(WORDS).split('|')) {
  const [first, second, third] = word.trim().split(/\s+/u)
  if (first === undefined || second === undefined || third !== undefined) continue
  HALVES.set(second, (HALVES.get(second) ?? new Set()).add(first))
}
