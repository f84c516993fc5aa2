import {predicateAt} from '../predicates.ts'
import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind what members do for a living; null where none is said. It looks like their predicate but has no object and none behind it.
 *
 *     các nhà thầu thi công; …          các nhà thầu thi công ba ca
 *                  ^^^^^^^^                          (none)
 */
export function tradeEnd(tokens: Tokens, index: number): number | null {
  const trade = phraseAt(TRADERS.has(tokens.token(index - 1).word) ? TRADES : SERVICES, tokens, index)
  if (trade === null) return null
  const {kind, word} = tokens.token(trade.next)
  if (kind === 'word' && word !== 'va') return (isVerb(tokens, trade.next) && word !== 'cho') || LINKS.has(word) ? trade.next : null
  return isVerb(tokens, trade.next + 1) ? null : trade.next
}

/** Last words of nouns for those who live by a trade: "nhà thầu", "doanh nghiệp". */
const TRADERS: ReadonlySet<string> = new Set(['thau', 'nghiep'])
const TRADES = phrasesOf<true>(
  'thi công | tư vấn | giám sát | thiết kế | phân phối | cung cấp | cung ứng | vận chuyển | khai thác | sản xuất'
    .split('|')
    .map((trade) => [trade.trim(), true] as const),
)
/** What offices and establishments of any kind are there for: "các đơn vị khám, chữa bệnh". */
const SERVICES = phrasesOf<true>(
  'truyền thông | khám, chữa bệnh | khám bệnh, chữa bệnh | khám chữa bệnh | sản xuất, kinh doanh | sản xuất kinh doanh | quản lý, vận hành | quản lý, khai thác | tư vấn, thiết kế | thi công | vận tải'
    .split('|')
    .map((service) => [service.trim(), true] as const),
)
/** Words of the office above or the place. */
const LINKS: ReadonlySet<string> = new Set(['thuoc', 'truc', 'tren', 'lien'])

const isVerb = (tokens: Tokens, at: number): boolean => predicateAt(tokens.text, tokens.folded, tokens.token(at).start) !== null
