/** A line of a file, with its number from 1. Blank lines are left out. */
export interface CsvRow {
  line: number
  fields: string[]
}

/** One field with what ends it: a comma, the end of the line, or of the text. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

/**
 * Reads comma-separated values as RFC 4180 has them, and any line ends. Strict: a quote inside of a field that does not
 * begin with one, or a quote that is never closed, is an issue.
 */
export function readCsv(text: string): { rows: CsvRow[] } | { issue: { line: number; message: string } } {
  const source = text.replace(/^\uFEFF/, '')
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, fields: [] }
  let line = 1
  field.lastIndex = 0
  while (field.lastIndex < source.length) {
    const found = field.exec(source)
    if (found === null) return { issue: { line, message: 'A quotation mark is in the wrong place.' } }
    const [whole, inQuotes, bare = '', end] = found
    row.fields.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'))
    line += whole.split(/\r\n|\r|\n/).length - 1
    if (end === ',' && field.lastIndex < source.length) continue
    if (end === ',') row.fields.push('')
    if (row.fields.some((each) => each.trim() !== '')) rows.push(row)
    row = { line, fields: [] }
  }
  return { rows }
}
