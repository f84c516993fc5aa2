/** The day a document was issued, the measure for ends printed without a year. */
export interface Reference {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Takes an ISO date apart; null for null or for anything else. */
export function referenceOf(issued: string | null): Reference | null {
  if (issued === null || issued.length !== 'YYYY-MM-DD'.length) return null
  const [year, month, day] = [Number(issued.slice(0, 4)), Number(issued.slice(5, 7)), Number(issued.slice(8))]
  return year > 0 && month > 0 && day > 0 ? {year, month, day} : null
}

/** The year in which a month (and day) first comes that is not before the reference. */
export function yearFor(reference: Reference, month: number, day = 31): number {
  const past = month < reference.month || (month === reference.month && day < reference.day)
  return past ? reference.year + 1 : reference.year
}
