import type {Flow} from '../../model/flow.ts'
import type {Lazy} from './lazy.ts'
import type {Narrative} from './narrative.ts'
import {beginsPerson} from './person.ts'
import {matches, type Statement} from './statement.ts'
import {isWord, type Range} from './words.ts'

/**
 * Where a narrative names those who took part, in printed order.
 *
 *     Tham dự cuộc họp có …     Cùng dự có …     Dự họp: …     với sự tham dự của …     … cùng tham dự.     làm việc với …
 */
export function findLists(narrative: Narrative, statements: Lazy<Statement>): Range[] {
  const lists: Range[] = []
  let read = 0 // sentences before this offset are items of a list found already
  narrative.sentences.forEach((sentence, index) => {
    if (sentence.start < read) return
    const counterpart = counterpartOf(narrative.flow, sentence)
    if (counterpart && statements.find((statement) => statement.start === sentence.start)) lists.push(counterpart)
    if (isNoPresence(narrative.flow, sentence)) return
    lists.push(...introduced(narrative, sentence, index), ...presented(narrative.flow, sentence))
    const trailing = followed(narrative.flow, sentence)
    if (trailing) lists.push(trailing)
    read = Math.max(read, lists.at(-1)?.end ?? 0)
  })
  if (lists.length === 0 && !statements.first()) lists.push(...unopened(narrative))
  return lists.sort((a, b) => a.start - b.start).filter((list, at, all) => at === 0 || list.start >= all[at - 1]!.end)
}

/** Legal bases and reports heard name no one who took part. */
const isNoPresence = (flow: Flow, sentence: Range): boolean =>
  /^(?:can cu|sau khi|tren co so|xet|thuc hien|theo|qua)(?![a-z])/u.test(flow.folded.slice(sentence.start, sentence.start + 16))

const OPENER =
  /(?<![a-z])(?:(?:cung )?(?:tham du|tham gia|du hop|du lam viec|du|di|chu tri|lam viec|dieu hanh|co mat|tiep|don tiep)|dong chu tri|(?:ve )?thanh phan|(?:cac )?dai bieu|khach moi|ve phia|phia|(?:tai )?(?:cac )?(?:diem|dau) cau|ngoai ra)(?![a-z])(?<middle>[^.;:]{0,120}?)(?:(?:,? (?:con )?(?<co>co)(?: mat)?(?: su tham gia cua| day du| dong du)?|,? (?:bao )?gom(?: co)?|,? la)(?![a-z]) ?:?|:)/gu

/** "Tham dự cuộc họp (tại …) có …", "Thành phần gồm: …", "Về phía tỉnh có …": the list follows, to the end of the sentence or of its items. */
function introduced({flow, sentences}: Narrative, sentence: Range, index: number): Range[] {
  const lists: Range[] = []
  for (const found of matches(OPENER, flow, sentence)) {
    const opening = flow.folded.slice(Math.max(sentence.start, found.index - 40), found.index)
    if (opening !== '' && !/(?:[,;.:-] ?|tai |va |cung )$/u.test(opening) && found.index > sentence.start + 40) continue
    const {co, middle = ''} = found.groups ?? {}
    if (co && !isWord(flow, found.index + found[0].lastIndexOf('co'), 'có')) continue
    if (/(?<![a-z])(?:da|chu tri|ket luan|phat bieu|bao cao|sau khi)(?![a-z])/u.test(middle)) continue
    if (/^(?:du|di|tiep)(?![a-z])/u.test(found[0]) && !isPresence(flow, found)) continue
    const start = found.index + found[0].length
    lists.push({
      start,
      end: flow.text.charAt(sentence.end - 1) === ':' || start >= sentence.end - 1 ? itemsEnd(flow, sentences, index) : sentence.end,
    })
    break
  }
  return lists
}

/** "Dự họp", "cùng dự", "Cùng đi": not "dự án có", "dự toán gồm". */
const isPresence = (flow: Flow, found: RegExpExecArray): boolean =>
  (isWord(flow, found.index, 'dự') || isWord(flow, found.index, 'đi')) && !/^du (?:an|toan|thao|kien|bao|phong)(?![a-z])/u.test(found[0])

/** Items under a colon go on until a sentence that is no item. */
function itemsEnd(flow: Flow, sentences: readonly Range[], index: number): number {
  let last = index
  while (last + 1 < sentences.length && !RESUMES.test(flow.folded.slice(sentences[last + 1]!.start, sentences[last + 1]!.start + 40)))
    last++
  return sentences[last]!.end
}
const RESUMES =
  /^(?:sau khi|tren co so|tai (?:cuoc|buoi|hoi|phien)|ngay|can cu|phat bieu|hoi nghi|cuoc hop|buoi|ket luan|(?:i{1,3}|\d)\. |dia diem|thoi gian|noi dung)/u

const PRESENCE =
  /(?<![a-z])su (?:tham gia|tham du|co mat|du hop|chung kien|phoi hop)(?:,? (?:tham gia|y kien))?(?: day du)? cua(?![a-z]) ?:?/gu

/** "với sự tham dự của …". */
function presented(flow: Flow, sentence: Range): Range[] {
  return [...matches(PRESENCE, flow, sentence)].map((found) => ({start: found.index + found[0].length, end: sentence.end}))
}

const FOLLOWED =
  /(?: da| cung| deu){0,3},? (?:tham du|du hop|cung du|cung di|tham gia|du|dong chu tri)(?: (?:cuoc hop|hop|hoi nghi|buoi lam viec|doan|phien hop|day du)){0,3}\.?$/u

/** "Các đồng chí …; lãnh đạo Sở … cùng tham dự.": the list opens the sentence. */
function followed(flow: Flow, sentence: Range): Range | null {
  const from = Math.max(sentence.start, sentence.end - 120)
  const found = FOLLOWED.exec(flow.folded.slice(from, sentence.end))
  if (
    !found ||
    !(
      /^(?:cac|lanh dao|dai dien|cung|toan the|tap the)(?![a-z])/u.test(flow.folded.slice(sentence.start, sentence.start + 9)) ||
      beginsPerson(flow, sentence.start, sentence.end)
    )
  )
    return null
  return {start: sentence.start, end: from + found.index}
}

/** A list whose opening words are lost (a line dropped by a scanner): the sentence before "Sau khi nghe …", of entries without a predicate. */
function unopened({flow, sentences}: Narrative): Range[] {
  const heard = sentences.findIndex((sentence) => isNoPresence(flow, sentence))
  const before = heard > 0 ? sentences[heard - 1]! : null
  if (!before || !/^[^.;]{0,80},(?:[^,]+,){2}/u.test(flow.text.slice(before.start, before.end))) return []
  return /(?<![a-z])(?:da|chu tri|to chuc|ban hanh|thuc hien|la|duoc|ngay)(?![a-z])/u.test(flow.folded.slice(before.start, before.end))
    ? []
    : [before]
}

const WITH =
  /(?<![a-z])(?:lam viec|hop|giao ban|doi thoai|truc tuyen|gap mat|trao doi|toa dam|tiep xuc|tiep)(?: (?:truc tiep|truc tuyen|lien nganh))*(?: tai [^,;:.]{2,80})??(?: cung)? voi(?![a-z])/gu

/** "làm việc với …", "hội nghị trực tuyến với …": the other side took part. */
export function counterpartOf(flow: Flow, range: Range): Range | null {
  for (const found of matches(WITH, flow, range)) {
    const start = found.index + found[0].length
    return {start, end: counterpartEnd(flow, start, range.end)}
  }
  return null
}

/** "về …", "để …", "tại …" end the other side; "tải", "đề" and "vẽ" fold alike and end none. */
function counterpartEnd(flow: Flow, start: number, end: number): number {
  for (const stop of matches(ENDS, flow, {start, end})) {
    const word = PRINTED.get(stop[0])
    if (word === undefined || isWord(flow, stop.index, word)) return stop.index
  }
  return end
}
const PRINTED = new Map([
  ['ve', 'về'],
  ['de', 'để'],
  ['nham', 'nhằm'],
  ['tai', 'tại'],
  ['theo', 'theo'],
  ['vao', 'vào'],
])
const ENDS = /(?<![a-z])(?:ve|de|nham|tai|theo|vao)(?![a-z])|\.(?= |$)(?<!(?<![a-z])t[pxt]\.)|, (?:sau do|dong thoi|nghe) /gu
