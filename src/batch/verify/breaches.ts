import {readFile} from 'node:fs/promises'
import {printable} from '../../report/printable.ts'
import {shipped} from '../shipped.ts'

/** Lines about one record, and letters of one. */
const LINES = 5
const LETTERS = 160
/** What is looked at of a record that is wrong all over. */
const ERRORS = 500

/**
 * Where a record breaks the schema, as short lines: JSON Pointer and what is wrong there.
 *
 *     /document/issuedDate must be a date
 *     /responsibilities/0/role must be lead or coordinate
 */
export async function breachesOf(record: unknown): Promise<string[]> {
  validator ??= validatorOf()
  const validate = await validator
  try {
    if (validate(record)) return []
  } catch (error) {
    if (error instanceof RangeError) return ['the record is nested too deep'] // clauses within clauses, until the stack is full
    throw error
  }
  const errors = settled((validate.errors ?? []).slice(0, ERRORS))
  return [...new Set(errors.map(lineOf))].slice(0, LINES)
}

/** An error as ajv tells it. */
interface Breach {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly message?: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: {readonly format?: unknown}
}

type Validator = ((value: unknown) => boolean) & {readonly errors?: readonly Breach[] | null}

/** Compiling takes a tenth of a second. */
let validator: Promise<Validator> | null = null

async function validatorOf(): Promise<Validator> {
  const {Ajv2020} = await import('ajv/dist/2020.js')
  const schema = JSON.parse(await readFile(shipped('schema/notice-1.0.json'), 'utf8'))
  // dates have a pattern beside their format
  return new Ajv2020({allErrors: true, verbose: true, formats: {date: true}}).compile(schema) as Validator
}

/**
 * A value that may have several forms and has none of them is told of as often as there are forms. What is meant is told once.
 *
 *     /document/place must be string        ┐
 *     /document/place must be null          ├ /document/place must be string or null
 *     /document/place must match … anyOf    ┘
 */
function settled(errors: readonly Breach[]): Breach[] {
  let left = [...errors]
  // inner ones come first
  for (const choice of errors) {
    if (choice.keyword !== 'anyOf' && choice.keyword !== 'oneOf') continue
    const below = left.filter((error) => isBelow(error, choice))
    const meant = meantBy(choice, below)
    const at = left.indexOf(below[0] ?? choice)
    const others = (error: Breach): boolean => error !== choice && !below.includes(error)
    left = [...left.slice(0, at).filter(others), ...meant, ...left.slice(at).filter(others)]
  }
  return left
}

const isBelow = (error: Breach, choice: Breach): boolean =>
  error !== choice &&
  error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
  (error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`))

function meantBy(choice: Breach, below: readonly Breach[]): readonly Breach[] {
  const formOf = ({schemaPath}: Breach): string => schemaPath.slice(choice.schemaPath.length + 1).split('/')[0]!
  const isOfType = (error: Breach): boolean => error.schemaPath === `${choice.schemaPath}/${formOf(error)}/type`
  const deeper = below.filter((error) => !isOfType(error))
  if (deeper.length === 0) return [{...choice, keyword: 'type', params: {type: below.map(({params}) => params.type)}}]
  const forms = [...new Set(deeper.map(formOf))]
  // the form whose name it bears: {kind: "group"} is no person with faults
  const named = forms.filter((form) => !deeper.some((error) => formOf(error) === form && NAMES.has(error.keyword)))
  const [form] = forms.length === 1 ? forms : named
  if (form === undefined || (forms.length > 1 && named.length > 1)) return [choice]
  return deeper.filter((error) => formOf(error) === form)
}

/** Keywords by which forms are told apart. */
const NAMES: ReadonlySet<string> = new Set(['const', 'enum'])

function lineOf(error: Breach): string {
  const letters = [...printable(`${error.instancePath || 'the record'} ${wrongIn(error)}`)]
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS).join('')}…` : letters.join('')
}

function wrongIn({keyword, message = '', params, parentSchema}: Breach): string {
  if (keyword === 'type') return `must be ${either(params.type)}`
  if (keyword === 'enum') return `must be ${either(params.allowedValues)}`
  if (keyword === 'const') return `must be ${params.allowedValue}`
  if (keyword === 'required') return `must have "${params.missingProperty}"`
  if (keyword === 'additionalProperties') return `must not have "${params.additionalProperty}"`
  if (keyword === 'pattern' && parentSchema?.format === 'date') return 'must be a date'
  return keyword === 'anyOf' || keyword === 'oneOf' ? 'has none of its forms' : message
}

const either = (values: unknown): string => [values].flat().join(' or ')
