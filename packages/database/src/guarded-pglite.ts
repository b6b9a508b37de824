import type { PGlite, QueryOptions } from '@electric-sql/pglite'
import type { PGlite as KyselyPglite, PGliteTransaction } from 'kysely'
import { findKnownCause } from './describe-cause.ts'
import { diagnose } from './engine-failure.ts'
import { DatabaseNotWritableError, DatabaseUnavailableError, DataDirectoryLostError } from './errors.ts'

/** The files of a database. */
export interface Place {
  /** Opens the database again after PGlite has died; null when its data died with it. */
  reopen: (() => Promise<PGlite>) | null
  /** Returns false once the files no longer belong to this process. */
  isOwned(): boolean
  /** Returns false while the disk has too little room for the next changes. */
  hasRoom(): boolean
  /** Writes as much as the next change may need, and removes it. @throws when that is not possible */
  tryToWrite(): Promise<void>
}

interface Instance {
  pglite: PGlite
  /** Rejects when PGlite dies: its pending calls would wait forever. */
  death: PromiseWithResolvers<never>
  isDead: boolean
}

/** Milliseconds between attempts to open a database again. */
const reopenMillis = 1_000

/**
 * PGlite for Kysely. It distinguishes a full disk and a lost directory from a failing query, and opens the database
 * again after PGlite has died. Nothing counts as stored unless the files belong to this process afterwards as well.
 */
export class GuardedPglite implements KyselyPglite {
  readonly #place: Place
  readonly #channels: { channel: string; onNotification: (payload: string) => void }[] = []
  #instance: Instance
  #reopening: Promise<void> | null = null
  #triedAt = Number.NEGATIVE_INFINITY
  #lost: DataDirectoryLostError | null = null
  #failed: DatabaseUnavailableError | null = null

  constructor(pglite: PGlite, place: Place) {
    this.#place = place
    this.#instance = newInstance(pglite)
  }

  get closed(): boolean {
    return this.#instance.pglite.closed
  }

  get ready(): boolean {
    return this.#instance.pglite.ready
  }

  get waitReady(): Promise<void> {
    return this.#instance.pglite.waitReady
  }

  /** @throws {DatabaseUnavailableError} when the database cannot be read or written; so do all methods below */
  async query<T>(text: string, parameters?: unknown[], options?: QueryOptions) {
    const instance = await this.#usable()
    return this.#watch(instance, () => instance.pglite.query<T>(text, parameters, options))
  }

  async exec(text: string) {
    const instance = await this.#usable()
    return this.#watch(instance, () => instance.pglite.exec(text))
  }

  /** Kysely waits for the callback and learns of failures from the queries in it, so the callback is always called. */
  async transaction<T>(callback: (tx: PGliteTransaction) => Promise<T>): Promise<T> {
    let called: Promise<T> | undefined
    const call = (tx: PGliteTransaction) => {
      called = callback(tx)
      return called
    }
    try {
      const instance = await this.#usable()
      return await this.#watch(instance, () =>
        instance.pglite.transaction((tx) =>
          call({
            query: (...args) => this.#watch(instance, () => tx.query(...args)),
            rollback: () => tx.rollback(),
          }),
        ),
      )
    } catch (error) {
      called ??= callback({ query: () => Promise.reject(error), rollback: async () => {} })
      await called.catch(() => {})
      throw error
    }
  }

  async listen(channel: string, onNotification: (payload: string) => void): Promise<void> {
    this.#channels.push({ channel, onNotification })
    const instance = await this.#usable()
    await this.#watch(instance, () => instance.pglite.listen(channel, onNotification))
  }

  /** After a failed write, resolves only once there is room to write again. */
  async checkWrites(): Promise<void> {
    this.#assertOwned()
    this.#assertRoom()
    if (this.#failed === null) return
    try {
      await this.#place.tryToWrite()
    } catch (error) {
      throw cannotWrite(error)
    }
    this.#failed = null
  }

  /** Writes nothing more into files that are not ours, and does not wait for a PGlite that is dead. */
  async close(): Promise<void> {
    const instance = this.#instance
    if (instance.isDead || this.#isLost()) return
    // What was acknowledged is in the log, from which the next start recovers.
    await this.#watch(instance, () => instance.pglite.close()).catch(ignoreUnavailable)
  }

  async #watch<T>(instance: Instance, act: () => Promise<T>): Promise<T> {
    this.#assertOwned()
    try {
      const result = await Promise.race([act(), instance.death.promise])
      this.#assertOwned()
      return result
    } catch (error) {
      throw this.#translate(error, instance)
    }
  }

  #translate(error: unknown, instance: Instance): unknown {
    const diagnosis = diagnose(error)
    if (error instanceof DatabaseUnavailableError || diagnosis === 'query') return error
    this.#failed = cannotWrite(error)
    if (diagnosis === 'dead') {
      instance.isDead = true
      instance.death.reject(this.#failed)
    }
    return this.#failed
  }

  #isLost(): boolean {
    if (this.#lost === null && !this.#place.isOwned()) this.#lost = new DataDirectoryLostError()
    return this.#lost !== null
  }

  #assertOwned(): void {
    if (this.#isLost()) throw this.#lost
  }

  /** PGlite may loop forever when its log cannot grow, so it never gets that far. */
  #assertRoom(): void {
    if (this.#place.hasRoom()) return
    throw new DatabaseNotWritableError(undefined, 'the disk is full')
  }

  async #usable(): Promise<Instance> {
    this.#assertOwned()
    this.#assertRoom()
    if (this.#instance.isDead) {
      this.#reopening ??= this.#reopen().finally(() => {
        this.#reopening = null
      })
      await this.#reopening
    }
    return this.#instance
  }

  async #reopen(): Promise<void> {
    const { reopen } = this.#place
    if (reopen === null || performance.now() - this.#triedAt < reopenMillis) throw this.#failed
    try {
      // Opening takes seconds, and would end in the same way.
      await this.#place.tryToWrite()
      const pglite = await reopen()
      for (const { channel, onNotification } of this.#channels) await pglite.listen(channel, onNotification)
      this.#instance = newInstance(pglite)
    } catch (error) {
      this.#failed = cannotWrite(error)
      throw this.#failed
    } finally {
      this.#triedAt = performance.now()
    }
  }
}

function newInstance(pglite: PGlite): Instance {
  const death = Promise.withResolvers<never>()
  death.promise.catch(() => {})
  return { pglite, death, isDead: false }
}

/** Only causes that we know are named: the messages of PostgreSQL may quote what is stored. */
function cannotWrite(error: unknown): DatabaseUnavailableError {
  if (error instanceof DatabaseUnavailableError) return error
  return new DatabaseNotWritableError(error, findKnownCause(error) ?? 'a file cannot be read or written')
}

function ignoreUnavailable(error: unknown): void {
  if (!(error instanceof DatabaseUnavailableError)) throw error
}
