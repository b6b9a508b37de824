import type { Spread } from './spread.ts'

/** One line of the printed table; empty where a column says nothing about it. */
export interface Row {
  line: string
  /** With its unit, and its range over the rounds. */
  measured: string
  overBare: string
  requestsPerSecond: string
  statements: string
  goal: string
}

export const noColumns = { overBare: '', requestsPerSecond: '', statements: '', goal: '' }

/** Returns a median with its range, with as many decimals as it needs to be told from its neighbours. */
export function describeSpread({ median, low, high }: Spread, unit: string): string {
  const decimals = Math.abs(median) < 10 ? 2 : Math.abs(median) < 100 ? 1 : 0
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(decimals))
  return `${middle}${unit} [${from}..${to}]`
}

const titles: Row = {
  line: 'line',
  measured: 'measured',
  overBare: 'over bare',
  requestsPerSecond: 'req/s',
  statements: 'statements',
  goal: 'goal',
}

const columns = ['line', 'measured', 'overBare', 'requestsPerSecond', 'statements', 'goal'] as const

/** Returns the rows as a table in Markdown. */
export function formatTable(rows: readonly Row[]): string {
  const widths = columns.map((column) => Math.max(...[titles, ...rows].map((row) => row[column].length)))
  const format = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0, fill)).join(' | ')} |\n`
  const lines = [titles, ...rows].map((row) =>
    format(
      columns.map((column) => row[column]),
      ' ',
    ),
  )
  const rule = format(
    columns.map(() => ''),
    '-',
  )
  return [lines[0], rule, ...lines.slice(1)].join('')
}
