import {ReadError} from '../model/read-error.ts'
import {DOCX, readDocx} from './docx/index.ts'
import {relationsOf} from './docx/relations.ts'
import {ODT, readOdt} from './odt/index.ts'
import type {Reading} from './reading.ts'
import {unmangledLines} from './unmangledLines.ts'
import {parseXml} from './xml.ts'
import {type Archive, openArchive} from './zip.ts'

/**
 * Reads a zip archive, by what its parts say it is: a Word file (DOCX), an OpenDocument text (ODT), or nothing that is read here.
 *
 * @throws ReadError input/unsupported-type, input/damaged, input/encrypted, input/too-large
 */
export async function readArchive(bytes: Uint8Array): Promise<Reading> {
  const reading = readKnown(openArchive(bytes))
  const {messages = [], ...lines} = await unmangledLines(reading)
  return {...reading, ...lines, messages: [...(reading.messages ?? []), ...messages]}
}

function readKnown(archive: Archive): Reading {
  const type = kindOf(archive)
  const main = mainPart(archive)
  if (type.startsWith(ODT)) return named(ODT, () => readOdt(archive))
  const part = archive.part(main)
  if (type === ZIP && part) return named(DOCX, () => readWord(archive, part, main))
  throw new ReadError('input/unsupported-type', {type})
}

const ZIP = 'application/zip'

/** OpenDocument names its kind in a part of its own; Excel and PowerPoint are known by their main parts. */
function kindOf(archive: Archive): string {
  const mimetype = archive.part('mimetype')
  if (mimetype && mimetype.length < 200) return new TextDecoder().decode(mimetype).trim()
  const office = 'application/vnd.openxmlformats-officedocument'
  const names = new Set(archive.names)
  if (names.has('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`
  if (names.has('ppt/presentation.xml')) return `${office}.presentationml.presentation`
  return ZIP
}

/** The part that the archive names as its document, which need not have the usual name. */
const mainPart = (archive: Archive): string =>
  relationsOf(archive, '').find(({type}) => type === 'officeDocument')?.part ?? 'word/document.xml'

function readWord(archive: Archive, part: Uint8Array, name: string): Reading {
  const main = parseXml(part, name)
  if (main.name !== 'document') throw new ReadError('input/unsupported-type', {type: ZIP})
  return readDocx(archive, main, name)
}

/** What goes wrong inside a file is told of a file of that kind. */
function named(type: string, read: () => Reading): Reading {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReadError && error.code === 'input/damaged') throw new ReadError(error.code, {...error.args, type})
    throw error
  }
}
