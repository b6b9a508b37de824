import type { Spread } from './spread.ts'

/** One line of the printed table; empty where a column says nothing about it. */
export interface Row {
  line: string
  /** With its unit, and its range over the rounds. */
  measured: string
  /** Processor time over that of the bare server. */
  overBare: string
  /** The same of the stock server. */
  stockOverBare: string
  requestsPerSecond: string
  statements: string
  goal: string
}

export const noColumns = { overBare: '', stockOverBare: '', requestsPerSecond: '', statements: '', goal: '' }

/** Returns a median with its range. */
export function describeSpread({ median, low, high }: Spread, unit: string): string {
  const size = Math.abs(median)
  const decimals = size < 10 ? 2 : size < 100 ? 1 : 0
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(decimals))
  return `${middle}${unit} [${from}..${to}]`
}

/** Returns a note about requests that a server was too busy for; empty without any. */
export const describeRefused = (refused: number) => (refused === 0 ? '' : ` (${refused} refused)`)

const titles: Row = {
  line: 'line',
  measured: 'measured',
  overBare: 'over bare',
  stockOverBare: 'stock over bare',
  requestsPerSecond: 'req/s',
  statements: 'statements',
  goal: 'goal',
}

const columns = ['line', 'measured', 'overBare', 'stockOverBare', 'requestsPerSecond', 'statements', 'goal'] as const

/** Returns the rows as a table in Markdown. */
export function formatTable(rows: readonly Row[]): string {
  return formatCells([titles, ...rows].map((row) => columns.map((column) => row[column])))
}

/** Returns lines of cells as a table in Markdown; the first line is its head. */
export function formatCells(lines: readonly (readonly string[])[]): string {
  const [head = [], ...body] = lines
  const widths = head.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)))
  const format = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0, fill)).join(' | ')} |\n`
  const rule = head.map(() => '')
  return [format(head), format(rule, '-'), ...body.map((cells) => format(cells))].join('')
}
