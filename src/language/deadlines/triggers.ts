import {iso} from '../dates/calendar.ts'
import {isDigit} from '../dates/numeral.ts'
import type {Folded} from '../dates.ts'
import {readLapse, readRecurring} from './lapse.ts'
import {type Point, readPoint} from './point.ts'
import type {Reference} from './reference.ts'
import {endsTask, isAim, isDone, isFinishing, isState, isTarget, type Setting, settingOf} from './setting.ts'

/** An end in time read behind a trigger word; `date` null with `precision: 'none'` when it gives none. */
export interface End {
  readonly date: string | null
  readonly precision: Point['precision'] | 'none'
  readonly end: number
  readonly how: Point['how']
}

/** How the words behind one trigger are read. `start` and `next` are the offsets of the trigger and of what follows it. */
type Reader = (flow: Folded, start: number, next: number, issued: Reference | null) => End | null

const before: Reader = (flow, start, trigger, issued) => {
  const next = behind(MOMENT, flow.folded, trigger)
  const point = readPoint(flow, next, issued)
  if (point === null) return dateless(readRecurring(flow.folded, next))
  const setting = settingOf(flow, start, point.end)
  if (isState(setting) || (point.precision === 'year' && !isFinishing(setting))) return null
  return isOver(point, issued, setting) ? null : dayBefore(point)
}

const latest: Reader = (flow, start, next, issued) => {
  const at = behind(CONNECTORS, flow.folded, next)
  const point = readPoint(flow, at, issued)
  if (point === null) return dateless(readLapse(flow.folded, at) ?? readRecurring(flow.folded, at))
  if (isOver(point, issued, settingOf(flow, start, point.end))) return null
  return flow.folded.slice(next, at).endsWith('truoc ') ? dayBefore(point) : point
}

const until: Reader = (flow, start, next, issued) => {
  const point = readPoint(flow, next, issued)
  if (point === null || isFraction(flow, next, point)) return null
  const setting = settingOf(flow, start, point.end)
  return isState(setting) || isAim(setting) || isTarget(setting, point.precision) || isPast(point, issued) ? null : point
}

const finished: Reader = (flow, start, next, issued) => {
  const at = behind(LABEL, flow.folded, next)
  const point = readPoint(flow, at, issued)
  if (point === null || isFraction(flow, at, point) || /^ ?- ?\d/u.test(flow.folded.slice(point.end, point.end + 4))) return null
  return isOver(point, issued, settingOf(flow, start, point.end)) ? null : point
}

const within: Reader = (flow, start, next, issued) => {
  const point = readPoint(flow, next, issued)
  if (point === null) {
    const setting = settingOf(flow, start, next)
    return isDone(setting) || isState(setting) ? null : dateless(readLapse(flow.folded, next))
  }
  return isFraction(flow, next, point) || isPast(point, issued) || !endsTask(settingOf(flow, start, point.end), point.precision)
    ? null
    : point
}

const thisVery: Reader = (flow, _start, next, issued) => {
  const point = readPoint(flow, next, issued)
  return point === null || point.precision === 'day' || isPast(point, issued) ? null : point
}

const after: Reader = (flow, start, next) => {
  const end = readLapse(flow.folded, next)
  return end === null || /hiệu lực|giá trị|(?<!\p{L})(?:đã|nếu)(?!\p{L})/u.test(settingOf(flow, start, end).printed) ? null : dateless(end)
}

// "vào cuối tháng 6" ends what is to be finished; "vào ngày 20/6" is when something takes place
const at: Reader = (flow, start, next, issued) => {
  const edge = flow.folded.startsWith('cuoi ', next) || flow.folded.startsWith('dau ', next) || flow.folded.startsWith('giua ', next)
  const point = edge ? readPoint(flow, next, issued) : null
  if (point === null) return edge ? null : dateless(readRecurring(flow.folded, next))
  return isPast(point, issued) || !isFinishing(settingOf(flow, start, point.end)) ? null : point
}

// "đến ngày D phải hoàn thành", "đến cuối năm 2025"; "từ … đến D" is a period, "đến năm 2030" the horizon of a plan
const upTo: Reader = (flow, start, next, issued) => {
  const point = readPoint(flow, next, issued)
  if (point === null || point.precision === 'year') return upToEdge(flow, start, next, issued, point)
  const setting = settingOf(flow, start, point.end)
  if (isPast(point, issued) || isState(setting) || PERIOD.test(setting.before)) return null
  return DUTY.test(setting.after) || setting.printed.endsWith('từ nay') ? point : upToEdge(flow, start, next, issued, point)
}

function upToEdge(flow: Folded, start: number, next: number, issued: Reference | null, point: Point | null): Point | null {
  if (point === null || isPast(point, issued) || !flow.folded.startsWith('cuoi ', next)) return null
  const setting = settingOf(flow, start, point.end)
  return isState(setting) || isAim(setting) || isTarget(setting, point.precision) || PERIOD.test(setting.before) ? null : point
}

const PERIOD = /(?<![a-z])tu (?:ngay|thang|nam|quy|dau|\d)[^,]*$/u
const DUTY = /^,? ?(?:phai |can |co ban |se ){0,2}(?:hoan thanh|hoan tat|xong)(?![a-z])/u
const MOMENT = /(?:thoi diem |cac (?=ngay))?/y
const CONNECTORS = /(?:(?:la|vao|den|het|trong|truoc|sau|khong qua|:) ){0,3}/y
const LABEL = /:? ?(?:(?:la|vao|den|het|trong|:) ){0,2}/y

function behind(shape: RegExp, folded: string, at: number): number {
  shape.lastIndex = at
  return shape.test(folded) ? shape.lastIndex : at
}

const dateless = (end: number | null): End | null => (end === null ? null : {date: null, precision: 'none', end, how: 'exact'})

// "trước ngày D" is dated D; "trước tháng 12" leaves the month before
function dayBefore(point: Point): Point {
  if (point.precision === 'day' || point.date === null || point.how === 'implied') return point
  const [year, month] = [Number(point.date.slice(0, 4)), Number(point.date.slice(5, 7))]
  const first = point.precision === 'year' ? 1 : point.precision === 'quarter' ? month - 2 : month
  const last = new Date(Date.UTC(year, first - 1, 0))
  return {...point, date: iso(last.getUTCFullYear(), last.getUTCMonth() + 1, last.getUTCDate())}
}

// "hoàn thành 1/3 khối lượng"
const isFraction = ({folded}: Folded, at: number, {precision, how}: Point): boolean =>
  precision === 'day' && how === 'implied' && isDigit(folded.charCodeAt(at))

const isPast = ({date}: Point, issued: Reference | null): boolean =>
  date !== null && issued !== null && date < iso(issued.year, issued.month, issued.day)

/** An order may reach its readers a few weeks late; what lies further back, or is said to be done, is no end. */
function isOver(point: Point, issued: Reference | null, setting: Setting): boolean {
  if (issued === null) return isDone(setting)
  if (!isPast(point, issued)) return false
  const days = (Date.UTC(issued.year, issued.month - 1, issued.day) - Date.parse(point.date!)) / 86_400_000
  return days > GRACE || point.precision !== 'day' || isDone(setting)
}

const GRACE = 31

export interface Trigger {
  /** As printed: marks decide where the folded word is ambiguous ("trong" is not "trọng"). */
  readonly printed: RegExp | null
  readonly read: Reader
}

const LIMIT = /^hạn/iu

/** The words that can open an end in time, folded, longest first. */
export const triggers = {
  'cham nhat': {printed: null, read: latest},
  'muon nhat': {printed: null, read: latest},
  'den het': {printed: null, read: until},
  'thoi gian hoan thanh': {printed: null, read: finished},
  'thoi han hoan thanh': {printed: null, read: finished},
  'thoi gian thuc hien:': {printed: null, read: finished},
  'hoan thanh': {printed: null, read: finished},
  'hoan tat': {printed: null, read: finished},
  'thoi han': {printed: null, read: finished},
  'han chot': {printed: LIMIT, read: latest},
  'han cuoi cung': {printed: LIMIT, read: latest},
  'han cuoi': {printed: LIMIT, read: latest},
  'han nop': {printed: LIMIT, read: latest},
  'khong muon hon': {printed: null, read: latest},
  'khong cham hon': {printed: null, read: latest},
  'khong qua': {printed: null, read: latest},
  'ngay trong': {printed: /^ngay trong/iu, read: thisVery},
  truoc: {printed: null, read: before},
  trong: {printed: /^trong/iu, read: within},
  ngay: {printed: /^ngay/iu, read: thisVery},
  xong: {printed: /^xong/u, read: finished},
  'han:': {printed: LIMIT, read: latest},
  het: {printed: null, read: until},
  sau: {printed: /^sau/iu, read: after},
  vao: {printed: null, read: at},
  den: {printed: /^đến/iu, read: upTo},
} as const satisfies Readonly<Record<string, Trigger>>
