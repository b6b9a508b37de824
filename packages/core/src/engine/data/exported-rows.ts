import { sql } from 'kysely'
import type { OwnedProject } from './projects.ts'

/**
 * The tables of an export with the order of their rows: all that erasure deletes, besides heads, which are derived, and
 * webhooks with their messages, which no token may read.
 */
const tables = [
  ['artifacts', 'type, version'],
  ['gates', 'position'],
  ['selections', 'number'],
  ['actuals', 'number'],
  ['reviews', 'due_at, id'],
  ['permits', 'number'],
  ['permit_refusals', 'first_at, asker, cause'],
  ['runs', 'created_at, id'],
  ['run_events', 'number'],
  ['interviews', 'started_at, id'],
  ['interview_turns', 'interview_id, number'],
  ['audit_log', 'position'],
  ['shares', 'created_at, id'],
] as const

export type ExportedTable = (typeof tables)[number][0]

/** In the order of an export. */
export const exportedTables: readonly ExportedTable[] = tables.map(([table]) => table)

const orders: ReadonlyMap<ExportedTable, string> = new Map(tables)

/** Returns rows of a project as they are stored, as JSON, without the hash of a link's secret. */
export async function readExportedRows(
  project: OwnedProject,
  table: ExportedTable,
  { offset, limit }: { offset: number; limit: number },
): Promise<unknown[]> {
  const { rows } = await sql<{ row: unknown }>`
    select to_jsonb(exported) - 'project_id' - 'secret_hash' as row
    from (
      select * from ${sql.table(table)} where project_id = ${project.id}
      order by ${sql.raw(orders.get(table) ?? 'id')} offset ${offset} limit ${limit}
    ) as exported`.execute(project.db)
  return rows.map(({ row }) => row)
}
