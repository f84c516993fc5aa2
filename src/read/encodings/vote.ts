import {isSpelled} from '../../language/orthography.ts'

/** How far a text is Vietnamese: 0 for none of it, 1 where every word with a mark is spelled right and is of administrative use. */
export interface Vote {
  /** Words with a letter beyond ASCII. */
  readonly words: number
  /** Those that are spelled as Vietnamese syllables. */
  readonly spelled: number
  /** Those that administrative texts are full of. */
  readonly known: number
  readonly score: number
}

/**
 * Counts the words of a text that a decoder gave. Spelling tells a right decoder from a wrong one; the known words tell Vietnamese from
 * chance. Words that are ASCII in every encoding say nothing.
 *
 *     Cộng hòa xã hội chủ nghĩa   6 of 6 spelled, 6 known
 *     Céng hoµ x· héi chñ nghÜa   1 of 6 spelled, 0 known
 */
export function voteOn(text: string): Vote {
  let words = 0
  let spelled = 0
  let known = 0
  for (const [run] of text.slice(0, SAMPLE).matchAll(RUN)) {
    if (!BEYOND.test(run)) continue
    const word = run.replace(EDGES, '')
    if (!BEYOND.test(word)) continue
    words++
    if (!isSpelled(word)) continue
    spelled++
    if (isKnown(word)) known++
  }
  return {words, spelled, known, score: words === 0 ? 0 : (spelled + known) / (2 * words)}
}

/** UTF-16 units looked at: a few pages decide. */
const SAMPLE = 100_000

/** What stands between blanks, digits and the signs of ASCII. */
export const RUN = /[^\s!-@[-`{-~]+/gu
const BEYOND = /[^ -~]/u
/** Quotes, dashes and dots that typists set against a word. */
export const EDGES = /^[‘’“”«»–—…•·]+|[‘’“”«»–—…•·]+$/gu

export const isKnown = (word: string): boolean => LEXICON.has(word.toLowerCase())

/** Syllables with a mark that administrative documents use most, in their new spelling and the old one. */
const LEXICON: ReadonlySet<string> = new Set(
  (
    'của và các là có được tại việc về với để đến từ này những một đã số ngày tháng năm tỉnh huyện xã thành phố thị trấn quận phường ' +
    'ủy uỷ nhân dân hội đồng chủ tịch phó giám đốc sở bộ ngành cơ đơn vị thông báo quyết định nghị kết luận ý kiến văn phòng ' +
    'thực hiện tổ chức công tác cán đề giao phối hợp trước độc lập tự hạnh phúc cộng hòa hoà nghĩa việt nơi nhận lưu như trên ' +
    'kính gửi căn cứ đồng chí họp trách nhiệm quản lý triển khai yêu cầu nội dung kế hoạch dự án đầu tư tài chính nhà nước'
  )
    .split(' ')
    .filter((word) => /[^a-z]/u.test(word)),
)
