import {check} from './check/index.ts'
import {codes} from './data/codes.ts'
import {type Extract, extract} from './extract/index.ts'
import {restoreWording} from './extract/wording.ts'
import {locator} from './model/locate.ts'
import type {Message} from './model/message.ts'
import {clean, type Provenance, trace} from './model/provenance.ts'
import type {Source} from './model/source.ts'
import {coverageOf, type Tree} from './model/tree.ts'
import type {Diagnostic, Notice} from './notice.ts'
import {readSource} from './read/index.ts'
import type {ReadOptions} from './read/reading.ts'
import {structure} from './structure/index.ts'

/** What reading one document gives. */
export interface ParseResult {
  readonly notice: Notice
  /** Everything noticed, in order of the source; the record's `diagnostics` are these with lines and columns. */
  readonly messages: readonly Message[]
  /** JSON Pointer of every value found → its place in the source. Worked out when asked for. */
  readonly provenance: Provenance
  readonly source: Source
  /** Non-blank characters of the source, and how many of them a zone, clause or annex holds: equal when nothing was dropped. Counted when asked for. */
  readonly coverage: {readonly covered: number; readonly total: number}
}

/**
 * Reads one document, text or bytes, into a record.
 *
 *     const {notice, messages} = await parseNotice(bytes, {file: 'tb-36.txt'})
 *
 * @throws ReadError when nothing can be read: empty, binary, undecodable (codes `input/…`)
 */
export async function parseNotice(input: string | Uint8Array, options: ReadOptions = {}): Promise<ParseResult> {
  return parseSource(await readSource(input, options))
}

/** The pipeline behind reading: structure → extract → check. Never throws on any text. */
export function parseSource(source: Source): ParseResult {
  const tree = structure(source)
  const read = extract(tree)
  const restored = source.restore ? restoreWording(read.extract, source.restore) : null
  const found = restored?.extract ?? read.extract
  const all = [...source.messages, ...tree.messages, ...read.messages, ...(restored?.messages ?? []), ...check(tree, found)].sort(
    (a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1),
  )
  const {file, mediaType, encoding, sha256} = source
  const notice = {
    schemaVersion: '1.0',
    source: {file, mediaType, encoding, sha256},
    ...clean(found),
    diagnostics: diagnostics(all, source),
  } as Notice
  return new Parsed(notice, all, source, found, tree)
}

class Parsed implements ParseResult {
  readonly notice: Notice
  readonly messages: readonly Message[]
  readonly source: Source
  readonly #found: Extract
  readonly #tree: Tree

  constructor(notice: Notice, messages: readonly Message[], source: Source, found: Extract, tree: Tree) {
    this.notice = notice
    this.messages = messages
    this.source = source
    this.#found = found
    this.#tree = tree
  }

  get provenance(): Provenance {
    return trace(this.#found, this.source)
  }

  get coverage(): ReturnType<typeof coverageOf> {
    return coverageOf(this.#tree)
  }
}

function diagnostics(messages: readonly Message[], source: Source): Diagnostic[] {
  if (messages.length === 0) return []
  const place = locator(source.text)
  return messages.map(({code, span, args}) => {
    const {line, column} = span ? place(span.start) : NOWHERE
    return {code, severity: codes[code].severity, line, column, args: {...args}}
  })
}

const NOWHERE = {line: null, column: null}
