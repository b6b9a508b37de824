/** A piece of text on a page of a PDF, as far as it is used here. Positions and sizes are in points, from below. */
export interface PdfItem {
  str: string
  x: number
  y: number
  fontSize: number
  hasEOL: boolean
}

interface Line {
  text: string
  x: number
  y: number
  size: number
}

/** How much larger than the text a heading is. */
const headingRatio = 1.15

/** Lines that are further apart than this, in font sizes, are different paragraphs. */
const paragraphGap = 1.7

const maxHeadingLength = 150

/** A line at the edge of this many pages is a header or a footer. */
const repeatedPages = 3

/**
 * Returns the text of a PDF as Markdown. Larger letters are headings, lines with a bullet or a box are list items,
 * nested by how far they are indented, and a larger gap ends a paragraph. Headers, footers and page numbers are left
 * out.
 *
 * @param pages the pieces of text of each page, in reading order
 */
export function pdfItemsToMarkdown(pages: readonly (readonly PdfItem[])[]): string {
  const lines = withoutMargins(pages.map(linesOf))
  const body = usualSize(lines.flat())
  const headings = headingSizes(lines.flat(), body)
  const written: string[] = []
  let above: Line | null = null
  const margins: number[] = []
  for (const line of lines.flat()) {
    const level = line.text.length > maxHeadingLength ? 0 : headings.indexOf(line.size) + 1
    if (level > 0 || (above !== null && isFurtherDown(line, above))) written.push('')
    written.push(level > 0 ? `${'#'.repeat(level)} ${escapeMarkup(line.text)}` : writeLine(line, margins))
    if (level > 0) written.push('')
    above = level > 0 ? null : line
  }
  return written
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  for (const { str, x, y, fontSize, hasEOL } of items) {
    const isSame = line !== null && Math.abs(line.y - y) < Math.max(fontSize, line.size) / 2
    if (line !== null && isSame) line.text += str
    else if (str.trim() !== '') {
      line = { text: str, x, y, size: Math.round(fontSize * 2) / 2 }
      lines.push(line)
    }
    if (hasEOL) line = null
  }
  return lines.map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
}

/** Leaves out what stands first or last on several pages, apart from the numbers in it. */
function withoutMargins(pages: readonly Line[][]): Line[][] {
  const counts = new Map<string, number>()
  const nameOf = ({ text }: Line) => text.replace(/\d+/g, '#')
  const edges = (page: readonly Line[]) =>
    new Set([page.at(0), page.at(-1)].flatMap((line) => (line ? nameOf(line) : [])))
  for (const page of pages) for (const name of edges(page)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const isRepeated = (line: Line) => (counts.get(nameOf(line)) ?? 0) >= repeatedPages
  return pages.map((page) =>
    page.filter((line, index) => !((index === 0 || index === page.length - 1) && isRepeated(line))),
  )
}

/** The size of most letters. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}

/** The sizes of headings, the largest first: Markdown has six levels. */
function headingSizes(lines: readonly Line[], body: number): number[] {
  const sizes = new Set(lines.flatMap(({ size }) => (size >= body * headingRatio ? size : [])))
  return [...sizes].sort((one, other) => other - one).slice(0, 6)
}

/** A line that is higher up is on the next page or in the next column: the text goes on. */
function isFurtherDown({ y, size }: Line, above: Line): boolean {
  return above.y - y > size * paragraphGap
}

const bullet = /^[•◦▪‣●○■▸►·\uf0b7–-]\s+/
const box = /^([☐☑☒□✓✔])\s+/

/** @param margins where the bullets of the lists around the line stand, the outermost first */
function writeLine({ text, x, size }: Line, margins: number[]): string {
  const checkbox = box.exec(text)
  if (!checkbox && !bullet.test(text)) return escapeMarkup(text)
  while ((margins.at(-1) ?? Number.NEGATIVE_INFINITY) > x + size / 4) margins.pop()
  if ((margins.at(-1) ?? Number.NEGATIVE_INFINITY) < x - size / 4) margins.push(x)
  const mark = checkbox ? `- [${checkbox[1] === '☐' || checkbox[1] === '□' ? ' ' : 'x'}] ` : '- '
  return `${'  '.repeat(margins.length - 1)}${mark}${escapeMarkup(text.replace(checkbox ? box : bullet, ''))}`
}

/** Keeps text from being taken for the markup that it happens to look like. */
function escapeMarkup(text: string): string {
  return text.replace(/[\\*_`]|<(?=[a-z!/?])|^[#>]/gi, '\\$&')
}
