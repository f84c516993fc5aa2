import type {Flow} from '../model/flow.ts'

/**
 * Where the national title and motto (quốc hiệu, tiêu ngữ; Decree 30/2020, Annex I, II.1) or the Party's title begin in a line, or -1.
 * Recognised although damaged: "CONG HÒA XA HOI CHỦ NGHĨA", "CỘN .G HÕA", "XÃ HỘICHỦ", "CỘNG HOÀ XÃ : HỦ".
 */
export const mottoAt = (flow: Flow): number => (flow.text.length < 200 ? flow.folded.search(MOTTO) : -1)

/** Letters that scans confuse, and at most a space and a speck between any two. */
const damaged = (words: string): string =>
  Array.from(words.replaceAll(' ', ''), (letter) => ALIKE.get(letter) ?? letter).join("[ .,;:'~|*-]{0,3}")

const ALIKE: ReadonlyMap<string, string> = new Map([
  ['o', '[o0]'],
  ['i', '[il1]'],
  ['a', '[a-z]'],
])

/** The title with its middle lost; "phường Cộng Hòa, xã …" is none. */
const TORN = `${damaged('cong hoa xa')}.{1,16}${damaged('nghia viet')}`
const MOTTO = new RegExp(
  [...['cong hoa xa hoi ch', 'xa hoi chu ngh', 'doc lap tu do', 'dang cong san vi'].map(damaged), TORN].join('|'),
  'u',
)
