import {ReadError} from '../model/read-error.ts'
import {reasonOf} from './reason.ts'
import type {Failure} from './task.ts'

/** Why a file could not be opened, or what went wrong while it was read. */
export function messageOf(error: unknown, file: string): Failure {
  if (error instanceof ReadError) return {code: error.code, args: {...error.args, file}}
  return {code: 'parse/crash', args: {reason: reasonOf(error), file}}
}

/** Why a record could not be written. */
export const failureOfWriting = (error: unknown): Failure => ({
  code: isFull(error) ? 'output/no-space' : 'output/unwritable',
  args: {reason: reasonOf(error)},
})

/** Nothing can be written any more, whatever its name: the disk is full, was taken away, or must not be written to. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(error.code as string)

/** A failure after which no further file is begun. */
export const endsTheRun = ({code}: Failure): boolean => code === 'output/no-space'
