import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind the cause that a committee is named after, though it looks like a predicate; the same index for none.
 *
 *     Ban Chỉ đạo cải cách hành chính tỉnh         Ban Chỉ đạo rà soát …
 *                 ^^^^^^^^                                     (none)
 */
export function behindCause(tokens: Tokens, index: number): number {
  const cause = index > 0 && COMMITTEES.has(tokens.token(index - 1).word) ? phraseAt(CAUSES, tokens, index) : null
  return cause === null || (cause.value === 'titled' && !tokens.token(cause.next).cap) ? index : cause.next
}

/**
 * Index behind the cause that "về" adds to the name of a committee; null where no cause follows, and for other bodies.
 *
 *     Ban Chỉ đạo tỉnh về chuyển đổi số rà soát …         Sở Nội vụ về cải cách …
 *                      ^^^^^^^^^^^^^^^^                             (none)
 */
export function causeEnd(tokens: Tokens, index: number, from: number): number | null {
  if (tokens.token(index).word !== 've' || !isCommittee(tokens, from, index)) return null
  const cause = phraseAt(CAUSES, tokens, index + 1)
  return cause?.value === 'plain' ? cause.next : null
}

/** "Chỉ đạo", "Quốc gia" stand in the name, or end its head. */
function isCommittee(tokens: Tokens, from: number, to: number): boolean {
  for (let at = Math.max(0, from - 2); at < to - 1; at++) {
    const pair = `${tokens.token(at).word} ${tokens.token(at + 1).word}`
    if (pair === 'chi dao' || pair === 'quoc gia') return true
  }
  return false
}

const COMMITTEES: ReadonlySet<string> = new Set(['dao', 'tac', 'hanh', 'viec', 'dong'])
const CAUSES = phrasesOf<'plain' | 'titled'>([
  ...[
    'cải cách',
    'đổi mới',
    'chuyển đổi số',
    'sắp xếp',
    'phòng chống',
    'phòng, chống',
    'phòng thủ',
    'ứng phó',
    'thi đua',
    'an toàn giao thông',
    'an toàn thực phẩm',
    'nông thôn mới',
    'biến đổi khí hậu',
    'hội nhập quốc tế',
    'nhân quyền',
    'người cao tuổi',
    'người khuyết tật',
    'tăng trưởng xanh',
    'bảo vệ',
    'phát triển',
    'xây dựng nông thôn mới',
    'giảm nghèo',
    'công tác',
  ].map((phrase) => [phrase, 'plain'] as const),
  ['thực hiện', 'titled'],
  ...[
    'tuyển dụng',
    'tuyển sinh',
    'xét tuyển',
    'khám tuyển',
    'thi tuyển',
    'nghiệm thu',
    'đấu giá',
    'kiểm kê',
    'thanh lý',
    'xét duyệt',
    'kỷ luật',
    'bầu cử',
  ].map((phrase) => [phrase, 'plain'] as const),
])
