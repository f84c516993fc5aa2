// Writes schema/notice-1.0.json from src/notice.ts.
import {writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const {outputFiles} = await build({entryPoints: [path('src/write/schema.ts')], bundle: true, write: false, format: 'esm', platform: 'node'})
const {noticeSchema} = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
await writeFile(path('schema/notice-1.0.json'), `${JSON.stringify(noticeSchema(), null, 2)}\n`)
