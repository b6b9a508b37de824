import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { z } from 'zod'

/** Measures the processor time of a PostgreSQL server on this machine, as Linux counts it for each of its processes. */
export class DatabaseMeter implements AsyncDisposable {
  readonly #client: pg.Client
  readonly #server: number
  /** Nanoseconds that each process had used at the last reading. */
  #used = new Map<string, number>()

  private constructor(client: pg.Client, server: number) {
    this.#client = client
    this.#server = server
  }

  /** @throws {Error} the system is not Linux, or the server runs elsewhere */
  static async open(databaseUrl: string): Promise<DatabaseMeter> {
    const client = new pg.Client(databaseUrl)
    await client.connect()
    const { rows } = await client.query('select pg_backend_pid() as pid')
    const [{ pid }] = z.tuple([z.object({ pid: z.int() })]).parse(rows)
    // The name of the program, in brackets, may hold spaces.
    const [, parent] = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ')
    return new DatabaseMeter(client, Number(parent))
  }

  /** Returns the microseconds that all its processes have used since the last call. */
  async readMicros(): Promise<number> {
    const before = this.#used
    const pids = (await readFile(`/proc/${this.#server}/task/${this.#server}/children`, 'utf8')).split(' ')
    this.#used = new Map(await Promise.all(pids.filter(Boolean).map(async (pid) => [pid, await usedBy(pid)] as const)))
    return [...this.#used].reduce((sum, [pid, nanos]) => sum + nanos - (before.get(pid) ?? 0), 0) / 1_000
  }

  /** Returns how many connections are open besides its own. */
  async countConnections(): Promise<number> {
    const { rows } = await this.#client.query(
      `select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    const [{ count }] = z.tuple([z.object({ count: z.int() })]).parse(rows)
    return count
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.end()
  }
}

/** Returns nanoseconds; 0 for a process that has just ended. */
async function usedBy(pid: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '0')
  return Number(text.split(' ')[0])
}
