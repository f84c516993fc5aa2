import type {Code} from '../data/codes.ts'
import type {Failure} from './task.ts'
export interface Input {
  readonly path: string
  readonly name: string
  readonly skip: Code | null
  readonly failure: Failure | null
}
