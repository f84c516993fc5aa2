/**
 * How much of a file is read before it is refused. A notice is a few pages; everything here is far above the largest seen and far below
 * what would fill the memory of an office computer. Beyond a limit there is a code, never a crash or a hang.
 */
export const limits = {
  /** Bytes of any file. Scans of a hundred pages take 20 to 40 MB. */
  bytes: 100_000_000,
  /** Bytes of a text file. The longest law with its annexes has 1 MB. */
  textBytes: 16_000_000,
  /** Letters of a Markdown text, which is read with eight times the memory, and of HTML, where pictures may stand inside. */
  markdownLetters: 2_000_000,
  htmlLetters: 5_000_000,
  /** Signs that may be markup in Markdown: each takes a kilobyte. The longest law with its tables has 50,000. */
  markdownSigns: 200_000,
  /** Those of one paragraph, without the pipes of tables: pairs are looked for in time that grows by the square. */
  paragraphSigns: 20_000,
  /** Lines of any document. A thousand pages have 50,000. */
  lines: 100_000,
  /** Groups within groups in RTF. Tables in tables reach 60; LibreOffice takes memory by the square of it. */
  rtfDepth: 1000,
  /** Bytes of one part of a zip archive (DOCX, ODT) when unpacked. */
  unzippedBytes: 64_000_000,
  /** Unpacked bytes to packed ones. The XML of a long Word file reaches 60; a bomb has 1000. */
  unzipRatio: 200,
  /** Parts of a zip archive. A Word file with hundreds of pictures has as many. */
  zipEntries: 20_000,
  /** Elements of one part of XML. A Word file of a hundred pages has 200,000. */
  elements: 600_000,
  /** Elements within elements in XML and HTML. Tables in tables reach 60. */
  depth: 256,
  /** Pages of a PDF or TIFF whose text is read. */
  pages: 1000,
  /** Operations that draw one page of a PDF. A dense map takes 200,000. */
  pdfOperations: 500_000,
  /** States of drawing within states in a PDF. Forms in forms reach 30; the library takes time by the square of it. */
  pdfDepth: 1000,
  /** Words of a PDF. A full page has 600. */
  pdfWords: 1_000_000,
  /** Pages of pictures that are recognised: each takes seconds. */
  ocrPages: 200,
  /** Seconds for recognising one page. */
  ocrSeconds: 120,
  /** Seconds for converting one file. */
  convertSeconds: 90,
} as const
