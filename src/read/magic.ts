/** The media type of a kind of file that is known by its first bytes and is not text, or null. */
export function recognise(bytes: Uint8Array): string | null {
  const found = signatures.find(({start}) => start.every((byte, i) => bytes[i] === byte))
  return found ? found.type : null
}

/**
 * Whether a text is a page of the web: behind blanks, comments and declarations it begins with a tag that pages begin with, or has
 * `<html` early.
 *
 *     <!-- saved from url=(0042)https://… -->␊<!DOCTYPE html>      <p class=MsoNormal>      ^H<html xmlns:o=…
 */
export function isHtml(text: string): boolean {
  let at = 0
  for (;;) {
    const rest = text.slice(at, at + 40)
    const blank = rest.length - rest.trimStart().length
    const end = prologues.find(({start}) => rest.slice(blank).startsWith(start))?.end
    const close = end ? text.indexOf(end, at + blank) : -1
    if (/^\s*<!doctype\s+html/iu.test(rest) || FIRST_TAG.test(rest)) return true
    if (blank === 0 && close < 0) return EARLY.test(text.slice(0, 1024))
    at = close < 0 ? at + blank : close + end!.length
  }
}

const prologues = [
  {start: '<!--', end: '-->'},
  {start: '<?', end: '>'},
  {start: '<!', end: '>'},
] as const
const FIRST_TAG = /^\s*<(?:html|head|body|div|p|table|meta|title|center|article|main|section|h[1-6])(?:[\s>/]|$)/iu
const EARLY = /<html(?:[\s>]|$)/iu

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

const signatures = [
  {type: 'application/pdf', start: ascii('%PDF-')},
  // Word, Excel and OpenDocument files are zip archives too
  {type: 'application/zip', start: [...ascii('PK'), 3, 4]},
  // Word and Excel before 2007
  {type: 'application/x-ole-storage', start: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]},
  {type: 'application/rtf', start: ascii('{\\rtf')},
  {type: 'application/gzip', start: [0x1f, 0x8b]},
  {type: 'image/png', start: [0x89, ...ascii('PNG')]},
  {type: 'image/jpeg', start: [0xff, 0xd8, 0xff]},
  {type: 'image/tiff', start: [...ascii('II'), 0x2a, 0]},
  {type: 'image/tiff', start: [...ascii('MM'), 0, 0x2a]},
] as const satisfies readonly {readonly type: string; readonly start: readonly number[]}[]
