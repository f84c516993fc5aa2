import {readFile} from 'node:fs/promises'
import {recordIn} from '../../batch/verify/index.ts'
import type {Lang} from '../../report/phrase.ts'
import {printable} from '../../report/printable.ts'
import type {Arguments} from '../arguments.ts'
import {exit} from '../exit.ts'
import type {Terminal} from '../terminal.ts'
import {hire} from './hire.ts'
import {passThrough, plainEntry} from './stored.ts'
import {kindLines} from './summary.ts'

/** `parse-notice check FOLDER`: reads the sources again and says what the stored records would gain and lose. */
export async function check(args: Arguments, lang: Lang, terminal: Terminal): Promise<number> {
  const {inputs, counts, failures, stopCode} = await passThrough(args, lang, terminal, {
    hire: (setup) => hire(setup, args.many),
    judge: async (settled, blank) => {
      const {record} = settled.input
      const {text, failure} = settled.result
      const stored = await readFile(record!, 'utf8').catch(() => null)
      if (stored === null) return {entry: {...blank, status: 'failed', code: 'verify/record-missing', args: {record: record!}}}
      if (failure || text === stored) return {entry: plainEntry(settled, blank)}
      const lines = await difference(stored, text!, record!)
      return {entry: {...blank, status: 'written'}, lines: [printable(settled.input.path), ...lines.map((line) => `  ${printable(line)}`)]}
    },
  })
  const lines = [said.sum[lang](inputs, counts.done, counts.written, counts.failed), ...kindLines(said.failed[lang], failures, lang)]
  if (!args.quiet) await terminal.stderr.write(lines.map((line) => `${line}\n`).join(''))
  if (stopCode !== null) return stopCode
  if (counts.failed > 0) return counts.failed < inputs ? exit.partial : exit.input
  return counts.written > 0 ? exit.findings : exit.ok
}

async function difference(stored: string, fresh: string, path: string): Promise<string[]> {
  const format = path.endsWith('.yaml') ? 'yaml' : 'json'
  const {differenceLines} = await import('../../batch/verify/compare.ts')
  try {
    return differenceLines(await recordIn(stored, format), await recordIn(fresh, format), LINES)
  } catch (error) {
    return [error instanceof Error ? error.message.split('\n')[0]! : String(error)]
  }
}

/** Lines for one file. */
const LINES = 12

const said = {
  sum: {
    vi: (all: number, same: number, other: number, failed: number) => `${all} kết quả = ${same} như cũ + ${other} khác + ${failed} lỗi`,
    en: (all: number, same: number, other: number, failed: number) =>
      `${all} records = ${same} the same + ${other} different + ${failed} failed`,
  },
  failed: {vi: 'lỗi:', en: 'failed:'},
} as const
