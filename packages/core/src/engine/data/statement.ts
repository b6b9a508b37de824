import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * A query that is compiled at its first use. Later uses only bind parameters, because compiling takes longer than the
 * database takes to answer. For queries of calls that come often.
 */
export class Statement<Input, Row> {
  readonly #build: (db: Kysely<Tables>, input: Input) => Compilable<Row>
  readonly #bind: (input: Input) => readonly unknown[]
  #compiled: CompiledQuery<Row> | null = null

  /**
   * @param build returns the query, whose text must not depend on the input
   * @param bind returns the parameters of the query, in the order of its text
   */
  constructor(
    build: (db: Kysely<Tables>, input: Input) => Compilable<Row>,
    bind: (input: NoInfer<Input>) => readonly unknown[],
  ) {
    this.#build = build
    this.#bind = bind
  }

  async find(db: Kysely<Tables>, input: Input): Promise<Row[]> {
    const parameters = this.#bind(input)
    this.#compiled ??= this.#compile(db, input, parameters)
    const { rows } = await db.executeQuery<Row>({ ...this.#compiled, parameters })
    return rows
  }

  async findFirst(db: Kysely<Tables>, input: Input): Promise<Row | null> {
    const [row] = await this.find(db, input)
    return row === undefined ? null : row
  }

  #compile(db: Kysely<Tables>, input: Input, bound: readonly unknown[]): CompiledQuery<Row> {
    const compiled = this.#build(db, input).compile()
    const isBound =
      compiled.parameters.length === bound.length && compiled.parameters.every((it, at) => it === bound[at])
    if (!isBound) throw new Error(`other parameters are bound than this statement has: ${compiled.sql}`)
    return compiled
  }
}
