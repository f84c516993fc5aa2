import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {find, type ProgramName} from '../../src/programs/find.ts'
import {run} from '../../src/programs/run.ts'
import {folderWith} from '../cli/process.ts'

export const has = (...names: readonly ProgramName[]): boolean => names.every((name) => pathOf(name) !== null)

const pathOf = (name: ProgramName): string | null => find(name, {env: process.env, platform: process.platform})

/** Word files made into files of another kind by LibreOffice: name without ending → bytes. */
export async function converted(files: Readonly<Record<string, Uint8Array>>, to: string): Promise<Record<string, Uint8Array>> {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${name}.docx`, bytes])))
  await outside('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    ...['--headless', '--norestore', '--nologo', '--convert-to', to, '--outdir', folder],
    ...Object.keys(files).map((name) => join(folder, `${name}.docx`)),
  ])
  return Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(join(folder, `${name}.${to}`))]))
}

/** The pages of a PDF as grey pictures (PGM), 300 dots an inch. */
export async function pictured(pdf: Uint8Array, pages: number): Promise<Uint8Array[]> {
  const folder = folderWith({})
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'in.pdf'), pdf)
  await outside('pdftoppm', ['-r', '300', '-gray', join(folder, 'in.pdf'), join(folder, 'out', 'page')])
  return Array.from({length: pages}, (_, i) => readFileSync(join(folder, 'out', `page-${i + 1}.pgm`)))
}

async function outside(name: ProgramName, words: readonly string[]): Promise<void> {
  const {code, stderr} = await run({program: name, command: pathOf(name) ?? name, words, seconds: 60})
  if (code !== 0) throw new Error(`${name}: ${stderr}`)
}
