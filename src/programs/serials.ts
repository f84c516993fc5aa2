import type {Printed} from './hocr.ts'

/**
 * The words of a line, with figures of its number that are no more than a guess put as question marks: a pen wrote them, and a wrong
 * number is worse than none.
 *
 *     Số: 42 (75 %) /TB-VP    →    Số: ?? /TB-VP
 *         ^^
 */
export function withDoubts(words: readonly Printed[]): readonly Printed[] {
  const label = words.findIndex(({text}) => LABEL.test(text))
  if (label < 0) return words
  const parting = words.findIndex(({text}, at) => at > label && at <= label + FAR && text.includes('/'))
  if (parting < 0) return words
  return words.map((word, at) => {
    if (at <= label || at > parting || word.confidence >= (at === parting ? CODE_SURE : FIGURES_SURE)) return word
    const end = at === parting ? word.text.indexOf('/') : word.text.length
    const doubtful = '?'.repeat(Math.min(end, MARKS))
    return {...word, text: doubtful + word.text.slice(end)}
  })
}

const LABEL = /^[sS][ốôồổỗộóoòỏõọơ0][:.;,]?$/u
/** Words between the label and the slash. */
const FAR = 3
/** Typed figures are recognised with 92 and more. */
const FIGURES_SURE = 90
/** Figures and notation in one word share one figure of certainty, and the notation lowers it. */
const CODE_SURE = 55
const MARKS = 4
