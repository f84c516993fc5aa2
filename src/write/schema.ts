import * as z from 'zod'
import {notice} from '../notice.ts'

/** The record's JSON Schema, draft 2020-12, written from its description in notice.ts. */
export function noticeSchema(): Record<string, unknown> {
  const {$schema, ...schema} = z.toJSONSchema(notice, {target: 'draft-2020-12'})
  return {$schema, $id: 'notice-1.0.json', title: 'Notice', ...schema}
}
