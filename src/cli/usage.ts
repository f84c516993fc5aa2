import type {Lang} from '../report/phrase.ts'

/** One sentence in both languages. */
export type Said = Readonly<Record<Lang, string>>

/** A command line that cannot be meant. */
export class UsageError extends Error {
  readonly said: Said

  constructor(said: Said) {
    super(said.en)
    this.name = 'UsageError'
    this.said = said
  }
}

/** What the command line itself has to say; messages about documents are in the code table. */
export const says = {
  unknownOption: (option: string, near: string | null) => ({
    vi: `không có tùy chọn '${option}'${near === null ? '' : `. Ý bạn là '${near}'?`}`,
    en: `unknown option '${option}'${near === null ? '' : `. Did you mean '${near}'?`}`,
  }),
  missingValue: (option: string) => ({vi: `tùy chọn '${option}' thiếu giá trị`, en: `option '${option}' lacks its value`}),
  wrongValue: (option: string, value: string, choices: string) => ({
    vi: `'${value}' không hợp với '${option}'; chọn một trong: ${choices}`,
    en: `'${value}' does not fit '${option}'; choose one of: ${choices}`,
  }),
  conflict: (one: string, other: string) => ({
    vi: `'${one}' không đi cùng '${other}'`,
    en: `'${one}' does not go with '${other}'`,
  }),
  notYet: (command: string) => ({
    vi: `lệnh '${command}' chưa có. Nếu đó là tên tệp: parse-notice parse -- ${command}`,
    en: `there is no command '${command}' yet. If it is a file: parse-notice parse -- ${command}`,
  }),
  tooMany: (word: string) => ({vi: `thừa '${word}'`, en: `'${word}' is one word too many`}),
  oneFolder: (command: string) => ({
    vi: `lệnh '${command}' cần đúng một thư mục kết quả`,
    en: `'${command}' takes one folder of records`,
  }),
  needsFolder: (option: string) => ({
    vi: `'${option}' cần một thư mục kết quả: -o THƯ-MỤC/`,
    en: `'${option}' needs a folder of records: -o FOLDER/`,
  }),
  needsQueue: () => ({
    vi: `cần địa chỉ hàng đợi: --queue redis://MÁY:6379`,
    en: `the address of a queue is needed: --queue redis://HOST:6379`,
  }),
  notFolder: (path: string) => ({
    vi: `kết quả của nhiều tệp cần một thư mục, mà '${path}' là tệp`,
    en: `records of many files need a folder, and '${path}' is a file`,
  }),
  noInput: () => ({
    vi: `chưa nêu tệp nào; dùng '-' để đọc từ đầu vào chuẩn`,
    en: `no file is named; '-' reads standard input`,
  }),
  stdinTwice: () => ({vi: `'-' chỉ dùng được một lần`, en: `'-' can stand only once`}),
  jsonIsOne: () => ({
    vi: 'json chỉ chứa được một văn bản; với nhiều tệp hãy dùng --format ndjson',
    en: 'json holds one record only; for several files use --format ndjson',
  }),
  overwritesInput: (file: string) => ({
    vi: `kết quả sẽ ghi đè lên chính tệp đầu vào '${file}'`,
    en: `the result would overwrite the input '${file}'`,
  }),
} as const satisfies Record<string, (...words: never[]) => Said>
