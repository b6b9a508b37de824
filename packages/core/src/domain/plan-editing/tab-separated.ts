/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, line feeds between rows. */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

/** Reads what spreadsheets put on the clipboard. A last line feed ends the last row; it begins no other. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  for (const [, quotedWords, words = '', end] of normalized(text).matchAll(cell)) {
    cells.push(quotedWords?.replaceAll('""', '"') ?? words)
    if (end === '\t') continue
    rows.push(cells)
    cells = []
    if (end === '') break
  }
  return rows
}

/** A cell and what ends it. A quotation mark counts as one only where another one ends the cell. */
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy

function normalized(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
}

function quoted(words: string): string {
  return /["\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
