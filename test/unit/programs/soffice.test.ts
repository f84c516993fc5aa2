import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {find} from '../../../src/programs/find.ts'
import {localPrograms} from '../../../src/programs/index.ts'
import {leftBehind, machineWith, posix, scratch, script} from './script.ts'

const rtf = Buffer.from('{\\rtf1\\ansi Th\\u244?ng b\\u225?o}')
const convert = (file: string, signal?: AbortSignal) =>
  localPrograms({...machineWith({PARSE_NOTICE_SOFFICE: file}), ...(signal ? {signal} : {})}).toDocx(rtf, 'rtf')
/** Where the words say that the result goes. */
const OUT = 'while [ "$1" != --outdir ]; do shift; done'

describe.runIf(posix)('LibreOffice', () => {
  test('is missing', async () => {
    await expect(convert('/nowhere/soffice')).rejects.toMatchObject({
      code: 'input/converter-missing',
      args: {program: 'LibreOffice', type: 'application/rtf', install: expect.stringContaining('libreoffice')},
    })
  })

  test('gets the file, a profile of its own that lets no macro run, and gives DOCX', async () => {
    const kept = scratch()
    const file = script(
      `echo "$@" > '${kept}/words'; cp "\${1#-env:UserInstallation=file://}/user/registrymodifications.xcu" '${kept}/settings'`,
      OUT,
      'mkdir -p "$2"; cp "$3" "$2/document.docx"',
    )
    expect(Buffer.from(await convert(file))).toEqual(rtf)
    expect(readFileSync(join(kept, 'words'), 'utf8')).toMatch(/--headless .*--convert-to docx/u)
    expect(readFileSync(join(kept, 'settings'), 'utf8')).toMatch(/DisableMacrosExecution[^\n]*true/u)
    expect(leftBehind()).toEqual([])
  })

  test.each([
    ['fails', 'echo "Error: source file could not be loaded" >&2; exit 1', 'Error: source file could not be loaded'],
    ['ends without a result', 'exit 0', 'exit 0'],
    ['makes an empty file', `${OUT}; mkdir -p "$2"; : > "$2/document.docx"; exit 5`, 'exit 5'],
  ])('%s', async (_, line, reason) => {
    await expect(convert(script(line))).rejects.toMatchObject({code: 'input/converter-failed', args: {program: 'LibreOffice', reason}})
    expect(leftBehind()).toEqual([])
  })

  test('hangs, and the caller has had enough', async () => {
    const kept = scratch()
    const abort = new AbortController()
    const running = expect(convert(script(`touch '${kept}/begun'; sleep 60`), abort.signal)).rejects.toThrow('enough')
    while (!existsSync(join(kept, 'begun'))) await new Promise((resolve) => setTimeout(resolve, 20))
    abort.abort(new Error('enough'))
    await running
    expect(leftBehind()).toEqual([])
  })
})

const real = find('soffice', {env: process.env, platform: process.platform})
describe.runIf(real !== null)('the real LibreOffice (skipped where it is not installed)', () => {
  test('makes DOCX of RTF', {timeout: 90_000}, async () => {
    const docx = Buffer.from(await localPrograms().toDocx(rtf, 'rtf'))
    expect(docx.subarray(0, 2).toString()).toBe('PK')
  })
})
