import {addTo} from '../language/addTo.ts'
import {fold} from '../language/fold.ts'
import {type Body, bodyOf, bodyWording} from './bodyWording.ts'
import table from './organs.json' with {type: 'json'}
import {canBe, sameWord} from './spelling.ts'

/**
 * A heading in capitals as the organ's name is written in running text (Decree 30/2020, Annex II, III): the first letter of each word
 * group naming kind or field is a capital, units are small, every syllable of a proper name is a capital, abbreviations stay. A leading
 * "UBND" or "HĐND" is written out and lost diacritics of known words return. Headings with small letters keep their case. Where
 * `body`, the running text of the document, has the same name, its wording is taken; it also mends one wrong letter of a unit's name.
 *
 *     writeOutHeading('UBND TỈNH ĐĂK NÔNG')    Ủy ban nhân dân tỉnh Đăk Nông
 *     writeOutHeading('SỞ Y TẾ')               Sở Y tế
 */
export function writeOutHeading(heading: string, body?: string | Body): string {
  const name = recased(withoutEnding(heading.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()))
  return body === undefined ? name : bodyWording(name, typeof body === 'string' ? bodyOf(body) : body, UNITS)
}

type Kind = 'head' | 'group' | 'unit' | 'connector' | 'named'

interface Phrase {
  readonly text: string
  readonly kind: Kind
  readonly words: readonly string[]
  readonly folded: readonly string[]
}

interface Token {
  readonly text: string
  readonly folded: string
  readonly gap: string
}

/** What a token means depends on what went before: after a unit word stand names, and only another organ's head ends them. */
interface State {
  readonly inName: boolean
  readonly at: number
  readonly out: string
}

const ENDING = ' _*.,:;-'
const TOKEN = /(?<gap>[^\p{L}\p{N}'’&/.]*)(?<text>[\p{L}\p{N}'’&/.]+)/gu
const UNITS: readonly string[] = table.units
const SHORTS = new Set(table.shorts)
const CITY = /^T\.?P\.?$/u
const TOWN = /^TX\.?$/u

const PHRASES = new Map<string, Phrase[]>()
const KINDS = {head: table.heads, group: table.groups, unit: table.units, connector: table.connectors, named: table.named} satisfies Record<
  Kind,
  string[]
>
for (const [kind, texts] of Object.entries(KINDS)) for (const text of texts) enter(text, kind as Kind)
for (const phrases of PHRASES.values()) phrases.sort((a, b) => b.words.length - a.words.length)

function enter(text: string, kind: Kind): void {
  const words = text.split(' ')
  const folded = fold(text.replaceAll(',', '')).split(' ')
  addTo(PHRASES, fold(words[0]!), {text, kind, words, folded})
}

function recased(heading: string): string {
  const written = withFirstWrittenOut(heading)
  if (heading !== heading.toUpperCase()) return written
  const tokens = tokensOf(written)
  let state: State = {inName: false, at: 0, out: ''}
  while (state.at < tokens.length) state = step(tokens, state)
  const close = written.endsWith(')') ? ')' : ''
  return state.out.charAt(0).toUpperCase() + state.out.slice(1) + close
}

/** Without rules and stops at the end; a loop, for a pattern ending in `$` is tried anew at every dash of a long rule. */
function withoutEnding(heading: string): string {
  let end = heading.length
  while (end > 0 && ENDING.includes(heading.charAt(end - 1))) end--
  return heading.slice(0, end)
}

function withFirstWrittenOut(heading: string): string {
  const capitals = heading === heading.toUpperCase()
  const written = (name: string): string => (capitals ? name.toUpperCase() : name)
  if (/^UBND(?= )/u.test(heading)) return written('Ủy ban nhân dân') + heading.slice(4)
  if (/^(?:HĐND|HÐND)(?= )/u.test(heading)) return written('Hội đồng nhân dân') + heading.slice(4)
  return heading
}

function tokensOf(heading: string): readonly Token[] {
  return [...heading.matchAll(TOKEN)].map(({groups}) => ({text: groups!.text!, folded: fold(groups!.text!), gap: groups!.gap!}))
}

function step(tokens: readonly Token[], {inName, at, out}: State): State {
  const token = tokens[at]!
  const name = inName && !token.gap.includes(',')
  const phrase = phraseAt(tokens, at, name)
  if (phrase === null) return {inName: name, at: at + 1, out: out + token.gap + singly(token)}
  const next = at + phrase.words.length
  return {inName: phrase.kind === 'unit' || phrase.kind === 'named', at: next, out: out + token.gap + cased(phrase, tokens[next])}
}

/** Annex II, II.2: a unit is small before a name, "phường Cam Đường", and a capital before a number, "Phường 7". */
function cased({text, kind}: Phrase, after: Token | undefined): string {
  const numbered = kind === 'unit' && after !== undefined && /^\d/u.test(after.text)
  return numbered ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function phraseAt(tokens: readonly Token[], at: number, inName: boolean): Phrase | null {
  for (const phrase of PHRASES.get(tokens[at]!.folded) ?? []) {
    if (inName && !endsName(phrase)) continue
    if (matches(tokens, at, phrase, inName || isLoneHead(phrase, at))) return phrase
  }
  return null
}

/** A head of one syllable within a heading must have all its marks: "TRƯỜNG ĐẠI HỌC QUY NHƠN" has no "Quỹ". */
const isLoneHead = ({kind, words}: Phrase, at: number): boolean => kind === 'head' && words.length === 1 && at > 0

/** In a name only what cannot be part of one counts: "XÃ VĂN PHÚ VĂN PHÒNG THƯỜNG TRỰC", but not "XÃ HÒA HỘI". */
function endsName({kind, words}: Phrase): boolean {
  return (kind === 'head' && words.length > 1) || (kind === 'connector' && (words[0] === 'và' || words[0] === 'thuộc'))
}

/** One word must be printed with its own marks or fewer; of several, one may be printed with wrong marks. In names all must be right. */
function matches(tokens: readonly Token[], at: number, {words, folded}: Phrase, exact: boolean): boolean {
  let wrong = 0
  for (let i = 0; i < words.length; i++) {
    const token = tokens[at + i]
    const word = words[i]!
    if (token === undefined || token.folded !== folded[i]) return false
    if (i > 0 && !joins(token.gap, words[i - 1]!)) return false
    if (exact ? !sameWord(token.text, word.replace(',', '')) : !canBe(token.text, word.replace(',', ''))) wrong++
  }
  return wrong === 0 || (!exact && words.length > 1 && wrong === 1)
}

const joins = (gap: string, before: string): boolean => (before.endsWith(',') ? gap === ', ' : gap === ' ')

function singly({text}: Token): string {
  if (CITY.test(text)) return 'thành phố'
  if (TOWN.test(text)) return 'thị xã'
  if (SHORTS.has(text) || isShort(text)) return text
  return text.charAt(0) + text.slice(1).toLowerCase()
}

/** Roman numerals, words without a vowel, with "&", "/", digits, or with more consonants in a row than a syllable can have. */
function isShort(text: string): boolean {
  const folded = fold(text)
  if (/[&/\d]/u.test(text) || /^[ivx]+$/u.test(folded) || !/[aeiouy]/u.test(folded)) return true
  return /[b-df-hj-np-tv-xz]{3}/u.test(folded.replace(/^ngh/u, ''))
}
