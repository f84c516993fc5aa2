/**
 * Reads the issuing body behind "của" at `at`, as printed, up to the word that goes on with the sentence; null where no name stands.
 *
 *     … ngày 07 tháng 01 năm 2022 của Bộ trưởng Bộ Khoa học và Công nghệ quy định …
 *                                 ^   ---------------------------------
 */
export function readOrgan(text: string, at: number): string | null {
  const opening = OPENING.exec(text.slice(at, at + 8))
  if (opening === null) return null
  const words = text.slice(at + opening[0].length, at + LONGEST).split(' ')
  const name: string[] = []
  for (const [i, word] of words.entries()) {
    if (!goesOn(word, words[i + 1] ?? '', words[i + 2] ?? '', i)) break
    const end = word.search(/[,;.:)(“"/]/u)
    name.push(end < 0 ? word : word.slice(0, end))
    if (end >= 0) break
  }
  while (name.at(-1) === '-' || name.at(-1) === '–' || name.at(-1) === '') name.pop()
  return name.length === 0 ? null : name.join(' ')
}

const LONGEST = 140
const OPENING = /^[,)]{0,2} ?(?:của|cua) /iu

function goesOn(word: string, next: string, third: string, i: number): boolean {
  if (CAPITAL.test(word)) return true
  if (i === 0) return false
  if (word === 'và') return CAPITAL.test(next) && !NEXT_NAME.test(`${next} ${third}`)
  if (word === '-' || word === '–') return CAPITAL.test(next)
  return (
    word !== '' &&
    /^\p{Ll}/u.test(word) &&
    !STOPS.has(word.replace(/[,;.:)]+$/u, '')) &&
    !(word === 'ban' && next.startsWith('hành')) &&
    !(word === 'bổ' && next === 'sung')
  )
}

const CAPITAL = /^\p{Lu}/u
// what begins the next instrument or the next body, not a further part of this name
const NEXT_NAME =
  /^(?:Nghị (?:định|quyết)|Quyết định|Thông (?:tư|báo)|Luật|Chỉ thị|Công (?:văn|điện)|(?:Bộ|Sở|Ban) \p{Lu}|Bộ trưởng|[ỦU][ỷy] ban|UBND|Tổng cục|Thủ tướng)/u
const STOPS = new Set(
  'về quy qui hướng phê sửa thay trong tại có được thì nêu đã để cho đối triển ngày khi thực theo nhằm trên này là do gửi hiện liên giao tăng đồng yêu năm đến từ báo tiếp cùng với như còn mà nếu trừ hoặc chấp hỏi đề'.split(
    ' ',
  ),
)
