import {strToU8, zipSync} from 'fflate'

/** Bytes of a zip archive with parts of text. */
export const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])))

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** The name space of the strict edition of the standard. */
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WordParts {
  /** Content of `w:body`. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly settings?: string
  /** Heads and feet of pages: name of the part → content of its root. */
  readonly margins?: Readonly<Record<string, string>>
  readonly namespace?: string
  /** Name of the main part. */
  readonly main?: string
}

const root = (name: string, content: string, namespace = WORD): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${namespace}" xmlns:r="${RELATIONS}" xmlns:mc="m" xmlns:wps="s" xmlns:v="v">${content}</w:${name}>`

const relations = (entries: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const contentTypes = ([main, ...others]: readonly string[]): string => {
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const rest = others.map((name) => `<Override PartName="/${name}" ContentType="${kind}.${/([a-z]+)\d*\.xml$/u.exec(name)![1]}+xml"/>`)
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${kind}.document.main+xml"/>${rest.join('')}</Types>`
}

/** The parts of a Word file. */
export function wordParts({body, namespace, main = 'word/document.xml', margins = {}, ...others}: WordParts): Record<string, string> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const entries = [
    ...Object.keys(others).map((name) => [`rId-${name}`, name, `${name}.xml`] as const),
    ...Object.keys(margins).map((name) => [name, name.startsWith('header') ? 'header' : 'footer', `${name}.xml`] as const),
  ]
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes([
      main,
      ...Object.keys(others).map((name) => `${folder}${name}.xml`),
      ...Object.keys(margins).map((name) => `${folder}${name}.xml`),
    ]),
    '_rels/.rels': relations([['rId1', 'officeDocument', main]]),
    [main]: root('document', `<w:body>${body}</w:body>`, namespace),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relations(entries),
  }
  for (const [name, content] of Object.entries(others)) parts[`${folder}${name}.xml`] = root(name, content ?? '', namespace)
  for (const [name, content] of Object.entries(margins))
    parts[`${folder}${name}.xml`] = root(name.startsWith('header') ? 'hdr' : 'ftr', content)
  return parts
}

export const docx = (parts: WordParts): Uint8Array => zip(wordParts(parts))

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run of words; `look` is the content of its `w:rPr`. */
export const r = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of words, or of XML; `look` is the content of its `w:pPr`. */
export const p = (content: string, look = ''): string =>
  `<w:p><w:pPr>${look}</w:pPr>${content === '' || content.startsWith('<') ? content : r(content)}</w:p>`

/** `w:pPr` of an item of a list. */
export const item = (list: number | string, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

/** A level of a list: number format, text, and what else it says. */
export const lvl = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

export const abstract = (id: number, content: string): string => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`
export const num = (id: number, of: number, content = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${content}</w:num>`

/** A table of rows of cells; a cell is words or XML. */
export const tbl = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`).join('')}</w:tbl>`
export const tc = (content: string, look = ''): string =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`

export const ODT = 'application/vnd.oasis.opendocument.text'
const NAMES = ['office', 'text', 'table', 'style', 'fo', 'draw', 'xlink', 'loext']

const odfRoot = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${NAMES.map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ')}>${content}</office:${name}>`

export interface TextParts {
  /** Content of `office:text`. */
  readonly body: string
  /** Content of `office:automatic-styles`. */
  readonly automatic?: string
  /** Content of `office:styles` and `office:master-styles`, in styles.xml. */
  readonly styles?: string
  readonly masters?: string
  readonly manifest?: string
}

export function odt({body, automatic = '', styles = '', masters = '', manifest = ''}: TextParts): Uint8Array {
  return zip({
    mimetype: ODT,
    'content.xml': odfRoot(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': odfRoot(
      'document-styles',
      `<office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles>`,
    ),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:manifest">${manifest}</manifest:manifest>`,
  })
}

/** A paragraph of OpenDocument. */
export const tp = (content: string, style = ''): string =>
  `<text:p${style && ` text:style-name="${style}"`}>${content.startsWith('<') ? content : escaped(content)}</text:p>`
