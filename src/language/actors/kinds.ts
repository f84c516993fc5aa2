import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind a kind that members of a group are of, which is no name though it has capitals; null when none stands there, or when a
 * name follows it.
 *
 *     các trường Mầm non, Tiểu học, THCS trên địa bàn         các trường THCS Lê Lợi, Trần Phú
 *                ^^^^^^^                                                  (none)
 */
export function kindEnd(tokens: Tokens, index: number): number | null {
  const found = phraseAt(KINDS, tokens, index)
  if (found === null) return null
  const next = tokens.token(found.next)
  return next.kind === 'word' && next.cap && phraseAt(KINDS, tokens, found.next) === null ? null : found.next
}

const KINDS = phrasesOf<true>(
  `mầm non | mẫu giáo | tiểu học | trung học cơ sở | trung học phổ thông | phổ thông | phổ thông dân tộc nội trú | phổ thông dân tộc bán trú | dân tộc nội trú | dân tộc bán trú | đại học | cao đẳng | trung cấp | dạy nghề | trung học | chuyên biệt | liên cấp
  | TH | THCS | THPT | MN | PTTH | PTDTBT | PTDTNT | TH&THCS | TH và THCS | THCS&THPT | THCS và THPT | PTDTBT THCS | PTDTBT TH | MG | GDTX | TTGDTX | GDNN-GDTX | ĐH | CĐ | TCCN | giáo dục thường xuyên | giáo dục nghề nghiệp
  | TNHH | TNHH MTV | cổ phần | thương mại cổ phần | TMCP | FDI`
    .split('|')
    .map((phrase) => [phrase.trim(), true] as const),
)
