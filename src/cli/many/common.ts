import type {FileEntry} from '../../batch/journal/entry.ts'
import {type Lang, phrase} from '../../report/phrase.ts'
import {printable} from '../../report/printable.ts'
import type {Arguments} from '../arguments.ts'
import type {Terminal} from '../terminal.ts'
import type {How} from './progress.ts'
import {messageOf} from './summary.ts'

/** A first Ctrl-C or SIGTERM finishes what is in hand; the second ends the process. */
export function stopOf(terminal: Terminal): {readonly stop: AbortController; readonly stopCode: () => number | null} {
  const stop = new AbortController()
  let stopCode: number | null = null
  terminal.onStop((code) => {
    stopCode = code
    stop.abort()
    terminal.closeStdin()
  })
  return {stop, stopCode: () => stopCode}
}

/** How progress is shown: a bar to people, lines to a log. */
export function howOf({many, quiet}: Arguments, {stderr, env}: Terminal): How {
  const wish = many.progress ?? 'auto'
  if (wish !== 'auto') return wish
  if (quiet) return 'none'
  return stderr.isTTY && env.TERM !== 'dumb' ? 'bar' : 'line'
}

/**
 *     LỖI  kho/2012/87-TB.txt   input/encoding   "kho/2012/87-TB.txt" không đúng mã utf-8 ở byte 15
 */
export function failureLine(entry: FileEntry, {many}: Arguments, lang: Lang): string {
  if (many.progress === 'json') return `${JSON.stringify(entry)}\n`
  return `${word[lang]}  ${printable(entry.path)}   ${entry.code}   ${phrase(messageOf(entry), lang).text}\n`
}

const word = {vi: 'LỖI', en: 'FAILED'} as const
