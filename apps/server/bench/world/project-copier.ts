import { ProjectId, type UserId } from '@plangate/core/schemas'
import type pg from 'pg'
import { z } from 'zod'

const Column = z.strictObject({
  table: z.string(),
  name: z.string(),
  type: z.string(),
  /** Whether every copy needs another value: its own id, or that of something in the same project. */
  isOwnKey: z.boolean(),
})
type Column = z.infer<typeof Column>

/** All columns of the tables that projects have rows in, except those that the database fills in. */
const columnsOfProjects = `
  select class.relname as table, attname as name, format_type(atttypid, null) as type,
    attname in ('id', 'project_id') or exists (
      select from pg_constraint
      where conrelid = class.oid and contype = 'f' and attnum = any (conkey)
        and confrelid not in ('users'::regclass, 'api_tokens'::regclass)
    ) as "isOwnKey"
  from pg_attribute join pg_class class on class.oid = attrelid
  where relnamespace = 'public'::regnamespace and relkind = 'r'
    and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
    and (relname = 'projects' or exists (
      select from pg_attribute other where other.attrelid = class.oid and other.attname = 'project_id'
    ))
  order by relname, attnum`

/** Makes projects and versions in SQL, thousands in a second, whatever tables they have rows in. */
export class ProjectCopier {
  readonly #database: pg.Client
  /** Every copy gets a number. */
  #copies = 0

  constructor(database: pg.Client) {
    this.#database = database
  }

  /**
   * Copies a project with everything in it, and returns the ids of the copies. They belong to `owner`, and each is a
   * second older than the one before. Ids inside of JSON stay those of the original.
   */
  async copyProject(projectId: ProjectId, owner: UserId, count: number): Promise<ProjectId[]> {
    const numbers = this.#take(count)
    const tables = await this.#readTables()
    await this.#insert(
      tables.map(([table, columns]) => {
        const values = columns.map((column) => (column.name === 'owner_id' ? `'${owner}'` : copied(column)))
        const key = table === 'projects' ? 'id' : 'project_id'
        return insertion(table, columns, values, `${numbers} where ${key} = '${projectId}'`)
      }),
    )
    const { rows } = await this.#database.query(`select ${numbered(`'${projectId}'::uuid`)} as id from ${numbers}`)
    const parsed = z.array(z.object({ id: ProjectId })).parse(rows)
    return parsed.map(({ id }) => id)
  }

  /** Adds `count` versions to a plan. They are copies of `version`, which no other series of the project may have. */
  async copyVersion(projectId: ProjectId, version: number, count: number): Promise<void> {
    const numbers = this.#take(count)
    const tables = await this.#readTables()
    const versioned = tables.filter(([, columns]) => columns.some(({ name }) => name === 'version'))
    await this.#insert(
      versioned.map(([table, columns]) => {
        const original = `project_id = '${projectId}' and version = ${version}`
        return insertion(table, columns, columns.map(ofNextVersion), `${numbers} where ${original}`)
      }),
    )
  }

  #take(count: number): string {
    const first = this.#copies + 1
    this.#copies += count
    return `(select n, n - ${first - 1} as place from generate_series(${first}, ${this.#copies}) n) numbers`
  }

  async #readTables(): Promise<[string, Column[]][]> {
    const { rows } = await this.#database.query(columnsOfProjects)
    return [...Map.groupBy(z.array(Column).parse(rows), ({ table }) => table)]
  }

  /** Without triggers, which check and number what one caller writes, and without the order of foreign keys. */
  async #insert(inserts: string[]): Promise<void> {
    const statements = ['begin', 'set local session_replication_role = replica', ...inserts, 'commit']
    await this.#database.query(statements.join(';\n'))
  }
}

function insertion(table: string, columns: Column[], values: string[], from: string): string {
  const names = columns.map(({ name }) => `"${name}"`)
  return `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table}, ${from}`
}

function ofNextVersion(column: Column): string {
  if (column.name === 'version') return 'version + place'
  return column.name === 'project_id' ? 'project_id' : copied(column)
}

function copied({ name, type, isOwnKey }: Column): string {
  if (type === 'uuid' && isOwnKey) return numbered(`"${name}"`)
  return type === 'timestamp with time zone' ? `"${name}" - place * interval '1 second'` : `"${name}"`
}

/** Replaces the last, random digits of an id with the number of the copy. */
const numbered = (id: string) => `overlay(${id}::text placing lpad(to_hex(n), 12, '0') from 25)::uuid`
