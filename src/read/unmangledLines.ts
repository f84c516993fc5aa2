import {unmangled} from './mangled.ts'
import {Paper, type Reading} from './reading.ts'

/**
 * The lines of a format that has no text of its own, put right where the letters of a font from before Unicode were taken for others, as
 * in old Word files and PDFs. `Paper` made them: each stands on a line of the text.
 */
export async function unmangledLines(reading: Pick<Reading, 'text' | 'lines'>): Promise<Pick<Reading, 'text' | 'lines' | 'messages'>> {
  const found = await unmangled(reading.text)
  if (found === null) return reading
  const right = found.text.split('\n')
  const paper = new Paper()
  reading.lines.forEach(({hints}, i) => {
    paper.line(right[i] ?? '', hints)
  })
  return {...paper.done(), messages: found.messages}
}
