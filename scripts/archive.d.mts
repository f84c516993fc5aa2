/** Writes composed notices into folders of years and months; paths below the folder, `/` between names. `bad` of them are refused, each with its code. */
export function writeArchive(
  folder: string,
  options: {readonly count: number; readonly seed?: number; readonly duplicates?: number; readonly bad?: number},
): Promise<{path: string; duplicateOf: string | null; code: string | null}[]>

/** The text of a notice; `n` counted from 1, another `wording` states the same document in other words. */
export function noticeText(seed: number, n: number, wording?: number): string

/** Writes 37 files that are refused; the code of each. */
export function badFiles(folder: string): Promise<{path: string; code: string}[]>
