import {resolve} from 'node:path'
import {type Past, storedIn} from '../../batch/journal/stored.ts'
import {holderOf} from '../../batch/records/lock.ts'
import {count, emptyTally, type Tally} from '../../batch/tally.ts'
import {locksIn} from '../../batch/workplace.ts'
import type {Lang} from '../../report/phrase.ts'
import type {Arguments} from '../arguments.ts'
import {exit} from '../exit.ts'
import type {Terminal} from '../terminal.ts'
import {summaryText} from './summary.ts'

/** `parse-notice status FOLDER`: what its journals say. */
export async function status({files: [folder], format}: Arguments, lang: Lang, {stdout}: Terminal): Promise<number> {
  const records = resolve(folder!)
  const {files, runs, close} = await storedIn(records)
  const tally = emptyTally()
  for (const entry of files()) {
    tally.inputs++
    count(tally, entry)
  }
  close()
  const holders = locksIn(records).flatMap((path) => holderOf(path) ?? [])
  const text =
    format === 'yaml' ? runLines(runs, holders, lang) + summaryText(tally, null, lang) : `${JSON.stringify(dataOf(tally, runs, holders))}\n`
  await stdout.write(text)
  return exit.ok
}

type Holders = readonly {readonly host: string; readonly pid: number}[]

const kindsOf = (kinds: Tally['failures']): object => Object.fromEntries([...kinds].map(([code, kind]) => [code, kind.count]))

const dataOf = ({inputs, counts, failures, skips, reviews, toReview}: Tally, runs: readonly Past[], running: Holders): object => ({
  inputs,
  counts,
  failures: kindsOf(failures),
  skips: kindsOf(skips),
  toReview,
  reviews: kindsOf(reviews),
  runs: runs.map(({start, end}) => ({...start, end})),
  running,
})

function runLines(runs: readonly Past[], running: Holders, lang: Lang): string {
  const said = words[lang]
  const now = running.map(({host, pid}) => `${said.running} (${host}, ${pid})\n`).join('')
  const last = runs.at(-1)
  if (last === undefined) return now
  const {start, end} = last
  const how =
    end === null ? (running.length > 0 ? '' : `, ${said.cut}`) : `, ${end.time} ${end.stopped || end.failure ? said.stopped : said.ended}`
  return `${said.runs(runs.length)}: ${start.time}${how}\n${now}`
}

const words = {
  vi: {
    runs: (n: number) => `${n} lượt chạy, lượt cuối`,
    running: 'đang chạy',
    cut: 'bị ngắt giữa chừng',
    stopped: 'dừng giữa chừng',
    ended: 'xong',
  },
  en: {
    runs: (n: number) => `${n} ${n === 1 ? 'run' : 'runs'}, the last`,
    running: 'running',
    cut: 'cut off',
    stopped: 'stopped',
    ended: 'ended',
  },
} as const
