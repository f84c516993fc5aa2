import {type Actor, actorStartsAt, readActors} from '../../language/actors/index.ts'
import {scheduledAt} from '../../language/deadlines.ts'
import type {Flow} from '../../model/flow.ts'
import {adverbialAt, connectorEnd, isOpenAfter, opensGroup, opensName} from './openings.ts'
import type {Sentence} from './sentences.ts'
import {orderAt} from './subject.ts'
import {orderVerbEnd} from './verbs.ts'
import {skipSpace} from './within.ts'

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
  /** Who may give orders in it: the issuer, whoever heads it, a person who concludes. */
  readonly mayOrder: (actor: Actor) => boolean
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
  if (sentence.opens) at = behindDay(flow, at)
  let adverbial = adverbialAt(flow, at)
  let opening = sentence.opens
  let agreed = AGREED.test(flow.folded.slice(at, at + 80))
  while (at < sentence.end) {
    const order = orderAt(flow, at, sentence.end, issuer)
    if (order) {
      const {actors, form, body} = order
      out.push({actors, form, start: segment, end: sentence.end, at: order.at, body, opens: opening})
      at = nextClause(flow, order.body, sentence.end, -1, false)
      opening = false
      agreed = false
      adverbial = false
    } else
      at = adverbial
        ? nextOpening(flow, at, sentence.end)
        : nextClause(flow, at + 1, sentence.end, opening ? sentence.start + TITLE : -1, agreed)
    if (at < sentence.end && isBoundary(flow.text[at - 1] === ' ' ? flow.text[at - 2] : flow.text[at - 1])) {
      if (order || flow.text[at - 2] === ';') segment = at
      const past = connectorEnd(flow, at)
      adverbial ||= adverbialAt(flow, past)
      at = past
    }
  }
}

/** What the issuer agrees to or praises tasks nobody, so that any order behind its comma is the issuer's: "Nhất trí với …, yêu cầu Sở A …". */
const AGREED = /^(?:[^,;:.]{0,60} )?(?:nhat tri|thong nhat|dong y|ghi nhan|bieu duong|hoan nghenh|danh gia cao|chap thuan)(?![a-z])/u

/** Behind the day that opens a row of a schedule, where a body follows it directly. */
function behindDay(flow: Flow, at: number): number {
  const day = scheduledAt(flow, at, null)
  const next = day === null ? at : skipSpace(flow.text, day.end)
  return day !== null && actorStartsAt(flow, next) ? next : at
}

const isBoundary = (mark: string | undefined): boolean => mark === ';' || mark === ':' || mark === '('

/** Longest topic title before the colon that opens a clause: "3. Tổ chức thực hiện: yêu cầu …". */
const TITLE = 120

/**
 * The next ';', an opening bracket or comma before an order verb, the colon of "như sau:" or, before `title`, of a topic title; what
 * "theo hướng:" governs is the content of a draft, not an order.
 */
function nextClause(flow: Flow, from: number, end: number, title: number, agreed: boolean): number {
  const {text} = flow
  for (let i = from; i < end; i++) {
    const mark = text.charCodeAt(i)
    if (mark === 32 || (mark > 58 && mark !== 59 && mark !== 0x201c)) continue // as nearly all
    if (mark === 58 && DRAFT.test(flow.folded.slice(Math.max(0, i - 40), i))) return end
    if (mark === 58 && (i < title || FOLLOWS.test(flow.folded.slice(Math.max(0, i - 12), i)))) return skipSpace(flow.text, i + 1)
    if (mark === 59) return skipSpace(flow.text, i + 1)
    if (mark === 40 && orderVerbEnd(flow, i + 1) > 0) return i + 1
    if (mark === 0x201c) i += Math.max(0, flow.text.slice(i, Math.min(end, i + LONGEST_QUOTE)).indexOf('”'))
    if (
      mark === 44 &&
      (agreed || gives(flow.folded, i + 2)) &&
      orderVerbEnd(flow, i + 2) > 0 &&
      actorAfter(flow, orderVerbEnd(flow, i + 2))
    )
      return i + 2
  }
  return end
}

/** What is quoted within a sentence ends before; a quotation mark without its twin quotes nothing. */
const LONGEST_QUOTE = 2000

/** Behind a comma only these part from what the subject itself does: "rà soát, yêu cầu các đơn vị …" is its own act. */
const gives = (folded: string, at: number): boolean => folded.startsWith('giao ', at) || folded.startsWith('phan cong ', at)
const DRAFT = /(?:theo huong|nguyen tac|phuong an)(?: [a-z ]{0,16})?$/u
const FOLLOWS = /(?:nhu sau|sau day|cu the)$/u
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
    const before = flow.text[i - 2]
    if (before === ':' && DRAFT.test(flow.folded.slice(Math.max(0, i - 42), i - 2))) return end
    if ((before === ',' || before === ';' || before === ':') && orderVerbEnd(flow, i) > 0) return i
    const named = opensName(flow, i) || opensGroup(flow, i)
    if (named && isOpenAfter(flow, i) && actorStartsAt(flow, i)) return i
    if (named) {
      const list = readActors(flow, i, end)
      i = list ? Math.max(list.end, i + 1) : nextWord(flow.text, i)
      while (i < end && /[\s,;:.)]/u.test(flow.text[i]!)) i++
      if (list && orderAtStart(flow, i)) return i
      continue
    }
    i = nextWord(flow.text, i)
  }
  return end
}

const orderAtStart = (flow: Flow, i: number): boolean => orderVerbEnd(flow, i) > 0 && /[,;]/u.test(flow.text[i - 2] ?? '')

function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length : space + 1
}
