import type {Programs} from '../model/programs.ts'
import type {Machine} from './find.ts'

export type {Page, Programs, Recognition, Word} from '../model/programs.ts'
export type {Machine} from './find.ts'

/**
 * Programs of this computer for what the package cannot read by itself: LibreOffice for .doc and .rtf, tesseract and pdftoppm for scans.
 * Nothing is looked for or loaded before it is needed.
 *
 *     parseNotice(bytes, {file: 'tb-12.pdf', programs: localPrograms()})
 */
export function localPrograms({env = process.env, platform = process.platform, signal}: LocalOptions = {}): Programs {
  const machine = {env, platform}
  return {
    toDocx: async (bytes, ending) => (await import('./soffice.ts')).toDocx(bytes, ending, machine, signal),
    recognise: async (bytes, request) => (await import('./recognise.ts')).recognise(bytes, request, machine, signal),
  }
}

export interface LocalOptions extends Partial<Machine> {
  /** Ends the programs that run, with what they started. */
  readonly signal?: AbortSignal
}
