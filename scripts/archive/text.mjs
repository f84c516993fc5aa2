// Composed notices: sentences of our own, filled with places, offices, people and dates by chance.
import {givenNames, middleNames, surnames} from './data.mjs'
import {kinds} from './kinds.mjs'
import {printed} from './page.mjs'
import {chanceOf, mixed} from './random.mjs'
import {findings, manners, remarks, topics, verbs} from './sentences.mjs'

/**
 * The text of a notice. Number, notation, body and year are those of no other `n`.
 *
 * @param {number} seed
 * @param {number} n counted from 1
 * @param {number} [wording] another number: the same document in other words
 */
export function noticeText(seed, n, wording = 0) {
  const {issuer, code, date} = identityOf(seed, n)
  const chance = chanceOf(seed, n, 1 + wording)
  return printed(
    {
      ...issuer,
      code,
      placeDate: `${issuer.place}, ngày ${pad(date.day)} tháng ${month(date)} năm ${date.year}`,
      ...composed(issuer, date, chance),
    },
    chance,
  )
}

/** Kinds of body in turn, the frequent ones more than once. */
const turns = ['province', 'department', 'district', 'commune', 'government', 'office', 'school', 'district', 'department', 'province']

/** Numbers that a body may give in a year; a prime, so that steps of any size reach each of them. */
const NUMBERS = 1499

/** What tells notice `n` from all others, and its date. */
export function identityOf(seed, n) {
  const turn = n % turns.length
  const kind = turns[turn]
  const {bodies, years, issuer} = kinds[kind]
  const inTurn = turns.filter((other) => other === kind).length
  const ordinal = Math.floor(n / turns.length) * inTurn + turns.slice(0, turn).filter((other) => other === kind).length
  // every pair of body and year comes once before any comes again, in an order that mixes them
  const pairs = bodies.length * (years[1] - years[0] + 1)
  const pair = (ordinal * 7919 + seed) % pairs
  const round = Math.floor(ordinal / pairs)
  if (round >= NUMBERS) throw new RangeError(`notice ${n}: numbers used up`)
  const number = 1 + (((mixed(mixed(seed, pair), turns.indexOf(kind)) % NUMBERS) + round * 37) % NUMBERS)
  const year = years[0] + (pair % (years[1] - years[0] + 1))
  const chance = chanceOf(seed, n)
  const [from, to] = year === 2025 ? [7, 12] : year === 2026 ? [1, 6] : [1, 12]
  const date = {year, month: chance.whole(from, to), day: chance.whole(1, 28)}
  const body = issuer(bodies[Math.floor(pair / (years[1] - years[0] + 1))], chance)
  return {issuer: body, number, code: `${pad(number)}/${body.notation}`, date}
}

function composed(issuer, date, chance) {
  const topic = chance.pick(topics)
  const chair = personOf(chance)
  const meeting =
    issuer.own === 'Nhà trường' && chance.odds(0.7) ? null : `${chance.pick(['cuộc họp', 'Hội nghị', 'buổi làm việc'])} về ${topic.about}`
  const signature = chance.pick(issuer.signatures)
  return {
    subject: meeting ? `Kết luận của ${issuer.boss} ${chair} tại ${meeting}` : `Về việc ${topic.about} năm ${date.year}`,
    opening: meeting ? openingOf(meeting, chair, issuer, date, chance) : foundations(issuer, date, topic, chance),
    clauses: clausesOf({issuer, date, topic, chance}),
    closing: [
      `${issuer.own} thông báo để các cơ quan, đơn vị biết, ${chance.pick(['thực hiện', 'triển khai thực hiện', 'nghiêm túc thực hiện'])}./.`,
    ],
    recipients: [...issuer.recipients, `Lưu: VT, ${chance.pick(['TH', 'KT', 'VX', 'NC'])}`],
    signature,
    signer: signature.length === 1 ? chair : personOf(chance),
  }
}

function openingOf(meeting, chair, issuer, date, chance) {
  const held = earlier(date, chance)
  const [one, two] = chance.some(issuer.units, 2)
  return [
    `Ngày ${held}, tại ${issuer.venue}, ${issuer.boss} ${chair} chủ trì ${meeting}. ${chance.pick(['Dự họp', 'Tham dự', 'Cùng dự'])} có đại diện lãnh đạo ${one}, ${two}.`,
    `${chance.pick(['Sau khi nghe', 'Nghe'])} ${one} báo cáo và ý kiến của các đại biểu dự họp, ${issuer.boss} ${chance.pick(['kết luận như sau', 'kết luận, chỉ đạo như sau', 'kết luận'])}:`,
  ]
}

const foundations = (issuer, date, topic, chance) => [
  `Căn cứ Kế hoạch số ${chance.whole(12, 900)}/KH-${issuer.notation.slice(3)} ngày ${earlier(date, chance)} về ${topic.about};`,
  `${issuer.own} thông báo việc ${topic.about} năm ${date.year} như sau:`,
]

/** Markers of three levels: section, body, task. */
const markers = [
  [(at) => `${at}.`, (_, at) => `${letters[at - 1]})`, () => '-'],
  [(at) => `${romans[at - 1]}.`, (_, at) => `${at}.`, () => '-'],
  [(at) => `${at}.`, (section, at) => `${section}.${at}.`, () => '-'],
  [(at) => `${at}.`, () => '-', () => '+'],
  // as in many a hurry: "a)" and "b.", "-" and "+" in one list
  [(at) => `${at}.`, (_, at) => `${letters[at - 1]}${at % 3 === 2 ? '.' : ')'}`, (at) => (at % 4 === 0 ? '+' : '-')],
]
const letters = [...'abcdđeghiklmnopqrstuvxy']
const romans = ['I', 'II', 'III', 'IV']

function clausesOf(work) {
  const {issuer, date, chance} = work
  const [section, body, item] = chance.pick(markers)
  const few = chance.whole(0, 100) / 100
  let left = 7 + Math.floor(38 * few ** 1.7)
  const clauses = [
    `${section(1)} Đánh giá chung`,
    ...chance.some(findings, Math.min(3, Math.ceil(left / 5))).map((text) => `- ${filled(text, chance)}`),
  ]
  left -= clauses.length
  clauses.push(
    `${section(2)} ${chance.pick(['Nhiệm vụ trong thời gian tới', 'Nhiệm vụ cụ thể', 'Để thực hiện tốt các nhiệm vụ, yêu cầu các đơn vị tập trung vào các việc sau'])}:`,
  )
  for (const [at, unit] of chance.some(issuer.units, Math.max(2, Math.ceil(left / 3))).entries()) {
    if (left <= 0) break
    const tasks = Math.min(left, chance.whole(1, 5))
    left -= tasks
    const marker = body(2, at + 1)
    const others = issuer.units.filter((other) => other !== unit)
    if (tasks === 1) clauses.push(`${marker} ${single(unit, others, work)}`)
    else
      clauses.push(
        `${marker} ${chance.pick(['', '', 'Giao ', 'Đối với '])}${unit}:`,
        ...several(tasks, others, work).map((task, i) => `${item(i + 1)} ${capital(task)}.${remark(chance)}`),
      )
  }
  clauses.push(
    `${section(3)} ${chance.pick(issuer.units)} theo dõi, đôn đốc việc thực hiện Thông báo này, ${deadlineOf(date, chance)} báo cáo ${issuer.boss}.`,
  )
  return clauses
}

function single(unit, others, work) {
  const task = taskOf(others, work)
  return `${work.chance.pick(['', 'Giao ', 'Yêu cầu ', 'Đề nghị '])}${unit} ${task}.${remark(work.chance)}`
}

const remark = (chance) => (chance.odds(0.4) ? ` ${filled(chance.pick(remarks), chance)}` : '')

const several = (count, others, work) => Array.from({length: count}, () => taskOf(others, work))

function taskOf(others, {issuer, date, topic, chance}) {
  const together = chance.odds(0.35)
    ? `${chance.pick(['chủ trì, phối hợp với', 'phối hợp với'])} ${chance.some(others, chance.whole(1, 2)).join(', ')} `
    : ''
  const manner = chance.odds(0.5) ? `, ${chance.pick(manners)}` : ''
  const end = chance.odds(0.5)
    ? chance.pick([
        `, hoàn thành ${deadlineOf(date, chance)}`,
        `; báo cáo ${issuer.boss} ${deadlineOf(date, chance)}`,
        `; trình ${issuer.boss} ${deadlineOf(date, chance)}`,
      ])
    : ''
  return `${together}${chance.pick(verbs)} ${chance.pick(topic.things)}${manner}${end}`
}

function deadlineOf({year, month: of}, chance) {
  const later = of + chance.whole(1, 4)
  const [y, m] = later > 12 ? [year + 1, later - 12] : [year, later]
  const day = chance.whole(1, 28)
  return chance.pick([
    `trước ngày ${pad(day)} tháng ${month({month: m})} năm ${y}`,
    `trước ngày ${pad(day)}/${m}/${y}`,
    `chậm nhất ngày ${pad(day)}/${m}/${y}`,
    `trong tháng ${m}/${y}`,
    `trong quý ${romans[Math.ceil(m / 3) - 1]} năm ${y}`,
  ])
}

/** A day of the month before the date, or of the same one. */
function earlier({year, month: of, day}, chance) {
  const [d, m, y] =
    day > 4 ? [day - chance.whole(1, 4), of, year] : of > 1 ? [chance.whole(20, 28), of - 1, year] : [chance.whole(20, 31), 12, year - 1]
  return chance.pick([`${d}/${m}/${y}`, `${pad(d)} tháng ${month({month: m})} năm ${y}`])
}

const personOf = (chance) => `${chance.pick(surnames)} ${chance.pick(middleNames)} ${chance.pick(givenNames)}`
const filled = (text, chance) =>
  text
    .replaceAll('{percent}', () => String(chance.whole(41, 98)))
    .replaceAll('{few}', () => pad(chance.whole(2, 19)))
    .replaceAll('{many}', () => String(chance.whole(100, 980)))
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** Numbers below ten are written with a nought, and so are the first two months. */
const pad = (number) => String(number).padStart(2, '0')
const month = ({month: of}) => (of < 3 ? pad(of) : String(of))
