import type {Flow} from '../../model/flow.ts'
import type {Tree} from '../../model/tree.ts'
import {type Issuer, type Order, readOrders} from './order.ts'
import {sentencesOf} from './sentences.ts'

/** Orders of a paragraph that stands in no clause. */
export interface Loose {
  readonly flow: Flow
  readonly orders: readonly Order[]
}

/**
 * Orders before the first clause. The legal basis, the account of the meeting and "kết luận như sau" order nothing; where a body has no
 * clauses, the paragraphs behind the lead-in are its clauses in all but name.
 *
 *     Để chủ động ứng phó …, Văn phòng … đề nghị UBND các huyện …; các sở, ngành triển khai các nội dung sau:
 */
export function openingOrders(tree: Tree, issuer: Issuer): Loose[] {
  const paragraphs = tree.zones.preamble
  const lead = Math.max(
    0,
    paragraphs.findLastIndex((flow) => flow.text.endsWith(':')),
  )
  return paragraphs.map((flow, i) => {
    const body = tree.outline.length === 0 && i > lead
    if (!body && !ORDERS.test(flow.folded)) return {flow, orders: []}
    const orders = readOrders(flow, sentencesOf([flow]), {...issuer, mayOrder: () => true}).filter(
      (order) => order.form === 'verb' || (body && order.form === 'subject'),
    )
    return {flow, orders: orders.filter((order) => !isInvitation(flow, order))}
  })
}

/** Orders behind the last clause; a sentence "thông báo … biết, thực hiện" is none, whatever it calls on. */
export function closingOrders(tree: Tree, issuer: Issuer): Loose[] {
  return tree.zones.closing.map((flow) => {
    const sentences = sentencesOf([flow]).filter(({start, end}) => !NOTIFIES.test(flow.folded.slice(start, end)))
    return {flow, orders: readOrders(flow, sentences, issuer).filter(({form}) => form === 'verb' || form === 'subject')}
  })
}

/** Words without which a paragraph of the opening gives no order. */
const ORDERS =
  /(?<![a-z])(?:giao|yeu cau|de nghi|phan cong|uy quyen|chi dao(?= (?:cac|so|bo|ubnd|uy ban|thu truong|phong|van phong|cong an) ))(?![a-z])/u
/** The issuer notifies; where a body is told to do so, that is an order: "Đề nghị phòng Đào tạo thông báo đến sinh viên …". */
const NOTIFIES = /^tren day la|^(?!(?:de nghi|yeu cau|giao) ).{0,160}thong bao .{0,240}(?:biet|thuc hien|trien khai|to chuc)/u
const isInvitation = (flow: Flow, order: Order): boolean =>
  /^(?:cung )?(?:tham du|du hop|den du|toi du)/u.test(flow.folded.slice(order.body))
