import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely'

/** Holds back the answer to one query, so that other changes can happen in the middle of a procedure. */
export class PauseAfter implements KyselyPlugin {
  readonly #reached = Promise.withResolvers<void>()
  readonly #resumed = Promise.withResolvers<void>()
  #queriesLeft: number

  constructor(queries: number) {
    this.#queriesLeft = queries
  }

  get reached(): Promise<void> {
    return this.#reached.promise
  }

  resume(): void {
    this.#resumed.resolve()
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    this.#queriesLeft -= 1
    if (this.#queriesLeft === 0) {
      this.#reached.resolve()
      await this.#resumed.promise
    }
    return result
  }
}
