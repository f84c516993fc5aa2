import {mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {ReadError} from '../model/read-error.ts'
import {limits} from '../read/limits.ts'
import type {Machine} from './find.ts'
import {find} from './find.ts'
import {withFolder} from './folder.ts'
import {installing, parts} from './install.ts'
import {reasonOf, run} from './run.ts'

const program = parts.soffice.title

/**
 * Turns an older word processor file into DOCX by LibreOffice, with a profile of its own that is thrown away: no settings of the user are
 * touched, a LibreOffice that is open does not matter, and neither macros nor links of the document are followed.
 *
 * @throws ReadError input/converter-missing, input/converter-failed, input/timeout
 */
export async function toDocx(bytes: Uint8Array, ending: 'doc' | 'rtf', machine: Machine, signal?: AbortSignal): Promise<Uint8Array> {
  const command = find('soffice', machine)
  const type = TYPES[ending]
  if (command === null) throw new ReadError('input/converter-missing', {program, type, install: installing('soffice', machine)})
  return withFolder(async (folder) => {
    const file = join(folder, `document.${ending}`)
    await writeFile(file, bytes)
    await writeProfile(join(folder, 'profile'))
    const ended = await run({
      program,
      command,
      words: [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, ...OPTIONS, '--outdir', join(folder, 'out'), file],
      seconds: limits.convertSeconds,
      signal,
    }).catch((error: unknown) => {
      throw error instanceof ReadError || signal?.aborted ? error : failed(error instanceof Error ? error.message : String(error))
    })
    const made = join(folder, 'out', 'document.docx')
    const size = await stat(made).then(
      (found) => found.size,
      () => 0,
    )
    if (size === 0) throw failed(reasonOf(ended))
    if (size > limits.bytes) throw new ReadError('input/too-large', {what: 'DOCX', limit: `${limits.bytes / 1e6} MB`})
    return new Uint8Array(await readFile(made))
  })
}

const TYPES = {doc: 'application/msword', rtf: 'application/rtf'} as const
const OPTIONS = ['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--convert-to', 'docx:MS Word 2007 XML'] as const

const failed = (reason: string): ReadError => new ReadError('input/converter-failed', {program, reason})

async function writeProfile(folder: string): Promise<void> {
  await mkdir(join(folder, 'user'), {recursive: true})
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), SETTINGS)
}

/** No macro runs, nothing is fetched from where the document points, fields are not brought up to date. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Writer/Content/Update', 'Link', '0'],
]
  .map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`
