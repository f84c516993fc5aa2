import type {Message} from '../model/message.ts'
import {descendantsOf, isText, type Node, parseHtml, type Text} from './html/dom.ts'
import {writeLines} from './html/lines.ts'
import {mainOf} from './html/main.ts'
import {unmangled} from './mangled.ts'
import {Paper, type Reading} from './reading.ts'

/**
 * Reads a page of the web, or a document that an office program saved as one: what a browser prints of the document in it, with the
 * labels of its lists, and no menus.
 *
 *     <p align=center><b>THÔNG BÁO</b></p>       →  THÔNG BÁO           bold, centred
 *     <ol type=a><li>Giao <i>Sở Y tế</i> …       →  a) Giao Sở Y tế …
 *     <tr><td>Số: 12/TB-UBND<td>Huế, ngày …      →  Số: 12/TB-UBND │ Huế, ngày …
 *
 * @throws ReadError input/too-large for elements nested without end
 */
export async function readHtml(html: string): Promise<Pick<Reading, 'text' | 'lines' | 'messages'>> {
  const page = await parseHtml(html)
  const messages = await putRight(page)
  const paper = new Paper()
  writeLines(mainOf(page), (text, hints) => paper.line(text, hints))
  return {...paper.done(), messages}
}

/** Letters of TCVN3 and VNI in fonts of theirs are put right in the tree, before words are looked for in it. */
async function putRight(page: Node): Promise<readonly Message[]> {
  const texts: Text[] = []
  for (const node of descendantsOf(page)) if (isText(node)) texts.push(node)
  const found = await unmangled(texts.map(({value}) => value).join('\n'))
  if (!found) return []
  const lines = found.text.split('\n')
  let at = 0
  for (const node of texts) {
    const count = node.value.split('\n').length
    node.value = lines.slice(at, at + count).join('\n')
    at += count
  }
  return found.messages
}
