import type {Home} from '../../language/actors/index.ts'
import {fold} from '../../language/fold.ts'
import {concat, type Flow} from '../../model/flow.ts'
import {type Found, type Traced, unwrap} from '../../model/found.ts'
import type {Message} from '../../model/message.ts'
import type {Tree} from '../../model/tree.ts'
import type {Attendee, Meeting} from '../../notice.ts'
import {findPresiders, type Presider} from './chair.ts'
import {readDays} from './days.ts'
import {foundAt, foundPosition} from './found.ts'
import {readGuests} from './guests.ts'
import {Lazy} from './lazy.ts'
import {counterpartOf, findLists} from './lists.ts'
import {readName} from './name.ts'
import {type Narrative, narrativeOf} from './narrative.ts'
import {footnoteGuests} from './notes.ts'
import {isReported} from './reported.ts'
import {signedName} from './signed.ts'
import {agreedName} from './spelling.ts'
import {findStatements, type Statement} from './statement.ts'
import {readSubject} from './subject.ts'
import {readVenue} from './venue.ts'

/** What the heading already told: the subject as read, the day of issue, and what "UBND tỉnh" means in the document. */
export interface MeetingContext {
  readonly subject: string | null
  readonly issuedDate: string | null
  readonly home: Home | null
}

/**
 * Reads the meeting that a notice reports (thông báo kết luận): name, days, place, who presided and who took part. Null when the
 * document reports none: an ordinary notice, an invitation, a plan.
 *
 *     Ngày 05/3/2024, tại trụ sở UBND tỉnh, Phó Chủ tịch … Trần Văn An chủ trì cuộc họp về …. Dự họp có …
 *     dates           venue                 chair                              name           attendees
 */
export function readMeeting(tree: Tree, context: MeetingContext): {value: Traced<Meeting> | null; messages: Message[]} {
  const narrative = narrativeOf(tree)
  const subject = tree.zones.subject.length > 0 ? concat(tree.zones.subject) : null
  const concluding = readSubject(subject)
  const statements = new Lazy(findStatements(narrative))
  const statement = statements.first() ?? null
  if (!isReported(narrative, statement, subject, concluding, context.issuedDate)) return {value: null, messages: []}
  const presiders = new Lazy(findPresiders(narrative, statement, subject, concluding, context.home))
  const name = readName(narrative, statements, subject, concluding)
  const venue = readVenue(narrative, statements)
  const chair = chairOf(tree, presiders, subject ? [subject, narrative.flow] : [narrative.flow])
  return {
    value: {
      name: name && foundAt(name.flow, name.range, name.rule),
      dates: readDays(narrative, statements, subject, context.issuedDate),
      venue: venue && foundAt(narrative.flow, venue, 'meeting-venue'),
      chair: chair && {fullName: chair.fullName, position: chair.position},
      attendees: attendeesOf(tree, narrative, statements, subject, presiders, chair?.fullName?.value ?? null, context.home),
    },
    messages: [],
  }
}

interface Chair {
  readonly fullName: Found<string> | null
  readonly position: Found<string> | null
}

/** The first who presides; a missing name or post is taken from a later mention that does not speak of someone else, or the name from the signature. */
function chairOf(tree: Tree, presiders: Lazy<Presider>, flows: readonly Flow[]): Chair | null {
  const first = presiders.first()
  if (!first) return null
  const named = presiders.find(({phrase}) => phrase.name !== null)
  const fullName = named ? foundAt(named.flow, named.phrase.name!, named.rule) : null
  const key = fullName && fold(fullName.value)
  const isPosted = ({flow, phrase}: Presider): boolean =>
    phrase.position.length > 0 && (!phrase.name || fold(flow.text.slice(phrase.name.start, phrase.name.end)) === key)
  const posted = first.rule === 'chair-concludes' && named && isPosted(named) ? named : presiders.find(isPosted)
  const position = posted ? foundPosition(posted.flow, posted.phrase, posted.rule) : null
  return {
    fullName: fullName ? agreedName(fullName, flows) : position && signedName(tree, position.value),
    position,
  }
}

function attendeesOf(
  tree: Tree,
  narrative: Narrative,
  statements: Lazy<Statement>,
  subject: Flow | null,
  presiders: Lazy<Presider>,
  chair: string | null,
  home: Home | null,
): Traced<Attendee>[] {
  const {flow} = narrative
  const others = presiders.find((presider) => presider.flow === flow && presider.rule !== 'chair-concludes')?.others
  const lists = findLists(narrative, statements)
  const present = (others ? [others, ...lists] : lists).flatMap((list) => readGuests(flow, list, home))
  const counterpart = subject && present.length === 0 ? counterpartOf(subject, {start: 0, end: subject.text.length}) : null
  const met = subject && counterpart ? readGuests(subject, counterpart, home) : []
  return onceEach([...present, ...met, ...footnoteGuests(tree, flow, lists, home)], chair)
}

/** Everyone once, the chair left out, also where a damaged title hides the person ("Bộ Th ghính Trần Văn An"). */
function onceEach(guests: readonly Traced<Attendee>[], chair: string | null): Traced<Attendee>[] {
  const seen = new Set<string>()
  const presider = chair === null ? null : fold(chair)
  return guests.filter((guest) => {
    const key = fold(unwrap(guest.name))
    if (presider !== null && (key === presider || key.endsWith(` ${presider}`))) return false
    return !seen.has(key) && seen.add(key)
  })
}
