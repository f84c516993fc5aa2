import type {Printed} from './hocr.ts'

/**
 * The words of a line of the heading, with figures of its number and its date that are no more than a guess put as question marks: a pen
 * wrote them, and a wrong number is worse than none.
 *
 *     Số: 42 (75 %) /TB-VP    →    Số: ?? /TB-VP         ngày¿2tháng (45 %)    →    ngày??tháng
 *         ^^                                                 ^^
 */
export function withDoubts(words: readonly Printed[]): readonly Printed[] {
  const number = numberIn(words)
  const date = dateIn(words)
  if (!number && !date) return words
  return words.map((word, at) => {
    if (number && at > number.label && at <= number.parting) return at === number.parting ? doubtedCode(word) : doubted(word)
    return date && at >= date.day && at < date.year ? doubtedDay(word) : word
  })
}

function numberIn(words: readonly Printed[]): {label: number; parting: number} | null {
  const label = words.findIndex(({text}) => LABEL.test(text))
  const parting = words.findIndex(({text}, at) => at > label && at <= label + FAR && text.includes('/'))
  return label < 0 || parting < 0 ? null : {label, parting}
}

/** "Hà Nội, ngày 12 tháng 6 năm 2019": from the word with the day to the year. */
function dateIn(words: readonly Printed[]): {day: number; year: number} | null {
  const day = words.findIndex(({text}) => DAY.test(text))
  const year = words.findIndex(({text}, at) => at > day && at <= day + FAR * 2 && YEAR.test(text))
  return day < 0 || year < 0 ? null : {day, year}
}

const LABEL = /^[sS][ốôồổỗộóoòỏõọơ0][:.;,]?$/u
const DAY = /^ng[aàáảãạ]y/iu
const YEAR = /^n[ăaâ]m$/iu
/** Words between the label and the slash. */
const FAR = 3
/** Typed figures are recognised with 92 and more. */
const FIGURES_SURE = 90
/** Figures and notation in one word share one figure of certainty, and the notation lowers it. */
const CODE_SURE = 55
/** Figures of a date are typed more often than those of a number. */
const DATE_SURE = 75
const MARKS = 4

const doubted = (word: Printed): Printed =>
  word.confidence >= FIGURES_SURE ? word : {...word, text: '?'.repeat(Math.min(word.text.length, MARKS))}

function doubtedCode(word: Printed): Printed {
  const end = word.text.indexOf('/')
  return word.confidence >= CODE_SURE ? word : {...word, text: '?'.repeat(Math.min(end, MARKS)) + word.text.slice(end)}
}

/** What stands between "ngày" and "tháng", be they words of their own or not. */
function doubtedDay(word: Printed): Printed {
  const {before, after} = GLUED.exec(word.text)?.groups ?? {}
  const end = word.text.length - (after?.length ?? 0)
  const start = Math.min(before?.length ?? 0, end)
  return word.confidence >= DATE_SURE || start === end || (start === 0 && !after && /^\p{L}{3,}[.,]?$/u.test(word.text))
    ? word
    : {...word, text: `${word.text.slice(0, start)}??${word.text.slice(end)}`}
}

const GLUED = /^(?<before>ng[aàáảãạ]y)?.{0,20}?(?<after>th[aáàảãạ]ng)?$/iu
