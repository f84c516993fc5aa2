import {isPersonName} from '../../data/surnames.ts'
import type {Flow} from '../../model/flow.ts'

/**
 * The signer's name among the recipients, where a recogniser wrote the two columns of the end block into one: a line that is a person's
 * name alone, without a dash though the items have them, below an item that has ended.
 *
 *     - Văn phòng Quốc hội;
 *     Lê Văn Tám              ← of the right column
 *     - Lưu: VT.
 */
export function strayNames(recipients: readonly Flow[]): Flow[] {
  if (!recipients.some((line) => /^[-–—~•*+]/u.test(line.text))) return []
  return recipients.filter((line, i) => i > 0 && /[;.:]$/u.test(recipients[i - 1]!.text) && isName(line))
}

/** "Lưu Văn Thư" in the list is the archive line, whoever else may be called so. */
const isName = ({text, folded}: Flow): boolean => text.length < 40 && !folded.startsWith('luu ') && isPersonName(text)
