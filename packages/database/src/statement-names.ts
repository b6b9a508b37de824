import { createHash } from 'node:crypto'

/** More than the program has statements. Text that is put together from many pieces stays without a name. */
const maxNames = 200

/** `select *`, `"a".*` and `returning *`: a migration that adds a column changes what they return. */
const everyColumn = /\b(select|returning) \*|[\w"]\.\*/i

/**
 * Gives the statements of a pool their names. The server parses and plans a named statement once for each connection,
 * instead of at every call.
 */
export class StatementNames {
  readonly #names = new Map<string, string | null>()

  /**
   * Returns the same name for the same text, in every process. Null for a statement that must not have one:
   *
   * - Text without parameters may consist of several statements, which cannot be named.
   * - An older version of the program goes on running while a newer one adds a column. The server refuses to run a named
   *   statement whose columns have changed, so one that reads every column has no name.
   */
  find(text: string, parameters: readonly unknown[]): string | null {
    if (parameters.length === 0) return null
    const known = this.#names.get(text)
    if (known !== undefined) return known
    if (this.#names.size >= maxNames) return null
    const name = everyColumn.test(text)
      ? null
      : `plangate_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
    this.#names.set(text, name)
    return name
  }
}
