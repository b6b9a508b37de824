import { findRole } from '../roles/find-role.ts'
import type { Role } from '../roles/role.ts'
import { type Column, readColumn } from './column-words.ts'
import { quoteStart } from './quote-start.ts'

/** What the header of a table says about its rows. */
export interface TableHeader {
  columns: Column[]
  /** The role that each column names. */
  roles: (Role | null)[]
  /** The role of the whole table, as one column tells it, and that column for a sentence. */
  role: Role | null
  named: string
}

/** What the name of one column is enough for: "Description" or "Today" stand in tables of all kinds. */
const telling = new Set<Role>([
  ...(['targetUser', 'differentiation', 'marketContext', 'monetizationHypothesis', 'keyConstraints'] as const),
  ...(['assumptions', 'risks', 'needs', 'outOfScope', 'targets', 'notes', 'openQuestions'] as const),
])

/** All rows of a table share the array of their header: it is read once. */
const read = new WeakMap<readonly string[], TableHeader>()

export function readTableHeader(header: readonly string[]): TableHeader {
  const known = read.get(header)
  if (known) return known
  const columns = header.map(readColumn)
  const roles = header.map((cell, index) =>
    columns[index] === 'id' || columns[index] === 'priority' ? null : exactRole(cell),
  )
  const at = roles.findIndex((role) => role !== null && telling.has(role))
  const facts = { columns, roles, role: roles[at] ?? null, named: quoteStart(header[at] ?? '') }
  read.set(header, facts)
  return facts
}

function exactRole(cell: string): Role | null {
  const found = cell === '' ? null : findRole(cell)
  return found?.exact && found.role !== 'open' ? found.role : null
}
