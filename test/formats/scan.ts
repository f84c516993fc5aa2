import {deflateSync} from 'node:zlib'
import {assemble, stream} from '../unit/read/pdf-file.ts'

/** A grey picture, one byte a dot, 255 for white. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

/** Reads a picture as `pdftoppm -gray` writes it: `P5\n2480 3508\n255\n` and the dots. */
export function pictureOf(pgm: Uint8Array): Picture {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(Buffer.from(pgm.subarray(0, 64)).toString('latin1')) ?? []
  if (head === undefined) throw new Error('no PGM of 255 greys')
  return {width: Number(width), height: Number(height), dots: pgm.subarray(head.length)}
}

/** Turned about its middle, each dot mixed of the four that it falls between; what comes in from outside is white. */
export function turned({width, height, dots}: Picture, degrees: number): Picture {
  const cos = Math.cos((degrees * Math.PI) / 180)
  const sin = Math.sin((degrees * Math.PI) / 180)
  const result = new Uint8Array(dots.length).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = cos * (x - width / 2) + sin * (y - height / 2) + width / 2
      const fromY = cos * (y - height / 2) - sin * (x - width / 2) + height / 2
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const at = top * width + left
      const over = mixed(dots[at]!, dots[at + 1]!, fromX - left)
      const under = mixed(dots[at + width]!, dots[at + width + 1]!, fromX - left)
      result[y * width + x] = Math.round(mixed(over, under, fromY - top))
    }
  }
  return {width, height, dots: result}
}

const mixed = (a: number, b: number, share: number): number => a + (b - a) * share

/** Every dot a little lighter or darker, by the same chance for the same seed, and paper that is not quite white. */
export function noisy({width, height, dots}: Picture, most: number, seed: number): Picture {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const paper = 250
  const result = dots.map((dot) => Math.max(0, Math.min(255, Math.round((dot * paper) / 255 + (next() + next() - 1) * most))))
  return {width, height, dots: result}
}

/** A PDF of nothing but pictures, one a page of A4, as a scanner makes it. */
export function scanned(pictures: readonly Picture[]): Uint8Array {
  const pages = pictures.map((_, i) => 3 + 3 * i)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
    ...pictures.flatMap(({width, height, dots}, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I ${pages[i]! + 2} 0 R >> >> /Contents ${pages[i]! + 1} 0 R >>`,
      stream('q 595 0 0 842 0 0 cm /I Do Q'),
      stream(
        deflateSync(dots, {level: 1}).toString('latin1'),
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      ),
    ]),
  ]
  return assemble(objects)
}
