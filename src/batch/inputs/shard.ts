/** Which of so many parts, from 1, a file belongs to: by its name alone, so that a file added moves no other. FNV-1a over the NFC letters. */
export function shardOf(name: string, of: number): number {
  let hash = 0x811c9dc5
  for (const unit of Buffer.from(name.normalize('NFC'))) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0
  return (hash % of) + 1
}
