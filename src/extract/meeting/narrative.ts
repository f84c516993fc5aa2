import {concat, type Flow} from '../../model/flow.ts'
import {addParagraphs, type Clause, type Tree} from '../../model/tree.ts'
import type {Range} from './words.ts'

/** The opening of a notice, which tells of the meeting: one flow, and where its sentences stand in it. */
export interface Narrative {
  readonly flow: Flow
  readonly sentences: readonly Range[]
}

/**
 * The paragraphs between the subject and the first conclusion, ending with the sentence that announces the conclusions; what follows
 * it is the speaker's and tells of no meeting.
 *
 *     Ngày 05/3/2024, tại …, X chủ trì cuộc họp …. Dự họp có ….  ┐
 *     Sau khi nghe …, X kết luận như sau:                        ┘ the narrative
 *     Trong năm qua, …                                             not read
 */
export function narrativeOf(tree: Tree): Narrative {
  const {preamble} = tree.zones
  const paragraphs = [...preamble, ...listedBefore(tree.outline, preamble.at(-1)), ...labelled(tree.outline)]
  const flow = concat(paragraphs)
  const sentences: Range[] = []
  let offset = 0
  for (const paragraph of paragraphs) {
    if (paragraph.text === '') continue
    for (const sentence of sentencesOf(paragraph)) {
      sentences.push({start: offset + sentence.start, end: offset + sentence.end})
      if (announces(paragraph.folded.slice(sentence.start, sentence.end))) return {flow, sentences}
    }
    offset += paragraph.text.length + 1
  }
  return {flow, sentences}
}

const announces = (sentence: string): boolean => sentence.slice(-2).includes(':') && ANNOUNCES.test(sentence)

/** "… kết luận như sau:", "… có ý kiến chỉ đạo:", "… thống nhất các nội dung sau:" */
const ANNOUNCES = /(?<![a-z])(?:ket luan|chi dao|y kien|thong nhat|thong bao|yeu cau|noi dung|nhiem vu)(?![a-z])[^:]{0,160}:["']?$/u

/** Dash items under an opening that ends with a colon ("Thành phần tham dự gồm:") stand in the outline; they belong to the narrative. */
function listedBefore(outline: readonly Clause[], last: Flow | undefined): Flow[] {
  if (!last?.text.endsWith(':') || !/(?<![a-z])(?:du|thanh phan|dai bieu|co|gom)(?![a-z])[^.:]{0,80}:$/u.test(last.folded)) return []
  const items: Flow[] = []
  for (const clause of outline) {
    if (!clause.id.startsWith('-') && !clause.id.startsWith('+')) break
    addParagraphs([clause], items)
  }
  return items
}

/** Clauses that are the minutes' own head: "I. Thời gian, địa điểm", "2. Thành phần dự họp: …", "3. Chủ trì: …". */
function labelled(outline: readonly Clause[]): Flow[] {
  const heads: Flow[] = []
  for (const clause of outline) {
    if (!LABEL.test(clause.paragraphs[0]?.folded ?? '')) break
    addParagraphs([clause], heads)
  }
  return heads
}
const LABEL = /^(?:thoi gian|dia diem|thanh phan|chu tri|chu toa|nguoi chu tri|thu ky)(?![a-z])/u

/** Sentences end with a full stop before a capital; the dots of "TP. Huế", "ThS. Lê" and "đ/c. An" end none. */
export function sentencesOf(flow: Flow): Range[] {
  const sentences: Range[] = []
  let start = 0
  STOP.lastIndex = 0
  for (let found = STOP.exec(flow.text); found; found = STOP.exec(flow.text)) {
    if (isAbbreviation(flow.text, found.index)) continue
    sentences.push({start, end: found.index + 1})
    start = found.index + found[0].length
  }
  if (start < flow.text.length) sentences.push({start, end: flow.text.length})
  return sentences
}
const STOP = /[.!?…][)"”]? (?=["“(]?[\p{Lu}\d])/gu

function isAbbreviation(text: string, dot: number): boolean {
  const from = Math.max(text.lastIndexOf(' ', dot - 1) + 1, dot - 12)
  return SHORT.test(text.slice(from, dot))
}
const SHORT =
  /^[("“]?(?:\p{Lu}|(?:P?GS\.?)?(?:TS|ThS|Th\.S)|P?GS|TP|Tp|TX|TT|[BD]S(?:CK(?:II?|[12])|NT)?|KS|CN|CK(?:II?|[12])?|[Đđ]\/?c|LS|Mr|Ms|St|No|N[GS](?:ND|ƯT))$/u
