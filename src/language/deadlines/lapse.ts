/**
 * The end of a lapse of time that gives no date, read at `at`, the offset behind "trong", "sau", "không quá"; null where none stands.
 * Folded text.
 *
 *     trong 10 ngay lam viec ke tu ngay nhan duoc · trong vong 05 (nam) ngay · trong thoi han 2 tuan
 *           ^                                             ^
 */
export function readLapse(folded: string, at: number): number | null {
  return match(LAPSE, folded, at) ?? match(LONG_LAPSE, folded, at)
}

/** The same for a day that comes again and again: "truoc ngay 15 hang thang", "truoc ngay 05 cua thang ke tiep". */
export function readRecurring(folded: string, at: number): number | null {
  return match(RECURRING, folded, at)
}

const SINCE = '(?:,? ?(?:ke|tinh) (?:ca )?tu (?:ngay|khi|thoi diem)(?: (?!(?:truoc|cham|thi|phai|bao|gui) )[a-z]{1,9}){0,8})'
const FRAME = '(?:vong |thoi han |thoi gian |toi da |khong qua )'
const COUNT = String.raw`\d{1,3} ?(?:\([a-z ]{1,24}\) ?)?`
const DAYS = String.raw`(?:ngay(?: lam viec| lien tuc)?|gio(?: lam viec)?)(?![a-z])(?! ?\d)`

const LAPSE = new RegExp(`${FRAME}{0,2}${COUNT}${DAYS}${SINCE}?`, 'y')
// weeks and months are as often a stretch as an end ("trong 3 tháng liên tục"): a frame or a starting point must say so
const LONG_LAPSE = new RegExp(`(?:${FRAME}{1,2}${COUNT}(?:tuan|thang)(?![a-z])${SINCE}?|${COUNT}(?:tuan|thang)${SINCE})`, 'y')

const DAY = String.raw`(?=ngay |\d)(?:\d{1,2} ?(?:gio|h) ?(?:\d\d)? )?(?:ngay )?(?:\d{1,2}(?:(?:, | va )(?:ngay )?\d{1,2})? )?(?:(?:thang )?\d{1,2} )?`
const TURN = '(?:(?:hang|moi|cua) (?:thang|quy|nam|tuan|ngay|ky)|(?:thang|quy|tuan) (?=ke|sau|tiep|lien|dau|cuoi)|nam (?=sau|truoc))'
const RECURRING = new RegExp(
  `${DAY}${TURN}(?: ?(?:ke tiep|sau|truoc|tiep theo|lien ke|lien sau|(?:cuoi|dau) (?:quy|nam)(?: sau)?|cuoi|dau))?(?![a-z])`,
  'y',
)

function match(shape: RegExp, folded: string, at: number): number | null {
  shape.lastIndex = at
  return shape.test(folded) ? shape.lastIndex : null
}
