import type {Lang} from '../../report/phrase.ts'
import type {Arguments} from '../arguments.ts'
import {exit} from '../exit.ts'
import type {Terminal} from '../terminal.ts'
import {hireVerifiers, nobody} from './hire.ts'
import {passThrough, plainEntry} from './stored.ts'
import {kindLines} from './summary.ts'

/** `parse-notice verify FOLDER`: every record fits the schema, and its source is what was read. */
export async function verify(args: Arguments, lang: Lang, terminal: Terminal): Promise<number> {
  const {inputs, counts, failures, stopCode} = await passThrough(args, lang, terminal, {
    hire: async (setup) => ({crew: await hireVerifiers(setup, args.many), programs: nobody}),
    judge: async (settled, blank) => ({entry: plainEntry(settled, blank)}),
  })
  const lines = [said.sum[lang](inputs, counts.done, counts.failed), ...kindLines(said.faults[lang], failures, lang)]
  if (!args.quiet) await terminal.stderr.write(lines.map((line) => `${line}\n`).join(''))
  return stopCode ?? (counts.failed > 0 ? exit.verify : exit.ok)
}

const said = {
  sum: {
    vi: (all: number, good: number, bad: number) => `${all} kết quả = ${good} đúng + ${bad} sai`,
    en: (all: number, good: number, bad: number) => `${all} records = ${good} right + ${bad} wrong`,
  },
  faults: {vi: 'sai:', en: 'wrong:'},
} as const
