import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ReadError} from '../../../src/model/read-error.ts'
import {readSource} from '../../../src/read/index.ts'
import {textOf} from './lines.ts'

const read = (html: string) => readSource(html, {from: 'html'})
const all = async (html: string): Promise<string[]> => {
  const source = await read(html)
  return source.lines.map((line) => textOf(source, line))
}
/** The lines that are not blank. */
const lines = async (html: string): Promise<string[]> => (await all(html)).filter((line) => line !== '')
const hints = async (html: string) => (await read(html)).lines.map((line) => line.hints)

describe('lines', () => {
  test.each([
    ['blocks', '<p>một<p>hai<div>ba<h2>bốn</h2>năm</div>sáu', ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']],
    ['blanks are one space, none at the ends', '<p>\n  Giao <b>Sở</b>\n\t<i> Y</i>   tế </p>', ['Giao Sở Y tế']],
    ['words in parts', '<p>Th<b>ô</b>ng <span>bá</span>o</p>', ['Thông báo']],
    ['a line break', '<p>một<br>hai<br/>ba', ['một', 'hai', 'ba']],
    ['entities', '<p>S&#7903; &amp; ng&agrave;nh &lt;A&gt; &#x111;', ['Sở & ngành <A> đ']],
    ['what is combined is composed', '<p>to\u0302\u0301 &#272;', ['tố Đ']],
    ['soft hyphens are not printed', '<p>Th&shy;ông báo', ['Thông báo']],
    ['unknown elements are inline', '<p>một<o:p> hai</o:p><st1:place>ba</st1:place>', ['một haiba']],
    ['a block by its style', '<span style="display:block">một</span><div style="display: inline">hai</div> ba', ['một', 'hai ba']],
    ['capitals by style', '<p style="text-transform:uppercase">Thông báo</p>', ['THÔNG BÁO']],
    ['a font of capitals', '<p><span style="font-family:.VnTimeH">thông báo</span> <font face=".VnTime">mới</font>', ['THÔNG BÁO mới']],
  ])('%s', async (_, html, expected) => {
    expect(await lines(html)).toEqual(expected)
  })

  test('hard spaces part columns, one beside a space does not', async () => {
    const source = await read('<p>Số: 12&nbsp; /TB&nbsp;&nbsp;&nbsp;&nbsp;Huế</p>')
    expect(source.text).toBe('Số: 12 /TB\u00a0\u00a0\u00a0\u00a0Huế\n')
  })

  test('a tab parts columns, unless it sets the source in', async () => {
    expect((await read('<p>\tTỈNH HUẾ\tĐộc lập\n\t\tTự do<b>\t</b>Hạnh phúc\t</p>')).text).toBe('TỈNH HUẾ\tĐộc lập Tự do\tHạnh phúc\n')
  })

  test('empty paragraphs and breaks are blank lines, paragraphs of no text none', async () => {
    expect(await all('<p>một</p><p>&nbsp;</p><p></p><p>hai<br><br>ba<br></p><p>bốn')).toEqual(['một', '', 'hai', '', 'ba', 'bốn'])
  })

  test('what is set as typed', async () => {
    const source = await read('<pre>một\n  hai\n\nba</pre><div style="white-space:pre">bốn   năm</div>')
    expect(source.text).toBe('một\n  hai\n\nba\nbốn   năm\n')
  })

  test('marks of notes are no part of a word, powers are', async () => {
    const html =
      '<p>theo 12/TB-UBND<sup>1</sup>, chợ<sup>(2)</sup> rộng 30 m<sup>2</sup>, 5km<sup>2</sup> và x<sup>n</sup>; ' +
      'xã<a href="#_ftn3"><span class=MsoFootnoteReference>[3]</span></a> H<sub>2</sub>O'
    expect(await lines(html)).toEqual(['theo 12/TB-UBND 1, chợ (2) rộng 30 m2, 5km2 và xn; xã [3] H2O'])
  })

  test('hints: bold and centred throughout', async () => {
    expect(await hints('<p align=center><b>THÔNG</b> <strong>BÁO</strong></p>')).toEqual([{bold: true, centred: true}])
    expect(await hints('<div style="TEXT-ALIGN: center"><p style="font-weight:700">A</p><p align=left>B')).toEqual([
      {bold: true, centred: true},
      {},
    ])
    expect(await hints('<center>A</center><h3>B</h3><p><b>C</b> d')).toEqual([{centred: true}, {bold: true}, {}])
    expect(await hints('<b>A <span style="font-weight:normal">b</span></b>')).toEqual([{}])
  })
})

describe('labels of lists', () => {
  test.each([
    ['figures', '<ol><li>A<li>B</ol>', ['1. A', '2. B']],
    ['from a start', '<ol start=5><li>A<li>B</ol>', ['5. A', '6. B']],
    ['values', '<ol><li>A<li value=7>B<li>C</ol>', ['1. A', '7. B', '8. C']],
    ['reversed', '<ol reversed><li>A<li>B<li>C</ol>', ['3. A', '2. B', '1. C']],
    ['letters', '<ol type=a><li>A<li>B</ol><ol type=A><li>C</ol>', ['a) A', 'b) B', 'A. C']],
    ['letters beyond z', '<ol type=a start=26><li>A<li>B</ol>', ['z) A', 'aa) B']],
    ['Roman numbers', '<ol type=I start=4><li>A</ol><ol type=i start=9><li>B</ol>', ['IV. A', 'ix) B']],
    [
      'by style',
      '<ol style="list-style-type:lower-alpha"><li>A</ol><ol style="list-style: upper-roman inside"><li>B</ol>',
      ['a) A', 'I. B'],
    ],
    ['of an item', '<ol><li type=a>A<li>B</ol>', ['a) A', '2. B']],
    ['none', '<ol style="list-style-type:none"><li>A</ol><ul style="list-style:none"><li>B</ul>', ['A', 'B']],
    ['dashes', '<ul><li>A<li>B</ul>', ['- A', '- B']],
    ['lists in lists', '<ol><li>A<ol type=a><li>B<li>C<ul><li>D</ul></ol><li>E</ol>', ['1. A', 'a) B', 'b) C', '- D', '2. E']],
    ['the first paragraph has it', '<ol><li><p>A</p><p>B</p><li><div><b>C</b></div></ol>', ['1. A', 'B', '2. C']],
    ['an empty item counts', '<ol><li><li>B</ol>', ['2. B']],
    [
      'what the author typed is not doubled',
      '<ol><li>1. A<li>b) B</ol><ul><li>- C<li>+ D<li>Điều 3. E</ul>',
      ['1. A', 'b) B', '- C', '+ D', 'Điều 3. E'],
    ],
    ['a number in the text is no label', '<ol><li>3.500 đồng<li>a ơi</ol>', ['1. 3.500 đồng', '2. a ơi']],
    ['odd values', '<ol start=x><li value=>A</ol><ol type=I start=0><li>B</ol><ol type=a start=-1><li>C', ['1. A', '0. B', '-1) C']],
  ])('%s', async (_, html, expected) => {
    expect(await lines(html)).toEqual(expected)
  })
})

describe('tables', () => {
  const cells = async (html: string): Promise<string[]> => {
    const source = await read(html)
    return source.lines.map((line) => {
      const {table, row, column} = line.hints.cell ?? {table: '-', row: '-', column: '-'}
      return `${table}/${row}/${column} ${textOf(source, line)}`
    })
  }

  test('cells row by row, each paragraph a line, an empty cell kept', async () => {
    expect(await cells('<table><tr><td>A<br><br>B<td><p>C</p>&nbsp;<tr><td><td>D</table>E')).toEqual([
      '0/0/0 A',
      '0/0/0 B',
      '0/0/1 C',
      '0/1/0 ',
      '0/1/1 D',
      '-/-/- E',
    ])
  })

  test('cells that reach over columns and rows', async () => {
    const html =
      '<table><thead><tr><th rowspan=2>TT<th colspan=2>Việc<tr><th>A<th>B</thead><tbody><tr><td>1<td rowspan=0>C<td>D<tr><td>2<td>E</table>'
    expect(await cells(html)).toEqual([
      '0/0/0 TT',
      '0/0/1 Việc',
      '0/1/1 A',
      '0/1/2 B',
      '0/2/0 1',
      '0/2/1 C',
      '0/2/2 D',
      '0/3/0 2',
      '0/3/2 E',
    ])
  })

  test('tables are counted, a caption stands before', async () => {
    expect(await cells('<table><caption>Bảng</caption><tr><td>A<td>B</table><table><tr><td>C<td>D</table>')).toEqual([
      '-/-/- Bảng',
      '0/0/0 A',
      '0/0/1 B',
      '1/0/0 C',
      '1/0/1 D',
    ])
  })

  test('a table of one column is none', async () => {
    expect(await cells('<table><tr><td><p>A</p><p>B</p><tr><td>C</table>')).toEqual(['-/-/- A', '-/-/- B', '-/-/- C'])
  })

  test('a table with a table within lays out a page', async () => {
    const html = '<table><tr><td>A<td><table><tr><td>B<td>C</table><p>D</p></table>'
    expect(await cells(html)).toEqual(['-/-/- A', '0/0/0 B', '0/0/1 C', '-/-/- D'])
  })

  test('so does one with most of a page in a cell, but not one with a long cell among many', async () => {
    const page = Array.from({length: 12}, (_, i) => `<p>Đoạn thứ ${i} của văn bản này dài như thế.</p>`).join('')
    expect((await cells(`<table><tr><td>Bên lề<td>${page}</table>`))[1]).toBe('-/-/- Đoạn thứ 0 của văn bản này dài như thế.')
    const rows = `<tr><td>1<td>${page}<tr><td>2<td>${page}<tr><td>3<td>${page}`
    expect((await cells(`<table>${rows}</table>`))[1]).toBe('0/0/1 Đoạn thứ 0 của văn bản này dài như thế.')
  })
})

describe('what Word writes', () => {
  const word = (body: string): string =>
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>' +
    '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->' +
    `<style><!-- p.MsoNormal {margin:0in;} --></style></head><body lang=VI><div class=WordSection1>${body}</div></body></html>`

  test('labels of lists stand in the text', async () => {
    const item = (label: string, text: string): string =>
      `<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span\nstyle='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
    const html = word(item('1.', 'Giao Sở\nY tế') + item('a)', 'Làm') + item('·', 'Gạch') + item('o', 'Tròn') + item('+', 'Cộng'))
    expect(await lines(html)).toEqual(['1. Giao Sở Y tế', 'a) Làm', '- Gạch', '- Tròn', '+ Cộng'])
  })

  test('labels of lists, filtered', async () => {
    const item = (label: string, text: string): string =>
      `<p class=MsoListParagraph style='text-indent:-.25in'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>${text}</p>`
    const html = word(
      item('1.', 'Giao') +
        item('1.2.', 'Sở') +
        item('đ)', 'Làm') +
        item('<span style="font-family:Symbol">·</span>', 'Gạch') +
        item('o', 'Tròn') +
        item('+', 'Cộng'),
    )
    expect((await read(html)).text).toBe('1. Giao\n1.2. Sở\nđ) Làm\n- Gạch\n- Tròn\n+ Cộng\n')
  })

  test('a letter or number before a gap between columns is no label', async () => {
    const gap = '&nbsp;'.repeat(8)
    expect((await read(`<p>Số 12${gap}Huế</p><p>A${gap}B</p>`)).text.replaceAll('\u00a0', ' ')).toBe('Số 12        Huế\nA        B\n')
  })

  test('blank paragraphs, tabs, hidden text, comments, deleted text', async () => {
    const html = word(
      `<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>A<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp;&nbsp; </span>B<span style='mso-hide:all'>ẩn</span>` +
        `<del>xóa</del></p><div style='mso-element:comment-list'><p>góp ý</p></div>`,
    )
    expect((await read(html)).text).toBe('\nA\tB\n')
  })

  test('notes stand aside', async () => {
    const html = `${word('<p>A</p>')}<div style='mso-element:footnote-list'><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Ghi chú</p></div>`
    expect(await hints(html)).toEqual([{}, {aside: 'note'}])
  })

  test('all sections of the document', async () => {
    const html =
      '<div class=menu><a href=1>Trang chủ</a></div><div><div class=Section1><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<p>A<p>Nơi nhận:</div>' +
      '<div class=Section2><p>PHỤ LỤC</div><div class=khac><p>Tin khác</div></div>'
    expect(await lines(html)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'A', 'Nơi nhận:', 'PHỤ LỤC'])
  })
})

describe('the document in a page', () => {
  const document = [
    'ỦY BAN NHÂN DÂN XÃ PHƯỚC MỸ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'THÔNG BÁO',
    '1. Ban Quản lý chợ kẻ lại vạch các lối đi.',
    '2. Công an xã phối hợp.',
    'Nơi nhận:',
    '- Lưu: VT.',
  ]
  const body = document.map((line) => `<p>${line}</p>`).join('\n')
  const menu = '<div id="main-menu"><ul><li><a href="/">Trang chủ</a><li><a href="/tin">Tin tức</a></ul></div>'
  const readers = '<div class="comment-list"><p>Rất mong chợ sạch sẽ, cảm ơn các anh chị đã thông báo cho bà con biết.</p></div>'
  const tail = '<p><a href="/1">Thông báo số 1</a></p><p><a href="/2">Thông báo số 2</a></p><p>Bản quyền thuộc về Cổng thông tin</p>'

  test.each([
    ['alone', body],
    ['in a column', `${menu}<div><div class=content>${body}</div></div>${readers}${tail}`],
    ['in a table of the page', `<table><tr><td>${menu}${tail}</td><td><div>${body}</div></td></tr></table>${readers}`],
    ['in a form around the page', `<form><input value=a>${menu}<div>${body}</div>${readers}<select><option>Chọn</select></form>`],
    ['in main', `<header><h1>Cổng thông tin</h1></header><nav>Menu</nav><main>${body}</main><footer>Bản quyền</footer>`],
    ['in an article, with a side column', `<aside>Tin mới</aside><article>${body}</article><div role=complementary>Quảng cáo</div>`],
    ['with roles', `<div role=banner>Cổng</div><div role="navigation">Menu</div><div>${body}</div><div role=contentinfo>Chân trang</div>`],
    ['with its heading in a part called header', `${menu}<div class=doc><div class=header>${body}</div></div>`],
  ])('%s', async (_, html) => {
    expect(await lines(`<!DOCTYPE html><html><head><title>Thông báo</title></head><body>${html}</body></html>`)).toEqual(document)
  })

  test('its head and foot may be called so', async () => {
    const [issuer, motto, ...rest] = document
    const html =
      `${menu}<div class="top-header"><a href="/">Cổng thông tin</a></div><div class=doc><div class="doc-head"><div class="header-left">${issuer}</div>` +
      `<div class="header-right">${motto}</div></div>${rest.map((line) => `<p>${line}</p>`).join('')}<div class="footer">Trang 1</div></div>`
    expect(await lines(html)).toEqual([...document, 'Trang 1'])
  })

  test('without a motto, the part with most of the text that is no link', async () => {
    const text = Array.from({length: 5}, (_, i) => `Đoạn ${i} của bài dài hơn hẳn mọi thứ khác trên trang này, không có liên kết nào cả.`)
    const html = `<div><a href=1>${'liên kết '.repeat(60)}</a></div><div><h2>Tin</h2></div><div>${text.map((line) => `<p>${line}</p>`).join('')}</div>`
    expect(await lines(html)).toEqual(text)
  })

  test.each([
    ['script', '<script>var a = 1</script>'],
    ['style', '<style>p {color: red}</style>'],
    ['template', '<template><p>x</p></template>'],
    ['noscript', '<noscript><p>bật JavaScript</p></noscript>'],
    ['hidden', '<p hidden>x</p>'],
    ['display:none', '<div style="color:red; DISPLAY : none"><p>x</p></div>'],
    ['visibility', '<span style="visibility:hidden">x</span>'],
    ['controls', '<button>Gửi</button><input value=x><textarea>x</textarea><select><option>x</select>'],
    ['frames and pictures', '<iframe src=x>y</iframe><svg><text>z</text></svg><img alt=a>'],
    ['comments', '<!-- x --><!--[if mso]><p>y</p><![endif]-->'],
  ])('%s is not printed', async (_, html) => {
    expect(await lines(`<p>A</p>${html}<p>B</p>`)).toEqual(['A', 'B'])
  })
})

describe('what is a page', () => {
  const typeOf = async (text: string, file = 'a.txt'): Promise<string> => (await readSource(text, {file})).mediaType

  test.each([
    '<!DOCTYPE html><p>A',
    '\ufeff \n<!-- saved from url=(0042)https://vi.du/ -->\n<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.0//EN">\n<HTML><BODY>A',
    '<?xml version="1.0"?><!DOCTYPE html><html><body>A</body></html>',
    '<p class=MsoNormal>A</p>',
    '<table><tr><td>A</table>',
    '<meta charset=utf-8>A',
    '<div>A</div>',
    'Content-Type: text/html\n\n<html><body>A',
  ])('%j', async (text) => {
    expect(await typeOf(text)).toBe('text/html')
  })

  test.each([
    'Số <12> của ủy ban',
    '<không phải thẻ> A',
    '<pre-thông báo> A',
    '<!-- ghi chú --> Thông báo',
    '<!-- không đóng',
    'Thẻ <p> và <div> trong văn bản',
    '1. <b>Giao</b> Sở Y tế',
  ])('%j is not', async (text) => {
    expect(await typeOf(text)).toBe('text/plain')
  })

  test('Markdown may begin with a tag', async () => {
    expect(await typeOf('<div align="center">A</div>\n\n# THÔNG BÁO', 'a.md')).toBe('text/markdown')
  })

  test('what the caller says counts', async () => {
    expect((await readSource('<p>A</p>', {from: 'text'})).mediaType).toBe('text/plain')
    expect((await readSource('A<br>B', {from: 'html'})).lines).toHaveLength(2)
  })
})

describe('hostile pages', () => {
  test.each([
    ['div', '<div>'.repeat(100_000)],
    ['tables', '<table><tr><td>'.repeat(100_000)],
    ['lists', '<ul><li>'.repeat(100_000)],
    ['bold', '<b>'.repeat(100_000)],
    ['svg', `<svg>${'<g>'.repeat(100_000)}`],
  ])('%s nested without end', async (_, html) => {
    await expect(read(`<p>A${html}B`)).rejects.toMatchObject({code: 'input/too-large', args: {limit: '256'}})
  })

  test('as deep as the limit', async () => {
    expect(await lines(`${'<div>'.repeat(250)}A`)).toEqual(['A'])
  })

  test.each([
    ['inline elements', '<i>a</i>'.repeat(100_000)],
    ['cells that reach far', `<table>${'<tr><td colspan=1000 rowspan=65534>x'.repeat(20_000)}`],
    ['properties', `<p style="${'a:b;'.repeat(200_000)}">x`],
    ['declarations', `${'<!-->'.repeat(200_000)}<html>x`],
    ['open comments', `${'<!--'.repeat(200_000)}x`],
    ['notes', '<sup>1</sup>'.repeat(50_000)],
    ['blanks', `<p>${'&nbsp; '.repeat(200_000)}x`],
  ])('many %s take linear time', async (_, html) => {
    await read(html).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError))
  })

  test('any tags give a reading or an error', async () => {
    const tags = fc.constantFrom(
      ...'<p> </p> <div> </div> <table> <tr> <td> </table> <td> <ol> <li> </ol> <ul> <b> </b> <br> <pre> </pre> <sup> <form> <template> </template> <select> <svg> <!-- --> <![if <a> </a> x Số &nbsp; <main> <article> <caption> <html> <body> <frameset> <plaintext>'.split(
        ' ',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(tags, {maxLength: 80}), async (parts) => {
        const source = await read(parts.join('')).catch((error: unknown) => error)
        if (source instanceof ReadError) return
        const {lines: found, text} = source as Awaited<ReturnType<typeof read>>
        let at = 0
        for (const {start, end} of found) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThanOrEqual(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
