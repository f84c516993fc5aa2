import {foldCode} from '../language/fold.ts'
import {smallOf} from '../language/letterCase.ts'

/**
 * Whether `printed` can be a print of `right`: the same letters, and no tone or letter mark that `right` lacks. Marks may be missing,
 * as in poor scans, and a tone may stand on another vowel of the syllable. Case counts for nothing.
 *
 *     canBe('HOÀ', 'Hòa')  canBe('THUÊ', 'thuế')      true
 *     canBe('số', 'Sở')    canBe('Tổng', 'Tống')      false
 */
export function canBe(printed: string, right: string): boolean {
  if (printed === right) return true
  if (printed.length !== right.length) return false
  let moved = false
  for (let i = 0; i < printed.length; i++) {
    const has = printed.charCodeAt(i)
    const due = right.charCodeAt(i)
    if (has === due) continue
    const plain = foldCode(has)
    if (plain !== foldCode(due)) return false
    const small = smallOf(has)
    moved ||= small !== plain && small !== smallOf(due)
  }
  return !moved || isWithin(printed, right)
}

/** Whether both are the same word, whatever the case and the vowel that carries the tone: "HOÀ" and "hòa". */
export function sameWord(a: string, b: string): boolean {
  return a === b || (canBe(a, b) && canBe(b, a))
}

/** Whether no syllable has a mark more than its twin; the letters are the same. */
function isWithin(printed: string, right: string): boolean {
  let [has, due, letters] = [0, 0, 0]
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i)
    if (parts(foldCode(code))) {
      if (!areWithin(has, due)) return false
      ;[has, due, letters] = [0, 0, 0]
    } else if (letters++ < LONGEST) {
      has += marksOf(code)
      due += marksOf(right.charCodeAt(i))
    }
  }
  return areWithin(has, due)
}

/** A space or a hyphen, which part syllables. */
const parts = (code: number): boolean => code === 32 || code === 45 || (code >= 9 && code <= 13)
/** No syllable has more letters; what is longer is none. */
const LONGEST = 7

/** Marks counted, three bits each: as many as the letters of a syllable. The bar of đ is one. */
const COUNT = 3
const MARKS = '\u0302\u0306\u031b\u0335\u0301\u0300\u0309\u0303\u0323'

function areWithin(few: number, many: number): boolean {
  for (let at = 0; at <= MARKS.length * COUNT; at += COUNT) if (((few >> at) & 7) > ((many >> at) & 7)) return false
  return true
}

/** The marks of a letter, each counted once, by its code; noted when it is first asked for. */
function marksOf(code: number): number {
  if (code >= known.length) return 0
  const marks = known[code]!
  if (marks >= 0) return marks
  known[code] = countsOf(String.fromCharCode(code))
  return known[code]!
}

const known = new Int32Array(0x2000).fill(-1)

function countsOf(letter: string): number {
  let counts = 0
  for (const mark of letter.replace(/[đĐ]/u, 'd\u0335').normalize('NFD')) {
    const at = MARKS.indexOf(mark)
    if (at >= 0 || MARK.test(mark)) counts += 1 << ((at >= 0 ? at : MARKS.length) * COUNT)
  }
  return counts
}

const MARK = /^\p{M}$/u
