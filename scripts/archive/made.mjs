// Files of formats that are no text, as small as they can be.
import {strToU8, zipSync} from 'fflate'

const MTIME = {mtime: new Date(2000, 0, 1)}

/** A Word file with this XML in its body. */
export function word(body) {
  const main = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(main)}, MTIME)
}

/** The same archive, its parts marked as encrypted: bit 0 of the flags of each entry of the directory. */
export function lockedZip(bytes) {
  const locked = Buffer.from(bytes)
  for (let at = locked.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = locked.indexOf('PK\x01\x02', at + 4, 'latin1')) locked[at + 8] |= 1
  return locked
}

/** Half a second of silence. */
export function wav() {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(4036, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(4000, 40)
  return Buffer.concat([head, Buffer.alloc(4000, 0x80)])
}

/** An archive of one file (POSIX ustar). */
export function tar(name, content) {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write('0000644\0' + '0000000\0' + '0000000\0', 100)
  head.write(`${content.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0        0`, 124)
  head.write('ustar\x0000', 257)
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([head, content, Buffer.alloc(512 - (content.length % 512)), Buffer.alloc(1024)])
}

export const pdfWithoutObjects = () => Buffer.from(`%PDF-1.4\n${'% nothing here\n'.repeat(40)}%%EOF\n`)

/** A PDF of one empty page that asks for a password (40 bits, revision 2). */
export function encryptedPdf() {
  const id = '00112233445566778899aabbccddeeff'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'3c'.repeat(32)}> >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = file.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
