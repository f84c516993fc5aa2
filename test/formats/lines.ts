import {type Composed, labelled} from './notice.ts'

const WIDTH = 90
const LEFT = 40

/** The notice as typed into a text file: columns side by side, lines broken by hand, a page number where a page ends. */
export function asText({heading, reference, type, subject, paragraphs, recipients, signature}: Composed): string {
  const body = labelled(paragraphs).flatMap(({label, paragraph: {text, cutAfter}}) => {
    const whole = label === '' ? text : `${label} ${text}`
    if (cutAfter === undefined) return [...broken(whole), '']
    const at = whole.indexOf(cutAfter) + cutAfter.length
    return [...broken(whole.slice(0, at)), '', centred('2'), '', ...broken(whole.slice(at + 1)), '']
  })
  const signed = signature.flatMap((line, i) => (i === signature.length - 1 ? ['', '', line] : [line]))
  return [
    ...beside(...heading),
    '',
    ...beside([reference[0]], [reference[1]]),
    '',
    centred(type),
    ...subject.map(centred),
    '',
    ...body,
    ...beside(['Nơi nhận:', ...recipients.map((each) => `- ${each}`)], signed),
    '',
  ].join('\n')
}

/** The notice as Markdown, tables for what stands side by side. */
export function asMarkdown({heading, reference, type, subject, paragraphs, recipients, signature}: Composed): string {
  const body = labelled(paragraphs).map(({label, paragraph: {text}}) => (label === '' ? text : `${label.replace('.', '\\.')} ${text}`))
  return `${[
    `| ${heading.map((lines) => lines.join('<br>')).join(' | ')} |\n| --- | --- |\n| ${reference.join(' | ')} |`,
    `# ${type}`,
    `**${subject.join('<br>')}**`,
    ...body,
    `| *Nơi nhận:*<br>${recipients.map((each) => `- ${each}`).join('<br>')} | **${signature.join('**<br><br>**')}** |\n| --- | --- |`,
  ].join('\n\n')}\n`
}

/** The notice as a page of the web. */
export function asHtml({heading, reference, type, subject, paragraphs, recipients, signature}: Composed): string {
  const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td valign="top">${cell}</td>`).join('')}</tr>`
  const body = labelled(paragraphs).map(({label, paragraph: {text}}) => `<p>${label === '' ? text : `${label} ${text}`}</p>`)
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Thông báo</title><style>p {text-align: justify}</style></head><body>
<table border="0">${row(heading.map((lines) => `<p align="center"><b>${lines.join('<br>')}</b></p>`))}${row(reference.map((each) => `<i>${each}</i>`))}</table>
<p align="center"><b>${type}</b></p>
<p align="center"><b>${subject.join('<br>')}</b></p>
${body.join('\n')}
<table border="0">${row([
    `<p><b><i>Nơi nhận:</i></b><br>${recipients.map((each) => `- ${each}`).join('<br>')}</p>`,
    `<p align="center"><b>${signature.slice(0, -1).join('<br>')}</b></p><p>&nbsp;</p><p align="center"><b>${signature.at(-1)}</b></p>`,
  ])}</table>
</body></html>
`
}

const centred = (line: string): string => `${' '.repeat(Math.max(0, (WIDTH - line.length) >> 1))}${line}`

/** Two columns, row by row. */
function beside(left: readonly string[], right: readonly string[]): string[] {
  const rows = Array.from({length: Math.max(left.length, right.length)}, (_, i) => [left[i] ?? '', right[i] ?? ''] as const)
  return rows.map(([first, second]) => (second === '' ? first : `${first.padEnd(LEFT)}  ${second}`))
}

function broken(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
