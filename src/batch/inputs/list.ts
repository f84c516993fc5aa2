import {linesOf} from './lines.ts'

/**
 * The paths of a list, `--files-from`: one a line, or parted by NUL, as `find -print0` does for names that hold line breaks. Bytes that
 * are no UTF-8 become U+FFFD, and the file is not found.
 */
export async function* listed(stream: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<string> {
  for await (const part of linesOf(stream, nul ? '\0' : '\n')) {
    const path = nul ? part : part.replace(/\r$/u, '')
    if ((nul ? path : path.trim()) !== '') yield path // parted by NUL, a name may be anything
  }
}
