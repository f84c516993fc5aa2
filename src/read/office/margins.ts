import {fold} from '../../language/fold.ts'
import type {Printed} from './block.ts'

/** Whether lines have the national title or motto, or the Party's: the heading of a document and no running head. */
export const isHeading = (lines: readonly Printed[]): boolean => lines.some(({text}) => text.length < 300 && MOTTO.test(fold(text)))

const MOTTO = /cong hoa xa hoi chu nghia|doc lap ?[-–] ?tu do|dang cong san viet nam/u

/** Whether a head or foot says no more than the number of its page: "2", "- 2 -", "Trang 2/5". */
export const saysLittle = (text: string): boolean => text.length < 40 && NUMBER.test(fold(text))

const NUMBER = /^(?:trang|page)?[\s\d./|–—-]*$/u
