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
  const trade = TRADERS.has(tokens.token(index - 1).word) ? phraseAt(TRADES, tokens, index) : null
  if (trade === null) return null
  const {kind, word} = tokens.token(trade.next)
  if (kind === 'word' && word !== 'va') return isVerb(tokens, trade.next) ? trade.next : null
  return isVerb(tokens, trade.next + 1) ? null : trade.next
}

/** Last words of nouns for those who live by a trade: "nhà thầu", "doanh nghiệp". */
const TRADERS: ReadonlySet<string> = new Set(['thau', 'nghiep'])
const TRADES = phrasesOf<true>(
  'thi công | tư vấn | giám sát | thiết kế | phân phối | cung cấp | cung ứng | vận chuyển | khai thác | sản xuất'
    .split('|')
    .map((trade) => [trade.trim(), true] as const),
)

const isVerb = (tokens: Tokens, at: number): boolean => predicateAt(tokens.text, tokens.folded, tokens.token(at).start) !== null
