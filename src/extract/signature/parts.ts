import {positionAt} from '../../data/positions.ts'
import {personNameIn} from '../../data/surnames.ts'
import {type Flow, slice} from '../../model/flow.ts'
import {nearTitle} from './nearTitle.ts'

/** A piece of the signature block. `code` is set for a line of authority; `complete` tells that the office opens with a position. */
export interface Part {
  readonly kind: 'office' | 'name'
  readonly code: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null
  readonly flow: Flow
  readonly complete: boolean
}

/**
 * Cuts the lines of a signature block into offices and names; seals, stamps and scraps are left out.
 *
 *     KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM      Nguyễn Văn A
 *     └ office KT ───────────┘ └ office ───┘      └ name ────┘
 */
export function readParts(lines: readonly Flow[]): Part[] {
  const parts: Part[] = []
  for (const line of lines) {
    for (const piece of atAuthorities(line)) parts.push(...readPiece(piece, parts))
  }
  return parts
}

const CODE = /(?<![^ (])(T[./]?U[./]?Q|TH?[./]?M|Tm|K[./]?T|Kt|T[./]?L|Tl|Q)(?:[.,:]+ ?| )(?=\p{Lu}\p{L})/gu
/** The same at the beginning of a piece. */
const FIRST_CODE = new RegExp(`^${CODE.source}`, 'u')
const SPELLED = [
  ['THAY MẶT ', 'TM'],
  ['KÝ THAY ', 'KT'],
  ['THỪA LỆNH ', 'TL'],
  ['THỪA ỦY QUYỀN ', 'TUQ'],
] as const

/** A line with several codes ("TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG") gives a piece for each. A code inside a line needs its point. */
function atAuthorities(line: Flow): Flow[] {
  const pieces: Flow[] = []
  let from = 0
  CODE.lastIndex = 0
  for (let found = CODE.exec(line.text); found !== null; found = CODE.exec(line.text)) {
    if (found.index === 0 || !/[.,:]/u.test(found[0])) continue
    pieces.push(slice(line, from, found.index))
    from = found.index
  }
  pieces.push(slice(line, from))
  return pieces.filter((piece) => piece.text !== '')
}

function readPiece(piece: Flow, before: readonly Part[]): Part[] {
  const authority = authorityOf(piece)
  if (authority) return officesOf(slice(piece, authority.end), authority.code)
  if (isSeal(piece)) return []
  const begun = before.length > 0
  const name = nameIn(piece, begun)
  if (name)
    return [...officeBefore(piece, name.start), {kind: 'name', code: null, flow: slice(piece, name.start, name.end), complete: true}]
  return isOffice(piece, begun) ? officesOf(piece, null) : []
}

function authorityOf(piece: Flow): {code: Part['code'] & string; end: number} | null {
  const found = FIRST_CODE.exec(piece.text)
  if (found) {
    const letters = found[1]!.replace(/[./]/gu, '').toUpperCase().replace('THM', 'TM') as Part['code'] & string
    const end = found[0].length
    return letters === 'Q' && !positionAt(piece.folded, end) ? null : {code: letters, end}
  }
  const spelled = SPELLED.find(([words]) => piece.text.startsWith(words))
  return spelled ? {code: spelled[1], end: spelled[0].length} : null
}

/** The offices in a row of capitals: the first, and the signer's own where it stands behind it on the line. */
function officesOf(flow: Flow, code: Part['code']): Part[] {
  const own = /(?<= )(?=\p{Lu}\p{Ll})/u.exec(flow.text)
  const name = code && own ? nameIn(slice(flow, own.index), true) : null
  if (name && own) {
    const [first, ...rest] = officesOf(slice(flow, 0, own.index), code)
    const shifted = slice(flow, own.index + name.start, own.index + name.end)
    return [first!, ...rest, {kind: 'name', code: null, flow: shifted, complete: true}]
  }
  const at = code ? secondOffice(flow) : -1
  const complete = opensWithPosition(flow)
  if (at < 0) return [{kind: 'office', code, flow: trimmed(flow), complete}]
  return [{kind: 'office', code, flow: trimmed(slice(flow, 0, at)), complete}, ...officesOf(slice(flow, at), null)]
}

/** "PHÓ CHỦ TỊCH", "P. CHỦ TỊCH", or such a title with a letter wrong. */
const opensWithPosition = ({folded}: Flow): boolean =>
  positionAt(folded, /^p\. ?/u.exec(folded)?.[0].length ?? 0) !== null || nearTitle(folded) !== null

/** Where a second position begins behind the first, not after a comma: "BỘ TRƯỞNG, CHỦ NHIỆM ^PHÓ CHỦ NHIỆM". */
function secondOffice(flow: Flow): number {
  const {folded} = flow
  let from = positionAt(folded, 0)?.end ?? 1
  for (let space = folded.indexOf(' ', from - 1); space > 0; space = folded.indexOf(' ', from)) {
    const found = positionAt(folded, space + 1)
    if (found && !/[,&-]/u.test(folded[space - 1]!)) return space + 1
    from = found ? found.end : space + 1
  }
  return -1
}

const SEAL = /^[[("*]? ?(?:da ky|ky ten|ky boi|nguoi ky|ky, ?(?:ghi|dong)|chu ky|dong dau|email|co quan|thoi gian ky|daky)/u
/** Words of a seal, a bracket, or scraps without two letters together. */
const isSeal = ({text, folded}: Flow): boolean => SEAL.test(folded) || /^[([{]/u.test(text) || !/\p{L}{2}/u.test(text)

/** A person's name that fills its line, apart from titles before it and a mark behind it. In capitals only below an office. */
function nameIn(piece: Flow, begun: boolean): {start: number; end: number} | null {
  if (piece.text.length > LONGEST || (positionAt(piece.folded, 0) && isCapital(piece.text))) return null
  const found = personNameIn(piece.text)
  if (!found || found.start > 40 || /[,;]/u.test(piece.text.slice(0, found.start))) return null
  if (/\p{L}{2}/u.test(piece.text.slice(found.end).replace(/\(?đã ký\)?/iu, ''))) return null
  if (isCapital(piece.text.slice(found.start, found.end)) && (!begun || found.start > 24)) return null
  return found
}

/** A position printed in front of the name on the same line. */
function officeBefore(piece: Flow, end: number): Part[] {
  const front = slice(piece, 0, end)
  return positionAt(front.folded, 0) ? officesOf(front, null) : []
}

/** Characters of the longest line of a signature; what is longer is no line of one. */
const LONGEST = 120

const isCapital = (text: string): boolean => text === text.toUpperCase()

/** A line in capitals, or one that begins with a position in any case. */
function isOffice(piece: Flow, begun: boolean): boolean {
  if (/[;:]$|[|\\<>]/u.test(piece.text) || piece.text.length > LONGEST) return false
  if (positionAt(piece.folded, 0)) return true
  return isCapital(piece.text) && (piece.text.match(/\p{L}{2}/gu)?.length ?? 0) >= 2 && (begun || piece.text.length > 7)
}

const trimmed = (flow: Flow): Flow => slice(flow, 0, flow.text.replace(/[\s.:;]+$/u, '').length)
