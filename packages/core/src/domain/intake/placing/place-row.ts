import type { Row } from '../outline/block.ts'
import { findRole } from '../roles/find-role.ts'
import { isNeedsRole, type Role } from '../roles/role.ts'
import { overrides } from '../sections/overrides.ts'
import { type Column, readColumn } from './column-words.ts'
import { isPlaceholder } from './is-placeholder.ts'
import { makePiece, type Source } from './make-piece.ts'
import type { Piece } from './piece.ts'
import { placeSource } from './place-entry.ts'
import { placeNeed } from './place-need.ts'
import { quoteStart } from './quote-start.ts'
import { isNeedId } from './read-need-id.ts'
import { readPriorityValue } from './read-priority.ts'
import type { Reading } from './reading.ts'
import { priorityOfRole, type Scope } from './scope.ts'

/** Places a row of a table: as a need, cell by cell where its columns or its first cell name sections, or as text. */
export function placeRow(row: Row, scope: Scope, reading: Reading): Piece[] {
  const source: Source = { text: row.text, block: row, scope }
  if (row.cells.filter((cell) => cell !== '').every(isPlaceholder))
    return [makePiece(source, { kind: 'leftOut' }, 'It only holds the place of text that is still to come')]
  return byColumns(row, scope, reading) ?? byFirstCell(row, scope, reading) ?? [asWhole(row, scope, reading)].flat()
}

/** A table whose header names several sections or priorities: each cell goes where its column says. */
function byColumns(row: Row, scope: Scope, reading: Reading): Piece[] | null {
  if (scope.role !== null || row.header.some((cell) => findRole(cell)?.role === 'notes')) return null
  const roles = row.header.map(columnRole)
  const named = new Set(roles.filter((role) => role !== null))
  if (named.size < 2 || named.size < row.header.filter((cell) => cell !== '').length - 1) return null
  return row.cells.flatMap((cell, index) => {
    const role = roles[index] ?? null
    if (cell === '') return []
    const inner: Scope = {
      ...scope,
      role: role ?? scope.role,
      others: [],
      why: `In the column ${quoteStart(row.header[index] ?? '')}`,
      priority: priorityOfRole(role),
    }
    return placeSource({ text: cell, block: row, scope: inner }, reading, [])
  })
}

function columnRole(header: string): Role | null {
  const found = header === '' || readColumn(header) === 'priority' ? null : findRole(header)
  return found?.exact && found.role !== 'open' ? found.role : null
}

/** A table of two columns whose first names sections: "| Budget | 50k |". */
function byFirstCell(row: Row, scope: Scope, reading: Reading): Piece[] | null {
  const [name = '', ...values] = row.cells
  const text = values.filter((cell) => cell !== '').join(' | ')
  const found = row.cells.length > 3 || isNeedsRole(scope.role) ? null : findRole(name)
  if (!found?.exact || found.role === 'open' || text === '' || !overrides(found, scope.role)) return null
  const { role, others } = found
  const inner: Scope = {
    ...scope,
    role,
    others,
    why: `In the row ${quoteStart(name)}`,
    context: [],
    headings: [],
    priority: priorityOfRole(role),
  }
  const whole = role === 'notes' || role === 'targets' || role === 'openQuestions' ? `${name}: ${text}` : text
  return placeSource({ text: whole, block: row, scope: inner }, reading, []).map((piece) => ({
    ...piece,
    passage: row.text,
  }))
}

function asWhole(row: Row, scope: Scope, reading: Reading): Piece | Piece[] {
  const columns = row.header.map(readColumn)
  const isNeed = scope.role === null ? isNeedsTable(row, columns) : isNeedsRole(scope.role)
  if (isNeed) return placeNeedRow(row, columns, scope, reading)
  const text = describeRow(
    row,
    row.cells.map((_, index) => index),
  )
  const role = scope.role === null ? tableRole(row) : null
  if (role === null)
    return placeSource({ text, block: row, scope }, reading, []).map((piece) => ({ ...piece, passage: row.text }))
  const inner: Scope = {
    ...scope,
    role,
    others: [],
    why: `In a table with the column ${quoteStart(row.header.find((cell) => findRole(cell)?.exact) ?? '')}`,
  }
  return placeSource({ text, block: row, scope: inner }, reading, []).map((piece) => ({ ...piece, passage: row.text }))
}

function isNeedsTable(row: Row, columns: readonly Column[]): boolean {
  const has = (column: Column) => columns.includes(column)
  return has('need') || (has('priority') && row.cells.length > 1 && tableRole(row) === null) || row.cells.some(isNeedId)
}

/** What the name of one column is enough for: "Description" or "Today" stand in tables of all kinds. */
const telling = new Set<Role>([
  'targetUser',
  'marketContext',
  'monetizationHypothesis',
  'assumptions',
  'risks',
  'needs',
  'targets',
  'notes',
  'openQuestions',
  'keyConstraints',
  'outOfScope',
  'differentiation',
])

/** The role that the first telling column gives a table. */
function tableRole({ header }: Row): Role | null {
  for (const cell of header) {
    const found = readColumn(cell) === 'id' ? null : findRole(cell)
    if (found?.exact && telling.has(found.role)) return found.role
  }
  return null
}

function placeNeedRow(row: Row, columns: readonly Column[], scope: Scope, reading: Reading): Piece {
  const idAt = row.cells.findIndex((cell, index) => isNeedId(cell) || (columns[index] === 'id' && cell !== ''))
  const priorityAt = row.cells.findIndex(
    (cell, index) => columns[index] === 'priority' && readPriorityValue(cell, reading.scale) !== null,
  )
  const rest = row.cells.map((_, index) => index).filter((index) => index !== idAt && index !== priorityAt)
  const mark = row.cells[priorityAt] ?? ''
  const source: Source = {
    text: describeRow(row, rest),
    block: row,
    scope: { ...scope, why: scope.role === null ? 'In a table of needs' : scope.why },
  }
  const priority = priorityAt < 0 ? null : readPriorityValue(mark, reading.scale)
  const facts = { id: row.cells[idAt] ?? null, ...(priority && { priority, mark }) }
  return { ...placeNeed(source, reading, facts), passage: row.text }
}

/** "Refunds: within 30 days. Owner: Mara": the first cells as they are, the others with the name of their column. */
function describeRow({ header, cells }: Row, indexes: readonly number[]): string {
  const filled = indexes.filter((index) => (cells[index] ?? '') !== '')
  const [first, ...others] = filled
  if (first === undefined) return cells.filter((cell) => cell !== '').join(' | ')
  const lead = cells[first] ?? ''
  const [second] = others
  const isName =
    second !== undefined &&
    lead.length <= 60 &&
    !/[.!?]$/.test(lead) &&
    (header.length === 0 ||
      readColumn(header[second] ?? '') !== 'other' ||
      /desc|detail|beschreib|说明|描述/i.test(header[second] ?? ''))
  const start = isName ? `${lead}: ${cells[second] ?? ''}` : lead
  const more = (isName ? others.slice(1) : others).map((index) =>
    header[index] ? `${header[index]}: ${cells[index] ?? ''}` : (cells[index] ?? ''),
  )
  return [start, ...more].map((part) => part.replace(/[.;]$/, '')).join('; ')
}
