import {writeJson} from './json.ts'
import {writeNdjson} from './ndjson.ts'
import {writeYaml} from './yaml.ts'

/** The formats of output. Each writes one record as text that ends in a newline; the same record gives the same text. */
export const writers = {
  yaml: writeYaml,
  json: writeJson,
  ndjson: writeNdjson,
} as const satisfies Record<string, (record: object) => Promise<string>>

export type Format = keyof typeof writers
