import type {Actor} from './actor.ts'
import {headAt} from './heads.ts'
import type {Item} from './items.ts'
import type {Shared} from './shared.ts'
import type {Tokens} from './tokens.ts'

/** An item of a list with the leaders who stand for it; `next` is the index behind its name and abbreviation. */
export interface Read {
  readonly item: Item
  readonly through: string | null
  readonly next: number
}

/** The actors of a list, each with its name written out: heads and tails said once are given to each. */
export function written(tokens: Tokens, list: readonly Read[]): readonly Actor[] {
  const actors: Actor[] = []
  list.forEach((read, i) => {
    const name = nameOf(tokens, list, i)
    const start = startOf(list, i)
    actors.push(actorOf(tokens, read, name, start))
  })
  return actors
}

function actorOf(tokens: Tokens, {item, through, next}: Read, name: string, from: number): Actor {
  const start = tokens.token(from).start
  const end = tokens.token(next - 1).end
  const exact = spaced(tokens.text.slice(start, end))
  const damaged = isRepaired(tokens, from, next) || (item.kind === 'shared' && isRepaired(tokens, ...item.shared!.head))
  if (item.kind !== 'person') {
    const how = damaged ? 'repaired' : name === exact ? 'exact' : 'expanded'
    return {start, end, through, how, name, kind: kindOf(tokens, item, from)}
  }
  const person = personOf(tokens, item)
  return {start, end, through, how: damaged ? 'repaired' : 'exact', name: person.fullName, kind: 'person', person}
}

/** A word of the name was read although damaged. */
function isRepaired(tokens: Tokens, from: number, next: number): boolean {
  for (let at = from; at < next; at++) if (tokens.isRepaired(at) || tokens.token(at).letters !== null) return true
  return false
}

function personOf(tokens: Tokens, {office}: Item): NonNullable<Actor['person']> {
  const {person, position, organ} = office!
  return {
    fullName: sliceOf(tokens, person!.start, person!.next),
    position: position === null ? null : sliceOf(tokens, position.start, position.next),
    organName: organ === null ? null : expanded(sliceOf(tokens, organ.start, organ.next)),
  }
}

function kindOf(tokens: Tokens, item: Item, from: number): 'body' | 'group' {
  if (item.kind === 'office') return item.office?.organ?.group === true || tokens.token(from).word === 'cac' ? 'group' : 'body'
  return item.kind === 'group' || from !== item.start ? 'group' : 'body'
}

/** The lone name under a plural without a colon is an open group, printed from its "các" on. */
function startOf(list: readonly Read[], i: number): number {
  const {item} = list[i]!
  return isLone(list, i) ? item.shared!.from : item.start
}

function isLone(list: readonly Read[], i: number): boolean {
  const {item} = list[i]!
  if (item.kind !== 'shared' || item.shared === null || item.shared.sure) return false
  return !list.some((other, j) => j !== i && other.item.kind === 'shared' && other.item.shared?.from === item.shared?.from)
}

function nameOf(tokens: Tokens, list: readonly Read[], i: number): string {
  const {item, next} = list[i]!
  if (item.kind === 'shared' && !isLone(list, i)) return sharedName(tokens, item.shared!, item.start, next)
  const printed = sliceOf(tokens, startOf(list, i), next)
  const name = item.kind === 'body' || item.kind === 'group' ? expanded(printed) : printed
  const tail = item.kind === 'body' || item.kind === 'office' ? tailFor(tokens, list, i) : null
  return tail === null ? name : `${name} ${tail}`
}

/** Title, head, noun of the place and name: "Chủ tịch" + "UBND" + "huyện" + "Ba Tơ". */
function sharedName(tokens: Tokens, shared: Shared, start: number, next: number): string {
  const title = shared.title === null ? '' : `${sliceOf(tokens, ...shared.title)} `
  const noun =
    shared.noun === null || tokens.token(start).start === tokens.token(shared.noun[0]).start ? '' : `${sliceOf(tokens, ...shared.noun)} `
  // "các tỉnh, thành phố: …" says of none which it is, "các xã A, B" of each
  if (shared.head[0] === shared.head[1]) return `${title}${noun}${sliceOf(tokens, start, next)}`
  const head = sliceOf(tokens, ...shared.head)
  const alone = shared.style === 'place' || shared.title !== null ? head : capital(head)
  return `${title}${shared.title === null ? expanded(alone) : alone} ${noun}${sliceOf(tokens, start, next)}`
}

/**
 * The tail that the next item lends to one without: "Đảng ủy, UBND các xã", "Ban Kinh tế, Ban Pháp chế HĐND tỉnh", "Chủ tịch, Phó Chủ
 * tịch UBND xã".
 */
function tailFor(tokens: Tokens, list: readonly Read[], i: number): string | null {
  const {item} = list[i]!
  const lender = lenderOf(list, i)
  if (lender === null) return null
  if (item.kind === 'office')
    return lender.office?.organ && item.office?.organ === null && (sameTitle(tokens, item, lender) || ledBy(tokens, item, lender))
      ? sliceOf(tokens, lender.office.organ.start, lender.office.organ.next)
      : null
  if (item.tail < item.next || lender.tail >= lender.next) return null
  const bare = item.headNext === item.next
  if (endsIn(tokens, item, lender)) return null
  if (bare ? !borrows(tokens, item, lender) : !sameHead(tokens, item, lender)) return null
  return sliceOf(tokens, lender.tail, lender.next)
}

/** The head itself ends in the words of the tail: "Công đoàn Trường, Đoàn Thanh niên Trường". */
function endsIn(tokens: Tokens, item: Item, lender: Item): boolean {
  const length = lender.next - lender.tail
  for (let i = 1; i <= length; i++) if (tokens.token(item.next - i).word !== tokens.token(lender.next - i).word) return false
  return true
}

/** "Chủ tịch, các Phó Chủ tịch UBND xã": the title of one is part of the other's. */
function sameTitle(tokens: Tokens, item: Item, lender: Item): boolean {
  const title = ({start, next}: Item, to = next): string =>
    tokens.folded.slice(tokens.token(start).start, tokens.token(to - 1).end).replace(/^cac /u, '')
  const [mine, other] = [title(item), title(lender, lender.office!.organ!.start)]
  return mine.endsWith(other) || other.endsWith(mine) || other === 'pho'
}

/** "Giám đốc, Thủ trưởng các sở, ban, ngành": titles of leaders before the group that they lead. */
function ledBy(tokens: Tokens, item: Item, lender: Item): boolean {
  return lender.office?.organ?.group === true && item.next - item.start < 4 && LEADERS.has(tokens.token(item.start).word)
}

const LEADERS: ReadonlySet<string> = new Set(['giam', 'thu', 'truong', 'hieu', 'tong', 'cuc', 'vu'])

/** A head that every unit has one of, before another with its unit: "Đảng ủy, UBND các xã". */
function borrows(tokens: Tokens, item: Item, lender: Item): boolean {
  return BORROWERS.test(tokens.folded.slice(tokens.token(item.start).start)) && headAt(tokens, lender.start)?.style === 'place'
}

const BORROWERS =
  /^(?:uy ban|ub|hdnd|hoi|dang uy|cong an|ban chi huy quan su|ban chqs|mat tran|mttq|doan thanh nien|doan tn|thuong truc|cong doan|bhxh)/u

/** The next item that has a tail, all between being as bare as this one. */
function lenderOf(list: readonly Read[], i: number): Item | null {
  const here = list[i]!
  const next = list[i + 1]?.item
  if (next === undefined || here.next !== here.item.next) return null
  if (here.item.kind === 'office') return next.kind === 'office' ? next : null
  if (next.kind !== 'body' && next.kind !== 'group') return null
  if (next.tail < next.next) return next
  return next.headNext === next.next ? lenderOf(list, i + 1) : null
}

/** Both have the same head, and the lender's tail is a body: "Ban Dân tộc HĐND tỉnh". */
function sameHead(tokens: Tokens, item: Item, lender: Item): boolean {
  const same = tokens.token(item.start).word === tokens.token(lender.start).word
  return same && tokens.token(lender.tail).cap && headAt(tokens, lender.tail) !== null
}

const SHORT: readonly (readonly [short: string, long: string])[] = [
  ['UBND', 'Ủy ban nhân dân'],
  ['UBNĐ', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
]

/** "UBND" and "HĐND" at the head of a name written out. */
function expanded(name: string): string {
  for (const [short, long] of SHORT) {
    if (name.startsWith(short) && (name.length === short.length || name.charAt(short.length) === ' '))
      return long + name.slice(short.length)
  }
  return name
}

const sliceOf = (tokens: Tokens, from: number, to: number): string =>
  spaced(tokens.text.slice(tokens.token(from).start, tokens.token(to - 1).end))

const spaced = (text: string): string => (isUneven(text) ? text.replaceAll(/\s+/gu, ' ') : text)

/** Whether anything but single spaces parts the words: two spaces, a tab, a line break, a fixed space. */
function isUneven(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code === 0xa0) if (code !== 32 || text.charCodeAt(i + 1) === 32) return true
  }
  return false
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
