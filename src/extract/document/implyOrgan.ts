import {organByNotation} from '../../data/abbreviations.ts'
import {provinceNamed} from '../../data/provinces.ts'
import {fold} from '../../language/fold.ts'
import type {Found} from '../../model/found.ts'
import type {Tree} from '../../model/tree.ts'
import {bodyText} from './bodyText.ts'

/**
 * Names the issuer of a document whose heading is lost, from its notation; a people's committee or council gets the unit that the text
 * speaks of as its own. Null where nothing settles it.
 *
 *     TB-UBND + "Bình Định" + "UBND tỉnh thông báo …"      Ủy ban nhân dân tỉnh Bình Định
 *     TB-UBND + "Cam Đường" + "UBND phường Cam Đường …"    Ủy ban nhân dân phường Cam Đường
 */
export function implyOrgan(tree: Tree, notation: Found<string> | null, place: Found<string> | null): Found<string> | null {
  const organ = notation ? organByNotation(notation.value) : null
  if (!organ || !notation) return null
  const name = organ.complete ? organ.name : withUnit(organ.name, notation.value, place?.value ?? null, tree)
  return name ? {value: name, span: notation.span, how: 'implied', rule: 'organ-from-notation'} : null
}

function withUnit(head: string, notation: string, place: string | null, tree: Tree): string | null {
  const bare = place?.replace(/^(?:tp|tx|tt)\.? ?/iu, '') ?? null
  const unit = bare ? unitIn(tree, bare) : null
  if (unit) return `${head} ${unit}`
  const organ = organByNotation(notation, place ?? undefined)
  return organ?.complete ? organ.name : null
}

const OWN = '(?<![a-z])(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) (tinh|thanh pho|tp\\.?|huyen|thi xa|quan|phuong|xa|thi tran|dac khu)'
const UNIT = new RegExp(`${OWN}(?![a-z])`, 'gu')
const UNIT_BEFORE = new RegExp(`${OWN} ?$`, 'u')
/** No council with its unit is longer. */
const LONGEST = 30
const KINDS: Readonly<Record<string, string>> = {
  tinh: 'tỉnh',
  'thanh pho': 'thành phố',
  tp: 'thành phố',
  'tp.': 'thành phố',
  huyen: 'huyện',
  'thi xa': 'thị xã',
  quan: 'quận',
  phuong: 'phường',
  xa: 'xã',
  'thi tran': 'thị trấn',
  'dac khu': 'đặc khu',
}

/**
 * The unit a text calls its own: named with the place ("UBND phường Cam Đường"), else the one it names most often without a name. A town
 * that is the seat of a province stands for the province the text names ("trên địa bàn tỉnh Bình Dương"). Null where the place itself is
 * a province, which needs no more.
 */
function unitIn(tree: Tree, place: string): string | null {
  const folded = bodyText(tree, 'folded')
  const name = fold(place)
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    if (/[a-z]/u.test(folded.charAt(at + name.length))) continue
    const unit = UNIT_BEFORE.exec(folded.slice(Math.max(0, at - LONGEST), at))
    if (unit) return `${KINDS[unit[1]!]} ${place}`
  }
  if (provinceNamed(place)) return null
  const bare = new Map<string, number>()
  for (const [, unit] of folded.matchAll(UNIT)) {
    const kind = KINDS[unit!]!
    bare.set(kind, (bare.get(kind) ?? 0) + 1)
  }
  const kind = [...bare].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (kind !== 'tỉnh') return kind ? `${kind} ${place}` : null
  const named = PROVINCE.exec(bodyText(tree, 'text'))?.[1]
  return named && provinceNamed(named) ? `tỉnh ${named}` : null
}

const PROVINCE = /(?<!\p{L})tỉnh (\p{Lu}[\p{L}’']*(?:(?: - | )\p{Lu}[\p{L}’']*){0,3})/u
