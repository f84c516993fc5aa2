import {mottoAt} from './motto.ts'
import {partKind} from './parts.ts'
import type {Row} from './rows.ts'

/**
 * What is on the page but not in the document: page numbers, rules, running heads, page breaks written out by converters, a
 * converter's remark in brackets above the heading.
 *
 *     ………          quả.            the sentence goes on over the page
 *                    2             ← furniture
 *     ––––––––––––––––             ← furniture
 *     --- PAGE BREAK ---           ← furniture
 */
export type Furniture = 'rule' | 'page' | 'break' | 'remark' | 'head'

export function furnitureOf(rows: readonly Row[]): (Furniture | null)[] {
  const kinds = rows.map((row) => rule(row) ?? pageBreak(row))
  remarks(rows, kinds)
  pageNumbers(rows, kinds)
  runningHeads(rows, kinds)
  return kinds
}

const RULE = /^[-_=*.~·•–—― ]{3,}$/u
const rule = ({flow}: Row): Furniture | null =>
  !isLetter(flow.folded.charCodeAt(0)) && RULE.test(flow.text) && !/^\.+$/u.test(flow.text) ? 'rule' : null
/** Most rows begin with one, and nothing told here does: a look before the search. */
const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** "--- Trang 3 ---", "[Page 3 of 7]", "===== trang 3/7 =====": what programs print where a page ended. */
const BREAK = /^[-=_*~#[(<]* ?(?:page break|trang \d{1,4}(?: ?[/-] ?\d{1,4})?|page \d{1,4}(?: of \d{1,4})?) ?[-=_*~#\])>]*$/u
const LONGEST_BREAK = 80
const BREAK_OPENS = '-=_*~#[(< pt'
const pageBreak = ({flow: {folded}}: Row): Furniture | null =>
  folded.length < LONGEST_BREAK && BREAK_OPENS.includes(folded.charAt(0)) && BREAK.test(folded) ? 'break' : null

function remarks(rows: readonly Row[], kinds: (Furniture | null)[]): void {
  const first = rows[0]
  if (first && /^\[.*\]$/u.test(first.flow.text)) kinds[0] = 'remark'
}

const NUMBER = /^(?:- ?)?(\d{1,3})(?: ?-)?$/u
const LONGEST_NUMBER = '- 123 -'.length

/** Rows within which "1" and "2" are cells of a table and not the numbers of two pages. */
const NEAR = 8

/**
 * Page numbers count up by one; the first is 2 (page 1 shows none, Decree 30/2020 Annex I, I.7) or 1. A printed table with a cell a
 * line counts too, but from 1 and within few rows:
 *
 *     1
 *     Xã Hòa Bình
 *     2
 */
function pageNumbers(rows: readonly Row[], kinds: (Furniture | null)[]): void {
  let last = 0
  let cell = {number: 0, at: 0}
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const {text} = row.flow
    if (text.length > LONGEST_NUMBER) continue
    const number = Number(NUMBER.exec(text)?.[1] ?? Number.NaN)
    if (Number.isNaN(number) || kinds[i]) continue
    const atBreak = row.page !== rows[i - 1]?.page || row.page !== rows[i + 1]?.page || kinds[i - 1] === 'break' || kinds[i + 1] === 'break'
    const next = number > 1 && (number === last + 1 || (last === 0 && number === 2))
    const inTable = number === cell.number + 1 && (number === 1 || i - cell.at < NEAR)
    if (atBreak ? next || number > last : next && !inTable) {
      kinds[i] = 'page'
      last = number
    } else if (inTable) cell = {number, at: i}
  }
}

/**
 * Heads that a page has from the page before, but for the number:
 *
 *     Lịch họp thôn năm 2022                 2
 *     …
 *     Lịch họp thôn năm 2022                 3
 */
function runningHeads(rows: readonly Row[], kinds: (Furniture | null)[]): void {
  let before = {at: 0, words: ''}
  for (let i = 1; i < rows.length; i++) {
    if (rows[i]!.page === rows[i - 1]!.page) continue
    let at = i
    while (at < rows.length && kinds[at] && rows[at]!.page === rows[i]!.page) at++
    const words = rows[at]?.page === rows[i]!.page ? headWords(rows[at]!) : ''
    if (words !== '' && words === before.words) {
      kinds[before.at] = 'head'
      kinds[at] = 'head'
    }
    before = {at, words}
  }
}

/** The words of a row without the number of its page, empty where it says too little, opens a clause or another part, or belongs to a table. */
function headWords(row: Row): string {
  const {text} = row.flow
  if (row.table || text.length > 120 || /^\d{1,3}[.)/]|^[-+•*]|[.;:,]$/u.test(text)) return ''
  if (mottoAt(row.flow) >= 0 || partKind(row, undefined) !== null) return ''
  const words = row.pieces.filter((piece) => !NUMBER.test(piece.flow.text) && !BREAK.test(piece.flow.folded)).map(({flow}) => flow.folded)
  return /[a-z]{2}.*[a-z]{2}/u.test(words.join(' ')) ? words.join(' ') : ''
}
