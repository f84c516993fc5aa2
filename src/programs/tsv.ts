import type {Box} from './pixmap.ts'

/** A word as tesseract gives it, with the line it found it in. */
export interface Printed extends Box {
  readonly text: string
  readonly confidence: number
}

export interface PrintedLine {
  readonly words: readonly Printed[]
}

export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PrintedLine[]
  /** What it took for a picture or a rule, and read no words in. */
  readonly pictures: readonly Box[]
}

/**
 * Reads the table that tesseract prints with `tsv`: one row for each page (level 1), block, paragraph, line (4) and word (5).
 *
 *     level page_num block_num par_num line_num word_num left top width height conf      text
 *     5     1        2         1       1        3        812  428 61    42     93.287     Số:
 *
 * A word without letters is how it shows a picture or a rule. Rows that are none are passed over.
 */
export function readTsv(tsv: string): PrintedPage[] {
  const pages: {width: number; height: number; lines: {words: Printed[]}[]; pictures: Box[]}[] = []
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    if (cells.length < 11) continue
    const [level, x, y, width, height, confidence] = [0, 6, 7, 8, 9, 10].map((column) => Number(cells[column]))
    if (![level, x, y, width, height, confidence].every(Number.isFinite)) continue
    const box = {x: x!, y: y!, width: width!, height: height!}
    const page = pages.at(-1)
    if (level === 1) pages.push({width: box.width, height: box.height, lines: [], pictures: []})
    else if (level === 4) page?.lines.push({words: []})
    else if (level === 5 && page) {
      const text = (cells[11] ?? '').trim()
      if (text === '') page.pictures.push(box)
      else page.lines.at(-1)?.words.push({...box, text, confidence: confidence!})
    }
  }
  return pages.map((page) => ({...page, lines: page.lines.filter((line) => line.words.length > 0)}))
}
