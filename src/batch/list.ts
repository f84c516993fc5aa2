/**
 * The paths of a list, `--files-from`: one a line, or parted by NUL, as `find -print0` does for names that hold line breaks. Bytes that
 * are no UTF-8 become U+FFFD, and the file is not found.
 */
export async function* listed(stream: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder() // drops a byte order mark
  let rest = ''
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, {stream: true})).split(nul ? '\0' : '\n')
    rest = parts.pop()!
    yield* parts.map((part) => pathOf(part, nul)).filter(isNamed)
  }
  yield* [pathOf(rest + decoder.decode(), nul)].filter(isNamed)
}

/** Parted by NUL, a name may be anything; a line may be left empty. */
const pathOf = (part: string, nul: boolean): string => (nul ? part : part.trim() === '' ? '' : part.replace(/\r$/u, ''))

const isNamed = (path: string): boolean => path !== ''
