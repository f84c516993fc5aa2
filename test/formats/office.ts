import {abstract, docx, item, lvl, num, odt, p, r, tbl, tc, tp} from '../unit/read/office.ts'
import {type Composed, labelled} from './notice.ts'

const BOLD = '<w:b/>'
const ITALIC = '<w:i/>'
/** Size of the heading and of the recipients, in half points. */
const SMALL = '<w:sz w:val="22"/>'
const CENTRED = '<w:jc w:val="center"/>'
const PROSE = '<w:widowControl w:val="0"/><w:spacing w:before="120" w:after="120" w:line="400" w:lineRule="exact"/><w:jc w:val="both"/>'
const INDENT = '<w:ind w:left="0" w:firstLine="567"/>'
/** Has all Vietnamese letters. */
const FONT = 'Noto Serif'

/** A4; what does not fit on the first page goes on after the number of the second. */
const PAGE =
  '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="4800" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>`

const NUMBERING =
  abstract(0, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '%2)', '<w:suff w:val="space"/>') + lvl(2, 'bullet', '-')) + num(1, 0)

/** The notice as a Word file, labels typed as letters or left to the numbering of lists. */
export function asDocx({heading, reference, type, subject, paragraphs, recipients, signature}: Composed, labels: 'typed' | 'automatic') {
  const lines = (texts: readonly string[], look: string): string => texts.map((text) => p(r(text, look), CENTRED)).join('')
  const body = labelled(paragraphs).map(({label, paragraph: {text, level}}) =>
    labels === 'typed' || level === undefined
      ? p(label === '' ? text : `${label} ${text}`, INDENT + PROSE)
      : p(text, item(1, level) + INDENT + PROSE),
  )
  const signed = lines(signature.slice(0, -1), BOLD) + p('', CENTRED) + p('', CENTRED) + lines(signature.slice(-1), BOLD)
  return docx({
    body: [
      tbl(
        [cell(lines(heading[0], BOLD + SMALL), 3400), cell(lines(heading[1], BOLD + SMALL), 6100)],
        [cell(lines(reference.slice(0, 1), SMALL), 3400), cell(lines(reference.slice(1), ITALIC + SMALL), 6100)],
      ),
      p('', CENTRED),
      lines([type], BOLD),
      p(subject.map((text) => r(text, BOLD)).join('<w:r><w:br/></w:r>'), CENTRED),
      ...body,
      tbl([cell(p(r('Nơi nhận:', BOLD + ITALIC)) + recipients.map((each) => p(r(`- ${each}`, SMALL))).join(''), 4700), cell(signed, 4800)]),
      p(''),
      PAGE,
    ].join(''),
    margins: {header1: p(FIELD, CENTRED)},
    styles: STYLES,
    ...(labels === 'automatic' ? {numbering: NUMBERING} : {}),
  })
}

const cell = (content: string, width: number): string => tc(content, `<w:tcW w:w="${width}" w:type="dxa"/>`)
const FIELD = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'

/** The notice as an OpenDocument text with automatic numbering. */
export function asOdt({heading, reference, type, subject, paragraphs, recipients, signature}: Composed): Uint8Array {
  const lines = (texts: readonly string[]): string => texts.map((text) => tp(text, 'C')).join('')
  const table = (name: string, ...rows: readonly (readonly string[])[]): string =>
    `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="2"/>${rows.map((cells) => `<table:table-row>${cells.map((each) => `<table:table-cell>${each}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`
  let first = true
  const body = paragraphs.map(({text, level}) => {
    if (level === undefined) return tp(text)
    const item = `${'<text:list><text:list-item>'.repeat(level)}${tp(text)}${'</text:list-item></text:list>'.repeat(level)}`
    const goesOn = first ? '' : ' text:continue-numbering="true"'
    first = false
    return `<text:list text:style-name="L"${goesOn}><text:list-item>${item}</text:list-item></text:list>`
  })
  return odt({
    automatic:
      '<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>' +
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/><text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>',
    body: [
      table(
        'T1',
        heading.map(lines),
        reference.map((each) => lines([each])),
      ),
      lines([type]),
      tp(`<text:span>${subject.join('<text:line-break/>')}</text:span>`, 'C'),
      ...body,
      table('T2', [
        tp('Nơi nhận:') + recipients.map((each) => tp(`- ${each}`)).join(''),
        lines([...signature.slice(0, -1), '', ...signature.slice(-1)]),
      ]),
    ].join(''),
  })
}
