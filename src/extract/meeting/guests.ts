import {type Actor, type Home, readActors, writeOut} from '../../language/actors/index.ts'
import {type Flow, spanOf} from '../../model/flow.ts'
import type {Found, Traced} from '../../model/found.ts'
import type {Attendee} from '../../notice.ts'
import {absentFrom, absentLength, isAbsent} from './absent.ts'
import {boundary, entryEnd, nameEnd, postsEnd, sentenceStop} from './entryEnds.ts'
import {foundAt, foundPosition} from './found.ts'
import {nameIn} from './fullName.ts'
import {joinLevels} from './levels.ts'
import {afterHonorific, beginsPerson, type PersonPhrase, readPerson} from './person.ts'
import {beginsPost} from './post.ts'
import {withTail} from './tails.ts'
import {type Range, trim} from './words.ts'

/** Reads everyone that a list names: persons with their posts, bodies written out, groups as printed. */
export function readGuests(flow: Flow, list: Range, home: Home | null): Traced<Attendee>[] {
  const guests: Traced<Attendee>[] = []
  let at = list.start
  let limit = absentFrom(flow, at, list.end)
  while (at < list.end) {
    if (at >= limit) limit = absentFrom(flow, at + 1, list.end)
    const next = skipFillers(flow, at, list.end) + absentLength(flow, at, list.end)
    if (next > at) {
      at = next
      continue
    }
    const read = READERS.reduce<Read | null>((found, reader) => found ?? reader(flow, at, limit, home), null) ?? leftOver(flow, at, limit)
    const {guests: met, end} = withTail(flow, read.guests, read.end, limit)
    guests.push(...(met.length > 0 && isAbsent(flow, at, end) ? met.slice(0, -1) : met))
    at = Math.max(end, at + 1)
  }
  return joinLevels(flow, guests)
}

interface Read {
  readonly guests: readonly Traced<Attendee>[]
  readonly end: number
}

const FILLER =
  /(?:[ ,;:.•*+–-]+|\([^()]{0,200}\)|(?:va|cung voi|cung|con co|ngoai ra|gom co|gom|bao gom|co|la)(?=[ :])(?! quan| so )|(?:cac )?(?:dong chi|ong, ba|ong|ba|vi dai bieu|dai bieu) ?:|(?:tai )?(?:cac )?(?:diem|dau) cau [^.;:]{2,80}?(?: co:?|:)|ve phia [^.;:]{2,80}?(?: co:?|:)|(?:dai dien )?(?:lanh dao )?(?:cac|mot so) [a-z,& -]{2,60}? (?:sau|sau day|nhu sau) ?:|(?:cac )?y kien[^.;:]{0,160}|(?:cung )?(?:tham du|tham gia|du)(?: (?:cuoc hop|hop|hoi nghi|phien hop|buoi lam viec))? (?:con )?co:?(?= )|(?:dai bieu|khach|thanh phan)(?: duoc)? moi(?: du| tham du)?(?: co| gom)? ?:)/uy

function skipFillers(flow: Flow, at: number, end: number): number {
  FILLER.lastIndex = at
  return Math.min(at + (FILLER.exec(flow.folded)?.[0].length ?? 0), end)
}

/** "các Phó Thủ tướng Chính phủ: Trần Văn An, Lê Thị Bình": one post, several names. */
function sharedPost(flow: Flow, at: number, end: number, home: Home | null): Read | null {
  const plural = flow.folded.startsWith('cac ', at) ? at + 4 : at
  const from = afterHonorific(flow, plural)
  const colon = from + flow.text.slice(from, Math.min(end, from + 120)).indexOf(':')
  if ((plural === at && from === at) || !beginsPost(flow, from) || colon < from) return null
  if (/[,;.]/u.test(flow.text.slice(from, colon))) return null
  const post = trim(flow, from, colon)
  const guests: Traced<Attendee>[] = []
  let stop = colon + 1
  for (let next = stop; next < end; ) {
    while (next < end && ' ,'.includes(flow.text.charAt(next))) next++
    if (guests.length > 0 && flow.folded.startsWith('va ', next)) next += 3
    const close = boundary(flow, next, end)
    const name = beginsPost(flow, next) ? null : nameIn(flow, next, close, home)
    if (name?.start !== next) break
    guests.push(personOf(flow, {name, position: [post]}, null))
    stop = name.end
    next = name.end
  }
  return guests.length > 0 ? {guests, end: stop} : null
}

/**
 * One person and the posts printed with the name.
 *
 *     đồng chí Trần Văn An - Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; …      name first: posts follow, as long as they name no one else
 *     Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Văn Bình, Thứ trưởng …    post first: the name closes the phrase
 */
function onePerson(flow: Flow, start: number, end: number, home: Home | null): Read | null {
  const at = afterHonorific(flow, start)
  const limit = sentenceStop(flow, at, end)
  const first = nameIn(flow, at, boundary(flow, at, limit), home)
  const named = first?.start === at ? first.end : beginsPerson(flow, at, limit) ? nameEnd(flow, at, limit, home) : null
  const more = named !== null && (first?.start === at || flow.text.startsWith(' - ', named))
  const phraseEnd = named !== null && more ? postsEnd(flow, named, limit, home) : named
  if (phraseEnd === null) return null
  const phrase = readPerson(flow, at, phraseEnd, home)
  if (!phrase?.name) return null
  return {guests: [personOf(flow, phrase, organAfterPost(flow, phrase, home))], end: phraseEnd}
}

/** Whom a person stands for: what follows the title in the last post ("Giám đốc Sở Y tế"). */
function organAfterPost(flow: Flow, phrase: PersonPhrase, home: Home | null): Found<string> | null {
  for (const post of phrase.position) {
    for (let at = flow.text.indexOf(' ', post.start); at >= 0 && at < post.end; at = flow.text.indexOf(' ', at + 1)) {
      if (!/\p{Lu}/u.test(flow.text.charAt(at + 1)) || beginsPost(flow, at + 1)) continue
      const actor = readActors(flow, at + 1, post.end)?.actors[0]
      if (actor?.kind === 'body') return nameOf(flow, actor, home)
    }
  }
  return null
}

function personOf(flow: Flow, phrase: PersonPhrase, organ: Found<string> | null): Traced<Attendee> {
  const name = phrase.name!
  const value = flow.text.slice(name.start, name.end)
  return {
    name: {value, span: spanOf(flow, name.start, name.end), how: 'exact', rule: 'attendee-person'},
    kind: 'person',
    position: foundPosition(flow, phrase, 'attendee-position'),
    organName: organ,
  }
}

/** "Trưởng, Phó các phòng thuộc Sở": two offices share their units, and make two groups. */
function paired(flow: Flow, at: number, end: number): Read | null {
  PAIRED.lastIndex = at
  const found = PAIRED.exec(flow.folded)
  if (!found) return null
  const units = at + found[0].length
  const stop = readActors(flow, units, Math.min(end, units + 160))?.actors[0]?.end ?? entryEnd(flow, units, end)
  const head = flow.text.slice(at, at + found[0].search(/,| va| cap|\//u))
  const first: Traced<Attendee> = {
    name: {value: `${head} ${flow.text.slice(units, stop)}`, span: spanOf(flow, at, stop), how: 'expanded', rule: 'attendee-group'},
    kind: 'group',
  }
  const second = at + found[0].lastIndexOf('pho ')
  return {guests: [first, groupOf(flow, trim(flow, second, stop))], end: stop}
}
const PAIRED =
  /(?<post>cap truong|truong (?:phong|ban|khoa)|truong|giam doc|hieu truong|chu tich|chi cuc truong|bi thu|thu truong)(?:,| va|,? cap|\/) ?pho (?:\k<post> |truong )?(?=(?:cac|phong|ban|khoa|don vi|bo mon|trung tam)(?![a-z]))/uy

/** "các đồng chí Phó Chủ tịch UBND tỉnh", "các Phó Giám đốc Sở": holders of one office together are a group as printed. */
function holders(flow: Flow, at: number, end: number): Read | null {
  if (!flow.folded.startsWith('cac ', at)) return null
  const post = afterHonorific(flow, at + 4)
  const stop = entryEnd(flow, post, end)
  if (!beginsPost(flow, post) || /(?<![a-z])cac(?![a-z])/u.test(flow.folded.slice(post, stop))) return null
  return {guests: [groupOf(flow, trim(flow, at, stop))], end: stop}
}

/** Bodies and groups by the grammar of lists. */
function actorsAt(flow: Flow, start: number, end: number, home: Home | null): Read | null {
  const at = afterHonorific(flow, start)
  const list = readActors(flow, beginsPost(flow, at) ? at : start, end)
  if (
    !list ||
    list.actors.length === 0 ||
    list.actors.some((actor) => actor.kind === 'person' && !nameIn(flow, actor.start, actor.end, home))
  )
    return null
  return {guests: list.actors.map((actor) => guestOf(flow, actor, home)), end: list.end}
}

function guestOf(flow: Flow, actor: Actor, home: Home | null): Traced<Attendee> {
  if (actor.kind !== 'person' || !actor.person) return {name: nameOf(flow, actor, home), kind: isLed(actor) ? 'group' : 'body'}
  const found = (value: string | null): Found<string> | null =>
    value === null ? null : {value, span: spanOf(flow, actor.start, actor.end), how: actor.how, rule: 'attendee-person'}
  return {
    name: found(actor.person.fullName)!,
    kind: 'person',
    position: found(actor.person.position),
    organName: found(actor.person.organName),
  }
}

/** An open group, or a place whose leaders came ("lãnh đạo tỉnh Hà Giang"): neither is a body. */
const isLed = (actor: Actor): boolean =>
  actor.kind === 'group' || /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) /u.test(actor.name)

/** A body goes by its own name, also when its leaders came; a group keeps "lãnh đạo" where it is printed right before it. */
function nameOf(flow: Flow, actor: Actor, home: Home | null): Found<string> {
  const written = home ? writeOut(actor, home) : actor
  const note = NOTE.exec(written.name)?.[0].length ?? 0
  const end = actor.end - (NOTE.test(flow.text.slice(actor.start, actor.end)) ? note : 0)
  const led = isLed(actor) ? LEADERS.exec(flow.folded.slice(Math.max(0, actor.start - 40), actor.start)) : null
  if (led) {
    const start = actor.start - led[0].length
    return foundAt(flow, {start, end}, 'attendee-group')
  }
  return {
    value: written.name.slice(0, written.name.length - note),
    span: spanOf(flow, actor.start, end),
    how: written.how,
    rule: actor.kind === 'group' ? 'attendee-group' : 'attendee-body',
  }
}
/** The number of a footnote glued to a name: "các sở, ngành1". */
const NOTE = /(?<=\p{Ll})\d{1,2}$/u
const LEADERS = /(?<![a-z])(?:(?:dai dien|tap the|cac dong chi|dong chi) )*(?:lanh dao|dai dien)(?: va dai dien| va chuyen vien)? $/u

const PEOPLE =
  /^(?:cac|lanh dao|dai dien|toan the|tap the|dong dao|mot so|thanh vien|truong|thu truong|dong chi|chuyen vien|can bo|dai bieu|nha dau tu|ho |nguoi|chuyen gia|phong vien|chu )(?![a-z]*[a-z]{9})/u

/** "… và các đồng chí": another entry begins. */
const NEXT = /^ va (?:cac|dong chi|lanh dao|dai dien)(?![a-z])/u

/** What no grammar reads is one group as printed when it speaks of people, up to the next comma or semicolon; else nothing. */
function leftOver(flow: Flow, at: number, end: number): Read {
  let stop = at
  while (
    stop < end &&
    !',;'.includes(flow.text.charAt(stop)) &&
    !NEXT.test(flow.folded.slice(stop, stop + 16)) &&
    !(flow.text.charAt(stop) === '.' && stop + 1 >= end)
  )
    stop++
  const range = trim(flow, at, stop)
  if (/[\p{L})] [-–] \p{Ll}$/u.test(flow.text.slice(at - 4, at + 1))) return {guests: [], end: stop} // "ông Lê Văn Ba - chuyên gia"
  if (!PEOPLE.test(flow.folded.slice(range.start, range.end)) || range.end - range.start > 160) return {guests: [], end: stop}
  return {guests: [groupOf(flow, range)], end: stop}
}

const groupOf = (flow: Flow, range: Range): Traced<Attendee> => ({name: foundAt(flow, range, 'attendee-group'), kind: 'group'})

const READERS: readonly ((flow: Flow, at: number, end: number, home: Home | null) => Read | null)[] = [
  sharedPost,
  paired,
  holders,
  onePerson,
  actorsAt,
]
