/**
 * Letters that a terminal or an editor would obey instead of showing: control characters, marks of writing direction, separators of
 * lines, a byte order mark, halves of surrogate pairs. Line feed and tab are not among them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSAFE = /[\0-\x08\v-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu

/** Replaces letters that are not safe to show by `\uXXXX`. Right only where the output reads that as the letter: in quoted strings. */
export const escapeUnsafe = (output: string): string =>
  output.replace(UNSAFE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const isUnsafe = (text: string): boolean => text.search(UNSAFE) >= 0
