/** A technical regulation or standard cited by number. */
export interface Standard {
  readonly code: string
  readonly number: string
  readonly notation: string
  readonly typeName: string
  readonly start: number
  readonly end: number
}

/** Finds the technical regulations and standards of `[from, to)`: "QCVN 41:2019/BGTVT", "TCVN ISO 9001:2015". */
export function findStandards(text: string, from: number, to: number): Standard[] {
  const found: Standard[] = []
  for (let at = text.indexOf('CVN', from); at >= 0 && at < to; at = text.indexOf('CVN', at + 3)) {
    const standard = at > from ? readStandard(text, at - 1) : null
    if (standard !== null && standard.end <= to) found.push(standard)
  }
  return found
}

// Law on Standards and Technical Regulations 2006, articles 10 and 26
const names: Readonly<Record<string, string>> = {QCVN: 'Quy chuẩn kỹ thuật quốc gia', TCVN: 'Tiêu chuẩn quốc gia'}

const SHAPE =
  /(?<!\p{L})([QT]CVN)(?: số)? ?((?:[A-Z]{2,5}(?:\/[A-Z]{2,5})? )?\d{1,5}(?:-\d{1,3})? ?[:-] ?(?:19|20)\d\d)(?!\d)(?: ?\/ ?([A-ZĐ&]{2,10}))?/uy

function readStandard(text: string, at: number): Standard | null {
  SHAPE.lastIndex = at
  const found = SHAPE.exec(text)
  if (found === null) return null
  const [all, notation = '', printed = '', issuer] = found
  const number = printed.replace(/ ?([:-]) ?/gu, '$1')
  return {
    code: `${notation} ${number}${issuer === undefined ? '' : `/${issuer}`}`,
    number,
    notation,
    typeName: names[notation]!,
    start: at,
    end: at + all.length,
  }
}
