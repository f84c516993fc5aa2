import {typeByNotation} from '../data/types.ts'
import {type Label, readLabel} from './codes/label.ts'
import {type Notation, readNotation} from './codes/notation.ts'
import {readOrgan} from './codes/organ.ts'
import {readSerialBack} from './codes/serial.ts'
import {findStandards, type Standard} from './codes/standard.ts'
import {readYearGroup} from './codes/year.ts'
import {isWord, skip} from './dates/numeral.ts'
import {type DateFound, type Folded, readDate} from './dates.ts'

export {type HeadingCode, readCode} from './codes/heading.ts'

/** An instrument cited by number; offsets are offsets of the text and cover the code alone. */
export interface CodeFound {
  /** Serial and notation without spaces, in the printed letter case: "06/2022/NĐ-CP", "57-NQ/TW", "QCVN 41:2019/BGTVT". */
  readonly code: string
  readonly number: string
  readonly notation: string
  /** The kind of document, as named before the code or as its notation says; null where neither does. */
  readonly typeName: string | null
  readonly issuedDate: string | null
  /** The issuing body as printed behind "của". */
  readonly organName: string | null
  readonly start: number
  readonly end: number
  /** `repaired` when damage, a line break or a footnote's figure was taken out. */
  readonly how: 'exact' | 'repaired'
}

/**
 * Finds the instruments cited by number in `[from, to)`, each mention, in order. Forms, contracts, certificates, dates, fractions and
 * telephone numbers are none.
 *
 *     Nghị định số 32/2021/NĐ-CP ngày 09 tháng 4 năm 2021 của Chính phủ
 *     typeName     code          issuedDate                    organName
 */
export function findCodes(flow: Folded, from = 0, to: number = flow.text.length): CodeFound[] {
  const found: CodeFound[] = []
  let least = from
  for (let slash = flow.text.indexOf('/', from); slash >= 0 && slash < to; slash = flow.text.indexOf('/', Math.max(slash + 1, least))) {
    const code = readAround(flow, slash, found.at(-1))
    if (code === null || code.start < least || code.end > to) continue
    found.push(code)
    least = code.end
  }
  const standards = findStandards(flow.text, from, to)
  return standards.length === 0 ? found : merge(found, standards.map(ofStandard))
}

function readAround(flow: Folded, slash: number, previous: CodeFound | undefined): CodeFound | null {
  const {text, folded} = flow
  const serial = readSerialBack(text, folded, slash)
  if (serial === null) return null
  const year = serial.party === null ? readYearGroup(text, slash + 1) : null
  const notation = readNotation(text, serial.party ?? year?.end ?? skip(text, slash + 1))
  if (notation === null || notation.end <= slash) return null
  const label = readLabel(folded, serial.start)
  const full = year === null ? notation.value : `${year.value}/${notation.value}`
  const kind = typeByNotation(full)?.name ?? null
  if (isTorn(text, notation) || !isInstrument(label, notation, year !== null, kind, previous)) return null
  const number = text.slice(serial.start, serial.end)
  return {
    code: number + (serial.party === null ? '/' : '-') + full,
    number,
    notation: full,
    typeName: label.kind ?? kind ?? (label.continues ? (previous?.typeName ?? null) : null),
    ...issue(flow, notation.end),
    start: serial.start,
    end: notation.end,
    how: notation.repaired || year?.repaired ? 'repaired' : 'exact',
  }
}

/** Whether figures and letters make a cited instrument: the words before it or the notation itself must say so. */
function isInstrument(label: Label, notation: Notation, dated: boolean, kind: string | null, previous: CodeFound | undefined): boolean {
  if (label.stranger) return false
  const many = notation.groups.length > 1
  if (dated) return many || label.named || label.numbered || PARLIAMENT.test(notation.value)
  if (!many) return label.named && notation.groups[0]!.length >= 2
  return label.named || label.numbered || kind !== null || (label.continues && previous !== undefined)
}

// "2553/CT-TTral": the rest of the code is lost, and half a code cites nothing
const isTorn = (text: string, {groups, end}: Notation): boolean => groups.length === 1 && /^-\p{L}/u.test(text.slice(end, end + 2))

const PARLIAMENT = /^(?:QH|UBTVQH)\d{0,2}$/u

/** Date and body behind a code: ", ngày 28/8/2008 của Chính phủ". */
function issue(flow: Folded, end: number): {issuedDate: string | null; organName: string | null} {
  const date = dateBehind(flow, end)
  return {issuedDate: date?.date ?? null, organName: readOrgan(flow.text, date?.end ?? end)}
}

function dateBehind(flow: Folded, end: number): DateFound | null {
  BEFORE_DATE.lastIndex = end
  if (!BEFORE_DATE.test(flow.folded)) return null
  const at = BEFORE_DATE.lastIndex
  return isWord(flow.folded.charCodeAt(at)) ? readDate(flow, at) : null
}

const BEFORE_DATE = /[,)]? ?\(?(?:(?:duoc )?(?:ky|ban hanh) )?/y

const ofStandard = ({code, number, notation, typeName, start, end}: Standard): CodeFound => ({
  code,
  number,
  notation,
  typeName,
  issuedDate: null,
  organName: null,
  start,
  end,
  how: 'exact',
})

// the slash in "QCVN 41:2019/BGTVT" may have been read as a code of its own
function merge(codes: readonly CodeFound[], standards: readonly CodeFound[]): CodeFound[] {
  const inside = (code: CodeFound): boolean => standards.some((standard) => code.start >= standard.start && code.start < standard.end)
  return [...codes.filter((code) => !inside(code)), ...standards].sort((a, b) => a.start - b.start)
}
