import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'

/** Those of this process that nobody has at the moment. */
const idle: PGlite[] = []

/** Of whoever has used it: every schema, with all that is in it. */
const dropEverything = `
  do $$
  declare mine text;
  begin
    for mine in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
      execute format('drop schema %I cascade', mine);
    end loop;
    create schema public;
  end $$`

/**
 * An empty PGlite that nobody else has. To close it is to give it back: one is opened in half a second of computing and
 * emptied in a twentieth of that, and a run without isolation has all its files in the same process.
 */
export async function takePglite(): Promise<PGlite> {
  return idle.pop() ?? (await ReusedPglite.open())
}

class ReusedPglite extends PGlite {
  static async open(): Promise<PGlite> {
    const pglite = new ReusedPglite({ loadDataDir: await dataDir() })
    await pglite.waitReady
    return pglite
  }

  override async close(): Promise<void> {
    await this.exec(dropEverything)
    await this.exec('discard all')
    idle.push(this)
  }
}
