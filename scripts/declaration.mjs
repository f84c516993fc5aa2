// Writes the TypeScript declaration of the record from its JSON Schema, so that who uses the package needs no schema library for its types.

/** The shapes that have a name of their own, by where they stand in the schema: `*` is an item of a list or a value of a map. */
const names = {
  '': 'Notice',
  '/document': 'DocumentBlock',
  '/meeting': 'Meeting',
  '/meeting/attendees/*': 'Attendee',
  '/$defs/clause': 'ClauseRecord',
  '/responsibilities/*': 'Responsibility',
  '/responsibilities/*/tasks/*': 'Task',
  '/responsibilities/*/tasks/*/deadlines/*': 'Deadline',
  '/citations/*': 'Citation',
  '/recipients/*': 'Recipient',
  '/signature': 'Signature',
  '/annexes/*': 'Annex',
  '/diagnostics/*': 'Diagnostic',
  '/provenance/*': 'Place',
}

/** The declaration: a type for each named shape, the descriptions of the schema as comments. */
export function declarationOf(schema) {
  const declared = new Map()
  typeOf(schema, '', declared)
  for (const [name, part] of Object.entries(schema.$defs ?? {})) typeOf(part, `/$defs/${name}`, declared)
  return [...declared].map(([name, {text, description}]) => `${comment(description, '')}export type ${name} = ${text}\n`).join('\n')
}

function typeOf(schema, path, declared) {
  const text = structureOf(schema, path, declared)
  const name = names[path]
  if (name === undefined || !text.startsWith('{')) return text
  declared.set(name, {text, description: schema.description})
  return name
}

function structureOf(schema, path, declared) {
  if (schema.$ref) return names[schema.$ref.slice(1)]
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return unionOf(choices, path, declared)
  if (schema.type === 'array') return `Array<${typeOf(schema.items, `${path}/*`, declared)}>`
  if (schema.type === 'object') return objectOf(schema, path, declared)
  return schema.type === 'integer' ? 'number' : schema.type
}

/** A choice of several objects has the name; of one object or null, the object has it. */
function unionOf(choices, path, declared) {
  const objects = choices.filter(({type}) => type === 'object')
  if (objects.length < 2) return choices.map((choice) => typeOf(choice, path, declared)).join(' | ')
  const text = choices.map((choice) => structureOf(choice, path, declared)).join(' | ')
  const name = names[path]
  if (name === undefined) return text
  declared.set(name, {text})
  return name
}

function objectOf({properties, required = [], additionalProperties}, path, declared) {
  if (!properties) return `{[key: string]: ${typeOf(additionalProperties, `${path}/*`, declared)}}`
  const depth = '  '
  const lines = Object.entries(properties).map(([key, part]) => {
    const mark = required.includes(key) ? '' : '?'
    const type = typeOf(part, `${path}/${key}`, declared).replaceAll('\n', `\n${depth}`)
    return `${comment(part.description, depth)}${depth}${key}${mark}: ${type}${mark ? ' | undefined' : ''}`
  })
  return `{\n${lines.join('\n')}\n}`
}

const comment = (text, depth) => (text ? `${depth}/** ${text.replaceAll('*/', '* /')} */\n` : '')
