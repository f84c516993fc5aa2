import {addTo} from '../language/addTo.ts'
import {fold} from '../language/fold.ts'
import table from './provinces.json' with {type: 'json'}
import {canBe} from './spelling.ts'

/** A province or a city directly under the centre, in one period of its life. Dates are ISO days, both included, null where open. */
export interface Province {
  readonly name: string
  readonly kind: 'tỉnh' | 'thành phố'
  /** Two digits. In 2025 some codes passed to another province ("52": Bình Định, then Gia Lai), so it means nothing without a date. */
  readonly code: string
  readonly validFrom: string | null
  readonly validTo: string | null
  /** The province it was joined into at the end of its period. */
  readonly mergedInto: string | null
  readonly spellings: readonly string[]
}

/**
 * The province of that name, whatever the spelling ("Đăk Nông", "HOÀ BÌNH", "TP. Hồ Chí Minh", "tỉnh Gia Lai"). With a date (ISO day)
 * only the one that existed on that day; without, the latest that bore the name. Null for any other name.
 */
export function provinceNamed(name: string, date?: string): Province | null {
  const trimmed = name.trim()
  const bare = UNIT_OPENS.includes(trimmed.charAt(0)) ? trimmed.replace(UNIT, '') : trimmed
  const entry = BY_NAME.get(plain(fold(bare)))?.find(({spelling}) => canBe(plain(bare), plain(spelling)))
  if (entry === undefined) return null
  if (date === undefined) return entry.periods.at(-1)!
  return entry.periods.find((period) => wasThere(period, date)) ?? null
}

/**
 * The province a text speaks of: the last one named after "tỉnh" or "thành phố", else the first one named at all. Names count only
 * with capitals. `start` and `end` bound the bare name, in offsets of the text.
 *
 *     Ủy ban nhân dân thị xã An Nhơn, tỉnh Bình Định
 *                                          ^^^^^^^^^
 */
export function provinceOf(
  text: string,
  date?: string,
): {readonly province: Province; readonly start: number; readonly end: number} | null {
  let first: ReturnType<typeof provinceOf> = null
  let headed: ReturnType<typeof provinceOf> = null
  const folded = fold(text)
  for (const {index} of folded.matchAll(WORD)) {
    const found = provinceAt(text, folded, index, date)
    if (found === null) continue
    first ??= found
    if (HEADED.test(text.slice(Math.max(0, index - 12), index))) headed = found
  }
  return headed ?? first
}

/** Every province there was on the day, in the order of the table. */
export function provincesOn(date: string): readonly Province[] {
  return provinces.filter((period) => wasThere(period, date))
}

const UNIT_OPENS = 'tT'
const UNIT = /^(?:tỉnh|thành phố|t\.?p\.?)[\s.]*(?=[\p{L}])/iu
const HEADED = /(?:^|[^\p{L}])(?:tỉnh|thành\s+phố|tp\.?)\s*$/iu
const WORD = /(?<![a-z])[a-z]/gu
const NEXT = /[a-z]/u
const UNEVEN = /[.–—-]|\s\s|[^\S ]/u

const provinces = table.provinces as readonly Province[]

interface Entry {
  readonly spelling: string
  readonly periods: readonly Province[]
}

const BY_NAME = new Map<string, Entry[]>()
const BY_START = new Map<string, string[]>()
for (const {name, spellings} of new Map(provinces.map((province) => [province.name, province])).values()) {
  const periods = provinces
    .filter((province) => province.name === name)
    .sort((a, b) => Number(opened(a) > opened(b)) - Number(opened(a) < opened(b)))
  for (const spelling of [name, ...spellings]) enter(spelling, periods)
}
function opened({validFrom}: Province): string {
  return validFrom ?? ''
}

for (const names of BY_START.values()) names.sort((a, b) => b.length - a.length)

function enter(spelling: string, periods: readonly Province[]): void {
  const folded = fold(spelling)
  const head = folded.slice(0, 2)
  addTo(BY_NAME, plain(folded), {spelling, periods})
  if (!BY_START.get(head)?.includes(folded)) addTo(BY_START, head, folded)
}

/** One space between words and none about a dash; no dots: "bà rịa - vũng tàu" → "bà rịa-vũng tàu". */
function plain(name: string): string {
  return UNEVEN.test(name) ? name.replaceAll(/[\s.]+/gu, ' ').replaceAll(/ ?[-–—] ?/gu, '-') : name
}

function provinceAt(text: string, folded: string, at: number, date: string | undefined): ReturnType<typeof provinceOf> {
  if (!isCapital(text.charAt(at))) return null
  for (const name of BY_START.get(folded.slice(at, at + 2)) ?? []) {
    const end = at + name.length
    if (!folded.startsWith(name, at) || NEXT.test(folded.charAt(end))) continue
    const province = provinceNamed(text.slice(at, end), date)
    if (province !== null && isCapital(text.charAt(folded.lastIndexOf(' ', end - 1) + 1))) return {province, start: at, end}
  }
  return null
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

function wasThere({validFrom, validTo}: Province, date: string): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo)
}
