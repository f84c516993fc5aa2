/** A picture in memory, as pdftoppm writes it: rows from the top, one byte a channel. */
export interface Pixmap {
  readonly width: number
  readonly height: number
  /** 1 for grey, 3 for red, green, blue. */
  readonly channels: number
  readonly data: Uint8Array
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Reads a binary PPM or PGM.
 *
 *     P6␊2481 3508␊255␊…
 *
 * @throws Error where it is none
 */
export function readPixmap(bytes: Uint8Array): Pixmap {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const found = /^P(?<kind>[56])\s+(?<width>\d{1,6})\s+(?<height>\d{1,6})\s+255\s/u.exec(head)
  if (!found) throw new Error('no PPM picture')
  const [width, height, channels] = [Number(found[2]), Number(found[3]), found[1] === '6' ? 3 : 1]
  const data = bytes.subarray(found[0].length)
  if (data.length < width * height * channels) throw new Error('a PPM picture that is cut off')
  return {width, height, channels, data}
}

export function writePixmap({width, height, channels, data}: Pixmap): Uint8Array {
  return Buffer.concat([Buffer.from(`P${channels === 3 ? 6 : 5}\n${width} ${height}\n255\n`, 'latin1'), data])
}

/** The red of each point: a red seal is as bright as the paper there, so that what it was stamped over can be read. */
export const withoutRed = (map: Pixmap): Pixmap => grey(map, (data, at) => data[at]!)

/** Ink of any colour becomes paper: what was printed in black stays. */
export const withoutInk = (map: Pixmap): Pixmap =>
  grey(map, (data, at) => {
    const most = Math.max(data[at]!, data[at + 1]!, data[at + 2]!)
    return most < BLACK ? most : 255
  })
/** No red, green or blue brighter than that: print. Of ink one is. */
const BLACK = 110

/** How bright each point is to the eye: red stays dark. */
export const asSeen = (map: Pixmap): Pixmap => grey(map, (data, at) => (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8)

/** Whether there is red ink on the page: a seal, a name that was stamped. */
export function hasRed({channels, data}: Pixmap): boolean {
  if (channels === 1) return false
  let red = 0
  for (let at = 0; at + 2 < data.length; at += 3 * SAMPLE) {
    if (data[at]! - Math.max(data[at + 1]!, data[at + 2]!) > REDDISH) red++
  }
  return red > (data.length / 3 / SAMPLE) * RED_PART
}

const SAMPLE = 7
const REDDISH = 60
const RED_PART = 0.0005

function grey(map: Pixmap, of: (data: Uint8Array, at: number) => number): Pixmap {
  if (map.channels === 1) return map
  const data = new Uint8Array(map.width * map.height)
  for (let i = 0; i < data.length; i++) data[i] = of(map.data, i * 3)
  return {...map, channels: 1, data}
}

export function cropped(map: Pixmap, box: Box): Pixmap {
  const left = Math.max(0, Math.floor(box.x))
  const top = Math.max(0, Math.floor(box.y))
  const width = Math.min(map.width, Math.ceil(box.x + box.width)) - left
  const height = Math.min(map.height, Math.ceil(box.y + box.height)) - top
  const data = new Uint8Array(width * height * map.channels)
  for (let row = 0; row < height; row++) {
    const start = ((top + row) * map.width + left) * map.channels
    data.set(map.data.subarray(start, start + width * map.channels), row * width * map.channels)
  }
  return {...map, width, height, data}
}

/** Turned clockwise by quarters of a circle. */
export function turned(map: Pixmap, quarters: 1 | 2 | 3): Pixmap {
  const {width: w, height: h} = map
  const [width, height] = quarters === 2 ? [w, h] : [h, w]
  const sources = {
    1: (x: number, y: number) => (h - 1 - x) * w + y,
    2: (x: number, y: number) => (h - 1 - y) * w + (w - 1 - x),
    3: (x: number, y: number) => x * w + (w - 1 - y),
  }
  return drawn(map, width, height, sources[quarters])
}

/**
 * Made level again, where lines of text climb or fall by `slope`: a row falls with 0.02 when it stands 2 points lower after 100.
 * For slopes so small, a turn is a shift of rows and columns.
 */
export function levelled(map: Pixmap, slope: number): Pixmap {
  const {width, height} = map
  const cos = 1 / Math.sqrt(1 + slope * slope)
  const sin = slope * cos
  return drawn(map, width, height, (x, y) => {
    const dx = x - width / 2
    const dy = y - height / 2
    const fromX = Math.round(width / 2 + dx * cos - dy * sin)
    const fromY = Math.round(height / 2 + dx * sin + dy * cos)
    return fromX < 0 || fromX >= width || fromY < 0 || fromY >= height ? -1 : fromY * width + fromX
  })
}

/** Made smaller, by means of the points that fall together: 3 to 2, so that a second look differs from the first. */
export function smaller(map: Pixmap, factor: number): Pixmap {
  const width = Math.max(1, Math.floor(map.width * factor))
  const height = Math.max(1, Math.floor(map.height * factor))
  const data = new Uint8Array(width * height * map.channels)
  for (let y = 0, to = 0; y < height; y++) {
    const [top, bottom] = span(y, factor, map.height)
    for (let x = 0; x < width; x++) {
      const [left, right] = span(x, factor, map.width)
      for (let channel = 0; channel < map.channels; channel++, to++) {
        let sum = 0
        for (let row = top; row < bottom; row++) {
          for (let column = left; column < right; column++) sum += map.data[(row * map.width + column) * map.channels + channel]!
        }
        data[to] = Math.round(sum / ((bottom - top) * (right - left)))
      }
    }
  }
  return {...map, width, height, data}
}

function span(at: number, factor: number, end: number): [number, number] {
  const from = Math.min(end - 1, Math.floor(at / factor))
  return [from, Math.min(end, Math.max(from + 1, Math.ceil((at + 1) / factor)))]
}

/** A new picture, each point taken from another one of the old; white where there is none. */
function drawn(map: Pixmap, width: number, height: number, source: (x: number, y: number) => number): Pixmap {
  const {channels} = map
  const data = new Uint8Array(width * height * channels).fill(255)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += channels) {
      const from = source(x, y) * channels
      if (from < 0) continue
      for (let channel = 0; channel < channels; channel++) data[to + channel] = map.data[from + channel]!
    }
  }
  return {width, height, channels, data}
}
