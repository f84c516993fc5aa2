/**
 * Wraps a picture into a PDF of one page, as it is, so that it can be drawn, levelled and cleared of red like any page. Null for kinds of
 * PNG and JPEG that a PDF cannot hold unchanged: with transparency, interlaced, in printing colours.
 */
export function wrapInPdf(bytes: Uint8Array, mediaType: string): Uint8Array | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const picture = mediaType === 'image/jpeg' ? jpegPicture(view) : mediaType === 'image/png' ? pngPicture(view) : null
  return picture && pdfOf(picture)
}

interface Picture {
  readonly width: number
  readonly height: number
  /** Entries of the picture's dictionary about its colours and how its data is packed. */
  readonly entries: string
  readonly data: Buffer
}

/** Its size and colours stand in the first frame header (SOF). */
function jpegPicture(bytes: Buffer): Picture | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (isFrame(marker)) {
      const space = {1: '/DeviceGray', 3: '/DeviceRGB'}[bytes[at + 9]!]
      if (!space) return null
      const entries = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`
      return {height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), entries, data: bytes}
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** The data of a PNG is packed the way a PDF packs its own. */
function pngPicture(bytes: Buffer): Picture | null {
  let [width, height, bits, colour] = [0, 0, 0, 0]
  let palette: Buffer | null = null
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const part = bytes.subarray(at + 8, at + 8 + size)
    if (kind === 'IHDR' && part.length >= 13) {
      width = part.readUInt32BE(0)
      height = part.readUInt32BE(4)
      bits = part[8]!
      colour = part[9]!
      if (part[12] !== 0) return null
    } else if (kind === 'PLTE') palette = part
    else if (kind === 'IDAT') parts.push(part)
    at += 12 + size
  }
  const [space, colours] = colour === 0 ? ['/DeviceGray', 1] : colour === 2 ? ['/DeviceRGB', 3] : indexed(colour, palette)
  if (space === null || width === 0 || height === 0 || parts.length === 0) return null
  const packing = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${colours} /BitsPerComponent ${bits} /Columns ${width} >>`
  return {width, height, entries: `/ColorSpace ${space} /BitsPerComponent ${bits} ${packing}`, data: Buffer.concat(parts)}
}

const indexed = (colour: number, palette: Buffer | null): [string | null, number] =>
  colour === 3 && palette ? [`[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${palette.toString('hex')}>]`, 1] : [null, 0]

function pdfOf({width, height, entries, data}: Picture): Uint8Array {
  const draw = `${width} 0 0 ${height} 0 0 cm /P Do`
  const objects = [
    [Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
    [Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')],
    [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>`,
      ),
    ],
    stream('', Buffer.from(draw)),
    stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, data),
  ]
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let size = chunks[0]!.length
  const add = (chunk: Buffer): void => {
    chunks.push(chunk)
    size += chunk.length
  }
  objects.forEach((parts, at) => {
    offsets.push(size)
    for (const part of [Buffer.from(`${at + 1} 0 obj\n`), ...parts, Buffer.from('\nendobj\n')]) add(part)
  })
  const start = size
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(Buffer.from(`xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

const stream = (entries: string, data: Buffer): Buffer[] => [
  Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`),
  data,
  Buffer.from('\nendstream'),
]
