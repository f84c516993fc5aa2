import {find, type Machine, type ProgramName} from './find.ts'
import {installing, type Part, parts} from './install.ts'
import {run} from './run.ts'
import {languagesOf} from './tesseract.ts'
import {packageVersion} from './tesseract-js.ts'

/** What is known of one part: `broken` where it is there and does not answer. */
export interface Finding {
  readonly name: Part
  readonly title: string
  readonly state: 'found' | 'missing' | 'broken'
  readonly version: string | null
  readonly path: string | null
  readonly enables: {readonly vi: string; readonly en: string}
  /** The command that installs it here; null where it is found. */
  readonly install: string | null
}

/** Looks which of the optional programs and packages this machine has. */
export function inspect(machine: Machine): Promise<Finding[]> {
  return Promise.all([
    ofProgram('soffice', machine),
    ofProgram('tesseract', machine),
    ofVietnamese(machine),
    ofProgram('pdftoppm', machine),
    finding('tesseract.js', machine, packageVersion() === null ? 'missing' : 'found', {version: packageVersion()}),
  ])
}

async function ofProgram(name: ProgramName, machine: Machine): Promise<Finding> {
  const path = find(name, machine)
  if (path === null) return finding(name, machine, 'missing')
  const {title: program, versionWords: words = []} = parts[name]
  const ended = await run({program, command: path, words, seconds: SECONDS_TO_ANSWER}).catch(() => null)
  const version = ended && /\d+(?:\.\d+)+/u.exec(`${ended.stdout}\n${ended.stderr}`)?.[0]
  return version ? finding(name, machine, 'found', {version, path}) : finding(name, machine, 'broken', {path})
}

async function ofVietnamese(machine: Machine): Promise<Finding> {
  const path = find('tesseract', machine)
  const known = path === null ? [] : await languagesOf(path).catch(() => [])
  return finding('vietnamese', machine, known.includes('vie') ? 'found' : 'missing')
}

function finding(
  name: Part,
  machine: Machine,
  state: Finding['state'],
  {version = null, path = null}: {version?: string | null; path?: string | null} = {},
): Finding {
  const {title, enables} = parts[name]
  return {name, title, state, version, path, enables, install: state === 'found' ? null : installing(name, machine)}
}

const SECONDS_TO_ANSWER = 20
