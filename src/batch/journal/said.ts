import {type Addresses, emptyAddresses} from './addresses.ts'
import type {FileEntry} from './entry.ts'
import type {Journals} from './journals.ts'

/** Lines of journals by what they are about: the record, or the document. A line is read when it is asked for. */
export interface Said extends Pick<Addresses, 'add' | 'move' | 'at'> {
  readonly find: (name: string) => Found | undefined
}

export interface Found {
  /** Counted from 0 in the order the names were added. */
  readonly place: number
  readonly address: number
  readonly entry: FileEntry
}

export function saidOf(key: 'output' | 'identity', journals: Journals): Said {
  const {find, add, at, move} = emptyAddresses()
  const isOf = (address: number, name: string): boolean => journals.fileAt(address)?.[key] === name
  return {
    add,
    move,
    at,
    find: (name) => {
      const place = find(name, (address) => isOf(address, name))
      return place < 0 ? undefined : {place, address: at(place), entry: journals.fileAt(at(place))!}
    },
  }
}

/** That a source was passed over, or that its place belongs to another, says nothing of the record. */
export const saysNothing = ({status, code}: FileEntry): boolean => status === 'skipped' || code === 'output/taken'
