import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readInput} from '../../src/batch/readers/bytes.ts'
import {nearest} from '../../src/batch/readers/nearest.ts'
import {isPainted} from '../../src/cli/colour.ts'
import {chooseLanguage} from '../../src/cli/language.ts'

test.each([
  ['36-TB-UBNDD.txt', '36-TB-UBND.txt'],
  ['36-tb-ubnd.TXT', '36-TB-UBND.txt'],
  ['kết luận.txt'.normalize('NFD'), 'kết luận.txt'],
  ['zz.txt', null],
  ['hoàn toàn khác', null],
  ['', null],
])('the name nearest to %j is %j', (wanted, name) => {
  expect(nearest(wanted, ['a.txt', '36-TB-UBND.txt', 'kết luận.txt'])).toBe(name)
})

test('no name is near in an empty folder', () => {
  expect(nearest('a.txt', [])).toBeNull()
})

test.each([
  [{PARSE_NOTICE_LANG: 'VI'}, 'linux', 'vi'],
  [{PARSE_NOTICE_LANG: 'fr', LANG: 'vi_VN'}, 'linux', 'vi'],
  [{LC_ALL: '', LANG: 'vi'}, 'linux', 'vi'],
  [{LANG: 'vim_XX'}, 'linux', 'en'],
  [{LANG: 'fr_FR'}, 'linux', 'en'],
  [{LANG: 'vi-VN'}, 'win32', 'vi'],
])('%j on %s speaks %s', (env, platform, lang) => {
  expect(chooseLanguage({env, platform})).toBe(lang)
})

test.each([
  [true, {}, true],
  [true, {TERM: 'dumb'}, false],
  [true, {NO_COLOR: '1'}, false],
  [true, {NO_COLOR: ''}, true],
  [false, {}, false],
  [false, {TERM: 'xterm-256color'}, false],
])('on a terminal %s with %j colours are %s', (isTTY, env, painted) => {
  expect(isPainted({isTTY}, 'auto', env)).toBe(painted)
})

test('a name typed in one Unicode spelling opens the file named in the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
  writeFileSync(join(folder, 'kết luận.txt'.normalize('NFD')), 'Thông báo')
  const bytes = await readInput(join(folder, 'kết luận.txt'))
  rmSync(folder, {recursive: true})
  expect(new TextDecoder().decode(bytes)).toBe('Thông báo')
})
