/** Whether a day exists in the Gregorian calendar; years outside 1900–2100 are taken for other numbers. */
export function exists(year: number, month: number, day: number): boolean {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export const isYear = (year: number): boolean => year >= 1900 && year <= 2100

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `2014, 3, 5` → `2014-03-05`. */
export const iso = (year: number, month: number, day: number): string =>
  `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`

/** Last day of a month, ISO. */
export const endOfMonth = (year: number, month: number): string => iso(year, month, daysIn(year, month))
