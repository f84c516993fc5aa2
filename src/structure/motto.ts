import type {Flow} from '../model/flow.ts'

/**
 * Where the national title and motto (quốc hiệu, tiêu ngữ; Decree 30/2020, Annex I, II.1) or the Party's title begin in a line, or -1.
 * Recognised although damaged: "CONG HÒA XA HOI CHỦ NGHĨA", "CỘN .G HÕA", "XÃ HỘICHỦ", "CỘNG HOÀ XÃ : HỦ".
 */
export function mottoAt({text, folded}: Flow): number {
  if (text.length >= LONGEST) return -1
  const at = folded.replaceAll(SPECKS, '').search(MOTTO)
  return at < 0 ? -1 : offsetOf(folded, at)
}

const LONGEST = 200

/** Where the letter with so many others before it stands, specks and spaces not counted. */
function offsetOf(folded: string, letters: number): number {
  let at = 0
  for (let before = 0; before < letters || SPECK.test(folded.charAt(at)); at++) if (!SPECK.test(folded.charAt(at))) before++
  return at
}

/** Spaces, and the specks that scans see between letters: they are taken out, as they may stand anywhere. */
const SPECKS = /[ .,;:'~|*-]+/gu
const SPECK = /[ .,;:'~|*-]/u

/** The letters of the words, with those that scans confuse. */
const damaged = (words: string): string => Array.from(words.replaceAll(' ', ''), (letter) => ALIKE.get(letter) ?? letter).join('')

const ALIKE: ReadonlyMap<string, string> = new Map([
  ['o', '[o0]'],
  ['i', '[il1]'],
  ['a', '[a-z]'],
])

/** The title with its middle lost; "phường Cộng Hòa, xã …" is none. */
const TORN = `${damaged('cong hoa xa')}.{1,12}${damaged('nghia viet')}`
const MOTTO = new RegExp(
  [...['cong hoa xa hoi ch', 'xa hoi chu ngh', 'doc lap tu do', 'dang cong san vi'].map(damaged), TORN].join('|'),
  'u',
)
