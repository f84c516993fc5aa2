// Files that hold no notice that can be read, one of each kind, with the code that each is refused with. None needs a program outside.
import {mkdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync, strToU8, zipSync} from 'fflate'
import {encryptedPdf, lockedZip, pdfWithoutObjects, tar, wav, word} from './made.mjs'
import {noticeText} from './text.mjs'

const latin = (text) => Buffer.from(text, 'latin1')
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const wide = (text) => [...text].map((letter) => `${letter}\0`).join('')
const ole = (stream) => latin(`${OLE}${'\0'.repeat(504)}${wide(stream)}${'\0'.repeat(1024)}`)
const half = (bytes) => bytes.subarray(0, bytes.length >> 1)
const notice = () => Buffer.from(noticeText(7, 7))
const deep = (tag, levels) => `<${tag}>`.repeat(levels)

/** Name, code, and how the bytes are made; of a link, where it leads. */
const bad = [
  // nothing in it
  ['trong.txt', 'input/empty', () => latin('')],
  ['chi-co-dau-cach.txt', 'input/empty', () => latin(' \r\n\t\n'.repeat(300))],
  ['chi-co-dau-thu-tu-byte.txt', 'input/empty', () => latin('\xef\xbb\xbf')],
  ['trang-khong-chu.html', 'input/empty', () => latin('<!DOCTYPE html><html><head><script>go()</script></head><body> </body></html>')],

  // links that lead nowhere, and to themselves
  ['lien-ket-dut.txt', 'input/not-found', 'khong-co-tep-nay.txt'],
  ['lien-ket-vong.txt', 'input/unreadable', 'lien-ket-vong.txt'],

  // no text, whatever the name says
  ['byte-khong.txt', 'input/binary', () => Buffer.concat([notice().subarray(0, 900), Buffer.alloc(64), notice().subarray(900)])],
  [
    'chuong-trinh-linux.txt',
    'input/binary',
    () => latin(`\x7fELF\x02\x01\x01${'\0'.repeat(9)}\x03\0>\0\x01\0\0\0${'\x90\xc3\0\xff'.repeat(400)}`),
  ],
  ['cai-dat.docx', 'input/binary', () => latin(`MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff${'\0'.repeat(2000)}`)],
  ['hinh-dong.txt', 'input/binary', () => latin(`GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04${'\0'.repeat(60)};`)],
  ['ghi-am.txt', 'input/binary', () => wav()],
  ['bai-hat.txt', 'input/binary', () => latin(`ID3\x03\0\0\0\0\0\x0a${'\xff\xfb\x90\x64\0\x0f\xf0\0'.repeat(300)}`)],
  ['so-lieu.txt', 'input/binary', () => latin(`SQLite format 3\0\x10\0\x01\x01\0@  \0\0\0\x05${'\0'.repeat(4000)}`)],
  ['goi.txt', 'input/binary', () => tar('tb-12.txt', notice())],
  ['nen.txt', 'input/binary', () => latin(`7z\xbc\xaf\x27\x1c\0\x04${'\x8d\x9b\xd5\x0f\0\0'.repeat(80)}`)],

  // kinds that are known and not read
  ['nen.md', 'input/unsupported-type', () => gzipSync(notice(), {mtime: 0})],
  ['anh-va-nhac.docx', 'input/unsupported-type', () => zip({'doc-toi.txt': 'không phải tệp Word'})],
  ['bang-tinh.docx', 'input/unsupported-type', () => zip({'xl/workbook.xml': '<workbook/>'})],
  ['trinh-chieu.docx', 'input/unsupported-type', () => zip({'ppt/presentation.xml': '<presentation/>'})],
  ['bang-tinh-cu.doc', 'input/unsupported-type', () => ole('Workbook')],

  // damaged
  ['nua-tep.docx', 'input/damaged', () => half(word(`<w:p><w:r><w:t>${'Thông báo. '.repeat(200)}</w:t></w:r></w:p>`))],
  ['xml-hong.docx', 'input/damaged', () => word('<w:p><w:r><w:t>Thông báo</w:p>')],
  ['xml-thuc-the.docx', 'input/damaged', () => word('<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>')],
  ['thieu-noi-dung.odt', 'input/damaged', () => zip({mimetype: 'application/vnd.oasis.opendocument.text'})],
  ['khong-doi-tuong.pdf', 'input/damaged', () => pdfWithoutObjects()],

  // behind a password
  ['mat-khau.doc', 'input/encrypted', () => ole('EncryptedPackage')],
  ['mat-khau.docx', 'input/encrypted', () => lockedZip(word('<w:p/>'))],
  ['mat-khau.pdf', 'input/encrypted', () => encryptedPdf()],

  // wrong bytes
  ['utf-16-hong.txt', 'input/encoding', () => latin(`\xff\xfe${wide('Thong bao ')}\x00\xd8${wide(' so 12')}`)],
  ['utf-8-hong.txt', 'input/encoding', () => Buffer.concat([notice().subarray(0, 1200), latin('\xff\xfe\xc0'), notice().subarray(1200)])],

  // beyond a limit
  ['qua-nhieu-chu.txt', 'input/too-large', () => Buffer.alloc(16_000_001, 'thong bao ')],
  ['qua-nhieu-dong.txt', 'input/too-large', () => latin('a\n'.repeat(100_002))],
  ['bom-nen.docx', 'input/too-large', () => word(' '.repeat(65_000_000))],
  ['xml-qua-sau.docx', 'input/too-large', () => word(deep('w:p', 1000))],
  ['ngoac-qua-sau.rtf', 'input/too-large', () => latin(`{\\rtf1 ${'{'.repeat(2000)}`)],

  // text, and no notice
  ['nau-canh.txt', 'input/not-a-notice', () => Buffer.from(recipe)],
  ['letter.txt', 'input/not-a-notice', () => latin(letter)],
]

const recipe = `Canh chua cá lóc

Nguyên liệu: một con cá lóc chừng nửa ký, hai trái cà chua, một nhúm giá, ít me chín, rau om.

1. Cá làm sạch, cắt khúc, ướp với chút muối và tiêu.
2. Dầm me với nước nóng, lọc bỏ hạt.
3. Nước sôi thì thả cá, hớt bọt, đợi chín tới rồi cho cà chua và giá.
4. Nêm vừa miệng, rắc rau om, tắt bếp.

Ăn nóng với cơm trắng, thêm chén nước mắm ớt.
`

const letter = `Dear Margaret,

Thank you for the plums. We made eleven jars of jam and gave two of them to the postman, who has been kind about the gate.
The roof is mended at last. Come and see it before the leaves are down.

With love,
Edith
`

/**
 * Writes one bad file of each kind, 37 in all.
 *
 * @param {string} folder made when it is not there
 * @returns {Promise<{path: string, code: string}[]>} the name of each below the folder, and the code it is refused with
 */
export async function badFiles(folder) {
  await mkdir(folder, {recursive: true})
  return Promise.all(bad.map((_, at) => writeBad(folder, at)))
}

/** How many kinds there are. */
export const KINDS = bad.length

/** Writes the bad file of one kind into a folder that is there. */
export async function writeBad(folder, kind) {
  const [path, code, content] = bad[kind]
  if (typeof content === 'string') await symlink(content, join(folder, path))
  else await writeFile(join(folder, path), content())
  return {path, code}
}

function zip(parts) {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {mtime: new Date(2000, 0, 1)})
}
