import type {CodeEntry} from '../data/codes.ts'
import {codes} from '../data/codes.ts'
import type {Message} from '../model/message.ts'
import {printable} from './printable.ts'

/** Languages that messages are given in. Codes, keys and rule names are the same in both. */
export type Lang = 'vi' | 'en'

export type Severity = CodeEntry['severity']

/** What a message says, ready to print on one line. */
export interface Phrase {
  readonly severity: Severity
  readonly text: string
  /** What to do, as a sentence of its own; empty where there is nothing to say. */
  readonly help: string
}

/** Puts a message into words. A placeholder without an argument reads "…". */
export function phrase(message: Message, lang: Lang): Phrase {
  const entry: CodeEntry = codes[message.code]
  const help = entry.help?.[lang] ?? ''
  const answerable = placeholders(help).every((name) => message.args[name] !== undefined)
  return {severity: entry.severity, text: fill(entry[lang], message.args), help: answerable ? fill(help, message.args) : ''}
}

/** Names between braces in a text of the code table. */
export const placeholders = (text: string): string[] => Array.from(text.matchAll(slot), (found) => found[1]!)

const slot = /\{([a-z]+)\}/giu

const fill = (text: string, args: Message['args']): string => text.replace(slot, (_, name: string) => printable(args[name] ?? '…'))
