import type {Flow} from '../../model/flow.ts'

/** "Giao", "Yêu cầu", "Đề nghị", "Phân công" … with the words that may stand around them; the offset behind, or -1. */
export const orderVerbEnd = (flow: Flow, at: number): number => verbEnd(flow, at, ORDER)

/**
 * Verbs that are orders only behind who gives them: "Chủ tịch UBND tỉnh chỉ đạo Sở A …" — while "Chỉ đạo các xã …" at the beginning
 * of an item is what the item's own body is to do.
 */
export const directingVerbEnd = (flow: Flow, at: number): number => verbEnd(flow, at, DIRECT)

const BEFORE = '(?:(?:cung|co y kien|thong nhat|dong y|nhat tri|xin|kinh|tran trong|nay|tiep tuc|do do|truoc mat) )*'
const ORDER = new RegExp(
  `${BEFORE}(?:giao(?: trach nhiem| nhiem vu| viec)?(?: cho)?|yeu cau(?:,? de nghi)?|de nghi(?:,? yeu cau)?|phan cong(?: nhiem vu)?(?: cho)?|uy quyen(?: cho)?|dien khan)(?![a-z])`,
  'uy',
)
const DIRECT = new RegExp(`${BEFORE}(?:chi dao|chi dinh|luu y|nhac nho|doi hoi)(?![a-z])`, 'uy')
/** The first two letters of all of these, with the words before: a look that spares most words the search. */
const OPENINGS: ReadonlySet<string> = new Set('ch co cu de di do gi ki lu na nh ph th ti tr uy xi ye'.split(' '))
/** "giáo" is education; any other damage to the marks of these words leaves them what they are. */
const EDUCATION = /giáo/iu

function verbEnd(flow: Flow, at: number, verb: RegExp): number {
  if (!OPENINGS.has(flow.folded.slice(at, at + 2))) return -1
  verb.lastIndex = at
  const found = verb.exec(flow.folded)
  if (!found) return -1
  const end = at + found[0].length
  return EDUCATION.test(flow.text.slice(at, end)) ? -1 : end
}
