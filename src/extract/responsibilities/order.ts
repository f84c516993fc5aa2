import {type Actor, actorStartsAt, readActors} from '../../language/actors/index.ts'
import {type Predicate, predicateAt} from '../../language/predicates.ts'
import type {Flow} from '../../model/flow.ts'
import {adverbialAt, connectorEnd, isOpenAfter} from './openings.ts'
import type {Sentence} from './sentences.ts'

/**
 * A stretch of text that tells someone to act.
 *
 *     Trên cơ sở báo cáo của Công ty A, giao Sở Tài chính chủ trì, phối hợp với Sở B rà soát …; giao Sở C …
 *     ^ start                                ^ at         ^ body                              ^ end
 */
export interface Order {
  readonly actors: readonly Actor[]
  /**
   * verb: "giao X …"; subject: "X chủ trì …"; heading: "X:", or X alone on its line; about: "Đối với X: …".
   */
  readonly form: 'verb' | 'subject' | 'heading' | 'about'
  /** Where its stretch begins, the adverbials before it included, and ends: offsets into the clause's text. */
  readonly start: number
  end: number
  readonly at: number
  readonly body: number
  /** It stands at the opening of a paragraph's first sentence. */
  readonly opens: boolean
}

/** Who gives orders in a document; what such a body says of itself tasks nobody. */
export interface Issuer {
  readonly isIssuer: (actor: Actor) => boolean
}

/** All orders of a text, in its order, each reaching to the next one. */
export function readOrders(flow: Flow, sentences: readonly Sentence[], issuer: Issuer): Order[] {
  const orders: Order[] = []
  for (const sentence of sentences) ordersOf(flow, sentence, issuer, orders)
  orders.forEach((order, i) => {
    order.end = orders[i + 1]?.start ?? flow.text.length
  })
  return orders
}

/** Tries every place of the sentence where a main clause may begin. */
function ordersOf(flow: Flow, sentence: Sentence, issuer: Issuer, out: Order[]): void {
  let segment = sentence.start
  let at = connectorEnd(flow, sentence.start)
  let adverbial = adverbialAt(flow, at)
  let opening = sentence.opens
  while (at < sentence.end) {
    const order = orderAt(flow, at, sentence.end, issuer)
    if (order) {
      out.push({...order, start: segment, end: sentence.end, opens: opening})
      at = nextClause(flow, order.body, sentence.end, -1)
      opening = false
      adverbial = false
    } else
      at = adverbial ? nextOpening(flow, at, sentence.end) : nextClause(flow, at + 1, sentence.end, opening ? sentence.start + TITLE : -1)
    if (at < sentence.end && isBoundary(flow.text[at - 1] === ' ' ? flow.text[at - 2] : flow.text[at - 1])) {
      if (order || flow.text[at - 2] === ';') segment = at
      const past = connectorEnd(flow, at)
      adverbial ||= adverbialAt(flow, past)
      at = past
    }
  }
}

const isBoundary = (mark: string | undefined): boolean => mark === ';' || mark === ':' || mark === '('

/** Longest topic title before the colon that opens a clause: "3. Tổ chức thực hiện: yêu cầu …". */
const TITLE = 120

/**
 * The next ';', an opening bracket or comma before an order verb, or before `title` the colon of a topic title; what "theo hướng:"
 * governs is the content of a draft, not an order.
 */
function nextClause(flow: Flow, from: number, end: number, title: number): number {
  for (let i = from; i < end; i++) {
    const mark = flow.text.charCodeAt(i)
    if (mark === 58 && i < title) return skipSpace(flow.text, i + 1)
    if (mark === 58 && DRAFT.test(flow.folded.slice(Math.max(0, i - 40), i))) return end
    if (mark === 59) return skipSpace(flow.text, i + 1)
    if (mark === 40 && orderVerbEnd(flow, i + 1) > 0) return i + 1
    if (mark === 44 && orderVerbEnd(flow, i + 2) > 0 && actorAfter(flow, orderVerbEnd(flow, i + 2))) return i + 2
  }
  return end
}

const DRAFT = /(?:theo huong|nhu sau|noi dung|nguyen tac|phuong an)(?: [a-z ]{0,24})?$/u
const actorAfter = (flow: Flow, at: number): boolean => actorStartsAt(flow, skipSpace(flow.text, at))

/**
 * Inside an opening adverbial: the next word where the main clause may begin. Bodies that the adverbial itself mentions, behind a
 * preposition, are passed over whole.
 *
 *     Theo đề nghị của Bộ A tại Công văn số …, Chủ tịch UBND tỉnh giao …
 *                  ^^^ ^^^^ passed over        ^ here
 */
function nextOpening(flow: Flow, at: number, end: number): number {
  let i = nextWord(flow.text, at)
  while (i < end) {
    if (actorStartsAt(flow, i)) {
      if (isOpenAfter(flow, i)) return i
      const list = readActors(flow, i, end)
      i = list ? Math.max(list.end, i + 1) : nextWord(flow.text, i)
      while (i < end && /[\s,;:.)]/u.test(flow.text[i]!)) i++
      if (list && orderAtStart(flow, i)) return i
      continue
    }
    const before = flow.text[i - 2]
    if ((before === ',' || before === ';' || before === ':') && orderVerbEnd(flow, i) > 0) return i
    i = nextWord(flow.text, i)
  }
  return end
}

const orderAtStart = (flow: Flow, i: number): boolean => orderVerbEnd(flow, i) > 0 && /[,;]/u.test(flow.text[i - 2] ?? '')

function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length : space + 1
}

const skipSpace = (text: string, at: number): number => {
  let i = at
  while (text.charCodeAt(i) === 32) i++
  return i
}

type Reading = Pick<Order, 'actors' | 'form' | 'at' | 'body'>

function orderAt(flow: Flow, at: number, end: number, issuer: Issuer): Reading | null {
  const about = ABOUT.exec(flow.folded.slice(at, at + 12))
  if (about) return aboutAt(flow, at + about[0].length, end)
  const verb = orderVerbEnd(flow, at)
  if (verb > 0) return afterVerb(flow, verb, end)
  if (!actorStartsAt(flow, at)) return null
  const list = readActors(flow, at, end)
  if (!list) return null
  const next = skipSpace(flow.text, list.end)
  const issuing = orderVerbEnd(flow, next)
  if (issuing > 0) return afterVerb(flow, issuing, end)
  return subjectAt(flow, list.actors, at, next, end, issuer)
}

const ABOUT = /^doi voi /u

/** "Đối với X: …", "Đối với X" alone: names X when X is a body. */
function aboutAt(flow: Flow, at: number, end: number): Reading | null {
  const list = readActors(flow, at, end)
  if (!list) return null
  const next = skipSpace(flow.text, list.end)
  return next >= end || /[:.,;]/u.test(flow.text[next]!) ? {actors: list.actors, form: 'about', at, body: Math.min(end, next + 1)} : null
}

/** "Giao", "Yêu cầu", "Đề nghị" … with what may stand around them; the offset behind, or -1. */
export function orderVerbEnd(flow: Flow, at: number): number {
  ORDER_VERB.lastIndex = at
  const found = ORDER_VERB.exec(flow.folded)
  if (!found) return -1
  const printed = flow.text.slice(at, at + found[0].length).toLowerCase()
  return REAL_VERB.test(printed) ? at + found[0].length : -1
}

const ORDER_VERB =
  /(?:(?:cung |da |co y kien |thong nhat |dong y |nhat tri |xin |kinh |tran trong |nay |tiep tuc |do do |truoc mat )*)(?:giao(?: trach nhiem| nhiem vu| viec)?(?: cho)?|yeu cau(?:,? de nghi)?|de nghi(?:,? yeu cau)?|phan cong(?: nhiem vu)?(?: cho)?|uy quyen(?: cho)?|chi dinh|chi dao|luu y|nhac nho)(?![a-z])/uy
const REAL_VERB = /(?:giao|yêu cầu|đề nghị|phân công|ủy quyền|uỷ quyền|chỉ định|chỉ đạo|lưu ý|nhắc nhở|nhiệm|vụ|việc|cho)$/u

function afterVerb(flow: Flow, verb: number, end: number): Reading | null {
  const at = skipSpace(flow.text, verb + (flow.text[verb] === ':' ? 1 : 0))
  const list = readActors(flow, at, end)
  if (!list) return null
  return {actors: list.actors, form: 'verb', at, body: skipSpace(flow.text, list.end)}
}

/** "X chủ trì …", "X có trách nhiệm …", "X:" — not "X đã …", "X là …", and not what the issuer says of itself. */
function subjectAt(flow: Flow, actors: readonly Actor[], at: number, next: number, end: number, issuer: Issuer): Reading | null {
  if (next >= end) return {actors, form: 'heading', at, body: end}
  if (flow.text[next] === ':') return issuer.isIssuer(actors[0]!) ? null : {actors, form: 'heading', at, body: next + 1}
  const predicate = predicateBehind(flow, next, end)
  if (!predicate || !TASKS.has(predicate.kind) || LEAVE.test(flow.folded.slice(next, Math.min(end, next + 60)))) return null
  if (actors.every((actor) => issuer.isIssuer(actor))) return null
  return {actors, form: 'subject', at, body: predicate.at}
}

/** What gives leave, tells the future or the way to a help line orders nothing: "có thể", "được phép", "sẽ", "liên hệ". */
const LEAVE = /^(?:[^,;]{0,40} )?(?:co the|duoc phep|co quyen|se|lien he)(?![a-z])/u

const TASKS: ReadonlySet<string> = new Set(['duty', 'lead', 'join', 'manner', 'frame', 'act'])

/** The predicate at `at`, a comma and an adverbial between it and its subject passed over. */
function predicateBehind(flow: Flow, at: number, end: number): (Predicate & {readonly at: number}) | null {
  const start = flow.text[at] === ',' ? skipSpace(flow.text, at + 1) : at
  const first = predicateAt(flow.text, flow.folded, start)
  if (first && (start === at || first.kind === 'frame' || first.kind === 'lead' || first.kind === 'duty')) return {...first, at: start}
  if (!first || start >= end) return null
  return null
}
