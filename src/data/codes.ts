/**
 * Every diagnostic of the program, in one table: how severe, what it says in Vietnamese and English, and the rule of the decree
 * behind it. `{name}` in a text is filled from the message's `args`. Codes are stable: rename none, remove none.
 */
export interface CodeEntry {
  /** error: no usable record; warning: a value is missing or doubtful; info: an oddity of form, nothing lost. */
  readonly severity: 'error' | 'warning' | 'info'
  readonly vi: string
  readonly en: string
  /** What a person can do about it; shown only when `args` fills every placeholder in it. */
  readonly help?: {readonly vi: string; readonly en: string}
  /** Provision of Decree 30/2020/NĐ-CP, Annex I, where there is one. */
  readonly decree?: string
  /** The same file may be read at another try: what was missing is there, what was busy is free. */
  readonly retryable?: true
}

export const codes = {
  'input/not-found': {
    retryable: true,
    severity: 'error',
    vi: 'không có tệp "{file}"',
    en: 'there is no file "{file}"',
    help: {vi: 'Ý bạn là "{nearest}"?', en: 'did you mean "{nearest}"?'},
  },
  'input/unreadable': {
    severity: 'error',
    retryable: true,
    vi: 'không mở được "{file}": {reason}',
    en: 'cannot open "{file}": {reason}',
  },
  'input/is-folder': {
    severity: 'error',
    vi: '"{file}" là thư mục, không phải tệp',
    en: '"{file}" is a folder, not a file',
    help: {vi: 'hãy nêu từng tệp trong thư mục, ví dụ {file}/*.txt', en: 'name the files in it, such as {file}/*.txt'},
  },
  'input/empty': {severity: 'error', vi: '"{file}" không có chữ nào', en: '"{file}" has no text in it'},
  'input/binary': {
    severity: 'error',
    vi: '"{file}" không phải là văn bản chữ',
    en: '"{file}" is not text',
    help: {vi: 'hãy đưa thông báo ở dạng Word, PDF, ảnh quét hoặc văn bản chữ', en: 'give the notice as Word, PDF, scan or text'},
  },
  'input/encoding': {
    severity: 'error',
    vi: '"{file}" không đúng mã {encoding} ở byte {offset}',
    en: '"{file}" is not valid {encoding} at byte {offset}',
    help: {
      vi: 'hãy lưu lại tệp với bảng mã UTF-8, hoặc chỉ rõ bảng mã bằng --encoding; giống nhất: {guesses}',
      en: 'save the file again as UTF-8, or name its encoding with --encoding; most alike: {guesses}',
    },
  },
  'input/unsupported-type': {
    severity: 'error',
    vi: '"{file}" là {type}, không phải loại tệp đọc được',
    en: '"{file}" is {type}, which is no kind of file that can be read',
    help: {vi: 'hãy lưu lại thành .docx hoặc .pdf rồi chạy lại', en: 'save it as .docx or .pdf and run again'},
  },
  'input/damaged': {
    severity: 'error',
    vi: '"{file}" là {type} nhưng bị hỏng: {reason}',
    en: '"{file}" is {type} but damaged: {reason}',
    help: {vi: 'hãy chép lại hoặc tải lại tệp gốc', en: 'copy or download the original file again'},
  },
  'input/encrypted': {
    severity: 'error',
    vi: '"{file}" có đặt mật khẩu',
    en: '"{file}" is protected by a password',
    help: {vi: 'hãy mở tệp bằng mật khẩu rồi lưu một bản không có mật khẩu', en: 'open it with the password and save a copy without one'},
  },
  'input/too-large': {
    severity: 'error',
    vi: '"{file}" vượt giới hạn: {what} hơn {limit}',
    en: '"{file}" is beyond a limit: {what} over {limit}',
    help: {vi: 'nếu đúng là văn bản cần đọc, hãy tách thành nhiều tệp', en: 'if it is a document to be read, split it into several files'},
  },
  'input/no-text': {
    severity: 'error',
    vi: '"{file}" chỉ có ảnh, không có chữ, mà việc nhận dạng chữ đang tắt',
    en: '"{file}" has only pictures and no text, and the recognition of text is off',
    help: {vi: 'hãy bỏ --ocr never', en: 'leave out --ocr never'},
  },
  'input/ocr-missing': {
    retryable: true,
    severity: 'error',
    vi: '"{file}" là ảnh quét, cần chương trình nhận dạng chữ mà máy chưa có: {program}',
    en: '"{file}" is a scan, which needs a program for recognition that is not there: {program}',
    help: {vi: 'cài bằng: {install}', en: 'install it: {install}'},
  },
  'input/ocr-failed': {
    retryable: true,
    severity: 'error',
    vi: 'không nhận dạng được chữ trong "{file}": {reason}',
    en: 'the text of "{file}" could not be recognised: {reason}',
  },
  'input/converter-missing': {
    retryable: true,
    severity: 'error',
    vi: '"{file}" là {type}, cần chương trình chuyển đổi mà máy chưa có: {program}',
    en: '"{file}" is {type}, which needs a converter that is not there: {program}',
    help: {vi: 'cài bằng: {install}', en: 'install it: {install}'},
  },
  'input/converter-failed': {
    retryable: true,
    severity: 'error',
    vi: '{program} không chuyển đổi được "{file}": {reason}',
    en: '{program} could not convert "{file}": {reason}',
    help: {vi: 'hãy mở tệp bằng Word hoặc LibreOffice và lưu lại thành .docx', en: 'open it in Word or LibreOffice and save it as .docx'},
  },
  'input/timeout': {
    retryable: true,
    severity: 'error',
    vi: '{program} không xong với "{file}" trong {seconds} giây',
    en: '{program} did not finish with "{file}" in {seconds} seconds',
  },
  'input/bad-request': {
    severity: 'error',
    vi: 'dòng không phải là JSON nêu "path", "text" hoặc "base64"',
    en: 'the line is no JSON that gives "path", "text" or "base64"',
  },
  'input/not-a-notice': {
    severity: 'error',
    vi: '"{file}" không phải là thông báo hay văn bản hành chính',
    en: '"{file}" is no notice and no administrative document',
  },
  'output/unwritable': {severity: 'error', retryable: true, vi: 'không ghi được "{file}": {reason}', en: 'cannot write "{file}": {reason}'},
  'output/no-space': {
    severity: 'error',
    retryable: true,
    vi: 'ổ đĩa không nhận thêm kết quả: {reason}',
    en: 'the disk takes no more results: {reason}',
    help: {vi: 'hãy dọn chỗ trên ổ đĩa rồi chạy lại đúng lệnh đó', en: 'make room on the disk and run the same command again'},
  },
  'output/exists': {
    severity: 'error',
    retryable: true,
    vi: 'đã có tệp "{file}" không do chương trình ghi ra',
    en: '"{file}" is there already and was not written by this program',
    help: {vi: 'hãy chuyển tệp đó đi nơi khác, hoặc dùng --force để ghi đè', en: 'move it away, or overwrite it with --force'},
  },
  'output/changed': {
    severity: 'error',
    retryable: true,
    vi: 'kết quả "{file}" đã được sửa sau khi ghi, nên không ghi đè',
    en: 'the record "{file}" was changed since it was written and is not overwritten',
    help: {vi: 'hãy cất bản đã sửa, hoặc dùng --force để ghi đè', en: 'put the changed one away, or overwrite it with --force'},
  },
  'output/taken': {
    severity: 'error',
    vi: 'kết quả "{file}" đã dành cho một tệp khác của lượt chạy này',
    en: '"{file}" is the record of another file of this run',
    help: {vi: 'hãy đọc tệp này vào một thư mục kết quả khác', en: 'read this file into another folder of records'},
  },
  'output/outside': {
    severity: 'error',
    vi: 'kết quả "{file}" sẽ nằm ngoài thư mục kết quả',
    en: 'the record "{file}" would lie outside the folder of records',
    help: {vi: 'có liên kết trong thư mục kết quả dẫn ra ngoài', en: 'a link in the folder of records leads out of it'},
  },
  'parse/timeout': {
    severity: 'error',
    retryable: true,
    vi: 'đọc quá {seconds} giây nên đã dừng',
    en: 'reading took more than {seconds} seconds and was stopped',
    help: {vi: 'hãy thử lại với --timeout lớn hơn', en: 'try again with a larger --timeout'},
  },
  'parse/memory': {
    severity: 'error',
    retryable: true,
    vi: 'đọc cần hơn {limit} MB bộ nhớ nên đã dừng',
    en: 'reading took more than {limit} MB of memory and was stopped',
    help: {vi: 'hãy thử lại với --memory lớn hơn', en: 'try again with a larger --memory'},
  },
  'batch/queue-missing': {
    severity: 'error',
    vi: 'hàng đợi cần hai gói chưa được cài: bullmq, ioredis',
    en: 'the queue needs two packages that are not installed: bullmq, ioredis',
    help: {vi: 'cài bằng: {install}', en: 'install them: {install}'},
  },
  'batch/queue-unreachable': {
    severity: 'error',
    vi: 'không liên lạc được với Redis tại {place}: {reason}',
    en: 'Redis at {place} cannot be reached: {reason}',
    help: {
      vi: 'hãy xem Redis có đang chạy không, địa chỉ và mật khẩu sau --queue có đúng không',
      en: 'see whether Redis is running, and whether address and password after --queue are right',
    },
  },
  'batch/queue-trouble': {
    severity: 'warning',
    vi: 'Redis tại {place} gặp trục trặc, đang thử lại: {reason}',
    en: 'trouble with Redis at {place}, trying again: {reason}',
  },
  'batch/queue-idle': {
    severity: 'warning',
    vi: 'chưa có máy nào cùng phiên bản nhận việc từ hàng đợi tại {place}',
    en: 'no worker of the same version takes jobs from the queue at {place}',
    help: {
      vi: 'hãy chạy "parse-notice worker" cùng phiên bản, với cùng --queue',
      en: 'start "parse-notice worker" of the same version with the same --queue',
    },
  },
  'batch/folder-unreachable': {
    severity: 'warning',
    vi: 'máy này không ghi được vào thư mục chung "{folder}": {reason}',
    en: 'this machine cannot write to the shared folder "{folder}": {reason}',
    help: {vi: 'hãy gắn thư mục chung vào đúng đường dẫn ấy', en: 'mount the shared folder at the same path'},
  },
  'parse/crash': {
    severity: 'error',
    vi: 'chương trình gặp lỗi của chính nó khi đọc "{file}": {reason}',
    en: 'the program failed on "{file}" by a fault of its own: {reason}',
    help: {vi: 'xin báo lỗi này; PARSE_NOTICE_DEBUG=1 cho biết thêm', en: 'please report it; PARSE_NOTICE_DEBUG=1 tells more'},
  },
  'batch/locked': {
    severity: 'error',
    vi: 'một lượt chạy khác đang ghi vào "{folder}" (tiến trình {pid} trên máy {host})',
    en: 'another run is writing to "{folder}" (process {pid} on {host})',
    help: {
      vi: 'hãy đợi lượt đó xong; nếu nó không còn nữa, hãy xóa tệp {file}',
      en: 'wait for it to end; if it is no longer there, remove the file {file}',
    },
  },
  'input/other-kind': {
    severity: 'info',
    vi: '"{file}" không thuộc loại tệp đọc được',
    en: '"{file}" is of no kind that is read',
    help: {vi: 'muốn đọc thử mọi tệp: --ext "*"', en: 'to try every file: --ext "*"'},
  },
  'input/no-file': {severity: 'info', vi: '"{file}" là ống dẫn hay thiết bị', en: '"{file}" is a pipe or a device'},
  'batch/output-inside-input': {
    severity: 'error',
    vi: 'thư mục kết quả "{output}" nằm trong thư mục được đọc "{input}"',
    en: 'the folder of records "{output}" lies inside "{input}", which is read',
    help: {
      vi: 'hãy chọn thư mục ở nơi khác, hoặc loại nó bằng một dòng trong {input}/.parse-noticeignore',
      en: 'choose a folder elsewhere, or exclude it by a line in {input}/.parse-noticeignore',
    },
  },
  'batch/nothing-found': {
    severity: 'error',
    vi: 'không có tệp nào ở: {words}',
    en: 'there is no file in: {words}',
  },
  'batch/duplicate': {
    severity: 'info',
    vi: '"{file}" là cùng một văn bản với "{first}": {document}',
    en: '"{file}" is the same document as "{first}": {document}',
  },
  'batch/too-many-failures': {
    severity: 'info',
    vi: '"{file}" chưa đọc vì đã quá nhiều tệp lỗi (--max-failures)',
    en: '"{file}" is not read as too many files failed (--max-failures)',
  },
  'batch/no-journal': {
    severity: 'error',
    vi: '"{folder}" không phải thư mục kết quả: không có nhật ký',
    en: '"{folder}" is no folder of records: there is no journal in it',
    help: {vi: 'hãy nêu thư mục đã đưa cho -o', en: 'name the folder that was given to -o'},
  },
  'verify/record-missing': {
    severity: 'error',
    vi: 'không còn kết quả của "{file}": {record}',
    en: 'the record of "{file}" is gone: {record}',
    help: {vi: 'chạy lại lệnh đọc để ghi lại', en: 'run the reading command again to write it'},
  },
  'verify/schema': {
    severity: 'error',
    vi: 'kết quả {record} không đúng lược đồ: {fault}',
    en: 'the record {record} does not fit the schema: {fault}',
  },
  'verify/source-missing': {severity: 'error', vi: 'không còn tệp gốc "{file}"', en: 'the source "{file}" is gone'},
  'verify/source-changed': {
    severity: 'error',
    vi: 'tệp gốc "{file}" nay khác với khi đọc (SHA-256)',
    en: 'the source "{file}" is not what was read (SHA-256)',
    help: {vi: 'chạy lại lệnh đọc để đọc bản mới', en: 'run the reading command again to read what it is now'},
  },
  'encoding-guessed': {
    severity: 'info',
    vi: 'bảng mã được đoán là {encoding}',
    en: 'the encoding was guessed as {encoding}',
    help: {vi: 'nếu chữ sai, hãy chỉ rõ bằng --encoding', en: 'if letters are wrong, name it with --encoding'},
  },
  'text-layer-doubtful': {
    severity: 'warning',
    vi: 'trang {page}: lớp chữ của PDF không phải tiếng Việt đọc được',
    en: 'page {page}: the text of the PDF is no readable Vietnamese',
  },
  'text-recognised': {
    severity: 'info',
    vi: 'trang {page}: chữ được nhận dạng từ ảnh',
    en: 'page {page}: the text was recognised from a picture',
  },
  'word-unsure': {
    severity: 'warning',
    vi: 'trang {page}: {count} chữ có số hoặc chữ hoa nhận dạng không chắc, kém nhất là "{printed}" ({confidence} %)',
    en: 'page {page}: words with figures or capitals recognised with little certainty: {count}; least "{printed}" ({confidence} %)',
  },
  'wording-mended': {
    severity: 'info',
    vi: 'văn bản có nhiều chữ hỏng; {count} giá trị được ghi theo chữ đúng',
    en: 'many words of the text are damaged; {count} values are given with the words mended',
    help: {vi: '--provenance đánh dấu chúng là repaired', en: '--provenance marks them as repaired'},
  },
  'number-blank': {
    severity: 'warning',
    vi: 'số văn bản để trống',
    en: 'the number is left blank',
    decree: 'II.3.b',
  },
  'number-illegible': {
    severity: 'warning',
    vi: 'không đọc được số văn bản "{printed}"',
    en: 'the number "{printed}" cannot be read',
    decree: 'II.3.b',
  },
  'date-blank': {
    severity: 'warning',
    vi: 'ngày ban hành để trống',
    en: 'the date of issue is left blank',
    decree: 'II.4.b',
  },
  'date-illegible': {
    severity: 'warning',
    vi: 'không đọc được ngày ban hành "{printed}"',
    en: 'the date of issue "{printed}" cannot be read',
    decree: 'II.4.b',
  },
  'date-impossible': {
    severity: 'warning',
    vi: 'lịch không có ngày "{printed}"',
    en: 'the calendar has no day "{printed}"',
    decree: 'II.4.b',
  },
  'header-missing': {
    severity: 'warning',
    vi: 'thiếu phần đầu: Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành',
    en: 'the heading is missing: national name, motto, issuing body',
    decree: 'II.1, II.2',
  },
  'organ-implied': {
    severity: 'info',
    vi: 'cơ quan ban hành suy từ ký hiệu và nội dung: {name}',
    en: 'the issuing body is implied by notation and text: {name}',
    decree: 'II.2',
  },
  'subject-missing': {
    severity: 'warning',
    vi: 'không thấy trích yếu nội dung',
    en: 'no subject is found',
    decree: 'II.5',
  },
  'type-unknown': {
    severity: 'warning',
    vi: 'không nhận ra tên loại văn bản',
    en: 'the type of document is not recognised',
    decree: 'II.5',
  },
  'mixed-markers': {
    severity: 'info',
    vi: 'dấu mục "{found}" khác kiểu với các mục cùng cấp, đáng lẽ "{expected}"',
    en: 'the marker "{found}" is unlike its neighbours; expected "{expected}"',
    decree: 'II.6.đ',
  },
  'marker-repaired': {
    severity: 'info',
    vi: 'dấu mục "{found}" được đọc là "{expected}"',
    en: 'the marker "{found}" is read as "{expected}"',
    decree: 'II.6.đ',
  },
  'marker-out-of-series': {
    severity: 'info',
    vi: 'dấu mục "{found}" không theo thứ tự',
    en: 'the marker "{found}" is out of series',
    decree: 'II.6.đ',
  },
  'marker-skipped': {
    severity: 'info',
    vi: 'trước "{found}" thiếu "{expected}"',
    en: '"{expected}" is missing before "{found}"',
    decree: 'II.6.đ',
  },
  'signature-missing': {
    severity: 'warning',
    vi: 'không thấy chữ ký: chức vụ và họ tên người ký',
    en: 'no signature is found: position and name of the signer',
    decree: 'II.7',
  },
  'signature-joint': {
    severity: 'warning',
    vi: 'văn bản có nhiều người ký; chỉ lấy người ký thứ nhất',
    en: 'several persons signed; only the first is taken',
    decree: 'II.7',
  },
  'digital-stamp': {
    severity: 'info',
    vi: 'có thông tin chữ ký số hoặc dấu đến xen vào văn bản',
    en: 'the text of a digital signature, or of the stamp of who received it, stands within the document',
    decree: 'II.8',
  },
  'recipients-missing': {
    severity: 'warning',
    vi: 'không thấy nơi nhận',
    en: 'no recipients are found',
    decree: 'II.9',
  },
} as const satisfies Record<string, CodeEntry>

export type Code = keyof typeof codes
