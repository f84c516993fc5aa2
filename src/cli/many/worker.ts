import {serveQueue} from '../../batch/queue/worker.ts'
import {both} from '../../batch/readers/both.ts'
import {type Lang, phrase} from '../../report/phrase.ts'
import type {Arguments} from '../arguments.ts'
import {exit} from '../exit.ts'
import type {Terminal} from '../terminal.ts'
import {says, UsageError} from '../usage.ts'
import {stopOf} from './common.ts'
import {hire, jobsOf} from './hire.ts'

/** `parse-notice worker --queue URL`: reads for runs on other machines until it is stopped. */
export async function worker({many}: Arguments, lang: Lang, terminal: Terminal): Promise<number> {
  if (many.queue === null) throw new UsageError(says.needsQueue())
  const {stop} = stopOf(terminal)
  const put = (text: string): void => void terminal.stderr.write(text).catch(() => {})
  const crewFor = async (setup: Parameters<typeof hire>[0]): Promise<ReturnType<typeof both>> => {
    const {crew, programs} = await hire(setup, many)
    return both(crew, programs)
  }
  put(`${said.begins[lang]}\n`)
  const served = await serveQueue(many.queue, crewFor, {
    version: terminal.version(),
    jobs: jobsOf(many) + 1, // one lot is at hand when another is done
    signal: stop.signal,
    onTrouble: ({code, args}) => put(`${phrase({code, span: null, args}, lang).text}\n`),
  })
  put(`${said.ended[lang](served.files, served.failed)}\n`)
  return exit.ok
}

const said = {
  begins: {vi: 'Đang nhận việc; Ctrl-C để dừng sau khi xong việc dở dang.', en: 'Taking jobs; Ctrl-C stops after those in hand.'},
  ended: {
    vi: (files: number, failed: number) => `Đã đọc ${files} tệp, ${failed} lỗi.`,
    en: (files: number, failed: number) => `${files} files read, ${failed} failed.`,
  },
} as const
