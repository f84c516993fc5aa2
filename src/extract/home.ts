import {provinceNamed} from '../data/provinces.ts'
import {findAliases, type Home} from '../language/actors/index.ts'
import {fold} from '../language/fold.ts'
import {type Traced, unwrap} from '../model/found.ts'
import type {Tree} from '../model/tree.ts'
import type {DocumentBlock} from '../notice.ts'

/**
 * Whose document it is, so that "UBND tỉnh" can be written out: the unit of the issuing body or of the body above it.
 *
 *     UBND TỈNH ĐĂK NÔNG / SỞ TÀI CHÍNH   →   province, "tỉnh Đăk Nông"
 */
export function homeOf(frame: Traced<DocumentBlock>, tree: Tree): Home {
  const unit = unitOf(unwrap(frame.organName)) ?? unitOf(unwrap(frame.parentOrganName))
  const aliases = new Map<string, string>()
  for (const flow of tree.zones.preamble) for (const [short, full] of findAliases(flow)) aliases.set(short, full)
  return {level: unit ? levelOf(unit) : 'central', unit: unit ?? '', aliases}
}

const UNIT = /(?<unit>(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?:\p{Lu}|\d)[\p{L}\d’'. -]*)$/u
const unitOf = (organ: string | null): string | null => (organ ? UNIT.exec(organ)?.groups?.unit : undefined) ?? null

function levelOf(unit: string): Home['level'] {
  const folded = fold(unit)
  if (folded.startsWith('tinh ')) return 'province'
  if (folded.startsWith('thanh pho ')) return provinceNamed(unit.slice('thành phố '.length)) ? 'province' : 'district'
  return /^(?:huyen|quan|thi xa) /u.test(folded) ? 'district' : 'commune'
}
