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
  return !moved || withinMarks(marksOf(printed), marksOf(right))
}

/** Whether both are the same word, whatever the case and the vowel that carries the tone: "HOÀ" and "hòa". */
export function sameWord(a: string, b: string): boolean {
  return a === b || (canBe(a, b) && canBe(b, a))
}

/** The marks of each syllable, sorted, syllables parted by a space; đ counts as a marked d. */
function marksOf(text: string): string {
  const syllables = text
    .toLowerCase()
    .replaceAll('đ', 'd\u0335')
    .normalize('NFD')
    .split(/[\s-]+/u)
  return syllables
    .map((syllable) =>
      [...syllable]
        .filter((character) => MARK.test(character))
        .sort()
        .join(''),
    )
    .join(' ')
}

const MARK = /^\p{M}$/u

function withinMarks(few: string, many: string): boolean {
  let at = 0
  for (const mark of few) {
    while (at < many.length && many[at] !== mark && many[at] !== ' ') at++
    if (many[at] !== mark) return false
    at++
  }
  return true
}
