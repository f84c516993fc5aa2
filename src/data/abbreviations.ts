import {addTo} from '../language/addTo.ts'
import table from './abbreviations.json' with {type: 'json'}
import {provinceNamed} from './provinces.ts'

/** The name of a body as far as a notation settles it; `complete: false` asks for a unit after it: "Ủy ban nhân dân …". */
export interface NotedOrgan {
  readonly name: string
  readonly complete: boolean
}

/**
 * The issuing body a notation names, for a document without a heading. `place` is that of the date line: where it is a province, it
 * completes the bodies that need a unit. `date` (ISO day) chooses among names of several times. Null for an unknown code.
 *
 *     organByNotation('TB-VPCP')                    Văn phòng Chính phủ
 *     organByNotation('UBND-KGVX', 'Quảng Ngãi')    Ủy ban nhân dân tỉnh Quảng Ngãi
 *     organByNotation('TB-UBND')                    Ủy ban nhân dân, not complete
 */
export function organByNotation(notation: string, place?: string, date?: string): NotedOrgan | null {
  const groups = cleaned(notation).replace(YEAR, '').split(/[-/]/u)
  const [lead = '', next = ''] = groups
  const found = (lead === BOTH && isBodyCode(next) ? null : bodyOf(lead, date)) ?? bodyOf(next, date)
  return found === null || found.complete || place === undefined ? found : withUnit(found, place, date)
}

/** Whether a group of a notation is the code of a body that issues documents of its own: "UBND", "BTC", "SNNMT", "CTUBND". */
export function isBodyCode(group: string): boolean {
  const code = cleaned(group)
  return !DESKS.includes(code) && (bodyOf(code) !== null || LIKE_BODY.test(code))
}

type Period = readonly (string | null)[]

const YEAR = /^(?:19|20)\d\d[-/]/u
const SESSION = /(?<=^QH|^UBTVQH)\d+$/u
/** Cục Thuế before a desk, "CT-TTHT", and chỉ thị before a body, "CT-UBND". */
const BOTH = 'CT'
/** Codes that rather name a desk of the body before them: "CT-VP". */
const DESKS: readonly string[] = ['VP', 'HQ', 'CT', 'TA']
const LIKE_BODY = /^(?:CT)?UB(?:ND)?$|^HĐ(?:ND|QT|TV)|^[BS][A-ZĐ]{3,}$|^VP|^ĐH/u

const CODES = new Map<string, {readonly organ: NotedOrgan; readonly period: Period}[]>()
for (const {codes, name, complete, validFrom, validTo} of table.bodies) {
  for (const code of codes) enter(code, {name, complete}, [validFrom, validTo])
}
for (const {name, codes, ministry, department} of table.fields) {
  for (const code of codes) {
    if (ministry !== null) enter(`B${code}`, {name: `Bộ ${name}`, complete: true}, ministry)
    if (department !== null) enter(`S${code}`, {name: `Sở ${name}`, complete: true}, department)
  }
}

function enter(code: string, organ: NotedOrgan, period: Period): void {
  addTo(CODES, cleaned(code), {organ, period})
}

/** No spaces, dots and "&" ("GD&ĐT" is also written "GDĐT"), one letter Đ. */
function cleaned(notation: string): string {
  if (!/[\s.&Ð–]/u.test(notation)) return notation
  return notation
    .replaceAll(/[\s.&]+/gu, '')
    .replaceAll('Ð', 'Đ')
    .replaceAll('–', '-')
}

/** Among bodies that bore one code, the one of that day; without a day, the last one of the table that still exists. */
function bodyOf(group: string, date?: string): NotedOrgan | null {
  const rows = CODES.get(group.replace(SESSION, ''))
  if (rows === undefined) return null
  const row = date === undefined ? undefined : rows.find(({period: [from, to]}) => (from ?? '') <= date && date <= (to ?? '9999'))
  return (row ?? rows.find(({period}) => period[1] === null) ?? rows[0]!).organ
}

function withUnit(organ: NotedOrgan, place: string, date: string | undefined): NotedOrgan {
  const province = provinceNamed(place, date)
  if (province === null) return organ
  if (organ.name === 'Tỉnh ủy') return {name: `${province.kind === 'tỉnh' ? 'Tỉnh' : 'Thành'} ủy ${province.name}`, complete: true}
  if (!OF_PROVINCE.includes(organ.name)) return organ
  return {name: `${organ.name} ${province.kind} ${province.name}`, complete: true}
}

/** Bodies of which a province has one; others of the table may as well stand in a district whose seat bears the province's name. */
const OF_PROVINCE: readonly string[] = table.ofProvince
