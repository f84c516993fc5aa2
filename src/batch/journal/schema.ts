import * as z from 'zod'
import {entry} from './entry.ts'

/** JSON Schema of a line of a journal, draft 2020-12, written from its description in entry.ts. Keys may be added. */
export function journalSchema(): Record<string, unknown> {
  const {$schema, ...schema} = z.toJSONSchema(entry, {target: 'draft-2020-12', io: 'input'})
  return {$schema, $id: 'journal-1.0.json', title: 'Line of a journal', ...schema}
}
