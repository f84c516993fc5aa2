// Writes what the package ships of schemas, each from its description:
//   schema/notice-1.0.json    the record, from src/notice.ts
//   schema/journal-1.0.json   a line of a journal, from src/batch/journal/entry.ts
import {writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const contents = `export {noticeSchema as notice} from './src/write/schema.ts'
export {journalSchema as journal} from './src/batch/journal/schema.ts'`
const stdin = {contents, resolveDir: path('')}
const {outputFiles} = await build({stdin, bundle: true, write: false, format: 'esm', platform: 'node'})
const schemas = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
for (const [name, schemaOf] of Object.entries(schemas)) {
  await writeFile(path(`schema/${name}-1.0.json`), `${JSON.stringify(schemaOf(), null, 2)}\n`)
}
