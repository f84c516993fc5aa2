import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {quartersOff, slopeOf, upright} from '../../../src/programs/geometry.ts'
import {type PrintedPage, readHocr} from '../../../src/programs/hocr.ts'

const page = (body: string): string =>
  `<div class='ocr_page' id='page_1' title='image "a &quot;b&quot;.pgm"; bbox 0 0 2480 3508; ppageno 0'>\n${body}</div>\n`
const line = (title: string, ...words: string[]): string =>
  `<span class='ocr_line' id='line_1_1' title="${title}">\n${words.join('\n')}\n</span>\n`
const word = (title: string, text: string): string => `<span class='ocrx_word' id='word_1_1' title='${title}'>${text}</span>`

describe('hOCR', () => {
  test('gives pages, lines with their base, words and pictures', () => {
    const hocr = page(
      `${line(
        'bbox 400 428 2104 513; baseline 0.01 -33; x_size 65; x_descenders 13',
        word('bbox 400 440 530 503; x_wconf 96', 'Số:'),
        word('bbox 560 440 630 503; x_wconf 69', '43'),
      )}<div class='ocr_photo' id='block_1_6' title="bbox 1467 2339 2106 2740"></div>\n`,
    )
    expect(readHocr(hocr)).toEqual([
      {
        width: 2480,
        height: 3508,
        lines: [
          {
            base: {slope: 0.01, y: 513 - 33 - 4},
            size: 65,
            words: [
              {text: 'Số:', x: 400, y: 440, width: 130, height: 63, confidence: 96},
              {text: '43', x: 560, y: 440, width: 70, height: 63, confidence: 69},
            ],
          },
        ],
        pictures: [{x: 1467, y: 2339, width: 639, height: 401}],
      },
    ])
  })

  test.each([
    ['Điện &amp; nước', 'Điện & nước'],
    ['&lt;b&gt;', '<b>'],
    ['&quot;A&#39;', '"A\''],
    ['&amp;lt;', '&lt;'],
  ])('%s is %s', (written, meant) => {
    expect(readHocr(page(line('bbox 0 0 9 9', word('bbox 0 0 9 9; x_wconf 90', written))))[0]?.lines[0]?.words[0]?.text).toBe(meant)
  })

  test('passes over blank words, lines without words, and boxes that are none', () => {
    const odd = [
      word('bbox 0 0 9 9; x_wconf 90', ' '),
      word('bbox 0 0 x 9; x_wconf 90', 'a'),
      word('bbox 9 0 0 9; x_wconf 90', 'b'),
      word('x_wconf 90', 'c'),
    ]
    expect(readHocr(page(line('bbox 0 0 9 9', ...odd)))[0]?.lines).toEqual([])
  })

  test('a line of a turned page tells no base', () => {
    const turned = line('bbox 0 0 99 9; textangle 180; x_size 62', word('bbox 0 0 9 9; x_wconf 90', 'a'))
    expect(readHocr(page(turned))[0]?.lines[0]).toMatchObject({base: null, size: 62})
  })

  test('anything else is no page', () => {
    fc.assert(fc.property(fc.string(), (text) => readHocr(text).length === 0))
    expect(readHocr(word('bbox 0 0 9 9; x_wconf 90', 'a'))).toEqual([])
  })
})

const plain = (box: {x: number; y: number; width: number; height: number}, text = 'ab') => ({...box, text, confidence: 90})
const upwards: PrintedPage = {
  width: 1000,
  height: 1400,
  pictures: [],
  lines: [0, 1, 2].map((row) => ({
    base: {y: 100 + row * 50, slope: 0},
    size: 40,
    words: [0, 1, 2, 3, 4].map((column) => plain({x: 100 + column * 90, y: 70 + row * 50, width: 80, height: 30})),
  })),
}

describe('a page laid wrongly', () => {
  test.each([0, 1, 2, 3] as const)('by %i quarters is seen and turned back', (quarters) => {
    // turning back by the rest of the circle lays it wrongly
    const wrong = upright(upwards, ((4 - quarters) % 4) as 0 | 1 | 2 | 3)
    expect(quartersOff(wrong)).toBe(quarters)
    const back = upright(wrong, quarters)
    expect([back.width, back.height]).toEqual([1000, 1400])
    expect(back.lines.map(({words}) => words)).toEqual(upwards.lines.map(({words}) => words))
  })
})

test('the slope of a page is that of most of its lines; few or short lines tell none', () => {
  const sloped = (slopes: readonly number[]): PrintedPage => ({
    ...upwards,
    lines: slopes.map((slope) => ({...upwards.lines[0]!, base: {y: 0, slope}})),
  })
  expect(slopeOf(sloped([0.02, 0.02, 0.021, 0.5, 0.019]))).toBe(0.02)
  expect(slopeOf(sloped([0.02, 0.02]))).toBe(0)
  expect(slopeOf({...sloped([0.02, 0.02, 0.02, 0.02]), width: 100_000})).toBe(0)
})
