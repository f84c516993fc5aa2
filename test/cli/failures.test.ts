import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {recipe, unnumbered, whole} from './notices.ts'
import {breakingWith, cli, folderWith, type Ran} from './process.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const cwd = folderWith({
  '36-TB-UBND.txt': whole,
  'chua-so.txt': unnumbered,
  'pho.txt': recipe,
  'rong.txt': '',
  'anh.txt': png,
  'ma-cu.txt': Uint8Array.from([0x54, 0x68, 0xf4, 0x6e, 0x67, 0x0a]),
})
mkdirSync(join(cwd, 'kho'))

/** No failure shows a stack or writes to stdout. */
const expectQuiet = ({stdout, stderr}: Ran): void => {
  expect(stdout).toBe('')
  expect(stderr).not.toMatch(/^\s+at /mu)
}

describe('an input that gives no record ends with 4', () => {
  test.each([
    ['khong-co-ten-nao.txt', 'input/not-found'],
    ['36-TB-UBND.txt/trong', 'input/not-found'],
    ['rong.txt', 'input/empty'],
    ['anh.txt', 'input/(?:binary|unsupported-type|ocr-failed|ocr-missing)'],
    ['ma-cu.txt', 'input/encoding'],
    ['pho.txt', 'input/not-a-notice'],
  ])('%s: %s', async (file, code) => {
    const ran = await cli([file], {cwd})
    expect(ran.code).toBe(4)
    expect(ran.stderr).toMatch(new RegExp(`^error: .*"${file}".*\\[${code}\\]\\n`, 'u'))
    expectQuiet(ran)
  })

  test('also when it is stdin', async () => {
    const ran = await cli(['-'], {input: ''})
    expect(ran.code).toBe(4)
    expect(ran.stderr).toContain('[input/empty]')
    expectQuiet(ran)
  })

  test('a missing file gets the nearest name suggested', async () => {
    expect((await cli(['36-TB-UBNDD.txt', '--lang', 'vi'], {cwd})).stderr).toMatch(
      /^lỗi: không có tệp "36-TB-UBNDD\.txt" {3}\[input\/not-found\]\n {5}Ý bạn là "36-TB-UBND\.txt"\?\n$/u,
    )
  })

  test('a name that no file is near gets none', async () => {
    expect((await cli(['khac-han.txt'], {cwd})).stderr).not.toContain('did you mean')
  })
})

test('some inputs failing ends with 3; the others are written and all are counted', async () => {
  const {code, stdout, stderr} = await cli(['36-TB-UBND.txt', 'pho.txt', 'khong-co.txt'], {cwd})
  expect(code).toBe(3)
  expect(stdout).toContain('schemaVersion')
  expect(stderr).toContain('3 inputs = 1 read + 2 failed')
})

test('--strict turns warnings into 1 and still writes the record', async () => {
  const relaxed = await cli(['chua-so.txt'], {cwd})
  const strict = await cli(['chua-so.txt', '--strict'], {cwd})
  expect([relaxed.code, strict.code]).toEqual([0, 1])
  expect(strict.stdout).toBe(relaxed.stdout)
  expect(strict.stderr).toContain('[number-blank]')
})

describe('a fault of the program ends with 70', () => {
  const broken = breakingWith(`String.prototype.normalize = () => { throw new Error('hòng') }`)

  test('says so without a stack', async () => {
    const ran = await cli(['36-TB-UBND.txt'], {cwd, env: broken})
    expect(ran.code).toBe(70)
    expect(ran.stderr).toMatch(/^error: .*hòng.*\[parse\/crash\]\n.*PARSE_NOTICE_DEBUG=1/u)
    expectQuiet(ran)
  })

  test('shows the stack to those who ask', async () => {
    const {code, stderr} = await cli(['36-TB-UBND.txt'], {cwd, env: {...broken, PARSE_NOTICE_DEBUG: '1'}})
    expect(code).toBe(70)
    expect(stderr).toMatch(/^\s+at /mu)
  })

  test('also outside of any document', async () => {
    const fault = breakingWith(`Array.prototype.findLastIndex = () => { throw new Error('gone') }`)
    const ran = await cli(['36-TB-UBND.txt'], {cwd, env: fault})
    expect(ran.code).toBe(70)
    expect(ran.stderr).toMatch(/^error: gone\n.*PARSE_NOTICE_DEBUG=1/u)
    expectQuiet(ran)
  })
})
