import type {Row} from './rows.ts'

/**
 * What is on the page but not in the document: page numbers, rules, page breaks written out by converters, a converter's remark in
 * brackets above the heading.
 *
 *     ………          quả.            the sentence goes on over the page
 *                    2             ← furniture
 *     ––––––––––––––––             ← furniture
 *     --- PAGE BREAK ---           ← furniture
 */
export type Furniture = 'rule' | 'page' | 'break' | 'remark'

export function furnitureOf(rows: readonly Row[]): (Furniture | null)[] {
  const kinds = rows.map((row) => rule(row) ?? pageBreak(row))
  remarks(rows, kinds)
  pageNumbers(rows, kinds)
  return kinds
}

const RULE = /^[-_=*.~·•–—― ]{3,}$/u
const rule = (row: Row): Furniture | null => (RULE.test(row.flow.text) && !/^\.+$/u.test(row.flow.text) ? 'rule' : null)

const BREAK = /^-* ?(?:page break|trang \d{1,4}(?: ?[/-] ?\d{1,4})?|page \d{1,4}(?: of \d{1,4})?) ?-*$/u
const pageBreak = (row: Row): Furniture | null => (row.flow.text.length < 40 && BREAK.test(row.flow.folded) ? 'break' : null)

function remarks(rows: readonly Row[], kinds: (Furniture | null)[]): void {
  const first = rows[0]
  if (first && /^\[.*\]$/u.test(first.flow.text)) kinds[0] = 'remark'
}

const NUMBER = /^(?:- ?)?(\d{1,3})(?: ?-)?$/u

/** Page numbers count up by one; the first is 2 (page 1 shows none, Decree 30/2020 Annex I, I.7) or 1. */
function pageNumbers(rows: readonly Row[], kinds: (Furniture | null)[]): void {
  let last = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const number = Number(NUMBER.exec(row.flow.text)?.[1] ?? Number.NaN)
    if (Number.isNaN(number) || kinds[i]) continue
    const atBreak = row.page !== rows[i - 1]?.page || row.page !== rows[i + 1]?.page || kinds[i - 1] === 'break' || kinds[i + 1] === 'break'
    const next = number > 1 && (number === last + 1 || (last === 0 && number === 2))
    if (next || (atBreak && number > last)) {
      kinds[i] = 'page'
      last = number
    }
  }
}
