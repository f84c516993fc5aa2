/** Public interface of parse-notice: reading a document, the stages behind it, and the shapes they give. */
export {type Code, type CodeEntry, codes} from './data/codes.ts'
export type {How} from './model/found.ts'
export type {Message} from './model/message.ts'
export type {Page, Programs, Recognition, Word} from './model/programs.ts'
export type {Provenance} from './model/provenance.ts'
export {ReadError} from './model/read-error.ts'
export type {Line, Source} from './model/source.ts'
export type {
  Annex,
  Attendee,
  Citation,
  ClauseRecord,
  Deadline,
  Diagnostic,
  DocumentBlock,
  Meeting,
  Notice,
  Recipient,
  Responsibility,
  Signature,
  Task,
} from './notice.ts'
export {type ParseResult, parseNotice, parseSource} from './parse.ts'
export {type NoticeNode, noticeProcessor} from './processor.ts'
export {readSource} from './read/index.ts'
export type {Format, ReadOptions} from './read/reading.ts'
