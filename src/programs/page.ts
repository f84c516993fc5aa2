import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Engine} from './engine.ts'
import {mean, quartersOff, slopeOf} from './geometry.ts'
import type {PrintedLine, PrintedPage} from './hocr.ts'
import {asSeen, type Box, cropped, hasRed, levelled, type Pixmap, smaller, turned, withoutInk, withoutRed, writePixmap} from './pixmap.ts'
import {merged, scaled, withNewLines} from './second.ts'

/**
 * Recognises one page of which the points are known. The page is laid upright and level first where that is needed, and what looked like a
 * picture is read once more by itself: under a seal or a signature stands the name of who signed.
 *
 *     ┌──────────────┐
 *     │ CHÁNH VĂN    │      seal and pen make one picture of the whole corner
 *     │ (seal) ~~~~  │
 *     │ Cao Văn Tính │
 *     └──────────────┘
 */
export async function readPage(map: Pixmap, engine: Engine, folder: string, name: string): Promise<PrintedPage> {
  const look = async (picture: Pixmap, layout: 'page' | 'block'): Promise<PrintedPage> => {
    const file = join(folder, `${name}.pgm`)
    await writeFile(file, writePixmap(picture))
    try {
      return (await engine.read(file, layout))[0] ?? {width: picture.width, height: picture.height, lines: [], pictures: []}
    } finally {
      await rm(file, {force: true})
    }
  }
  let paper = map
  let page = await look(withoutRed(paper), 'page')
  const off = quartersOff(page)
  if (off !== 0) {
    paper = turned(paper, (4 - off) as 1 | 2 | 3)
    page = await look(withoutRed(paper), 'page')
  }
  const slope = slopeOf(page)
  if (Math.abs(slope) > LEVEL && Math.abs(slope) < OBLIQUE) {
    paper = levelled(paper, slope)
    page = await look(withoutRed(paper), 'page')
  }
  page = merged(page, scaled(await look(smaller(withoutRed(paper), SECOND), 'page'), 1 / SECOND))
  const closer = async (box: Box, ink = withoutInk): Promise<PrintedLine[]> =>
    (await look(ink(cropped(paper, box)), 'block')).lines.map((line) => shifted(line, box)).filter(isSure)
  const lines: PrintedLine[] = []
  let doubts = 0
  for (const line of page.lines) {
    const again = isDoubtful(line) && doubts++ < DOUBTS ? await closer(around(line)) : []
    lines.push(again.length === 1 && certainty(again[0]!) > certainty(line) + SURER ? again[0]! : line)
  }
  for (const box of page.pictures.filter((each) => mayHoldWords(each, page)).slice(0, PICTURES)) {
    const printed = (await closer(box)).map(lettersOf)
    const stamped = hasRed(paper) ? (await closer(box, asSeen)).map(lettersOf) : [] // a name in red
    page = withNewLines(withNewLines({...page, lines}, {...page, lines: printed}), {...page, lines: stamped})
    lines.splice(0, lines.length, ...page.lines)
  }
  return {...page, lines}
}

/** Size of the picture at the second look: tesseract errs elsewhere then. */
const SECOND = 2 / 3
/** Lines that fall by more than 1 in 90 (0.6°) begin to be lost: at 1.5° every second word is. */
const LEVEL = 1 / 90
const OBLIQUE = 1 / 4
/** Pictures and lines of a page that are read again. */
const PICTURES = 4
const DOUBTS = 6

/** A line that a pen or a seal went over: letters, and no certainty. */
const isDoubtful = (line: PrintedLine): boolean => certainty(line) < DOUBTFUL && line.words.some(({text}) => /\p{L}{2}/u.test(text))
const DOUBTFUL = 80

/** Where a line stands, with some paper around it. */
function around({words, size}: PrintedLine): Box {
  const x = Math.min(...words.map((word) => word.x)) - 2 * size
  const y = Math.min(...words.map((word) => word.y)) - size / 4
  const right = Math.max(...words.map((word) => word.x + word.width)) + 2 * size
  const bottom = Math.max(...words.map((word) => word.y + word.height)) + size / 4
  return {x: Math.max(0, x), y: Math.max(0, y), width: right - Math.max(0, x), height: bottom - Math.max(0, y)}
}

/** Without the strokes at its sides. */
const lettersOf = (line: PrintedLine): PrintedLine => ({...line, words: line.words.filter(({text}) => /[\p{L}\d]/u.test(text))})

function shifted({words, base, size}: PrintedLine, {x, y}: Box): PrintedLine {
  const moved = base && {slope: base.slope, y: base.y + y - base.slope * x}
  return {words: words.map((word) => ({...word, x: word.x + x, y: word.y + y})), base: moved, size}
}

/** A seal or a signature: wider and higher than a line of text, and no background of the whole page. */
const mayHoldWords = ({width, height}: Box, page: PrintedPage): boolean =>
  width > page.width * 0.08 && height > page.height * 0.012 && height < page.height * 0.5

/** Of a picture only what is beyond doubt is believed. */
const isSure = (line: PrintedLine): boolean => certainty(line) > SURE && line.words.some(({text}) => /\p{L}{2}/u.test(text))
const SURE = 75
/** What the second reading of a line must be surer by. */
const SURER = 10

const certainty = ({words}: PrintedLine): number => mean(words.map(({confidence}) => confidence))
