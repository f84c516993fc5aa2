import type {Folded} from '../dates.ts'
import type {Point} from './point.ts'

/** What stands around a point of time in its sentence, at most LOOK letters each way; folded unless said otherwise. */
export interface Setting {
  /** From the beginning of the sentence to the word before the point. */
  readonly before: string
  /** The last stretch of `before` without a comma. */
  readonly near: string
  /** `near` as printed, lower case, where marks decide: "tính" is not "tỉnh", "đã" not "đa". */
  readonly printed: string
  /** From behind the point to the end of the sentence. */
  readonly after: string
  /** The point stands first in a bracket: "… (trong tháng 7/2025)". */
  readonly bracketed: boolean
}

const LOOK = 240

export function settingOf({text, folded}: Folded, start: number, end: number): Setting {
  const back = folded.slice(Math.max(0, start - LOOK), start)
  const before = back.slice(sentenceStart(back)).trimEnd()
  const near = before.slice(before.lastIndexOf(',') + 1)
  const ahead = folded.slice(end, end + LOOK)
  const stop = ahead.search(/[.;](?: |$)/u)
  return {
    before,
    near,
    printed:
      near === ''
        ? ''
        : text
            .slice(Math.max(0, start - LOOK), start)
            .trimEnd()
            .slice(-near.length)
            .toLowerCase(),
    after: stop < 0 ? ahead : ahead.slice(0, stop),
    bracketed: before.endsWith('('),
  }
}

// a full stop inside "5.000" or "tp." ends no sentence unless a space follows
function sentenceStart(back: string): number {
  for (let i = back.length - 2; i >= 0; i--) {
    const mark = back.charAt(i)
    if ((mark === '.' || mark === ';' || mark === ':' || mark === '!' || mark === '?') && back.charAt(i + 1) === ' ') return i + 2
  }
  return 0
}

/**
 * Whether a stretch of time set with "trong" ends a task, rather than dating a state, a plan or something done.
 *
 *     hoàn thành … trong tháng 10 năm 2024                 yes
 *     nhiệm vụ trọng tâm trong tháng 10 · đã thu được trong tháng 10 · Trong năm 2024 hoạt động …      no
 */
export function endsTask(setting: Setting, precision: Point['precision']): boolean {
  const {before, near, printed, after, bracketed} = setting
  if (OPEN_ENDED.test(after)) return false
  if (bracketed) return true
  if (before === '') return FINISHING.test(after)
  if (DONE.test(printed) || SUBJECT_MATTER.test(near)) return false
  return precision === 'day' || precision === 'month' || precision === 'quarter' || (FINISHING.test(near) && !PLANNED.test(near))
}

const OPEN_ENDED = /^ ?(?:va|,) (?:cac|nhung) nam (?:tiep|sau|toi)/u
const FINISHING =
  /(?<![a-z])(?:hoan thanh|hoan tat|xong|dut diem|trinh|ban hanh|dua vao (?:khai thac|su dung|van hanh|hoat dong)|phe duyet|khoi cong|khanh thanh|ban giao|nghiem thu|bao cao)(?![a-z])/u
const DONE = /(?<!\p{L})(?:đã|được giao|đạt được)(?!\p{L})/u
const SUBJECT_MATTER =
  /(?<![a-z])(?:nhiem vu|cong tac|trong tam|ket qua|tinh hinh|so lieu|phat sinh|dien ra|dat (?:ket qua )?tot|hoat dong|cong viec|giai phap|phien hop|cuoc hop)$/u
const PLANNED = /(?<![a-z])(?:de xuat|xay dung|lap) (?:ke hoach|phuong an|lo trinh)(?![a-z])/u

/** Whether "trước D", "đến hết D" stands for a state or for a rule's time rather than for an order: "phát sinh trước ngày …". */
export const isState = ({printed}: Setting): boolean => STATE.test(printed) || COUNTED.test(printed)

const STATE = /(?<!\p{L})(?:hiệu lực(?: thi hành)?|phát sinh|ký|ký kết|đến|từ|được cấp|xảy ra|tồn tại|giá trị(?: sử dụng)?)$/u
const COUNTED = /(?<!\p{L})(?:tính|lũy kế|luỹ kế|số liệu)(?: từ [\p{L}\d/ ]{1,30})?(?: đến)?$/u

/** Whether the clause speaks of something done ("đã nộp hồ sơ trước ngày …"). */
export const isDone = ({printed}: Setting): boolean => /(?<!\p{L})đã(?!\p{L})/u.test(printed)

/** Whether the clause sets an aim of a plan or a period rather than an end: "giai đoạn … đến hết năm 2025". */
export const isAim = ({before}: Setting): boolean => /(?<![a-z])(?:giai doan|thoi ky|tam nhin|muc tieu|hieu luc)(?![a-z])/u.test(before)

/** Whether a finishing verb stands before or after in the sentence. */
export const isFinishing = ({before, after}: Setting): boolean => FINISHING.test(before) || FINISHING.test(after)

/** Whether the month, quarter or year is when a figure is to be reached, not when a task ends: "đến hết năm 2024 đạt 95%". */
export const isTarget = ({near, after}: Setting, precision: Point['precision']): boolean =>
  precision !== 'day' && /\d ?%/u.test(after) && !FINISHING.test(near)
