import type {Span} from '../model/flow.ts'
import type {Location} from '../model/locate.ts'
import {locator} from '../model/locate.ts'
import type {Message} from '../model/message.ts'
import {excerpt} from './excerpt.ts'
import type {Lang, Phrase, Severity} from './phrase.ts'
import {phrase} from './phrase.ts'
import {printable} from './printable.ts'

/** Colours of a stream: each gives the text back, painted or bare. */
export type Paint = Readonly<Record<Severity | 'faint', (text: string) => string>>

export interface TextOptions {
  /** Name of the document as the reader knows it: a path, or a word for a pipe. */
  readonly file: string
  /** Decoded text that the spans point into; null when nothing could be decoded. */
  readonly text: string | null
  readonly lang: Lang
  /** Columns to keep a source line within. */
  readonly width: number
  readonly paint: Paint
}

/**
 * Messages for a person at a terminal, in the order of the document.
 *
 *     warning: the date of issue is left blank   [date-blank]
 *       tb.txt:4:11
 *         4 | Huế, ngày     tháng 6 năm 2024
 *           |      ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function reportText(messages: readonly Message[], options: TextOptions): string {
  const {text} = options
  const locate = text === null ? null : locator(text)
  const ordered = [...messages].sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
  return ordered
    .map((message) => {
      const said = head(phrase(message, options.lang), message.code, options)
      return text === null || locate === null || message.span === null ? said : said + context(text, locate, message.span, options)
    })
    .join('')
}

const words: Readonly<Record<Lang, Readonly<Record<Severity, string>>>> = {
  vi: {error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú'},
  en: {error: 'error', warning: 'warning', info: 'note'},
}

/** The word a message opens with. */
export const severityWord = (severity: Severity, lang: Lang): string => words[lang][severity]

function head(said: Phrase, code: string, {lang, paint}: TextOptions): string {
  const word = severityWord(said.severity, lang)
  const help = said.help === '' ? '' : `${' '.repeat(word.length + 2)}${said.help}\n`
  return `${paint[said.severity](word)}: ${said.text}   ${paint.faint(`[${code}]`)}\n${help}`
}

function context(text: string, locate: (offset: number) => Location, span: Span, options: TextOptions): string {
  const {file, paint, width} = options
  const {line, column} = locate(span.start)
  const gutter = String(line).padStart(5)
  const shown = excerpt(text, span, Math.max(20, width - gutter.length - 3))
  const where = `  ${printable(file)}:${line}:${column}\n`
  return `${where}${paint.faint(`${gutter} |`)} ${shown.line}\n${paint.faint(`${' '.repeat(gutter.length)} |`)} ${shown.carets}\n`
}
