import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {expect, test} from 'vitest'
import {whole} from './cli/notices.ts'

const bundle = (contents: string) =>
  build({
    stdin: {contents, resolveDir: fileURLToPath(new URL('../src', import.meta.url)), loader: 'ts'},
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  })

test('the library bundles for a browser and reads a notice there', async () => {
  const {outputFiles, warnings} = await bundle(`export {parseNotice} from './index.ts'`)
  expect(warnings).toEqual([])
  const code = outputFiles[0]!.text
  expect(code).not.toMatch(/["']node:/u)
  const {parseNotice} = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
  expect((await parseNotice(whole)).notice.document.codeNumber).toBe('07')
})

test('a module of Node.js would not get through', async () => {
  await expect(bundle(`export {readFile} from 'node:fs/promises'`)).rejects.toThrow(/node:fs/u)
})
