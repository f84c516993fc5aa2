import type {Machine} from './find.ts'

/** What may be missing on a machine: programs, a language of one, packages. */
export type Part = 'soffice' | 'tesseract' | 'vietnamese' | 'pdftoppm' | 'tesseract.js'

export interface PartEntry {
  /** The name people know it by. */
  readonly title: string
  /** What can be read with it. */
  readonly enables: {readonly vi: string; readonly en: string}
  /** Words that make it print its version. */
  readonly versionWords?: readonly string[]
  /** The command that installs it. */
  readonly install: {readonly debian: string; readonly windows: string; readonly mac: string}
}

export const parts: Readonly<Record<Part, PartEntry>> = {
  soffice: {
    title: 'LibreOffice',
    enables: {vi: 'đọc tệp .doc và .rtf', en: 'reads .doc and .rtf files'},
    versionWords: ['--version'],
    install: {
      debian: 'sudo apt-get install libreoffice-writer-nogui',
      windows: 'winget install TheDocumentFoundation.LibreOffice',
      mac: 'brew install --cask libreoffice',
    },
  },
  tesseract: {
    title: 'tesseract',
    enables: {vi: 'nhận dạng chữ trong bản quét và ảnh', en: 'recognises the text of scans and pictures'},
    versionWords: ['--version'],
    install: {
      debian: 'sudo apt-get install tesseract-ocr tesseract-ocr-vie',
      windows: 'winget install UB-Mannheim.TesseractOCR (Additional language data: Vietnamese)',
      mac: 'brew install tesseract tesseract-lang',
    },
  },
  vietnamese: {
    title: 'tesseract-ocr-vie',
    enables: {vi: 'tiếng Việt cho tesseract', en: 'Vietnamese for tesseract'},
    install: {
      debian: 'sudo apt-get install tesseract-ocr-vie',
      windows: 'winget install UB-Mannheim.TesseractOCR (Additional language data: Vietnamese)',
      mac: 'brew install tesseract-lang',
    },
  },
  pdftoppm: {
    title: 'pdftoppm',
    enables: {vi: 'cho PDF quét: biến từng trang thành ảnh', en: 'for scanned PDF: makes pictures of its pages'},
    versionWords: ['-v'],
    install: {
      debian: 'sudo apt-get install poppler-utils',
      windows: 'winget install oschwartz10612.Poppler',
      mac: 'brew install poppler',
    },
  },
  'tesseract.js': {
    title: 'tesseract.js',
    enables: {vi: 'thay cho tesseract, không cần cài chương trình', en: 'stands in for tesseract where no program can be installed'},
    install: sameEverywhere('npm install tesseract.js @tesseract.js-data/vie'),
  },
}

function sameEverywhere(command: string): PartEntry['install'] {
  return {debian: command, windows: command, mac: command}
}

/** The command for this machine; Debian's for any other Unix. */
export function installing(part: Part, {platform}: Pick<Machine, 'platform'>): string {
  const {debian, windows, mac} = parts[part].install
  return platform === 'win32' ? windows : platform === 'darwin' ? mac : debian
}
