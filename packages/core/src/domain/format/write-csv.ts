/**
 * Writes rows as CSV (RFC 4180). A spreadsheet would run a field that begins like a formula, so an apostrophe precedes
 * such a field (OWASP, "CSV Injection").
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map((field) => quoted(harmless(field))).join(',')}\r\n`).join('')
}

function harmless(field: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(field) ? `'${field}` : field
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
