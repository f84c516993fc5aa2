const {createHash} = require('node:crypto')
const {readFileSync, renameSync, rmSync, statSync, writeFileSync} = require('node:fs')
const {createRequire} = require('node:module')
const {dirname} = require('node:path')
const vm = require('node:vm')

/**
 * Runs a CommonJS bundle with what V8 compiled of it at an earlier start, kept in a file beside it, as Python keeps its own beside each
 * module: whoever could plant one there could change the program itself.
 *
 *     main.cjs                              the bundle: ASCII text, one function of (exports, require, module, __filename, __dirname, load)
 *     main.cjs-v20.11.0-x64-mwvl9k4o.cache  the same, compiled; the letters are the time of the build
 *
 * @returns what the bundle exports, and `keep`, to be called at the end: it writes the file where there is none. Whatever goes wrong
 *   with the file, the bundle runs.
 */
function runCached(bundle) {
  const source = readFileSync(bundle, 'latin1')
  const file = `${bundle}-${process.version}-${process.arch}-${Math.trunc(statSync(bundle).mtimeMs).toString(36)}.cache`
  const cachedData = readWhole(file)
  const script = new vm.Script(source, {
    filename: bundle,
    cachedData,
  })
  const module = {exports: {}}
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle), load)
  const accepted = cachedData !== undefined && script.cachedDataRejected === false
  return {exports: module.exports, keep: () => accepted || write(file, () => script.createCachedData())}
}

/** A package left out of the bundle is loaded as if this file asked for it. */
const load = (name) => import(name)

const checkOf = (data) => createHash('sha256').update(data).digest()
const CHECK = 32

/** What was kept, if it is there as it was written: V8 runs damaged code and crashes. */
function readWhole(file) {
  try {
    const kept = readFileSync(file)
    const data = kept.subarray(CHECK)
    return checkOf(data).equals(kept.subarray(0, CHECK)) ? data : undefined
  } catch {
    return undefined
  }
}

/** Under another name first: a program that starts meanwhile finds the whole file or none. */
function write(file, compiled) {
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, '', {flag: 'wx'}) // before the work, which is in vain where nothing may be written
    const data = compiled()
    writeFileSync(draft, Buffer.concat([checkOf(data), data]))
    renameSync(draft, file)
  } catch {
    rmSync(draft, {force: true}) // the next start compiles again
  }
}

module.exports = {runCached}
