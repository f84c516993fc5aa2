/**
 * Every diagnostic of the program, in one table: how severe, what it says in Vietnamese and English, and the rule of the decree
 * behind it. `{name}` in a text is filled from the message's `args`. Codes are stable: rename none, remove none.
 */
export interface CodeEntry {
  /** error: no usable record; warning: a value is missing or doubtful; info: an oddity of form, nothing lost. */
  readonly severity: 'error' | 'warning' | 'info'
  readonly vi: string
  readonly en: string
  /** Provision of Decree 30/2020/NĐ-CP, Annex I, where there is one. */
  readonly decree?: string
}

export const codes = {
  'input/not-found': {severity: 'error', vi: 'không có tệp "{file}"', en: 'there is no file "{file}"'},
} as const satisfies Record<string, CodeEntry>

export type Code = keyof typeof codes
