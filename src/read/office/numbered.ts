import type {Block} from './block.ts'

/** Blocks of a note with its number before the first line. */
export function numbered(blocks: readonly Block[], number: string): Block[] {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return [...blocks]
  const lines = first.lines.map((line, i) => (i === 0 ? {...line, text: `${number} ${line.text.trim()}`.trim()} : line))
  return [{...first, lines}, ...rest]
}
