import {addTo} from '../language/addTo.ts'
import {fold} from '../language/fold.ts'
import organs from './organs.json' with {type: 'json'}
import {positionAt} from './positions.ts'
import {provinceNamed} from './provinces.ts'
import {canBe, sameWord} from './spelling.ts'
import table from './surnames.json' with {type: 'json'}
import types from './types.json' with {type: 'json'}

/** A person's name in a text; `start` and `end` are half open, in offsets of the text. */
export interface PersonName {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Whether the text is a person's name and nothing else: two to five syllables, each with a capital or all in capitals, the first a
 * family name; or at least three such syllables in mixed case that are no office, title or place. Names of provinces are none.
 *
 *     "Lê Nhuận"  "NGUYỄN VĂN HIỆP"  "H'Yim Niê"      true
 *     "Hà Nội"  "Hồ Sơ Dự Án"  "PHÓ CHỦ TỊCH"         false
 */
export function isPersonName(text: string): boolean {
  const trimmed = text.trim()
  if (STRANGE.test(trimmed)) return false
  const syllables = syllablesOf(trimmed)
  if (!isNameLong(syllables) || syllables.length > 5 || syllables.map(({text}) => text).join(' ') !== trimmed.replaceAll(/ +/gu, ' '))
    return false
  if (!syllables.every(isNamePart) || !isOneCase(syllables) || provinceNamed(trimmed) !== null) return false
  return isFamilyName(syllables, 0) || isPlausible(syllables)
}

/**
 * The first person's name in a line or sentence, academic, military and polite titles cut off. What follows the name of a kind of place
 * is no person: "đường Nguyễn Huệ". Null when there is none.
 *
 *     NGND.PGS.TS. Huỳnh Thanh Nhã      Phó Chủ tịch UBND tỉnh Mai Thanh Thắng chủ trì
 *                  ^^^^^^^^^^^^^^^                             ^^^^^^^^^^^^^^^
 */
export function personNameIn(text: string): PersonName | null {
  const folded = fold(text)
  for (const run of runsOf(text)) {
    const found = nameInRun(run, text, folded)
    if (found !== null) return found
  }
  return null
}

interface Syllable {
  readonly text: string
  readonly start: number
  readonly end: number
}

const SYLLABLE = /(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}]*(?:['’ʼ‘] ?\p{L}+)*['’]?/gu
/** What stands in no name. */
const STRANGE = /[^\p{L}\p{M}'’ʼ‘ ]/u
const CAPITAL = /^(?:\p{Lu}['’ʼ‘]? ?)?\p{Lu}\p{Ll}*(?:['’ʼ‘]\p{Ll}+)*$/u
const CAPITALS = /^\p{Lu}+(?:['’ʼ‘] ?\p{Lu}+)*$/u
const SPACE = /^ {1,3}$/u
const PREFIXED = /^[HK]['’ʼ‘]/u
const ASCII = /^[A-Za-z']+$/u
const VOWEL = /[aeiouy]/u

const SURNAMES = new Map<string, string[]>()
for (const surname of table.surnames) addTo(SURNAMES, fold(surname), surname)
const PAIRS = pairsOf([...table.notNames, ...[...organs.heads, ...organs.groups, ...types.types.map(({name}) => name)].map(firstTwo)])
const COMMON: readonly string[] = table.common
/** "Nông thôn" ends the names of bodies and is no village. */
const PLACES = new RegExp(`(?:^|[^\\p{L}])(?<!nông )(?:${table.places.join('|')})[\\s.]*$`, 'iu')
/** A house number, not the number of a row: "Trụ sở: 12 Lê Lợi". */
const NUMBERED = /[^\s\d]\s{0,2}\d{1,4}\p{Lu}? $/u
const PROVINCE = /(?:^|[^\p{L}])tỉnh[\s.]*$/iu
const UNIT = /(?:^|[^\p{L}])(?:thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)[\s.]*$/iu
const HONOURS: readonly string[] = table.honours.map((honour) => honour.toLowerCase())

/** Phrases by their first two syllables, folded. */
function pairsOf(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const phrase of phrases) if (phrase.includes(' ')) addTo(map, fold(firstTwo(phrase)), phrase)
  return map
}

/** So much of a name of bodies or documents begins all that are called so. */
function firstTwo(phrase: string): string {
  return phrase.split(/[\s,]+/u, 2).join(' ')
}

function syllablesOf(text: string): readonly Syllable[] {
  const syllables: Syllable[] = []
  SYLLABLE.lastIndex = 0
  for (let found = SYLLABLE.exec(text); found !== null; found = SYLLABLE.exec(text)) {
    const [syllable] = found
    syllables.push({text: syllable, start: found.index, end: found.index + syllable.length})
  }
  return syllables
}

/** The stretches of syllables of one case, with nothing but a space between them. */
function runsOf(text: string): readonly (readonly Syllable[])[] {
  const runs: Syllable[][] = []
  let last: Syllable | undefined
  for (const syllable of syllablesOf(text)) {
    if (!isNamePart(syllable)) {
      last = undefined
      continue
    }
    const run = runs.at(-1)
    if (last !== undefined && SPACE.test(text.slice(last.end, syllable.start)) && isOneCase([last, syllable])) run!.push(syllable)
    else runs.push([syllable])
    last = syllable
  }
  return runs.filter(isNameLong)
}

/** Two syllables; one where a prefix is joined to it, as in "K'Brên". */
const isNameLong = (syllables: readonly Syllable[]): boolean => syllables.length > 1 || PREFIXED.test(syllables[0]?.text ?? '')

function nameInRun(run: readonly Syllable[], text: string, folded: string): PersonName | null {
  for (let first = 0; first < run.length; first++) {
    const part = upToTitle(run.slice(first, first + 5), text, folded)
    if (!isNameLong(part) || !isFamilyName(part, 0) || isPlace(part, text, folded)) continue
    if (!isSettled(part, run, first, text)) continue
    const name = nameOf(part, text)
    if (provinceNamed(name.name) === null) return name
  }
  const plain = run.slice(honoursOf(run))
  const whole = text.trim().length === run.at(-1)!.end - run[0]!.start
  return whole && plain.length <= 5 && isPlausible(plain) ? nameOf(plain, text) : null
}

/** How many syllables at the beginning are a title: "Đại Tá Xuân Hải" has two. */
function honoursOf(run: readonly Syllable[]): number {
  for (const length of [3, 2, 1]) {
    const lead = run.slice(0, length).map(({text}) => text.toLowerCase())
    if (lead.length === length && HONOURS.includes(lead.join(' '))) return length
  }
  return 0
}

/** "NGUYỄN VĂN A PHÓ GIÁM ĐỐC": the name ends where a title of office begins. */
function upToTitle(part: readonly Syllable[], text: string, folded: string): readonly Syllable[] {
  const end = part.findIndex(({start}, at) => at > 1 && positionAt(folded, start, text) !== null)
  return end < 0 ? part : part.slice(0, end)
}

function nameOf(part: readonly Syllable[], text: string): PersonName {
  const start = part[0]!.start
  const end = part.at(-1)!.end
  return {name: text.slice(start, end).replaceAll(/ +/gu, ' '), start, end}
}

/**
 * Two syllables within a longer text are a name only with a common family name: "Lê Nhuận", but "Trà Bồng" rather is a place. A name in
 * capitals begins its stretch of capitals or follows a title of office: "CHỦ TỊCH NGUYỄN VĂN AN", not "QUẢN LÝ VI PHẠM".
 */
function isSettled(part: readonly Syllable[], run: readonly Syllable[], first: number, text: string): boolean {
  const alone = text.trim().length <= part.at(-1)!.end - part[0]!.start
  if (part.length === 2 && !alone && !PREFIXED.test(part[0]!.text) && !isCommon(part[0]!.text)) return false
  return first === 0 || !CAPITALS.test(part[1]?.text ?? '') || followsTitle(run, first, text)
}

const isCommon = (text: string): boolean => text === 'Y' || COMMON.some((surname) => canBe(text, surname))

function followsTitle(run: readonly Syllable[], first: number, text: string): boolean {
  const lead = text.slice(run[0]!.start, run[first]!.start)
  if (HONOURS.includes(lead.trim().toLowerCase())) return true
  return run.slice(0, first).some(({start}) => positionAt(fold(lead), start - run[0]!.start, lead)?.end === lead.trimEnd().length)
}

/**
 * A name after a kind of place is the place's: "đường Nguyễn Huệ". But an official's name follows his unit's kind, too; provinces are
 * all known, and of other units a name of three syllables after a title of office is the official's.
 *
 *     Phó Chủ tịch UBND tỉnh Mai Thanh Thắng      Chủ tịch UBND huyện Cao Lộc
 *                            ^ person                                 ^ place
 */
function isPlace(part: readonly Syllable[], text: string, folded: string): boolean {
  const {start} = part[0]!
  const before = text.slice(Math.max(0, start - 24), start)
  if (NUMBERED.test(before)) return true
  if (!PLACES.test(before)) return false
  if (PROVINCE.test(before)) return false
  return part.length < 3 || !UNIT.test(before) || !isAfterTitle(text, folded, start)
}

/** Whether a title of office stands in the 60 characters before, with no comma or full stop between. */
function isAfterTitle(text: string, folded: string, start: number): boolean {
  const first = Math.max(0, start - 60)
  const before = folded.slice(first, start)
  const from = first + Math.max(...[',', ';', '. '].map((mark) => before.lastIndexOf(mark) + 1))
  for (let at = from; at < start; at++) if (positionAt(folded, at, text) !== null) return true
  return false
}

/** A capitalised syllable or one in capitals, with a vowel, so that "UBND" passes only as far as "isOneCase" and the lists let it. */
function isNamePart({text}: Syllable): boolean {
  return (CAPITAL.test(text) || CAPITALS.test(text)) && VOWEL.test(fold(text)) && text.length <= 9 && !/[^aeiouy'’ ]{4}/u.test(fold(text))
}

const isOneCase = (syllables: readonly Syllable[]): boolean => {
  const long = syllables.filter(({text}) => text.length > 1)
  return long.every(({text}) => CAPITALS.test(text)) || long.every(({text}) => CAPITAL.test(text))
}

/**
 * A family name with its own marks, or with lost ones when no known word pair begins anywhere in the name. Capitals say less, as whole
 * headings have them: there no pair may be known, and lost marks are taken only in a name that has none at all.
 */
function isFamilyName(syllables: readonly Syllable[], at: number): boolean {
  const {text} = syllables[at]!
  if (PREFIXED.test(text)) return true
  if (text === 'A' && syllables.length < 3) return false
  const candidates = SURNAMES.get(fold(text)) ?? []
  const capitals = text.length > 1 && CAPITALS.test(text)
  if (candidates.some((surname) => sameWord(text, surname))) return capitals ? !isAnyKnown(syllables) : !isKnownPair(syllables, at)
  const lossy = capitals && syllables.every(({text}) => ASCII.test(text)) ? COMMON : capitals ? [] : candidates
  return lossy.some((surname) => surname.length > 3 && canBe(text, surname)) && !isAnyKnown(syllables)
}

const isAnyKnown = (syllables: readonly Syllable[]): boolean => syllables.some((_, at) => isKnownPair(syllables, at))

/** "Lưu Văn Thư" is a phrase, "Lưu Văn Tám" none. */
function isKnownPair(syllables: readonly Syllable[], at: number): boolean {
  const printed = syllables.slice(at, at + 3).map(({text}) => text)
  if (printed.length < 2) return false
  return (PAIRS.get(fold(printed.slice(0, 2).join(' '))) ?? []).some((phrase) =>
    canBe(printed.slice(0, phrase.split(' ').length).join(' '), phrase),
  )
}

/** Without a family name: at least three syllables in mixed case, of which no two begin an office, a title or a common word. */
function isPlausible(syllables: readonly Syllable[]): boolean {
  if (syllables.length < 3 || syllables.every(({text}) => CAPITALS.test(text))) return false
  const text = syllables.map((syllable) => syllable.text).join(' ')
  const starts = syllables.map((_, at) => syllables.slice(0, at).reduce((sum, syllable) => sum + syllable.text.length + 1, 0))
  if (HONOURS.some((honour) => text.toLowerCase().startsWith(`${honour} `))) return false
  return (
    !syllables.some((_, at) => isKnownPair(syllables, at)) &&
    !starts.some((start) => positionAt(fold(text), start, text) !== null) &&
    !OFFICE.test(text)
  )
}

const OFFICE =
  /^(?:Bộ|Sở|Ban|Cục|Vụ|Phòng|Viện|Hội|Ủy|Uỷ|Trung|Trường|Công|Tổng|Chi|Cộng|Thông|Quyết|Nghị|Kế|Báo|Tỉnh|Huyện|Xã|Phường|Quận|Thành|Thị|Nhà|Các|Việt|Ngày|Căn|Độc|Nơi|Kính|Lưu|Điều|Chương|Mục|Phụ|Đảng|Khu|Như|Trên)(?: |$)/u
