/** Value of a well-formed roman number below 90, else null: no document counts further, and "C", "D", "M" are letters. */
export function romanValue(roman: string): number | null {
  if (!/^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(roman) || roman === '') return null
  let value = 0
  for (let i = 0; i < roman.length; i++) {
    const digit = digits[roman[i]!]!
    value += digit < (digits[roman[i + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return value
}

const digits: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100}

/** A number from 1 to 3999 in roman capitals; any other in figures. */
export function romanOf(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let out = ''
  for (const [size, letters] of sizes) {
    while (rest >= size) {
      out += letters
      rest -= size
    }
  }
  return out
}

const sizes = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const
