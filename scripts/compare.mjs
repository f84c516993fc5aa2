#!/usr/bin/env node
// Gains and losses against the last commit: reads every document that has an answer with the sources as they are and as they were, and
// tells each item that is right now and was not (+), or was and no longer is (-).
//
//   npm run compare -- [REVISION]     HEAD unless told
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {hasCollection, labelledSets, libraryOf, readAll, root, score, spawn, withFolder} from './scoring.mjs'

const print = (line) => process.stdout.write(`${line}\n`)

if (!hasCollection) print('No collection of answers beside this checkout: nothing to compare.')
else await compare(process.argv[2] ?? 'HEAD')

async function compare(revision) {
  const [before, now] = [await libraryAt(revision), await libraryOf(root)]
  const changes = []
  for (const [name, documents] of Object.entries(labelledSets())) {
    const [old, fresh] = [await score(await readAll(before, documents)), await score(await readAll(now, documents))]
    changes.push(...without(old.errors, fresh.errors).map(gained), ...without(fresh.errors, old.errors).map(lost))
    print(
      `${name.padEnd(9)} macro F1 ${figure(old.macro)} → ${figure(fresh.macro)}, micro F1 ${figure(old.micro)} → ${figure(fresh.micro)}`,
    )
  }
  for (const {sign, what, field, file, item} of changes) print(`${sign} ${what.padEnd(14)} ${field.padEnd(26)} ${file}  ${item}`)
  const count = (sign) => changes.filter((change) => change.sign === sign).length
  print(`${count('+')} gained, ${count('-')} lost against ${revision}`)
}

/** The library as of a revision, from a copy of its sources. */
function libraryAt(revision) {
  return withFolder((folder) => {
    const copy = join(folder, 'checkout')
    mkdirSync(copy)
    const archive = spawn('git', ['archive', revision, 'src'], {cwd: root, encoding: 'buffer'})
    spawn('tar', ['-x', '-C', copy], {input: archive})
    return libraryOf(copy)
  })
}

/** Errors of the first list that the second has not; equal ones count one by one. */
function without(errors, others) {
  const left = new Map()
  for (const error of others) left.set(key(error), (left.get(key(error)) ?? 0) + 1)
  return errors.filter((error) => {
    const count = left.get(key(error)) ?? 0
    left.set(key(error), count - 1)
    return count <= 0
  })
}

/** Of a clause whose text is wrong the scorer tells also what was got: that is no other error. */
function key({file, field, kind, item}) {
  return [file, field, kind, field === 'outline.text' ? item.split(' ')[0] : item].join('\t')
}

function gained(error) {
  return {...error, sign: '+', what: error.kind === 'missed' ? 'found' : 'not invented'}
}

function lost(error) {
  return {...error, sign: '-', what: error.kind === 'missed' ? 'not found' : 'invented'}
}

function figure(value) {
  return value.toFixed(4)
}
