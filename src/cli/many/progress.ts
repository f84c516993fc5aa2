import type {Tally} from '../../batch/tally.ts'
import type {Lang} from '../../report/phrase.ts'
import type {Terminal} from '../terminal.ts'

export type How = 'bar' | 'line' | 'json' | 'none'

/** Shows how far a run is, on stderr; lines that others write go above the bar. */
export interface Progress {
  readonly say: (line: string) => void
  /** Says something to people; among lines of JSON it is one, too. */
  readonly tell: (text: string) => void
  readonly stop: () => void
}

/**
 *     812/1204 [=============>      ] 67%  lỗi 2  còn 0:41
 *
 * @param total how many inputs there are, once that is known
 */
export function showProgress(how: How, tally: Tally, total: () => number | null, lang: Lang, {stderr}: Terminal): Progress {
  const begun = performance.now()
  const put = (text: string): void => void stderr.write(text).catch(() => {})
  const now = (): State => stateOf(tally, total(), (performance.now() - begun) / 1000)
  const tell = (text: string): void => put(`${text}\n`)
  if (how === 'none') return {say: put, tell, stop: () => {}}
  if (how === 'bar') {
    const draw = (): void => put(`\r${ERASE}${bar(now(), lang, stderr.columns)}`)
    const timer = every(200, draw)
    const say = (line: string): void => put(`\r${ERASE}${line}`)
    return {
      say,
      tell: (text) => say(`${text}\n`),
      stop: () => {
        clearInterval(timer)
        put(`\r${ERASE}`)
      },
    }
  }
  if (how === 'json') {
    const event = (name: string, of: object): void => put(`${JSON.stringify({event: name, ...of})}\n`)
    const timer = every(1000, () => event('progress', now()))
    return {say: put, tell: (text) => event('message', {text}), stop: () => clearInterval(timer)}
  }
  const timer = every(5000, () => put(plain(now())))
  return {say: put, tell, stop: () => clearInterval(timer)}
}

const ERASE = '\u001b[2K'

interface State {
  readonly done: number
  readonly total: number | null
  readonly failed: number
  /** Files a second. */
  readonly rate: number
  /** Seconds. */
  readonly elapsed: number
  readonly left: number | null
}

function stateOf({counts}: Tally, total: number | null, elapsed: number): State {
  const done = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const rate = done / Math.max(elapsed, 0.001)
  const left = total === null || done === 0 ? null : Math.round(Math.max(0, total - done) / rate)
  return {done, total, failed: counts.failed, rate: Math.round(rate * 10) / 10, elapsed: Math.round(elapsed), left}
}

function bar({done, total, failed, rate, left}: State, lang: Lang, columns: number): string {
  const words = lang === 'vi' ? {failed: 'lỗi', rate: 'tệp/giây', left: 'còn'} : {failed: 'failed', rate: 'files/s', left: 'left'}
  const share = total ? Math.min(1, done / total) : null
  const drawn =
    share === null
      ? ''
      : `[${'='.repeat(Math.round(share * WIDTH))}${' '.repeat(WIDTH - Math.round(share * WIDTH))}] ${Math.floor(share * 100)}%  `
  const rest = left === null ? '' : `  ${words.left} ${clock(left)}`
  return ` ${done}${total === null ? '' : `/${total}`} ${drawn}${words.failed} ${failed}  ${rate} ${words.rate}${rest}`.slice(
    0,
    Math.max(20, columns - 1),
  )
}

const WIDTH = 20

function plain({done, total, failed, rate, left}: State): string {
  const share = total ? `/${total} ${Math.min(100, Math.floor((done / total) * 100))}%` : ''
  return `parse-notice: ${done}${share} failed=${failed} rate=${rate}/s${left === null ? '' : ` eta=${left}s`}\n`
}

function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function every(milliseconds: number, act: () => void): NodeJS.Timeout {
  const timer = setInterval(act, milliseconds)
  timer.unref()
  return timer
}
