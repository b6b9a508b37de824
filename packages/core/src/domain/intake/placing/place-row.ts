import type { Row } from '../outline/block.ts'
import { joinCells } from '../outline/read-table.ts'
import { findRole } from '../roles/find-role.ts'
import { isNeedsRole } from '../roles/role.ts'
import { overrides } from '../sections/overrides.ts'
import { isAboutDocument, isRevisionTable } from './about-document.ts'
import { type Column, readColumn } from './column-words.ts'
import type { DocumentFacts } from './document-facts.ts'
import { isPlaceholder } from './is-placeholder.ts'
import { makePiece } from './make-piece.ts'
import type { Piece, Source } from './piece.ts'
import { placeSource } from './place-entry.ts'
import { placeNeed } from './place-need.ts'
import { quoteStart } from './quote-start.ts'
import { isNeedId } from './read-need-id.ts'
import { readPriorityValue } from './read-priority.ts'
import { priorityOfRole, type TextScope } from './scope.ts'
import { readTableHeader, type TableHeader } from './table-header.ts'

/** Places a row of a table: as a need, cell by cell where its columns or its first cell name sections, or as text. */
export function placeRow(row: Row, scope: TextScope, reading: DocumentFacts): Piece[] {
  const source: Source = { text: row.text, block: row, scope }
  if (row.cells.filter((cell) => cell !== '').every(isPlaceholder))
    return [makePiece(source, { kind: 'leftOut' }, 'It only holds the place of text that is still to come')]
  if (
    isRevisionTable(row.header) ||
    (!isNeedsRole(scope.role) && scope.role !== 'targets' && isAboutDocument(row.text))
  )
    return [makePiece(source, { kind: 'notes' }, 'It is about the document')]
  return byColumns(row, scope, reading) ?? byFirstCell(row, scope, reading) ?? asWhole(row, scope, reading)
}

/** A table whose header names several sections or priorities: each cell goes where its column says. */
function byColumns(row: Row, scope: TextScope, reading: DocumentFacts): Piece[] | null {
  const { roles } = readTableHeader(row.header)
  const named = new Set(roles.filter((role) => role !== null))
  const isScoped = scope.role !== null && ![...named].every((role) => priorityOfRole(role) || role === 'outOfScope')
  const isOther = isScoped || named.has('notes')
  if (isOther || named.size < 2 || named.size < row.header.filter((cell) => cell !== '').length - 1) return null
  return row.cells.flatMap((cell, index) => {
    const role = roles[index] ?? null
    const why = `In the column ${quoteStart(row.header[index] ?? '')}`
    const inner: TextScope = { ...scope, role, others: [], why, priority: priorityOfRole(role) }
    return cell === '' ? [] : placeSource({ text: cell, block: row, scope: inner }, reading, [])
  })
}

/** A table of two columns whose first names sections: "| Budget | 50k |". */
function byFirstCell(row: Row, scope: TextScope, reading: DocumentFacts): Piece[] | null {
  const [name = '', ...values] = isNumber(row.cells[0]) ? row.cells.slice(1) : row.cells
  const text = joinCells(values)
  const found = row.cells.length > 3 || isNeedsRole(scope.role) ? null : findRole(name)
  if (!found?.exact || found.role === 'open' || text === '' || isMeasure(name, values) || !overrides(found, scope.role))
    return null
  const { role, others } = found
  const inner: TextScope = {
    ...scope,
    role,
    others,
    why: `In the row ${quoteStart(name)}`,
    context: [],
    headings: [],
    priority: priorityOfRole(role),
  }
  const whole = role === 'notes' || role === 'targets' || role === 'openQuestions' ? `${name}: ${text}` : text
  const pieces = placeSource({ text: whole, block: row, scope: inner }, reading, [])
  return onePassage(pieces, row.text).map((piece, index) =>
    index === 0 && whole === text ? { ...piece, dropped: [name, ...piece.dropped] } : piece,
  )
}

/** "| Users | 5,000 |": one everyday word beside a value of a word or two names a measure, and no section. */
function isMeasure(name: string, values: readonly string[]): boolean {
  const text = values.join(' ')
  return everyday.test(name.trim()) && !/\p{Script=Han}/u.test(text) && text.trim().split(/\s+/).length < 3
}

const everyday =
  /^(?:users?|customers?|market|markets|value|test|pilot|price|prices|cost|costs|sales|history|impact|limits?|people|roles?|platforms?|performance|Nutzer|Kunden|Markt|Preis|Kosten|utilisateurs?|clients?|marché|prix|usuarios?|clientes?|mercado|precio|usuários?|preço)$/iu

/** "| 1 | Problem | ... |" */
function isNumber(cell: string | undefined): boolean {
  return cell !== undefined && /^\d{1,2}\.?$/.test(cell)
}

function asWhole(row: Row, scope: TextScope, reading: DocumentFacts): Piece[] {
  const header = readTableHeader(row.header)
  const isOther = isNeedsRole(scope.role) && (header.role === 'risks' || header.role === 'openQuestions')
  const isNeed = scope.role === null ? isNeedsTable(row, header) : isNeedsRole(scope.role) && !isOther
  if (isNeed) return [placeNeedRow(row, header.columns, scope, reading)]
  const text = describeRow(
    row,
    row.cells.map((_, index) => index),
  )
  const byHeader = { ...scope, role: header.role, others: [], why: `In a table with the column ${header.named}` }
  const inner = (scope.role === null || isOther) && header.role !== null ? byHeader : scope
  return onePassage(placeSource({ text, block: row, scope: inner }, reading, []), row.text)
}

function isNeedsTable({ cells }: Row, { columns, role }: TableHeader): boolean {
  if (columns.includes('need') || cells.some(isNeedId)) return true
  return columns.includes('priority') && cells.length > 1 && role === null
}

/** A row that went to one place is one passage as it stands in the table. */
function onePassage(pieces: Piece[], passage: string): Piece[] {
  return pieces.length === 1 ? pieces.map((piece) => ({ ...piece, passage })) : pieces
}

function placeNeedRow(row: Row, columns: readonly Column[], scope: TextScope, reading: DocumentFacts): Piece {
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
  const facts = {
    id: row.cells[idAt] ?? null,
    statement: statementOf(row, columns, rest),
    ...(priority && { priority, mark }),
  }
  return { ...placeNeed(source, reading, facts), passage: row.text }
}

/** The cells that say what is needed: "yes" in a column "Required" states no priority. */
function statementOf({ header, cells }: Row, columns: readonly Column[], rest: readonly number[]): string {
  const graded = rest.filter((index, at) => at > 0 && columns[index] === 'other' && isGradeColumn(header[index] ?? ''))
  return joinCells(rest.filter((index) => !graded.includes(index)).map((index) => cells[index] ?? ''))
}

/** What says of a field or of a risk how it is, rather than what is needed. */
function isGradeColumn(header: string): boolean {
  return /^(?:required|optional|nullable|risks?|risk level|severity|effort|complexity|type|format|pflicht(?:feld)?|erforderlich|risiko|aufwand|requis|obligatoire|risque|requerido|obligatorio|riesgo|obrigatório|risco|必填|是否必填|风险|类型)\??$/iu.test(
    header.trim(),
  )
}

/** Names of columns must not make a row much longer than it is. */
const maxCells = 40

/** "Refunds: within 30 days; Owner: Mara": the first cells as they are, the others with the name of their column. */
function describeRow({ header, cells }: Row, indexes: readonly number[]): string {
  const filled = indexes.filter((index) => (cells[index] ?? '') !== '')
  const [first, ...others] = filled
  if (first === undefined || filled.length > maxCells) return joinCells(cells)
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
