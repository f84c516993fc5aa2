import {unified} from 'unified'
import type {VFile} from 'vfile'
import {locator} from './model/locate.ts'
import type {Message} from './model/message.ts'
import type {Source} from './model/source.ts'
import {type ParseResult, parseSource} from './parse.ts'
import {readSource} from './read/index.ts'
import {phrase} from './report/phrase.ts'
import {escapeUnsafe} from './write/safe.ts'

/** Root of the tree that passes through the processor: the raw file, then with what was read from it. */
export interface NoticeNode {
  type: 'notice'
  result?: ParseResult
}

/**
 * The pipeline as a unified processor: `parse` takes the file as it is, `run` reads, structures, extracts and checks (asynchronous, as a
 * format's reader may have to be loaded), `stringify` writes JSON. Messages collect on the file with their places.
 *
 *     const file = await noticeProcessor().process(new VFile({path: 'tb-36.txt', value: bytes}))
 */
export const noticeProcessor = unified()
  .use(function parser() {
    this.parser = (): NoticeNode => ({type: 'notice'})
  })
  .use(() => async (tree: NoticeNode, file: VFile) => {
    tree.result = parseSource(await readSource(file.value, file.basename === undefined ? {} : {file: file.basename}))
    for (const message of tree.result.messages) report(message, tree.result.source, file)
  })
  .use(function compiler() {
    this.compiler = (tree): string => `${escapeUnsafe(JSON.stringify((tree as NoticeNode).result?.notice ?? null, null, 2))}\n`
  })
  .freeze()

/** Carries a message over to the file, in English, with its place, code and severity. */
function report(message: Message, source: Source, file: VFile): void {
  const {code, span} = message
  const {severity, text} = phrase(message, 'en')
  const locate = locator(source.text)
  const place = span ? {start: {...locate(span.start), offset: span.start}, end: {...locate(span.end), offset: span.end}} : undefined
  const added = file.message(text, {place, ruleId: code, source: 'parse-notice'})
  added.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
}
