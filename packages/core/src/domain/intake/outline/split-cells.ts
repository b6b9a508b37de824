/** The cells of a line of a table, trimmed. A backslash keeps the bar after it. */
export function splitCells(line: string): string[] {
  const cells = ['']
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '|' && line[at - 1] !== '\\') cells.push('')
    else cells.push(`${cells.pop() ?? ''}${line[at] ?? ''}`)
  }
  const trimmed = cells.map((cell) => cell.trim().replaceAll('\\|', '|'))
  const first = line.startsWith('|') ? 1 : 0
  const last = line.endsWith('|') && trimmed.length > first ? trimmed.length - 1 : trimmed.length
  return trimmed.slice(first, last)
}

/** Whether a line is the ruler below the header of a table: "| --- | :-: |". */
export function isTableRuler(line: string): boolean {
  return /^[|:\s-]+$/.test(line) && line.includes('-') && splitCells(line).every((cell) => /^:?-+:?$/.test(cell))
}
