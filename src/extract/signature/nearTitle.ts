import table from '../../data/positions.json' with {type: 'json'}
import {fold} from '../../language/fold.ts'

/**
 * The title of office that a whole folded line stands for when at most one letter was lost, added or changed and spaces count for
 * nothing; null when none or several would do. Short titles are too near to one another for that.
 *
 *     "cha anh van phong"  →  "Chánh Văn phòng"
 */
export function nearTitle(folded: string): string | null {
  const letters = folded.replaceAll(/[^a-z0-9]/gu, '')
  if (letters.length < SHORTEST) return null
  let found: string | null = null
  for (const {title, key} of TITLES) {
    if (!isOneEdit(letters, key)) continue
    if (found !== null) return null
    found = title
  }
  return found
}

const SHORTEST = 9

const TITLES = [...new Set(table.positions.flatMap(({title, deputies}) => [title, ...deputies]))].map((title) => ({
  title,
  key: fold(title).replaceAll(/[^a-z]/gu, ''),
}))

/** Whether two words are alike but for one letter, not the first: "P.CHÁNH VĂN PHÒNG" is a deputy. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  if (start === 0) return false
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
