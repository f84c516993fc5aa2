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
/** Committees of the Party are called by the unit they lead: "Huyện ủy Mai Châu" that of "huyện Mai Châu". */
const PARTY = /(?<!\p{L})(?<committee>Tỉnh|Thành|Huyện|Thị|Quận) (?:ủy|uỷ) (?<name>\p{Lu}[\p{L}’'. -]*)$/u
const LED: Readonly<Record<string, string>> = {Tỉnh: 'tỉnh', Thành: 'thành phố', Huyện: 'huyện', Thị: 'thị xã', Quận: 'quận'}

function unitOf(organ: string | null): string | null {
  if (organ === null) return null
  const unit = UNIT.exec(organ)?.groups?.unit
  if (unit !== undefined) return unit
  const {committee, name} = PARTY.exec(organ)?.groups ?? {}
  return committee && name ? `${LED[committee]} ${name}` : null
}

function levelOf(unit: string): Home['level'] {
  const folded = fold(unit)
  if (folded.startsWith('tinh ')) return 'province'
  if (folded.startsWith('thanh pho ')) return provinceNamed(unit.slice('thành phố '.length)) ? 'province' : 'district'
  return /^(?:huyen|quan|thi xa) /u.test(folded) ? 'district' : 'commune'
}
