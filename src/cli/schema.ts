import {readFile} from 'node:fs/promises'
import type {Arguments} from './arguments.ts'
import {exit} from './exit.ts'
import {openOutput} from './output.ts'
import type {Terminal} from './terminal.ts'

/** `parse-notice schema`: the JSON Schema of the record, as the package ships it. */
export async function schema({output}: Arguments, {stdout}: Terminal): Promise<number> {
  const target = openOutput(output, stdout)
  await target.write(await readFile(shipped, 'utf8'))
  target.close()
  return exit.ok
}

// as far from src/cli as from dist/cli
const shipped = new URL('../../schema/notice-1.0.json', import.meta.url)
