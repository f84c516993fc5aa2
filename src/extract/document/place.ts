import {provinceNamed} from '../../data/provinces.ts'
import {canBe, sameWord} from '../../data/spelling.ts'
import {slice, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Tree} from '../../model/tree.ts'
import {dayStart, placeDateLine} from './date.ts'

/**
 * Reads the place of issue, as printed in front of the date; the name of a province that lost diacritics in a scan is mended.
 *
 *     TP. Huế, ngày 05 tháng 8 năm 2024        Ha Nội, ngày 05 …
 *     ^^^^^^^                                  Hà Nội
 */
export function readPlace(tree: Tree): Found<string> | null {
  const line = placeDateLine(tree)
  if (!line) return null
  const front = slice(line, 0, dayStart(line))
  const from = /^[^\p{L}]*/u.exec(front.text)![0].length
  const place = slice(front, from, front.text.replace(/[^\p{L}\p{N}).]+$/u, '').length)
  if (!/\p{L}{2}/u.test(place.text) || place.text.length > LONGEST) return null
  const value = mended(place.text)
  return {value, span: spanOf(place), how: value === place.text ? 'exact' : 'repaired', rule: 'place-date'}
}

/** No name of a place is longer; what is, is another line. */
const LONGEST = 60

const UNIT = /^(?:tỉnh|thành phố|tp\.?) ?/iu

/** A place whose name lacks diacritics that the province of that name has, with them: "tỉnh Tien Giang", "tỉnh Tiền Giang". */
export function mended(printed: string): string {
  const unit = UNIT.exec(printed)?.[0] ?? ''
  const bare = printed.slice(unit.length)
  const province = provinceNamed(bare)
  if (!province) return printed
  const spellings = [province.name, ...province.spellings]
  if (spellings.some((spelling) => sameWord(bare, spelling))) return printed
  const right = spellings.find((spelling) => canBe(bare, spelling))
  return right ? unit + right : printed
}
