import {escapeUnsafe} from './safe.ts'

/** The record as one line of JSON with a final newline, to be put one below the other. No letter in it breaks a line. */
export const writeNdjson = async (record: object): Promise<string> => `${escapeUnsafe(JSON.stringify(record))}\n`
