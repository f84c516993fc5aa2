/** The day a document was issued, the measure for ends printed without a year. */
export interface Reference {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Takes an ISO date apart; null for null or for anything else. */
export function referenceOf(issued: string | null): Reference | null {
  const parts = issued === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/u.exec(issued)
  return parts === null ? null : {year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3])}
}

/** The year in which a month (and day) first comes that is not before the reference. */
export function yearFor(reference: Reference, month: number, day = 31): number {
  const past = month < reference.month || (month === reference.month && day < reference.day)
  return past ? reference.year + 1 : reference.year
}
