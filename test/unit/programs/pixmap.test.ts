import {deflateSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  cropped,
  hasRed,
  levelled,
  type Pixmap,
  readPixmap,
  smaller,
  turned,
  withoutInk,
  withoutRed,
  writePixmap,
} from '../../../src/programs/pixmap.ts'
import {wrapInPdf} from '../../../src/programs/wrap.ts'

const grey = (width: number, height: number, ...points: number[]): Pixmap => ({width, height, channels: 1, data: Uint8Array.from(points)})
const colour = (...points: [number, number, number][]): Pixmap => ({
  width: points.length,
  height: 1,
  channels: 3,
  data: Uint8Array.from(points.flat()),
})
const points = ({data}: Pixmap): number[] => [...data]

describe('a picture', () => {
  test('that is written is read back', () => {
    const sizes = fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 9}), fc.constantFrom(1, 3))
    fc.assert(
      fc.property(sizes, fc.nat(), ([width, height, channels], seed) => {
        const data = Uint8Array.from({length: width * height * channels}, (_, i) => (seed + i * 37) % 256)
        expect(readPixmap(writePixmap({width, height, channels, data}))).toEqual({width, height, channels, data: Buffer.from(data)})
      }),
    )
  })

  test.each(['', 'P6\n2 2\n255\nabc', 'P3\n1 1\n255\n1 2 3', 'P6\n-1 1\n255\nabc', 'P6 1 1 65535 abcdef'])('%j is none', (text) => {
    expect(() => readPixmap(Buffer.from(text, 'latin1'))).toThrow()
  })

  test('loses its red seal, and ink of any colour, but nothing black', () => {
    const map = colour([200, 20, 30], [10, 10, 10], [40, 60, 200], [255, 255, 255])
    expect(points(withoutRed(map))).toEqual([200, 10, 40, 255])
    expect(points(withoutInk(map))).toEqual([255, 10, 255, 255])
    expect(points(withoutRed(grey(1, 1, 7)))).toEqual([7])
  })

  test('has red ink or has none', () => {
    const white = Array.from({length: 70}, (): [number, number, number] => [250, 250, 250])
    expect(hasRed(colour(...white))).toBe(false)
    expect(hasRed(colour(...white.map((): [number, number, number] => [200, 30, 40])))).toBe(true)
    expect(hasRed(grey(1, 1, 200))).toBe(false)
  })

  test('is cut out, turned, made smaller', () => {
    const map = grey(3, 2, 1, 2, 3, 4, 5, 6)
    expect(cropped(map, {x: 1, y: 0, width: 9, height: 2})).toEqual(grey(2, 2, 2, 3, 5, 6))
    expect(turned(map, 1)).toEqual(grey(2, 3, 4, 1, 5, 2, 6, 3))
    expect(turned(map, 2)).toEqual(grey(3, 2, 6, 5, 4, 3, 2, 1))
    expect(turned(map, 3)).toEqual(grey(2, 3, 3, 6, 2, 5, 1, 4))
    expect(smaller(grey(4, 2, 0, 100, 10, 10, 100, 200, 10, 10), 0.5)).toEqual(grey(2, 1, 100, 10))
  })

  test('that falls to the right is made level', () => {
    const [width, height, slope] = [400, 200, 0.05]
    const data = new Uint8Array(width * height).fill(255)
    for (let x = 20; x < 380; x++)
      for (let thick = 0; thick < 3; thick++) data[(Math.round(100 + slope * (x - 200)) + thick) * width + x] = 0
    const level = levelled({width, height, channels: 1, data}, slope)
    const rows = Array.from({length: height}, (_, y) => y).filter((y) => level.data.subarray(y * width, (y + 1) * width).includes(0))
    expect(rows.length).toBeLessThanOrEqual(5)
  })
})

const chunk = (kind: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  return Buffer.concat([size, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)])
}
const png = (colourType: number, {interlaced = 0, body = true} = {}): Buffer => {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, colourType, 0, 0, interlaced])
  const parts = [chunk('IHDR', head), ...(colourType === 3 ? [chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255]))] : [])]
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...parts,
    ...(body ? [chunk('IDAT', deflateSync(Buffer.alloc(3)))] : []),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const jpeg = (components: number): Buffer =>
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 10, components, 1, 0x11, 0, 0xff, 0xd9])

describe('a picture wrapped into a PDF', () => {
  test.each([
    ['image/png', png(0), '/DeviceGray'],
    ['image/png', png(2), '/DeviceRGB'],
    ['image/png', png(3), '/Indexed /DeviceRGB 1 <000000ffffff>'],
    ['image/jpeg', jpeg(1), '/DeviceGray'],
    ['image/jpeg', jpeg(3), '/DeviceRGB'],
  ])('%s %#', (type, bytes, space) => {
    const pdf = Buffer.from(wrapInPdf(bytes, type)!).toString('latin1')
    expect(pdf).toContain(space)
    expect(pdf).toContain(type === 'image/jpeg' ? '/MediaBox [0 0 10 20]' : '/MediaBox [0 0 2 1]')
    const start = Number(/startxref\n(\d+)/u.exec(pdf)![1])
    expect(pdf.slice(start, start + 4)).toBe('xref')
    for (const [row, number] of Array.from(pdf.matchAll(/^(\d{10}) 00000 n /gmu), (found, i) => [Number(found[1]), i + 1] as const)) {
      expect(pdf.slice(row).startsWith(`${number} 0 obj`)).toBe(true)
    }
  })

  test.each([
    ['image/png', png(6)],
    ['image/png', png(2, {interlaced: 1})],
    ['image/png', png(2, {body: false})],
    ['image/jpeg', jpeg(4)],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['image/tiff', Buffer.from('II*\0')],
  ])('is none of %s %#', (type, bytes) => {
    expect(wrapInPdf(bytes, type)).toBeNull()
  })

  test('never fails on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 80}), fc.constantFrom('image/png', 'image/jpeg'), (tail, type) => {
        const start = type === 'image/png' ? png(2).subarray(0, 8) : Buffer.from([0xff, 0xd8])
        wrapInPdf(Buffer.concat([start, tail]), type)
      }),
    )
  })
})
