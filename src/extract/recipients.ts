import {concat, type Flow, slice, spanOf} from '../model/flow.ts'
import type {Found, Traced} from '../model/found.ts'
import type {Message} from '../model/message.ts'
import type {Tree} from '../model/tree.ts'
import type {Recipient} from '../notice.ts'
import {strayNames} from './signature/strayNames.ts'

/**
 * Reads "Nơi nhận" (Decree 30/2020, Annex I, II.9): one entry an item as printed, without its dash and end punctuation; the archive line
 * ("Lưu: VT, …") comes last. A document without the block gives an empty list and `recipients-missing`.
 *
 *     Nơi nhận:
 *     - Các sở: Tài chính, Y tế,        ┐ one item: a line without a dash continues
 *       Nội vụ;                         ┘
 *     - Lưu: VT, TH.                    archive
 */
export function readRecipients(tree: Tree): {value: Traced<Recipient[]>; messages: Message[]} {
  const lines = withoutLabel(tree.zones.recipients)
  const items = (lines.some(isDashed) ? dashedItems(lines) : plainItems(lines)).flatMap(readItem)
  const missing: Message = {code: 'recipients-missing', span: null, args: {}}
  return {
    value: [...items.filter((item) => !item.archive), ...items.filter((item) => item.archive)],
    messages: items.length === 0 ? [missing] : [],
  }
}

type Item = {readonly text: Found<string>; readonly archive: boolean}

const LABEL = /^["'*_]*n[o0]i ?nh[a-z]n(?![a-z])[*_]*\s?[:;.,]?[*_]*/u

/** The lines of the block without the label; what is left of the label's own line counts only when it can be an item. */
function withoutLabel(zone: readonly Flow[]): Flow[] {
  const lines: Flow[] = []
  const stray = new Set(strayNames(zone))
  for (const line of zone) {
    if (stray.has(line)) continue
    const label = LABEL.exec(line.folded)
    const rest = label ? slice(line, label[0].length) : line
    if (label ? isDashed(rest) || NAME.test(rest.text) : !isNoise(line.text) || goesOn(line.text, lines.at(-1))) lines.push(rest)
  }
  return lines
}

const NAME = /^["'(]?\p{L}{2,}(?:[ ,;.:()]|$)/u
/** Scraps of a stamp or a pen stroke that a recogniser took for letters: nothing with two letters together. */
const isNoise = (text: string): boolean => !/\p{L}{2}/u.test(text)
/** A scrap of letters may still end an item that its line left open: "… Sở ^Y; " */
const goesOn = (text: string, before: Flow | undefined): boolean =>
  /^[\p{L}(]/u.test(text) && before !== undefined && !/[;.]/u.test(before.text)

const DASH = /^[-–—•·*+~_=]+ ?(?=["'(]?[\p{L}\d])/u
const isDashed = (line: Flow): boolean => DASH.test(line.text)
const isArchive = (folded: string): boolean => /^luu(?![a-z])(?! (?:tru|y|hoc|thong|hanh)(?![a-z]))/u.test(folded)

/** Items opened by dashes; several may share a line ("- Như trên; - Lưu: VT"). */
function dashedItems(lines: readonly Flow[]): Flow[] {
  const items: Flow[][] = []
  for (const line of lines) {
    for (const part of atDashes(line)) {
      const open = items.at(-1)
      if (open && isLabel(part)) continue
      if (!open || isDashed(part) || opensUndashed(part, open.at(-1)!)) items.push([slice(part, DASH.exec(part.text)?.[0].length ?? 0)])
      else if (!isArchive(open[0]!.folded) || (open.length < 3 && endsArchive(part, open.at(-1)!))) open.push(part)
    }
  }
  return items.map(concat)
}

/** "Bản điện tử:" between the items says in which form the next ones get it. */
const isLabel = (line: Flow): boolean =>
  /^\p{Lu}[\p{L} ]{2,24}:$/u.test(line.text) && /^(?:ban (?:dien tu|giay|chinh)|gui (?:ban|qua)[a-z ]*):$/u.test(line.folded)

/** A line whose dash was lost: "Lưu: …", or a capital after an item that is complete and lists nothing behind a colon. */
const opensUndashed = (line: Flow, before: Flow): boolean =>
  isArchive(line.folded) ||
  (/^\p{Lu}\p{L}/u.test(line.text) && /;$/u.test(before.text) && !/:/u.test(before.text) && !opensBracket(before.text))

/** The archive line is the last: two lines below may belong to it, when the one above was left open or they are short ("(2b). Hà"). */
const endsArchive = (line: Flow, before: Flow): boolean =>
  /[,:–-]$/u.test(before.text) || opensBracket(before.text) || (line.text.length < 24 && !before.text.endsWith('.'))

const INNER_DASH = /[;.,] ?(?=[-–—~+] ?[\p{L}(])/gu

/** Parts of a line at its inner dashes: those that follow the end of an item. */
function atDashes(line: Flow): Flow[] {
  const parts: Flow[] = []
  let from = 0
  INNER_DASH.lastIndex = 0
  for (let found = INNER_DASH.exec(line.text); found !== null; found = INNER_DASH.exec(line.text)) {
    const to = found.index + found[0].length
    if (opensBracket(line.text.slice(from, to))) continue
    parts.push(slice(line, from, to))
    from = to
  }
  parts.push(slice(line, from))
  return parts
}

/** Without any dash a line is an item, unless it goes on in small letters or inside a bracket; one line alone is parted at semicolons. */
function plainItems(lines: readonly Flow[]): Flow[] {
  if (lines.length === 1) return atSemicolons(lines[0]!)
  const items: Flow[][] = []
  for (const line of lines) {
    const open = items.at(-1)
    const before = open?.at(-1)?.text ?? ''
    const ended = /[;.]$/u.test(before) || before === ''
    const joins = opensBracket(before) || (!ended && (/^[\p{Ll}(]/u.test(line.text) || /[,:&-]$/u.test(before)))
    if (open && joins) open.push(line)
    else items.push([line])
  }
  return items.map(concat)
}

function atSemicolons(line: Flow): Flow[] {
  const parts: Flow[] = []
  let from = 0
  let depth = 0
  for (let i = 0; i < line.text.length; i++) {
    const char = line.text[i]
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === ';' && depth === 0) {
      parts.push(slice(line, from, i))
      from = i + 1
    }
  }
  parts.push(slice(line, from))
  return parts
}

const opensBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/** An item's text up to its end punctuation, and to the scrap behind it where one was taken for letters ("Như trên; ff"). */
function readItem(item: Flow): Item[] {
  const whole = slice(item, 0, endOfText(item.text))
  const kept = slice(whole, 0, endOfText(whole.text.slice(0, scrapStart(whole.text))))
  if (isNoise(kept.text)) return []
  const how = kept.text.length < whole.text.length ? 'repaired' : 'exact'
  return [{text: {value: kept.text, span: spanOf(kept), how, rule: 'recipient-item'}, archive: isArchive(kept.folded)}]
}

/** Marks that close an item, and strokes of a pen or stamp behind it. */
const ENDING = ' .,;:*_„“¬|~`´^='
function endOfText(text: string): number {
  let end = text.length
  while (end > 0 && ENDING.includes(text[end - 1]!)) end--
  return end
}

/** Where a scrap begins behind the item's last end mark outside brackets; the text's length when there is none. */
function scrapStart(text: string): number {
  const mark = Math.max(text.lastIndexOf(';'), text.lastIndexOf('. '))
  const tail = text.slice(mark + 1).trim()
  return mark > 3 && tail.length < 16 && isScrap(tail) ? mark : text.length
}

/** One letter, a pair of small letters, letters behind a stroke ("¬ KT"), or short syllables that end in such a pair ("ACO b ik"). */
function isScrap(tail: string): boolean {
  if (/[)\d]/u.test(tail)) return false
  const words = tail.match(/\p{L}+/gu) ?? []
  if (words.length <= 1 && /^(?:\p{L}|\p{Ll}{2})?$/u.test(words[0] ?? '')) return true
  if (words.some((word) => word.length > 3)) return false
  return /^[^\p{L}(,.&]/u.test(tail) || (words.some((word) => word.length === 1) && /^\p{Ll}{1,2}$/u.test(words.at(-1)!))
}
