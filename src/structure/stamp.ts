import type {Row} from './rows.ts'

/**
 * Text that a digital signature or a publishing office leaves on the page (Decree 30/2020, Annex I, II.8): no part of the document.
 *
 *     Người ký: Sở Tài chính          Email: stc@…
 *     Cơ quan: Tỉnh Đắk Nông          Thời gian ký: 17.04.2019 08:52:34 +07:00
 *     ĐẾN  Số: 5521  Ngày: 29/10/2020                  (the stamp of the office that received it)
 */
const TOKEN =
  /nguoi ky ?:|ky boi ?:|nguoi duoc ky|thoi gian ky|ngay ky ?:|chung thu so|signature not verified|digitally signed|[a-z0-9._-]+@[a-z0-9-]+\.[a-z]|\d{1,2}[./-]\d{1,2}[./-]\d{4},? \d{1,2}:\d{2}(?::\d{2})?|^\+0?7:?00$|^email ?:|^(?:cong van|van ban) den|^den so ?[:.]|^den$|^so den ?:/u

/** Whether a line can only be a stamp's. */
export const isStampToken = (folded: string): boolean => folded.length < 120 && TOKEN.test(folded)

/**
 * Rows of the stamp of the office that received a document (Decree 30/2020, Annex IV). Its name, right above, belongs to it where the stamp
 * stands alone between blank lines; elsewhere the row above is one of the heading.
 *
 *     TRƯỜNG CAO ĐẲNG A
 *     ĐẾN  Số: 1998
 *          Ngày: 15/9/2026
 *     Chuyển: …………
 */
export function arrivalRows(rows: readonly Row[], to: number): ReadonlySet<number> {
  const stamped = new Set<number>()
  const isApart = (at: number): boolean => at === 0 || at >= to || rows[at]!.above > 0
  for (let at = 0; at < to; at++) {
    const {folded} = rows[at]!.flow
    if (!ARRIVED.test(folded)) continue
    let end = at + 1
    while (!isApart(end) && ARRIVAL.test(rows[end]!.flow.folded)) end++
    if (end === at + 1 && !/\d/u.test(folded)) continue
    const isNamed = !isApart(at) && isApart(at - 1) && isApart(end)
    for (let k = isNamed ? at - 1 : at; k < end; k++) stamped.add(k)
  }
  return stamped
}

const ARRIVED = /^(?:(?:cong van|van ban) )?den(?: so| ngay|$)[ :.…\d/-]*$/u
const ARRIVAL = /^(?:so|ngay|gio|chuyen|luu ho so(?: so)?|so va ky hieu (?:hs|ho so))(?![a-z])[ :.…\d/-]*$/u

/** The line that opens a signature stamp. */
export const opensStamp = (folded: string): boolean => STAMP_OPENS.includes(folded.charAt(0)) && OPENING.test(folded)
const STAMP_OPENS = 'nkd'
const OPENING = /^(?:nguoi ky(?= ?:|$)|(?:ky boi|digitally signed)(?![a-z]))/u

/** The line that ends one: its time zone. */
export const closesStamp = (folded: string): boolean => /\+ ?0?7:?00$|\d{2}:\d{2}:\d{2}$/u.test(folded)

const LONGEST = 8

/** Rows of stamps between the lines of the body, where a page ends: from "Người ký" to the time of signing. */
export function stampRows(rows: readonly Row[], from: number, to: number): ReadonlySet<number> {
  const stamped = new Set<number>()
  for (let i = from; i < to; i++) {
    if (!opensStamp(rows[i]!.flow.folded)) continue
    const end = rows.slice(i, Math.min(to, i + LONGEST)).findIndex((row) => closesStamp(row.flow.folded))
    if (end < 0) continue
    for (let k = i; k <= i + end; k++) stamped.add(k)
    i += end
  }
  return stamped
}
