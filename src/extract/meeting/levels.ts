import {fold} from '../../language/fold.ts'
import type {Flow} from '../../model/flow.ts'
import type {Traced} from '../../model/found.ts'
import {unwrap} from '../../model/found.ts'
import type {Attendee} from '../../notice.ts'

/**
 * Puts together a group whose levels the grammar took for entries of their own.
 *
 *     lãnh đạo Ban Chỉ huy phòng thủ dân sự cấp tỉnh, huyện │ và một số xã      one group
 */
export function joinLevels(flow: Flow, guests: readonly Traced<Attendee>[]): Traced<Attendee>[] {
  const joined: Traced<Attendee>[] = []
  for (const guest of guests) {
    const last = joined.at(-1)
    const whole = last && isLevel(guest) && endsInLevel(last) ? wholeOf(flow, last, guest) : null
    if (whole) joined[joined.length - 1] = whole
    else joined.push(guest)
  }
  return joined
}

const isLevel = (guest: Traced<Attendee>): boolean =>
  guest.kind === 'group' &&
  /^(?:mot so |cac )?(?:cap )?(?:xa|phuong|huyen|quan|thi xa|thi tran|thanh pho|dac khu)$/u.test(fold(unwrap(guest.name)))

const endsInLevel = (guest: Traced<Attendee>): boolean =>
  guest.kind === 'group' && / cap (?:trung uong|tinh|huyen|xa|thanh pho)(?:, (?:huyen|xa|quan|phuong))*$/u.test(fold(unwrap(guest.name)))

/** Both with what stands between them, when they stand so in print; the place is that of both. */
function wholeOf(flow: Flow, first: Traced<Attendee>, second: Traced<Attendee>): Traced<Attendee> | null {
  const {name, kind} = first
  if (kind === 'person' || typeof name === 'string' || typeof second.name === 'string') return null
  const value = [' và ', ', '].map((link) => `${name.value}${link}${unwrap(second.name)}`).find((text) => flow.text.includes(text))
  if (value === undefined) return null
  const end = second.name.span?.end
  return {
    ...first,
    name: {...name, value, span: name.span && end !== undefined ? {start: name.span.start, end} : name.span},
  } as Traced<Attendee>
}
