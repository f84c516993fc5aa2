import {addTo} from '../language/addTo.ts'
import {fold} from '../language/fold.ts'
import {isBodyCode} from './abbreviations.ts'
import {damage} from './damage.ts'
import table from './types.json' with {type: 'json'}

/** A kind of document. `code` is the abbreviation used in notations, null where the kind has none. */
export interface DocumentType {
  readonly name: string
  readonly code: string | null
  /** state: administrative documents; party: kinds only the Party issues; norm: legal normative documents. */
  readonly family: 'state' | 'party' | 'norm'
}

export interface TitledType extends DocumentType {
  readonly urgency: 'khan' | 'thuong-khan' | 'hoa-toc' | null
}

/**
 * The type a title line names. `title` is one whole line, folded; each word may have one damaged letter when the title has at least
 * two words. A closing bracket note, a word of urgency or "kết luận" may follow. Null when the line says anything else.
 *
 *     "thong bao"  "th0ng bao"  "cong dien khan"  "t h o n g  b a o"
 */
export function typeByTitle(title: string): TitledType | null {
  const whole = TITLES.get(title)
  if (whole !== undefined) return whole
  const words = wordsOf(title)
  if (words.length === 0 || words.length > LONGEST) return null
  const exact = TITLES.get(words.join(' '))
  return exact ?? leastDamaged(words)
}

/**
 * The type the notation's leading group stands for: "TB-UBND", "2007/QĐ-TTg", Party "TB/TU". Null for an official letter, whose
 * first group is a body: "UBND-KGVX", also where that body's code looks like a type: "CT-TTHT" of a Cục Thuế.
 */
export function typeByNotation(notation: string): DocumentType | null {
  const [lead = '', rest = ''] = parted(notation)
  const inParty = notation[notation.indexOf(lead) + lead.length] === '/'
  const found = pick(CODES.get(lead), inParty) ?? pick(FOLDED_CODES.get(fold(lead)), inParty)
  if (found === undefined) return null
  if (!inParty && found.shared && !isBodyCode(rest)) return null
  return {name: found.name, code: found.code, family: found.family}
}

interface Row extends DocumentType {
  readonly shared: boolean
  readonly codes: readonly string[]
  readonly titles: readonly string[]
}

interface JsonRow {
  readonly name: string
  readonly code: string
  readonly family: string
  readonly since: string | null
  readonly source: string
  readonly shared?: boolean
  readonly coded?: boolean
  readonly formerCodes?: readonly string[]
  readonly titles?: readonly string[]
}

const rows: readonly Row[] = (table.types satisfies readonly JsonRow[] as readonly JsonRow[]).map((row) => ({
  name: row.name,
  code: row.coded === false ? null : row.code,
  family: row.family as DocumentType['family'],
  shared: row.shared ?? false,
  codes: row.coded === false ? [] : [row.code, ...(row.formerCodes ?? [])],
  titles: [row.name, ...(row.titles ?? [])],
}))

const TAILS = table.tails.map(({words, urgency}) => ({words: fold(words), urgency: urgency as TitledType['urgency']}))
const TITLES = new Map<string, TitledType>()
for (const {name, code, family, titles} of rows) {
  for (const title of titles) {
    const folded = fold(title)
    TITLES.set(folded, {name, code, family, urgency: null})
    for (const {words, urgency} of TAILS) TITLES.set(`${folded} ${words}`, {name, code, family, urgency})
  }
}

interface Key {
  readonly words: readonly string[]
  readonly type: TitledType
}

/** Titles by the number of their words. */
const KEYS = new Map<number, Key[]>()
for (const [text, type] of TITLES) {
  const words = text.split(' ')
  addTo(KEYS, words.length, {words, type})
}
const LONGEST = Math.max(...KEYS.keys())

const CODES = byCode((code) => code)
const FOLDED_CODES = byCode(fold)

function byCode(key: (code: string) => string): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) for (const code of row.codes) addTo(map, key(code), row)
  return map
}

/** One row, or the one that suits the Party's form ("TT/TU" is a thông tri, "TT-BTC" a thông tư); else none. */
function pick(found: readonly Row[] | undefined, inParty: boolean): Row | undefined {
  if (found === undefined || found.length < 2) return found?.[0]
  const suited = found.filter((row) => (row.family === 'party') === inParty)
  return suited.length === 1 ? suited[0] : undefined
}

/** The groups of a notation without spaces and a leading year: "2007/QĐ-TTg" → QĐ, TTg. */
function parted(notation: string): readonly string[] {
  const bare = notation.replaceAll(/[\s.]+/gu, '').replaceAll('Ð', 'Đ')
  return bare.replace(YEAR, '').split(/[-/–]/u)
}

const YEAR = /^(?:19|20)\d\d[-/]/u

/** The words of a title without its bracket note and end marks; a title set with spaces between letters is closed up. */
function wordsOf(title: string): readonly string[] {
  const bracket = title.indexOf('(')
  const text = (bracket > 0 ? title.slice(0, bracket) : title).replaceAll(NOISE, ' ').trim()
  if (text === '' || text.length > 60) return []
  const words = text.split(/\s+/u)
  if (words.length < 4 || words.some((word) => word.length > 1)) return words
  const closed = words.join('')
  return [...KEYS.values()].flat().findLast((key) => key.words.join('') === closed)?.words ?? ['']
}

const NOISE = /[:.,;*_"'|~-]+/gu

function leastDamaged(words: readonly string[]): TitledType | null {
  if (words.length < 2) return null
  let best: TitledType | null = null
  let least = Number.POSITIVE_INFINITY
  let tied = false
  for (const key of KEYS.get(words.length) ?? []) {
    const total = totalDamage(words, key.words)
    if (total === Number.POSITIVE_INFINITY || total > least) continue
    tied = total === least && best?.name !== key.type.name
    best = key.type
    least = total
  }
  return tied ? null : best
}

function totalDamage(words: readonly string[], right: readonly string[]): number {
  let total = 0
  for (let i = 0; i < right.length && total !== Number.POSITIVE_INFINITY; i++) total += damage(words[i]!, right[i]!, MOST(right[i]!))
  return total
}

/** Words of one or two letters are matched whole: "an", "de" and "du" would run into each other. */
const MOST = (word: string): number => (word.length < 3 ? 0 : 1)
