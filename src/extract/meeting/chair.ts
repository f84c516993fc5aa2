import type {Home} from '../../language/actors/index.ts'
import type {Flow} from '../../model/flow.ts'
import type {Narrative} from './narrative.ts'
import {beginsPerson, type PersonPhrase, readPerson} from './person.ts'
import {phraseAfter, phraseBefore} from './phrase.ts'
import {matches, type Statement} from './statement.ts'
import type {Concluding} from './subject.ts'
import type {Range} from './words.ts'

/** Who presided, in the flow that names them. */
export interface Presider {
  readonly flow: Flow
  readonly phrase: PersonPhrase
  /** What is said to preside or go along with the chair ("và đồng chí B", "cùng lãnh đạo các sở"); null when the chair is alone. */
  readonly others: Range | null
  readonly rule: string
}

interface Claim {
  readonly flow: Flow
  readonly range: Range | null
  readonly rule: string
}

/**
 * Everyone said to preside, lead or conclude, the best claim first: who chairs, then who leads the delegation or acts, then who
 * concludes, then whom the subject names.
 */
export function* findPresiders(
  narrative: Narrative,
  statement: Statement | null,
  subject: Flow | null,
  concluding: Concluding | null,
  home: Home | null,
): Generator<Presider> {
  for (const {flow, range, rule} of claims(narrative, statement, subject, concluding)) {
    const presider = range && presiderIn(flow, range, rule, home)
    if (presider && !isCollective(presider)) yield presider
  }
}

function* claims(
  {flow, sentences}: Narrative,
  statement: Statement | null,
  subject: Flow | null,
  concluding: Concluding | null,
): Generator<Claim> {
  if (statement?.kind === 'preside') yield {flow, range: subjectOf(flow, statement), rule: 'chair-presides'}
  for (const sentence of sentences) yield {flow, range: presidesAlone(flow, sentence), rule: 'chair-presides'}
  if (statement && statement.kind !== 'preside') yield {flow, range: subjectOf(flow, statement), rule: 'chair-acts'}
  for (const sentence of sentences) yield {flow, range: labelled(flow, sentence), rule: 'chair-label'}
  for (const sentence of sentences) yield {flow, range: concluder(flow, sentence), rule: 'chair-concludes'}
  if (subject && concluding?.who) yield {flow: subject, range: concluding.who, rule: 'chair-subject'}
}

/** "Thường trực Huyện ủy họp …", "chủ tọa kết luận": a body, or whoever it was, is no person and no office. */
const isCollective = ({flow, phrase}: Presider): boolean => {
  const post = phrase.name === null ? phrase.position[0] : undefined
  return post !== undefined && COLLECTIVE.test(flow.folded.slice(post.start, post.start + 24))
}
const COLLECTIVE =
  /^(?:thuong truc (?:tinh uy|huyen uy|thanh uy|quan uy|thi uy|dang uy|hdnd|hoi dong|ubnd|uy ban)|ban thuong vu|chu toa|chu tri)(?![a-z])/u

/** The phrase that a statement gives as its subject. */
function subjectOf(flow: Flow, statement: Statement): Range | null {
  const {start, verb} = statement
  if (/(?<![a-z])su $/u.test(flow.folded.slice(start, verb)))
    return phraseAfter(flow, flow.folded.indexOf(' cua ', verb) + 5, statement.end)
  if (statement.kind === 'at') return null
  if (statement.kind !== 'lead') {
    const led = LED.exec(flow.text.slice(start, statement.end))
    if (led) return {start: start + led.index + 4, end: start + led.index + 4 + led[1]!.length}
  }
  return phraseBefore(flow, start, firstPredicate(flow, start, verb))
}

/**
 * Where the first of several predicates begins; the phrase that names the subject ends there.
 *
 *     Phó Chủ tịch UBND tỉnh Trần Văn An đã đi kiểm tra …, sau đó chủ trì cuộc họp …
 *                                        ^                        the chairing
 */
function firstPredicate(flow: Flow, start: number, verb: number): number {
  for (const found of matches(PREDICATE, flow, {start, end: verb})) {
    const clause = Math.max(start, flow.text.lastIndexOf(', ', found.index) + 2)
    if (beginsPerson(flow, clause, found.index)) return found.index
  }
  return verb
}
const PREDICATE =
  /(?<= )(?:da (?!nang )|(?:truc tiep |cung )?(?:di|den) (?:kiem|khao|thi sat|thuc|tham|lam viec)|(?:thi sat|khao sat|kiem tra) (?:thuc|hien truong|cong truong|tien do|tinh hinh|cong tac)|(?:tham du|du) va )/gu

const ALONE =
  / (?:da )?(?:truc tiep |dong |cung )?chu (?:tri|toa)(?:,? (?:va )?(?:dieu hanh|ket luan|chi dao|phat bieu))*(?: (?:tai )?(?:cuoc hop|hoi nghi|phien hop|phien giai trinh|buoi lam viec|ky hop|hop))?[.;]?$/u

/** "Đồng chí Trần Văn An, Bí thư Tỉnh ủy chủ trì." as a sentence of its own. */
function presidesAlone(flow: Flow, sentence: Range): Range | null {
  const from = Math.max(sentence.start, sentence.end - 60)
  const found = ALONE.exec(flow.folded.slice(from, sentence.end))
  if (!found || !beginsPerson(flow, sentence.start, sentence.end)) return null
  return phraseBefore(flow, sentence.start, from + found.index)
}

/** "do X làm Trưởng đoàn", "do X chủ trì"; on the printed letters, since "Đỗ" folds like "do". */
const LED = / do (.{4,160}?),? (?:làm (?:Phó )?[Tt]rưởng đoàn|chủ trì|dẫn đầu)(?!\p{L})/u

const LABEL =
  /(?:^|[ .;-])(?:nguoi |cung |dong )?(?:chu tri|chu toa)(?: (?:cuoc hop|hoi nghi|phien [a-z]+(?: [a-z]+)?|buoi lam viec|ky hop|hop))?(?: ?:| la | co )(?: la)? ?/u

/** "Chủ trì: đồng chí X - …", "Chủ trì cuộc họp là …" opening a sentence. */
function labelled(flow: Flow, sentence: Range): Range | null {
  const found = LABEL.exec(flow.folded.slice(sentence.start, sentence.start + 60))
  return found && found.index < 24 ? phraseAfter(flow, sentence.start + found.index + found[0].length, sentence.end) : null
}

const CONCLUDES =
  /(?<![a-z])(?:da |thay mat [a-z ]{4,40} )?(?:co |phat bieu |thong nhat |)(?:y kien |)(?:ket luan|chi dao|nhan manh|yeu cau|thong nhat|danh gia|phat bieu|giao|quyet dinh|co y kien|bieu duong)(?![a-z])/gu

/** A sentence that announces conclusions has few words of concluding. */
const MOST = 16

/** "Sau khi nghe …, X (đã) kết luận như sau:". */
function concluder(flow: Flow, sentence: Range): Range | null {
  if (!/(?:sau|:)["' ]*$|(?<![a-z])(?:ket luan|chi dao)(?![a-z])/u.test(flow.folded.slice(sentence.start, sentence.end))) return null
  let tries = 0
  for (const found of matches(CONCLUDES, flow, sentence)) {
    if (++tries > MOST) return null
    if (isOfName(flow, found)) continue
    const phrase = phraseBefore(flow, sentence.start, found.index)
    if (phrase && !REPORTS.test(flow.folded.slice(phrase.start, phrase.end))) return phrase
  }
  return null
}

/** Whoever reported did not conclude: "nghe Trưởng phòng Nội vụ báo cáo, …". */
const REPORTS = /(?<![a-z])(?:bao cao|trinh bay),/u

/** "Ban Chỉ đạo": the word belongs to a name and says nothing of concluding. */
const isOfName = (flow: Flow, found: RegExpExecArray): boolean =>
  flow.folded.startsWith('chi dao', found.index) && flow.folded.startsWith('ban ', found.index - 4)

/** Splits off a second presider and reads the first. */
function presiderIn(flow: Flow, range: Range, rule: string, home: Home | null): Presider | null {
  const split = /(?:,? va|;|,? cung(?: voi)?| -)(?= (?:cac |dong chi |d\/c |ong |ba |\S))/gu
  let end = range.end
  for (const found of matches(split, flow, range)) {
    const after = found.index + found[0].length + 1
    const joined =
      found[0].trim() !== '-' &&
      (found[0].includes('cung') || COMPANY.test(flow.folded.slice(after, after + 10)) || beginsPerson(flow, after, range.end))
    if (!joined) continue
    end = found.index
    break
  }
  const phrase = readPerson(flow, range.start, end, home)
  return phrase && {flow, phrase, others: end < range.end ? {start: end + 1, end: range.end} : null, rule}
}

/** Those who come along with a chair: "và đoàn công tác", "và lãnh đạo các sở". */
const COMPANY = /^(?:doan|lanh dao|dai dien|cac|tap the|thuong truc)(?![a-z])/u
