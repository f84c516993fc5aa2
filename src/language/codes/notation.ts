/** The part of a code behind its serial, year excepted: the groups of letters joined as printed, spaces and damage taken out. */
export interface Notation {
  readonly groups: readonly string[]
  /** `groups` with their joints: "QĐ-TTg", "TTLT-BNN-BNV", "QĐ/TWĐTN-VP". */
  readonly value: string
  readonly end: number
  readonly repaired: boolean
}

/**
 * Reads the groups of letters that begin at `at`.
 *
 *     06/2022/NĐ-CP · 36 /TB - UBND · 12-QĐ/BCĐTW · 184/UBND- KGVX (broken at a line end) · 10/2007/QĐ_BKHCN
 *             ^           ^              ^              ^                                          ^
 *
 * Null where no group stands. In a citation a hyphen with spaces on both sides joins only the second group; `loose`, for a heading's
 * number line, joins all.
 */
export function readNotation(text: string, at: number, loose = false): Notation | null {
  const first = readGroup(text, at, true)
  if (first === null) return null
  const groups = [first]
  let value = first
  let end = at + first.length
  let damaged = false
  while (groups.length < MOST) {
    const joint = readJoint(text, end)
    const group = joint === null ? null : readGroup(text, joint.end, false)
    if (joint === null || group === null || (joint.wide && !loose && groups.length > 1)) break
    groups.push(group)
    value += joint.sign + group
    end = joint.end + group.length
    damaged ||= joint.damaged
  }
  return mend(groups, value, damaged, end)
}

const MOST = 5

const GROUP = /[A-ZĐÐÔƯĂÂÊƠ][A-ZĐÐÔƯĂÂÊƠa-zđôưăâêơ0-9&]{0,19}(?![\p{L}\d])/uy
const JOINT = /( ?)([-–_/])( ?)(?=[A-ZĐÐÔƯĂÂÊƠ])/uy

function readGroup(text: string, at: number, first: boolean): string | null {
  GROUP.lastIndex = at
  const group = GROUP.exec(text)?.[0]
  if (group === undefined) return null
  const capitals = count(group, /[A-ZĐÐÔƯĂÂÊƠ]/gu)
  const small = count(group, /[a-zđôưăâêơ]/gu)
  // "TTg", "CTr", "K9" are groups; "Sở", "Ban" are words; one capital opens only "L-CTN" and its like
  const isCode = small <= 2 && (capitals >= 2 || (small === 0 && (/\d/u.test(group) || (first && /^[-/]/u.test(text.charAt(at + 1))))))
  return isCode ? group : null
}

interface Joint {
  readonly sign: string
  readonly end: number
  readonly wide: boolean
  readonly damaged: boolean
}

function readJoint(text: string, at: number): Joint | null {
  JOINT.lastIndex = at
  const found = JOINT.exec(text)
  if (found === null) return null
  const [all, left = '', sign = '', right = ''] = found
  if (sign === '/' && all.length > 1) return null
  const damaged = sign === '_' || sign === '–' || all.length > 1
  return {sign: sign === '/' ? '/' : '-', end: at + all.length, wide: left !== '' && right !== '', damaged}
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Mends what scanners and footnotes do to a notation: "QD-BTC" → QĐ-BTC, "QHI3" → QH13, "BTC-KHTC1" → BTC-KHTC. */
function mend(groups: readonly string[], joined: string, damaged: boolean, end: number): Notation {
  const mended = groups.map((group, i) => mendGroup(group.replaceAll('Ð', 'Đ'), i, groups))
  if (mended.every((group, i) => group === groups[i])) return {groups, value: joined, end, repaired: damaged}
  const signs = joined.split(/[^-/]+/u).filter((sign) => sign !== '')
  const value = mended.map((group, i) => group + (signs[i] ?? '')).join('')
  // Đ printed with its Icelandic twin is no damage
  const repaired = damaged || value !== joined.replaceAll('Ð', 'Đ')
  return {groups: mended, value, end, repaired}
}

function mendGroup(group: string, i: number, groups: readonly string[]): string {
  const last = i === groups.length - 1
  if (i === 0 && !last) {
    if (/^N[DB]$/u.test(group) && /^CP/u.test(groups[1]!)) return 'NĐ'
    return /^T[1lI]$/u.test(group) ? 'TT' : (BARRED[group] ?? group)
  }
  const session = /^QH([1Il][\dIl])\d?$/u.exec(group)
  if (session !== null) return `QH${session[1]!.replaceAll(/[Il]/gu, '1')}`
  return last ? withoutFootnote(group, groups.length) : group
}

// a d without its bar; no kind of document is abbreviated so
const BARRED: Readonly<Record<string, string>> = {QD: 'QĐ', ND: 'NĐ', CD: 'CĐ'}

/**
 * Takes off a footnote's figure stuck to the last group. Offices do number their units ("UBND-VX1", "CT-TTKT2"), so only a long group
 * or one that never bears a figure loses it.
 *
 *     2363/BNNMT-KHTC1 → KHTC      12/UBND-VX1, 42/2013/QH13, 7/UBTVQH14: as they are
 */
function withoutFootnote(group: string, length: number): string {
  const [, stem = '', figure = ''] = /^(\D+)(\d{1,2})$/u.exec(group) ?? []
  if (figure === '' || length < 2 || KEEPS_FIGURE.test(stem)) return group
  return stem.length >= 4 || NEVER_NUMBERED.has(stem) ? stem : group
}

const KEEPS_FIGURE = /^(?:QH|UBTVQH|TTKT|KTT|ĐTTT)/u
const NEVER_NUMBERED = new Set(['CP', 'TTg', 'TW', 'CTN', 'BTC', 'BNV', 'BYT', 'BCA', 'BQP', 'BCT', 'BXD', 'BTP'])
