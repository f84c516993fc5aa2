import type {Box} from './pixmap.ts'

/** A word as tesseract gives it. */
export interface Printed extends Box {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
}

export interface PrintedLine {
  readonly words: readonly Printed[]
  /** Where its letters stand: `y` at the left edge of the page, and how much lower for each point to the right; null where not told. */
  readonly base: {readonly y: number; readonly slope: number} | null
  /** From the foot of "g" to the top of "b"; 0 where not told. */
  readonly size: number
}

export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PrintedLine[]
  /** What it took for a picture, and read no words in. */
  readonly pictures: readonly Box[]
}

/**
 * Reads what tesseract prints with `hocr`. Elements that are none of a page, line, word or picture are passed over.
 *
 *     <span class='ocr_line' … title="bbox 437 428 2104 513; baseline 0.014 -33; x_size 65; x_descenders 13; …">
 *     <span class='ocrx_word' … title='bbox 437 440 530 503; x_wconf 96'>Số:</span>
 */
export function readHocr(hocr: string): PrintedPage[] {
  const pages: Draft[] = []
  for (const {groups} of hocr.matchAll(ELEMENT)) {
    const {kind, title, text} = groups as {kind: string; title: string; text: string | undefined}
    const box = boxOf(title)
    if (!box) continue
    const page = pages.at(-1)
    if (kind === 'ocr_page') pages.push({width: box.width, height: box.height, lines: [], pictures: []})
    else if (kind === 'ocr_photo') page?.pictures.push(box)
    else if (kind === 'ocrx_word')
      addWord(page?.lines.at(-1), {...box, text: plain(text ?? ''), confidence: numbers(title, 'x_wconf', 1)?.[0] ?? 0})
    else page?.lines.push({words: [], base: baseOf(title, box), size: numbers(title, 'x_size', 1)?.[0] ?? 0})
  }
  return pages.map((page) => ({...page, lines: page.lines.filter((line) => line.words.length > 0)}))
}

interface Draft {
  readonly width: number
  readonly height: number
  readonly lines: (Omit<PrintedLine, 'words'> & {readonly words: Printed[]})[]
  readonly pictures: Box[]
}

const ELEMENT =
  /<(?:div|span) class='(?<kind>ocr_page|ocr_photo|ocr_line|ocr_header|ocr_caption|ocr_textfloat|ocrx_word)'[^>]{0,200}? title=(?<quote>["'])(?<title>(?:(?!\k<quote>).){0,1000})\k<quote>[^>]{0,200}>(?<text>[^<\n]{0,1000})/gu

function addWord(line: Draft['lines'][number] | undefined, word: Printed): void {
  if (word.text !== '') line?.words.push(word)
}

function boxOf(title: string): Box | null {
  const [left, top, right, bottom] = numbers(title, 'bbox', 4) ?? []
  if (bottom === undefined || right! < left! || bottom < top!) return null
  return {x: left!, y: top!, width: right! - left!, height: bottom - top!}
}

/** The base line is told from the lower left corner of the line's box. */
function baseOf(title: string, box: Box): PrintedLine['base'] {
  const told = numbers(title, 'baseline', 2)
  if (!told) return null
  const [slope, above] = told as [number, number]
  return {slope, y: box.y + box.height + above - slope * box.x}
}

/** The numbers behind a name: "bbox 437 428 2104 513". */
function numbers(title: string, name: string, count: number): number[] | null {
  const at = title.indexOf(`${name} `)
  if (at < 0) return null
  const found = title.slice(at + name.length + 1).split(/[ ;]/u, count)
  const values = found.map((each) => (each === '' ? Number.NaN : Number(each)))
  return values.length === count && values.every(Number.isFinite) ? values : null
}

const plain = (text: string): string => text.replace(/&(?<name>amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name]!).trim()
const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"}
