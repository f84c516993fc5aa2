import type {Message} from '../../model/message.ts'
import type {Page} from '../../model/programs.ts'
import {ReadError} from '../../model/read-error.ts'
import {pageLines} from '../layout.ts'
import {limits} from '../limits.ts'
import {isBelievable, plausibilityOf} from '../plausible.ts'
import type {Reading, ReadOptions} from '../reading.ts'
import {unsureWords} from '../recognised.ts'
import {unmangledLines} from '../unmangledLines.ts'
import type {TextPage} from './pages.ts'

/**
 * Takes the text of each page that can be believed, and has the others recognised from their pictures.
 *
 *     1  text            text of the PDF
 *     2  "7ӌ1+ LÀO CAI"  recognised; text-layer-doubtful
 *     3  a picture       recognised
 */
export async function trustedPages(
  bytes: Uint8Array,
  pages: readonly TextPage[],
  options: ReadOptions,
): Promise<Pick<Reading, 'text' | 'lines' | 'messages'>> {
  const verdicts = await Promise.all(pages.map(verdictOf))
  const {ocr = 'auto'} = options
  const wanted = pages.filter((_, i) => ocr === 'always' || (ocr === 'auto' && verdicts[i] !== 'good')).map(({number}) => number)
  const readable = ocr !== 'always' && verdicts.includes('good')
  if (ocr === 'never' && !readable) throw new ReadError('input/no-text')
  const recognised = wanted.length > 0 ? await recognisedPages(bytes, wanted, readable, options) : new Map<number, Page>()
  const taken = pages.map((page) => recognised.get(page.number) ?? page)
  const {messages: repairs = [], ...reading} = await unmangledLines(pageLines(taken))
  const starts = firstLines(reading)
  const messages = pages.flatMap(({number}, i): Message[] => {
    const page = recognised.get(number)
    const replaced = page !== undefined
    const told = {span: starts.get(number) ?? null, args: {page: String(number)}}
    const doubtful = verdicts[i] === 'doubtful' || (verdicts[i] === 'picture' && !replaced)
    return [
      ...(doubtful ? [{code: 'text-layer-doubtful', ...told} as const] : []),
      ...(replaced ? [{code: 'text-recognised', ...told} as const, ...unsureWords(page, reading)] : []),
    ]
  })
  return {...reading, messages: [...repairs, ...messages]}
}

/** doubtful: text that nobody wrote; picture: no text but what a stamp or a scanner printed on it. */
type Verdict = 'good' | 'doubtful' | 'picture'

async function verdictOf({own, blank}: TextPage): Promise<Verdict> {
  const text = own.map((word) => word.text.trim()).join(' ')
  if (text === '') return blank ? 'good' : 'picture'
  const said = withoutStamps(text)
  if (!/\p{L}/u.test(said) && said.length < FIGURES) return 'picture'
  const {text: read} = await unmangledLines(pageLines([{number: 1, width: 0, height: 0, words: own}]))
  return isBelievable(plausibilityOf(read)) ? 'good' : 'doubtful'
}

/** A page number, alone on a page, was printed by a scanner. */
const FIGURES = 12

/** What signing and scanning programs print on pages that are pictures. */
const STAMPS =
  /(?:người ký|ký bởi|ký số bởi|digitally signed by|signature not verified)(?![\p{L}]).{0,400}?\d{2}:\d{2}(?::\d{2})?(?: ?\+ ?\d{2}[:']?\d{2})?|scanned (?:with|by) \S+(?: scanner)?/giu
const withoutStamps = (text: string): string => text.normalize('NFC').replace(STAMPS, '').trim()

async function recognisedPages(
  bytes: Uint8Array,
  wanted: readonly number[],
  readable: boolean,
  {programs, ocrLanguage}: ReadOptions,
): Promise<Map<number, Page>> {
  try {
    if (!programs) throw new ReadError('input/ocr-missing', {program: 'tesseract'})
    if (wanted.length > limits.ocrPages) throw new ReadError('input/too-large', {what: 'OCR', limit: `${limits.ocrPages} pages`})
    const found = await programs.recognise(bytes, {mediaType: 'application/pdf', pages: wanted, language: ocrLanguage ?? 'vie'})
    return new Map(found.filter(({number, words}) => wanted.includes(number) && words.length > 0).map((page) => [page.number, page]))
  } catch (error) {
    // what could be read is not lost for what could not
    if (error instanceof ReadError && readable) return new Map()
    throw error
  }
}

/** The first line of each page that is not blank. */
function firstLines({text, lines}: Pick<Reading, 'text' | 'lines'>): ReadonlyMap<number, {start: number; end: number}> {
  const first = new Map<number, {start: number; end: number}>()
  for (const {start, end, hints} of lines) {
    const {page} = hints
    if (page !== undefined && !first.has(page) && /\S/u.test(text.slice(start, end))) first.set(page, {start, end})
  }
  return first
}
