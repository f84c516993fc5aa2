import {canBe} from '../../data/spelling.ts'
import {typeByNotation, typeByTitle} from '../../data/types.ts'
import {fold} from '../../language/fold.ts'
import {type Flow, type Span, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Message} from '../../model/message.ts'
import type {Tree} from '../../model/tree.ts'

export interface DocumentType {
  readonly typeName: Found<string> | null
  readonly typeCode: Found<string> | null
  readonly subtype: 'meeting-conclusion' | 'other'
  readonly messages: readonly Message[]
}

/**
 * Reads the kind of document (Decree 30/2020, Annex III): its title line, else the leading group of its notation. Without either, a
 * document with "V/v" or "Kính gửi" is a công văn, which has no code of its own; any other has no type, with `type-unknown`.
 */
export function readType(tree: Tree, notation: Found<string> | null): DocumentType {
  const {title, addressees, subject} = tree.zones
  for (const line of title) {
    const type = typeByTitle(line.folded)
    if (type) return typed(tree, type, ...titleSpan(line, type.name), 'type-title')
  }
  const type = notation ? typeByNotation(notation.value) : null
  if (type) return typed(tree, type, notation!.span, 'implied', 'type-notation')
  if (notation || addressees.length > 0 || subject.some(isAbout)) {
    const span = notation?.span ?? null
    return {typeName: {value: 'Công văn', span, how: 'implied', rule: 'type-letter'}, typeCode: null, subtype: 'other', messages: []}
  }
  return {typeName: null, typeCode: null, subtype: 'other', messages: [{code: 'type-unknown', span: null, args: {}}]}
}

/** "CÔNG ĐIỆN KHẨN" names its kind in the first words; a title in other letters was damaged. */
function titleSpan(line: Flow, name: string): [span: Span, how: Found<string>['how']] {
  const at = line.folded.indexOf(fold(name))
  return at < 0
    ? [spanOf(line), 'repaired']
    : [spanOf(line, at, at + name.length), canBe(line.text.slice(at, at + name.length), name) ? 'exact' : 'repaired']
}

const isAbout = (flow: Flow): boolean => /^v ?[/.] ?v(?![a-z])/u.test(flow.folded)

function typed(
  tree: Tree,
  type: {name: string; code: string | null},
  span: Found<string>['span'],
  how: Found<string>['how'],
  rule: string,
): DocumentType {
  return {
    typeName: {value: type.name, span, how, rule},
    typeCode: type.code ? {value: type.code, span, how: 'implied', rule} : null,
    subtype: NOTICES.has(type.code ?? '') && concludesMeeting(tree) ? 'meeting-conclusion' : 'other',
    messages: [],
  }
}

/** Kinds that report what a meeting concluded: thông báo and kết luận. */
const NOTICES: ReadonlySet<string> = new Set(['TB', 'KL'])

const CONCLUSION = /(?<![a-z])(?:ket luan(?! thanh tra| giam dinh)|y kien chi dao|chi dao cua|phat bieu (?:chi dao|ket luan))(?![a-z])/u
const OCCASION =
  /(?<![a-z])(?:cuoc hop|hop (?:ban|giao ban|nghe|ve|truc tuyen|thong nhat|ra soat|thuong ky|tai|lan)|phien hop|hoi nghi|hoi thao|buoi (?:lam viec|hop|kiem tra|tiep|giao ban)|(?:cuoc|chuyen|doan) (?:lam viec|kiem tra|cong tac)|lam viec (?:voi|tai)|di (?:kiem tra|khao sat|thuc dia)|kiem tra (?:thuc dia|hien truong|thuc te|tinh hinh)|khao sat (?:thuc dia|thuc te)|giao ban)(?![a-z])/u
/** "… kết luận như sau:", "… có ý kiến chỉ đạo như sau:" behind the opening of the report. */
const CONCLUDED = /(?<![a-z])(?:ket luan|y kien chi dao|chi dao|thong nhat)[^.;]{0,80}(?:nhu sau|cac noi dung sau|mot so noi dung)/u

/** The subject names a conclusion and its occasion, or the preamble reports one. */
function concludesMeeting(tree: Tree): boolean {
  const {title, subject, preamble} = tree.zones
  const heading = [...title, ...subject].map((flow) => flow.folded).join(' ')
  const opening = preamble
    .map((flow) => flow.folded)
    .join(' ')
    .slice(0, OPENING)
  if (CONCLUSION.test(heading)) return OCCASION.test(heading) || OCCASION.test(opening)
  return CONCLUDED.test(opening) && OCCASION.test(opening)
}

/** Characters of the preamble that can report a meeting; a longer one lists those present. */
const OPENING = 4000
