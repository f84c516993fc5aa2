import {type Actor, readActors} from '../../language/actors/index.ts'
import {predicateAt} from '../../language/predicates.ts'
import type {Flow} from '../../model/flow.ts'
import type {Issuer, Order} from './order.ts'
import {directingVerbEnd, orderVerbEnd} from './verbs.ts'
import {skipSpace} from './within.ts'

/** What an order says of itself before it is known how far it reaches. */
export type Reading = Pick<Order, 'actors' | 'form' | 'at' | 'body'>

/**
 * Reads an order whose main clause begins exactly at `at`.
 *
 *     giao Sở A chủ trì …     UBND tỉnh yêu cầu Sở A …     Sở A chủ trì …     Sở A:     Đối với Sở A:     Trách nhiệm của Sở A
 */
export function orderAt(flow: Flow, at: number, end: number, issuer: Issuer): Reading | null {
  if (flow.folded.startsWith(ABOUT, at)) return aboutAt(flow, at + 8, end)
  const verb = orderVerbEnd(flow, at)
  if (verb > 0) return afterVerb(flow, verb, end)
  const title = titleEnd(flow, at)
  if (title > at) return titleAt(flow, at, title, end, issuer)
  const list = readActors(flow, at, end)
  if (!list) return null
  const next = skipSpace(flow.text, list.end)
  const behind = Math.max(orderVerbEnd(flow, next), directingVerbEnd(flow, next))
  const ordered = behind > 0 && list.actors.every((actor) => issuer.mayOrder(actor)) ? afterVerb(flow, behind, end) : null
  return ordered ?? subjectAt(flow, list.actors, at, next, end, issuer)
}

const ABOUT = 'doi voi '

/** "Đối với X: …", "Đối với X" alone: names X when X is a body. */
function aboutAt(flow: Flow, at: number, end: number): Reading | null {
  const list = readActors(flow, at, end)
  if (!list) return null
  const next = skipSpace(flow.text, list.end)
  const alone = next >= end || /[:.,;]/u.test(flow.text[next]!)
  return alone ? {actors: list.actors, form: 'about', at, body: Math.min(end, next + 1)} : null
}

/** "Trách nhiệm của X", "Nhiệm vụ cụ thể của X:": a title of what X is to do. */
function titleAt(flow: Flow, at: number, from: number, end: number, issuer: Issuer): Reading | null {
  const list = readActors(flow, from, end)
  if (!list || issuer.isIssuer(list.actors[0]!)) return null
  const next = skipSpace(flow.text, list.end)
  return next >= end || flow.text[next] === ':' ? {actors: list.actors, form: 'heading', at, body: Math.min(end, next + 1)} : null
}

/** The offset behind the words of such a title, or `at`. */
function titleEnd(flow: Flow, at: number): number {
  TITLE.lastIndex = at
  return TITLE.test(flow.folded) ? TITLE.lastIndex : at
}

const TITLE = /(?:trach nhiem|nhiem vu)(?: (?:chung|cu the|chinh|chu yeu|trong tam|phoi hop|thuc hien))*(?: cua)? (?=[a-z])/uy

function afterVerb(flow: Flow, verb: number, end: number): Reading | null {
  const at = skipSpace(flow.text, verb + (flow.text[verb] === ':' ? 1 : 0))
  const list = readActors(flow, at, end)
  return list ? {actors: list.actors, form: 'verb', at, body: skipSpace(flow.text, list.end)} : null
}

/** "X chủ trì …", "X có trách nhiệm …", "X:" — not "X đã …", "X là …", and not what the issuer says of itself. */
function subjectAt(flow: Flow, actors: readonly Actor[], at: number, next: number, end: number, issuer: Issuer): Reading | null {
  if (next >= end) return {actors, form: 'heading', at, body: end}
  if (flow.text[next] === ':') return issuer.isIssuer(actors[0]!) ? null : {actors, form: 'heading', at, body: next + 1}
  if (actors.every((actor) => issuer.isIssuer(actor))) return null
  const sure = actors.every(({kind, name}) => kind === 'body' || /^các /iu.test(name))
  if (PETITION.test(flow.folded.slice(next, Math.min(end, next + 40)))) return null
  const body = predicateStart(flow, next, sure)
  return body < 0 || LEAVE.test(flow.folded.slice(next, Math.min(end, next + 60))) ? null : {actors, form: 'subject', at, body}
}

/** What someone asks for or complains of is answered below: "Bà A kiến nghị về việc …:". */
const PETITION = /^(?:co (?:y kien |don )?)?(?:kien nghi|phan anh|khieu nai|to cao|de nghi)(?: ve)? (?:viec|noi dung|tinh trang)(?![a-z])/u

/** What gives leave, thanks, tells the future or the way to a help line orders nothing: "có thể", "được phép", "sẽ", "liên hệ". */
const LEAVE = /^(?:[^,;]{0,40} )?(?:co the|duoc phep|co quyen|se|lien he (?:so|qua|theo|dien thoai|dia chi)|cam on)(?![a-z])/u

const TASKS: ReadonlySet<string> = new Set(['duty', 'lead', 'join', 'manner', 'frame', 'act'])
/** Behind a comma only these go on with the subject: "Sở A, căn cứ chức năng, nhiệm vụ, …"; behind a sole sure body a verb, too. */
const BEHIND_COMMA: ReadonlySet<string> = new Set(['frame', 'lead', 'duty'])

/** Where the predicate of a duty begins, or -1. `sure`: the subject can be nothing but bodies, so that its verb need not be known. */
export function predicateStart(flow: Flow, at: number, sure: boolean): number {
  const comma = flow.text[at] === ','
  const start = comma ? skipSpace(flow.text, at + 1) : at
  const predicate = predicateAt(flow.text, flow.folded, start)
  if (!predicate) return sure && !comma && isUnknownVerb(flow, start) ? start : -1
  const kind = AGREE.test(flow.folded.slice(start, start + 40)) ? 'act' : predicate.kind
  if (!(comma && !sure ? BEHIND_COMMA : TASKS).has(kind) || DONE.test(flow.folded.slice(predicate.end, predicate.end + 5))) return -1
  return start
}

/**
 * No list holds every verb: behind a whole list of bodies at the opening of a clause, a small word that is none of these begins the predicate.
 *
 *     Công ty Cổ phần A lắp đủ biển báo …
 *                       ^^^
 */
function isUnknownVerb(flow: Flow, at: number): boolean {
  const word = WORD.exec(flow.text.slice(at, at + 12))?.[0]
  return word !== undefined && !NO_VERB.has(word)
}
const WORD = /^\p{Ll}+(?= )/u
const NO_VERB = new Set([
  'là',
  'được',
  'bị',
  'có',
  'đã',
  'đang',
  'sẽ',
  'vẫn',
  'còn',
  'chưa',
  'không',
  'thuộc',
  'gồm',
  'nằm',
  'đạt',
  'luôn',
  'cũng',
  'trong',
  'tại',
  'ở',
  'của',
  'với',
  'và',
  'hoặc',
  'như',
  'mà',
  'thì',
  'nếu',
  'khi',
  'cho',
  'từ',
  'đến',
  'về',
  'do',
  'nên',
  'vì',
  'này',
  'đó',
  'trên',
  'dưới',
  'đối',
  'các',
  'những',
  'một',
  'số',
  'cấp',
  'tỉnh',
  'huyện',
  'xã',
  'phường',
  'giai',
  'năm',
  'ngày',
  'tháng',
  'mới',
  'cùng',
  'để',
])
/** Bodies told to agree, announce, decide or judge act; what the issuer itself agrees or decides never comes this far. */
const AGREE =
  /^(?:thong nhat (?:ve|voi|noi dung|phuong an|giai phap|lai)|thong bao (?:cho|den|toi|rong rai|cong khai|kip thoi)|danh gia|quyet dinh(?! so))(?![a-z])/u
const DONE = /^ (?:da|dang) /u
