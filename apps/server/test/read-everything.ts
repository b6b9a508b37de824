import type { OpenDatabase } from '@plangate/database'
import { z } from 'zod'

const Table = z.object({ name: z.string() })

/** Returns every row of every table of ours, by table, without the columns that `except` names. */
export async function readEverything(
  { run }: Pick<OpenDatabase<unknown>, 'run'>,
  except: readonly string[] = [],
): Promise<Record<string, unknown[]>> {
  const tables = await run(`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`)
  const everything: Record<string, unknown[]> = {}
  for (const table of tables.rows) {
    const { name } = Table.parse(table)
    const rows = `select to_jsonb(t) - $1::text[] as row from "${name}" as t order by 1`
    everything[name] = (await run(rows, [except])).rows
  }
  return everything
}
