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
  parse-notice kho/ -o ket-qua/ -j 4           cả thư mục; chạy lại thì làm tiếp chỗ dở

Cách dùng
  parse-notice [parse] <tệp...|->              tệp .docx .doc .odt .rtf .pdf .html .txt .md,
                                               bản quét .pdf .png .jpg .tif
  parse-notice <thư mục...> -o <thư mục/>      mỗi tệp một kết quả, giữ nguyên cây thư mục
  parse-notice status <thư mục>                đã đọc gì, lỗi gì, cần soát gì trong thư mục kết quả
  parse-notice verify <thư mục>                kết quả đúng lược đồ, tệp gốc còn nguyên như khi đọc
  parse-notice check <thư mục>                 đọc lại rồi so với kết quả cũ: được gì, mất gì
  parse-notice worker --queue <url>            đọc giúp máy khác qua hàng đợi Redis
  parse-notice pipe                            mỗi dòng JSON vào, một dòng JSON ra
  parse-notice schema                          in JSON Schema của kết quả
  parse-notice doctor                          máy có, thiếu chương trình nào cho .doc, bản quét

Tùy chọn
  -f, --format <format>    yaml (mặc định), json hoặc ndjson; đoán theo đuôi của -o
  -o, --output <file>      ghi ra tệp, hoặc vào thư mục (tên có / ở cuối), thay vì ra màn hình
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

Khi đọc nhiều tệp
  -j, --jobs <number>      số tệp đọc cùng lúc; mặc định chừa lại một nhân, nhiều nhất 8
      --ocr-jobs <number>  số bản quét, tệp .doc đọc cùng lúc; mặc định một nửa số nhân
      --timeout <seconds>  thời gian cho một tệp (30); cho bản quét: --ocr-timeout (600)
      --ocr-timeout <seconds>
      --memory <MB>        bộ nhớ cho một tệp (1024)
      --files-from <file>  danh sách tệp, mỗi dòng một tên; - là đầu vào chuẩn
  -0, --null               tên trong danh sách cách nhau bằng NUL
      --ext <endings>      chỉ lấy các đuôi này trong thư mục: docx,pdf; "*" là mọi tệp
      --force              đọc lại tất cả, ghi đè lên kết quả đang có
      --retry-failed       đọc lại cả những tệp đã lỗi
      --max-failures <number>  quá số lỗi này (50 hoặc 5%) thì thôi không đọc thêm
      --failed-list <file> ghi tên các tệp lỗi, dùng được cho --files-from
      --quarantine <folder>  chép các tệp lỗi vào đây
      --shard <part>       chỉ đọc phần này, như 3/10, để chia cho nhiều máy
      --queue <url>        chia việc cho các máy chạy "worker", như redis://may-chu:6379
      --progress <how>     auto, bar, line, json hoặc none
  .parse-noticeignore trong thư mục: những tệp không đọc, viết như .gitignore

Mã thoát
  0 tốt   1 có cảnh báo (--strict)   2 sai cách dùng   3 một số tệp không đọc được
  4 không đọc được tệp nào   5 không ghi được kết quả   6 verify thấy sai
  70 lỗi của chương trình   130, 143 bị dừng; chạy lại thì làm tiếp
`,
  en: `parse-notice reads Vietnamese administrative notices into YAML or JSON: who must do what, by when.

Examples
  parse-notice notice.docx                     look at one document
  parse-notice notice.pdf -o notice.yaml       write it to a file
  parse-notice *.txt -f ndjson                 many documents, one a line
  cat notice.txt | parse-notice - -f json      read standard input
  parse-notice notice.txt --explain            where each value comes from, by which rule
  parse-notice archive/ -o records/ -j 4       a whole folder; run again, it goes on where it was

Usage
  parse-notice [parse] <file...|->             files .docx .doc .odt .rtf .pdf .html .txt .md,
                                               scans .pdf .png .jpg .tif
  parse-notice <folder...> -o <folder/>        a record for each file, in the same tree
  parse-notice status <folder>                 what was read, what failed, what is to be reviewed
  parse-notice verify <folder>                 records fit the schema, sources are what was read
  parse-notice check <folder>                  read again and compare: what is gained, what is lost
  parse-notice worker --queue <url>            read for other machines, through a queue in Redis
  parse-notice pipe                            a line of JSON in, a line of JSON out
  parse-notice schema                          print the JSON Schema of the record
  parse-notice doctor                          which programs for .doc and scans are here or missing

Options
  -f, --format <format>    yaml (default), json or ndjson; guessed from the ending of -o
  -o, --output <file>      write to a file, or into a folder (its name ends in /), not to the screen
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

Many files
  -j, --jobs <number>      files read at once; by default one core is left, at most 8
      --ocr-jobs <number>  scans and .doc files read at once; by default half of the cores
      --timeout <seconds>  time for one file (30); for a scan: --ocr-timeout (600)
      --ocr-timeout <seconds>
      --memory <MB>        memory for one file (1024)
      --files-from <file>  a list of files, one a line; - is standard input
  -0, --null               names in the list are parted by NUL
      --ext <endings>      of folders take these only: docx,pdf; "*" takes every file
      --force              read everything again, overwrite what is there
      --retry-failed       read again what failed, too
      --max-failures <number>  with more failures than this (50 or 5%) read no further
      --failed-list <file> write the names of files that failed, as --files-from reads them
      --quarantine <folder>  copy files that failed here
      --shard <part>       read this part only, such as 3/10, to share among machines
      --queue <url>        have machines that run "worker" read, such as redis://host:6379
      --progress <how>     auto, bar, line, json or none
  .parse-noticeignore in a folder: files that are not read, written as in .gitignore

Exit codes
  0 fine   1 warnings (--strict)   2 wrong usage   3 some files could not be read
  4 no file could be read   5 the result could not be written   6 verify found a fault
  70 a fault of the program   130, 143 stopped; run again, it goes on
`,
}
