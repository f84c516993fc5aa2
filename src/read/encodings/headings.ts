/**
 * Headings of a text of TCVN3 in capitals: their font printed small letters as capitals, and the font is lost in a plain text. A heading
 * is all in small letters, begins as headings do, and what stands above it has come to an end.
 *
 *     uỷ ban nhân dân          cộng hoà xã hội chủ nghĩa Việt nam  →  UỶ BAN NHÂN DÂN          CỘNG HOÀ …
 *     … trước ngày 30/6.␤tm. uỷ ban nhân dân                      →  TM. UỶ BAN NHÂN DÂN
 *     … Sở Y tế gửi␤thông báo đến các huyện.                      →  stays: the line above goes on
 */
export function withHeadings(text: string): string {
  let open = true
  let heading = false
  const lines = text.split('\n').map((line) => {
    if (line.trim() === '') return line
    const columns = line.split(GAP)
    const written = columns.map((column, i) => (i % 2 === 0 && isHeading(column, i > 0 || open, heading) ? column.toUpperCase() : column))
    heading = written.some((column, i) => column !== columns[i])
    open = heading || columns.at(-1)!.trim().length < SHORT || ENDED.test(line)
    return written.join('')
  })
  return lines.join('\n')
}

/** Blanks that part columns; kept by `split` as every second piece. */
const GAP = /(\t+| {4,})/u
/** A line that leaves room ends a paragraph. */
const SHORT = 50
const LONGEST = 90
const ENDED = /[.;:!?…/]["”’)]*\s*$/u

function isHeading(column: string, open: boolean, below: boolean): boolean {
  const text = column.trim()
  if (!open || text.length > LONGEST || /[.,;]$/u.test(text) || !/^\p{Ll}/u.test(text) || CAPITAL.test(text.replace(COUNTRY, '')))
    return false
  return HEADS.test(text) || (below && !/^\p{Ll}[).]/u.test(text))
}

const CAPITAL = /\p{Lu}/u
const COUNTRY = /việt nam/giu

const WORDS =
  'cộng h(?:oà|òa) xã hội|độc lập|đảng|ubnd|hđnd|mặt trận|bảo hiểm|kho bạc|ngân hàng|công an|công ty|tổng công ty|trung tâm|(?:uỷ|ủy) ban|hội đồng|văn phòng|bộ|sở|ban|cục|tổng cục|chi cục|vụ|trường|viện|tỉnh|thành phố|huyện|quận|' +
  'thị xã|thị trấn|phường|xã|thông báo|quyết định|nghị quyết|nghị định|chỉ thị|kế hoạch|báo cáo|tờ trình|hướng dẫn|công điện|quy định|quy chế|' +
  'phụ lục|chương|phần|mục|tm|kt|tl|tuq|q|t/m|k/t|t/l|chủ tịch|phó|bộ trưởng|thứ trưởng|cục trưởng|tổng cục trưởng|chánh|giám đốc|trưởng|' +
  'hiệu trưởng|bí thư|thủ tướng|chính phủ|toà án|tòa án|viện kiểm sát'
const HEADS = new RegExp(`^(?:${WORDS})(?![\\p{L}\\p{N}])`, 'u')
