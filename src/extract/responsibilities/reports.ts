import {type Actor, readActors} from '../../language/actors/index.ts'
import type {Flow} from '../../model/flow.ts'
import {matchesWithin} from './within.ts'

/**
 * Whom the assignee itself reports or submits to.
 *
 *     … báo cáo UBND tỉnh trước ngày …; trình Thủ tướng Chính phủ xem xét …
 *               ^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^
 *     … trước khi trình X; để làm cơ sở trình X; để tổng hợp báo cáo X      no
 */
export function readReports(flow: Flow, from: number, to: number): Actor[] {
  const out: Actor[] = []
  let past = from
  for (const {at, end} of matchesWithin(flow, from, to, REPORT)) {
    if (at < past || INDIRECT.test(flow.folded.slice(Math.max(from, at - 48), at))) continue
    const list = readActors(flow, end, to)
    if (!list) continue
    out.push(...list.actors.filter((actor) => !out.some((other) => other.name === actor.name)))
    past = list.end
  }
  return out
}

const REPORT = /(?<![a-z])(?:bao cao(?: ket qua| tinh hinh| de xuat| y kien)?(?: thuc hien)?|trinh)(?: (?:len|ve|cho|voi|toi))? (?=\p{L})/gu
const INDIRECT =
  /(?:truoc khi|de lam co so|lam co so|de tong hop,?|tong hop,? tiep tuc|theo|cac|de tiep tuc|noi dung|to|chuong|quy|sau khi|de) (?:tiep tuc )?$/u
