import {fold} from '../fold.ts'
import {bodyAt} from './bodies.ts'
import {canStart} from './starts.ts'
import {type Reading, tokensOf} from './tokens.ts'

/**
 * The short names a text defines, folded, with the full name each stands for: "(sau đây gọi tắt là X)", "(gọi tắt là X)", "(viết tắt
 * là X)" and "Full Name (ABBR)".
 */
export function findAliases(flow: Reading): Map<string, string> {
  const aliases = new Map<string, string>()
  for (let open = flow.text.indexOf('('); open >= 0; open = flow.text.indexOf('(', open + 1)) {
    const close = flow.text.indexOf(')', open)
    if (close < 0 || close - open > LONGEST) continue
    const short = shortName(flow, open + 1, close)
    const full = short === null ? null : fullName(flow, open, short)
    if (short !== null && full !== null && fold(full) !== fold(short)) aliases.set(fold(short), full)
  }
  return aliases
}

const LONGEST = 120

const CALLED = /^\s*(?:(?:sau day|duoi day)\s+)?(?:(?:goi|viet)\s+(?:tat|ngan gon)?\s*(?:la|thanh)|goi la)\s*:?\s*/u
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d&.-]{1,11}$/u

function shortName({text, folded}: Reading, from: number, to: number): string | null {
  const called = CALLED.exec(folded.slice(from, to))
  if (called !== null)
    return (
      text
        .slice(from + called[0].length, to)
        .replaceAll(/^["“”']+|["“”']+$/gu, '')
        .trim() || null
    )
  const inside = text.slice(from, to).trim()
  return ABBREVIATION.test(inside) && /\p{Lu}{2}/u.test(inside) ? inside : null
}

/** The name of a body that ends at the bracket and fits the short name. */
function fullName(flow: Reading, open: number, short: string): string | null {
  const end = flow.text.slice(0, open).trimEnd().length
  const abbreviation = ABBREVIATION.test(short)
  const first = fold(short).split(' ', 1)[0]!
  const from = Math.max(0, end - FAR)
  for (let start = from; start < end; start++) {
    if (!isLetter(flow.folded.charCodeAt(start)) || (start > from && isInWord(flow.folded.charCodeAt(start - 1)))) continue
    if ((!abbreviation && !flow.folded.startsWith(first, start)) || !canStart(flow.folded, start)) continue
    const tokens = tokensOf(flow, start, end)
    const next = bodyAt(tokens, 0)?.next
    if (next !== undefined && tokens.token(next).kind === 'end') return flow.text.slice(start, end)
  }
  return null
}

/** How long a full name may be. */
const FAR = 160

const isLetter = (code: number): boolean => code >= 97 && code <= 122
const isInWord = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57)
