/**
 * What a stream of bytes holds, parted by a character: lines, mostly. Unlike `readline`, which also ends a line at U+2028 and does not
 * tell when the stream fails. Empty parts are given too, but for one at the very end.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, separator = '\n'): AsyncGenerator<string> {
  const decoder = new TextDecoder() // drops a byte order mark
  let rest: string[] = [] // joined once, however long the line
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, {stream: true}).split(separator)
    const last = parts.pop()!
    const [first, ...others] = parts
    if (first !== undefined) {
      yield rest.join('') + first
      yield* others
      rest = []
    }
    rest.push(last)
  }
  const last = rest.join('') + decoder.decode()
  if (last !== '') yield last
}
