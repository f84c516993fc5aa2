import type {Lang} from '../report/phrase.ts'

/** The help page: examples first, then the options by how often they are used. */
export const help = (lang: Lang): string => pages[lang]

const pages: Readonly<Record<Lang, string>> = {
  vi: `parse-notice đọc thông báo hành chính thành YAML hoặc JSON: ai phải làm gì, với ai, hạn nào.

Ví dụ
  parse-notice thong-bao.docx                  xem ngay một văn bản
  parse-notice thong-bao.pdf -o thong-bao.yaml ghi ra tệp
  parse-notice *.txt -f ndjson                 nhiều văn bản, mỗi dòng một văn bản
  cat thong-bao.txt | parse-notice - -f json   đọc từ đầu vào chuẩn
  parse-notice thong-bao.txt --explain         mỗi giá trị lấy từ đâu, theo quy tắc nào

Cách dùng
  parse-notice [parse] <tệp...|->              tệp .docx .doc .odt .rtf .pdf .html .txt .md,
                                               bản quét .pdf .png .jpg .tif
  parse-notice schema                          in JSON Schema của kết quả
  parse-notice doctor                          máy có, thiếu chương trình nào cho .doc, bản quét

Tùy chọn
  -f, --format <format>    yaml (mặc định), json hoặc ndjson; đoán theo đuôi của -o
  -o, --output <file>      ghi ra tệp thay vì ra màn hình
      --provenance         thêm vị trí và quy tắc của từng giá trị vào kết quả
      --explain            in vị trí và quy tắc thay cho kết quả, mỗi giá trị một dòng
      --from <type>        coi đầu vào là text, markdown, html, docx, odt, doc, rtf, pdf hoặc image
      --encoding <name>    bảng mã của văn bản chữ: utf-8, utf-16le, utf-16be, windows-1258, viscii,
                           tcvn3 hoặc vni; mặc định tự đoán
      --ocr <when>         nhận dạng chữ từ ảnh: auto (trang không có chữ, mặc định), always, never
      --ocr-lang <language>  ngôn ngữ để nhận dạng, như vie (mặc định) hoặc vie+eng
      --stdin-filename <name>  tên tệp cho đầu vào chuẩn
      --strict             có cảnh báo thì mã thoát là 1
  -q, --quiet              chỉ báo lỗi
  -v, --verbose            hiện cả ghi chú
      --lang <language>    vi hoặc en; mặc định theo PARSE_NOTICE_LANG, rồi theo hệ thống
      --color <when>       auto, always hoặc never
  -V, --version            phiên bản
  -h, --help               trang này

Mã thoát
  0 tốt   1 có cảnh báo (--strict)   2 sai cách dùng   3 một số tệp không đọc được
  4 không đọc được tệp nào   5 không ghi được kết quả   70 lỗi của chương trình
`,
  en: `parse-notice reads Vietnamese administrative notices into YAML or JSON: who must do what, by when.

Examples
  parse-notice notice.docx                     look at one document
  parse-notice notice.pdf -o notice.yaml       write it to a file
  parse-notice *.txt -f ndjson                 many documents, one a line
  cat notice.txt | parse-notice - -f json      read standard input
  parse-notice notice.txt --explain            where each value comes from, by which rule

Usage
  parse-notice [parse] <file...|->             files .docx .doc .odt .rtf .pdf .html .txt .md,
                                               scans .pdf .png .jpg .tif
  parse-notice schema                          print the JSON Schema of the record
  parse-notice doctor                          which programs for .doc and scans are here or missing

Options
  -f, --format <format>    yaml (default), json or ndjson; guessed from the ending of -o
  -o, --output <file>      write to a file instead of standard output
      --provenance         add place and rule of each value to the record
      --explain            print place and rule instead of the record, one value a line
      --from <type>        take the input as text, markdown, html, docx, odt, doc, rtf, pdf or image
      --encoding <name>    encoding of text: utf-8, utf-16le, utf-16be, windows-1258, viscii, tcvn3
                           or vni; guessed by default
      --ocr <when>         recognise text in pictures: auto (pages without text; default), always,
                           never
      --ocr-lang <language>  language to recognise, such as vie (default) or vie+eng
      --stdin-filename <name>  a file name for standard input
      --strict             exit with 1 when there are warnings
  -q, --quiet              errors only
  -v, --verbose            notes too
      --lang <language>    vi or en; by default PARSE_NOTICE_LANG, then the locale
      --color <when>       auto, always or never
  -V, --version            the version
  -h, --help               this page

Exit codes
  0 fine   1 warnings (--strict)   2 wrong usage   3 some files could not be read
  4 no file could be read   5 the result could not be written   70 a fault of the program
`,
}
