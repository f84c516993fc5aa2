import {accessSync, constants, readdirSync, statSync} from 'node:fs'
import {delimiter, isAbsolute, join} from 'node:path'

export type ProgramName = 'soffice' | 'tesseract' | 'pdftoppm'

/** The world that programs are looked for in. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
}

/**
 * Where a program is: named by an environment variable, on the PATH, or where its installer puts it. Null where there is none. What the
 * variable names is all that counts: nothing else is looked for then.
 *
 *     PARSE_NOTICE_SOFFICE=/opt/libreoffice/program/soffice
 */
export function find(name: ProgramName, {env, platform}: Machine): string | null {
  const named = env[`PARSE_NOTICE_${name.toUpperCase()}`]
  if (named) return isProgram(named) ? named : null
  const windows = platform === 'win32'
  // a relative entry would start whatever the folder of the document holds
  const onPath = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute)
  const folders = [...onPath, ...(windows ? windowsFolders(name, env) : (UNIX_FOLDERS[name] ?? []))]
  const files = windows ? WINDOWS_FILES[name] : [name]
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find(isProgram) ?? null
}

const WINDOWS_FILES: Readonly<Record<ProgramName, readonly string[]>> = {
  soffice: ['soffice.com', 'soffice.exe'], // the first waits until the second has ended
  tesseract: ['tesseract.exe'],
  pdftoppm: ['pdftoppm.exe'],
}

const UNIX_FOLDERS: Partial<Readonly<Record<ProgramName, readonly string[]>>> = {
  soffice: ['/Applications/LibreOffice.app/Contents/MacOS', '/usr/lib/libreoffice/program', '/opt/libreoffice/program'],
  tesseract: ['/opt/homebrew/bin', '/usr/local/bin'],
  pdftoppm: ['/opt/homebrew/bin', '/usr/local/bin'],
}

function windowsFolders(name: ProgramName, env: Machine['env']): string[] {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'Programs')].filter(
    (root) => root !== undefined && root !== '',
  )
  if (name === 'soffice') return roots.map((root) => join(root!, 'LibreOffice', 'program'))
  if (name === 'tesseract') return roots.map((root) => join(root!, 'Tesseract-OCR'))
  return roots.flatMap((root) => popplerFolders(root!))
}

/** Poppler unpacks into a folder with its version: poppler-24.08.0\Library\bin. */
function popplerFolders(root: string): string[] {
  const names = namesIn(root).filter((each) => each.toLowerCase().startsWith('poppler'))
  return names.flatMap((each) => [join(root, each, 'Library', 'bin'), join(root, each, 'bin')])
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
