import {escapeUnsafe} from './safe.ts'

/** The record as JSON, indented by two spaces, with a final newline. Letters not safe to show are escaped. */
export const writeJson = async (record: object): Promise<string> => `${escapeUnsafe(JSON.stringify(record, null, 2))}\n`
