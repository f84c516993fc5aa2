import {mean} from './geometry.ts'
import type {Printed, PrintedLine, PrintedPage} from './hocr.ts'

/**
 * A line made of what is no writing: specks, pieces of a seal or of a signature.
 *
 *     "8 [cône nen TRĐNG TNÌỮ"     nobody is sure of any of it
 *     "D"   "›  7"                 a letter or two that stand alone
 */
export function isNoiseLine({words}: PrintedLine, page: PrintedPage): boolean {
  const told = words.map(({text}) => text).join('')
  const letters = told.replace(NO_WRITING, '').length
  if (letters === 0) return !words.some((word) => isMark(word))
  const sure = mean(words.flatMap(({text, confidence}) => Array<number>(text.length).fill(confidence)))
  if (sure < LINE_SURE) return !/\d/u.test(told) || sure < LINE_LOST
  const few = letters <= FEW_LETTERS
  return few && (sure < FEW_SURE || words.every((word) => atEdge(word, page) && word.confidence < FEW_SURE))
}

/**
 * A word that is no writing, in a line that is.
 *
 *     - Ban Giám hiệu;    :  ——    |
 *     a dash may open an item; specks and rules behind it are nothing
 */
export function isNoise(word: Printed, at: number, {words}: PrintedLine, page: PrintedPage): boolean {
  const {text, confidence} = word
  if (atEdge(word, page) && confidence < FEW_SURE) return true
  const letters = text.replace(NO_WRITING, '').length
  if (letters === 0) return !isMark(word) || (at > 0 && confidence < MARK_SURE && !text.includes('?'))
  const apart = gap(words[at - 1], word) > word.height * FAR && gap(word, words[at + 1]) > word.height * FAR
  return confidence < WORD_LOST && apart && letters <= FEW_LETTERS + 1
}

/** Mean certainty of the letters of a line below which it is taken for none; figures get the benefit of the doubt. */
const LINE_SURE = 45
const LINE_LOST = 25
/** So few letters in a line are a page number or a speck: they must be surer than others. */
const FEW_LETTERS = 2
const FEW_SURE = 60
/** Marks inside a line that are less sure are specks. */
const MARK_SURE = 40
/** A short word less sure than that which stands apart is a speck or a stroke. */
const WORD_LOST = 25
/** Heights of a word to its neighbours that make it stand apart. */
const FAR = 3

const NO_WRITING = /[^\p{L}\d]/gu

/** Marks that stand by themselves in a notice: bullets, dashes, dots to be filled in, brackets, doubts, ends of text. No rule is so short. */
const isMark = ({text, width, height}: Printed): boolean =>
  /^(?:[-–—+*•·&/:;,()]|\?{1,4}|\.{1,200}|…{1,100}|\.\/\.?|\/\.)$/u.test(text) && width < height * 12

/** The shadow of the paper's edge. */
const atEdge = ({x, width}: Printed, page: PrintedPage): boolean => x + width < page.width * EDGE || x > page.width * (1 - EDGE)
const EDGE = 0.02

const gap = (left: Printed | undefined, right: Printed | undefined): number =>
  left && right ? right.x - (left.x + left.width) : Number.POSITIVE_INFINITY
