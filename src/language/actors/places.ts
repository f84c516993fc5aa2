import {provincesOn} from '../../data/provinces.ts'
import {predicateAt} from '../predicates.ts'
import {capitalRunEnd, commonAt, personEnd} from './persons.ts'
import {firstWords, phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

export interface Place {
  readonly next: number
  /** Several places or a level of them: "các huyện, thị xã", "cấp xã", "phường, xã". */
  readonly plural: boolean
}

/**
 * A place behind the name of a body: "tỉnh", "huyện Trà Bồng", "Quảng Ngãi", "các huyện, thị xã và thành phố Huế", "cấp xã".
 * `person` says that a full name may follow the place ("UBND tỉnh Trần Văn Bình").
 */
export function placeAt(tokens: Tokens, index: number, person = false): Place | null {
  const first = tokens.token(index)
  if (first.kind !== 'word') return null
  if (first.word === 'cap' && !first.cap) return levelAt(tokens, index)
  if ((first.word === 'cac' && !first.cap) || COUNT.test(first.word)) return severalAt(tokens, index + 1)
  const noun = placeNounAt(tokens, index) ?? damagedNoun(tokens, index)
  if (noun === null) return bareNameAt(tokens, index)
  const end = properEnd(tokens, noun, person, isProvinceNoun(first.word))
  if (end > noun) return {next: aboveEnd(tokens, first.word, end), plural: false}
  const several = severalAt(tokens, index)
  return several !== null && several.next > noun ? several : {next: noun, plural: false}
}

/** "UBND 11 phường", "Sở Y tế 63 tỉnh, thành phố" */
const COUNT = /^\d{1,2}$/u

/**
 * Index behind "tỉnh" in wrong letters, though they make another word; null for that word.
 *
 *     Công an tình, …          Hội đồng tính toán … (none)
 */
function damagedNoun(tokens: Tokens, index: number): number | null {
  const {word, cap} = tokens.token(index)
  if (word !== 'tinh' || cap || index === 0) return null
  const {kind, word: next, start} = tokens.token(index + 1)
  if (kind === 'word' && next !== 'va' && predicateAt(tokens.text, tokens.folded, start) === null) return null
  tokens.noteRepaired(index)
  return index + 1
}

/** Index behind the higher unit of a named lower one: "Phường 7, quận Gò Vấp", "xã Ia Dom, huyện Đức Cơ, tỉnh Gia Lai". */
function aboveEnd(tokens: Tokens, lower: string, end: number): number {
  const comma = tokens.token(end).word === ','
  const noun = comma && HIGHER.get(lower)?.has(tokens.token(end + 1).word) === true ? placeNounAt(tokens, end + 1) : null
  const next = noun === null ? end : properEnd(tokens, noun)
  return noun === null || next === noun || (lower !== 'phuong' && lower !== 'xa' && goesOn(tokens, next))
    ? end
    : aboveEnd(tokens, tokens.token(end + 1).word, next)
}

/** Which units stand above: a commune's name is not parted from its district's by the comma. */
const HIGHER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['phuong', new Set(['quan', 'thanh', 'tp', 'tinh'])],
  ['xa', new Set(['huyen', 'tinh'])],
  ['huyen', new Set(['tinh'])],
  ['quan', new Set(['thanh', 'tp'])],
])

/** The next member of a list of units stands behind: "UBND huyện A, tỉnh B và …" is none. */
const goesOn = (tokens: Tokens, index: number): boolean => tokens.token(index).word === ',' && placeNounAt(tokens, index + 1) !== null

/** Index behind the noun of a kind of place, "thị xã"; null when none stands there. */
export function placeNounAt(tokens: Tokens, index: number): number | null {
  const found = phraseAt(NOUNS, tokens, index)
  return found?.value === true ? found.next : null
}

/** Index behind a proper name of a place; the same index when none stands there. */
export function properEnd(tokens: Tokens, index: number, person = false, provincial = false): number {
  const province = provinceEnd(tokens, index)
  if (province > index) return province
  if (isNumber(tokens, index)) return index + 1
  const run = capitalRunEnd(tokens, phraseAt(FARMS, tokens, index)?.next ?? index)
  const end = Math.min(run, index + (person ? LONGEST : 5))
  if (!person) return end
  if (provincial && personEnd(tokens, index) === end) return index
  const whole = personEnd(tokens, index) === end && end - index > 2
  if (whole && commonAt(tokens, index) && end - index < 5) return index
  for (let i = index + 2; i < end - 1; i++) if (commonAt(tokens, i) && personEnd(tokens, i) === end) return i
  if (whole) return index
  for (let i = index + 2; i < end - 1; i++) if (personEnd(tokens, i) === end) return i
  return Math.min(end, index + 5)
}

/** Estates that a town bears the name of, with their second syllable small: "thị trấn Nông trường Mộc Châu". */
const FARMS = phrasesOf<true>([
  ['nông trường', true],
  ['lâm trường', true],
])

/** A place and the name of a person have no more syllables. */
const LONGEST = 9

/** The number of an urban place: "Quận 5", "khu vực IV". */
function isNumber(tokens: Tokens, index: number): boolean {
  const {word, cap} = tokens.token(index)
  return (NUMBERED.has(tokens.token(index - 1).word) && /^[1-9]\d?$/u.test(word)) || (cap && word.length <= 4 && /^[ivx]{1,4}$/u.test(word))
}

const NUMBERED: ReadonlySet<string> = new Set(['quan', 'phuong', 'thon', 'to', 'vuc', 'khom', 'ap', 'pho'])

/** All names of provinces are known: what else stands behind is the name of a person. */
const isProvinceNoun = (word: string): boolean => word === 'tinh'

/** Index behind the name of a province; the same index when none stands there. */
export function provinceEnd(tokens: Tokens, index: number): number {
  return (tokens.token(index).cap ? phraseAt(PROVINCES, tokens, index)?.next : undefined) ?? index
}

/** A name without a noun before it counts only where it is a province, the country or the centre. */
function bareNameAt(tokens: Tokens, index: number): Place | null {
  const known = phraseAt(CENTRES, tokens, index)
  const end = known?.next ?? (tokens.token(index).cap ? provinceEnd(tokens, index) : index)
  return end > index ? {next: end, plural: false} : null
}

/** "cấp xã", "cấp tỉnh, cấp huyện". */
function levelAt(tokens: Tokens, index: number): Place | null {
  let next = index
  while (tokens.token(next).word === 'cap') {
    const noun =
      placeNounAt(tokens, next + 1) ?? (tokens.token(next + 1).word === 'co' && tokens.token(next + 2).word === 'so' ? next + 3 : null)
    if (noun === null) break
    next = tokens.token(noun).word === ',' || tokens.token(noun).word === 'va' ? noun + 1 : noun
  }
  if (next === index) return null
  const last = tokens.token(next - 1).word
  return {next: last === ',' || last === 'va' ? next - 1 : next, plural: true}
}

/** "huyện, thị xã và thành phố Huế", "tỉnh, thành phố trực thuộc Trung ương", "cấp". */
function severalAt(tokens: Tokens, index: number): Place | null {
  if (tokens.token(index).word === 'cap') return {next: index + 1, plural: true}
  let next = placeNounAt(tokens, index)
  if (next === null) return null
  for (;;) {
    const tied = tieAt(tokens, next)
    if (tied === null) break
    const noun = placeNounAt(tokens, tokens.token(tied).word === 'cac' ? tied + 1 : tied)
    if (noun === null) break
    next = properEnd(tokens, noun)
  }
  const under = phraseAt(UNDER, tokens, next)?.next ?? next
  return {next: phraseAt(WHICH, tokens, under)?.next ?? under, plural: true}
}

/** Index behind ",", "và", ", và", "hoặc", "-" or "/" between two nouns of places. */
function tieAt(tokens: Tokens, index: number): number | null {
  const {word} = tokens.token(index)
  if (word === ',') return tokens.token(index + 1).word === 'va' ? index + 2 : index + 1
  return word === 'va' || word === 'hoac' || word === '-' || word === ';' ? index + 1 : null
}

const list = (phrases: string): readonly (readonly [string, true])[] => phrases.split('|').map((phrase) => [phrase.trim(), true] as const)

const NOUNS = phrasesOf<boolean>([
  ...list(
    'tỉnh | thành phố | TP | huyện | huyện đảo | thị xã | TX | quận | xã | xã đảo | xã biên giới | phường | thị trấn | TT | đặc khu | thôn | tổ dân phố | khu phố | bản | ấp | khóm | buôn | làng | khu vực | liên huyện | liên xã',
  ),
  ...[
    'xã hội',
    'xã viên',
    'xã luận',
    'tỉnh ủy',
    'tỉnh đoàn',
    'tỉnh lộ',
    'tỉnh táo',
    'huyện ủy',
    'huyện đoàn',
    'thành phố thông minh',
    'bản tin',
    'bản vẽ',
    'bản đồ',
    'bản sao',
    'bản chất',
    'bản thân',
    'bản quyền',
    'làng nghề',
    'bản án',
    'xã hội hóa',
    'phường hội',
  ].map((phrase) => [phrase, false] as const),
])
/** Before and after the mergers of 1 July 2025. */
const PROVINCES = phrasesOf<true>(
  ['2025-01-01', '2025-08-01'].flatMap((day) =>
    provincesOn(day).flatMap(({name, spellings}) => [name, ...spellings].map((spelling) => [spelling, true] as const)),
  ),
  true,
)
const CENTRES = phrasesOf<true>(list('Trung ương | Trung ương Đảng | TW | Việt Nam | Quốc gia'))
const UNDER = phrasesOf<true>(
  list('thuộc tỉnh, thành phố trực thuộc trung ương | trực thuộc Trung ương | trực thuộc TW | thuộc tỉnh | thuộc thành phố | thuộc huyện'),
)
/** Which of several units are meant: "UBND các tỉnh, thành phố ven biển". */
const WHICH = phrasesOf<true>(
  list(
    'nêu trên | nói trên | ven biển | có biển | có rừng | có đê | có tàu cá | miền núi | vùng cao | vùng núi | biên giới | trung du | đồng bằng | còn lại | liên quan | có liên quan | có dự án đi qua | lân cận | hạ du',
  ),
)

/** The folded first words of all of them. */
export const placeWords: readonly string[] = firstWords(NOUNS)
