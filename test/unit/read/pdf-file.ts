/** What a page of a PDF made for a test draws: a content stream, and extra entries of its dictionary. */
export interface MadePage {
  readonly content: string
  readonly entries?: string
}

/**
 * A PDF written by hand, with two fonts that are not in the file: /F1 Helvetica for ASCII, /F2 for any text in UTF-16, each letter half
 * as wide as its size.
 */
export function pdfFile(
  pages: readonly MadePage[],
  {trailer = '', objects = []}: {trailer?: string; objects?: readonly string[]} = {},
): Uint8Array {
  const fixed = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${8 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Times-Roman /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times-Roman /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R >>',
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0020> <ffff> <0020> endbfrange endcmap end end',
    ),
    '<< /Type /FontDescriptor /FontName /Times-Roman /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 0 1000 1000] >>',
  ]
  const own = pages.flatMap(({content, entries = ''}, i) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${9 + 2 * i} 0 R ${entries} >>`,
    stream(content),
  ])
  return assemble([...fixed, ...own, ...objects], trailer)
}

/** Number of the first of the extra objects of `pdfFile`. */
export const firstExtra = (pages: number): number => 8 + 2 * pages

export const stream = (content: string, entries = ''): string => `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

/** Draws a text at a place, in points from the bottom left. */
export const drawn = (text: string, x: number, y: number, size = 14): string => {
  const codes = Array.from({length: text.length}, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')
  return `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`
}

/** A page of lines, one below the other. */
export const pageOf = (lines: readonly string[], entries = ''): MadePage => ({
  content: lines.map((line, i) => drawn(line, 85, 780 - 20 * i)).join('\n'),
  entries,
})

/** A file of these objects, the first the catalogue. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}
