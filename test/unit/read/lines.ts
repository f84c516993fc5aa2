import {flowOf} from '../../../src/model/flow.ts'
import {linePieces, type Source} from '../../../src/model/source.ts'

/** The words of the lines of a source that are not blank. */
export const lineTexts = (source: Source): string[] => source.lines.map((line) => textOf(source, line)).filter((text) => text !== '')

/** The words of one line, with glued pieces put together. */
export const textOf = (source: Source, line: Source['lines'][number]): string => {
  const parts: string[] = []
  for (const {start, end, glued} of linePieces(line)) {
    const text = source.text.slice(start, end)
    if (glued) parts[parts.length - 1] += text
    else parts.push(text)
  }
  const joined = parts.join(' ')
  return flowOf(joined, [{start: 0, end: joined.length}]).text
}
