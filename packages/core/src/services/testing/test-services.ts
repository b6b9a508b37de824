import type { Kysely } from 'kysely'
import type { Tables } from '../../data/tables.ts'
import { defaultRate } from '../../estimate/index.ts'
import type { Runner } from '../../runner/runner.ts'
import { createServices, type Services } from '../index.ts'
import { OneItemRunner } from './one-item-runner.ts'

/** The services over a database, with a Runner that costs next to nothing. */
export function servicesOver(db: Kysely<Tables>, runner: Runner = new OneItemRunner()): Services {
  return createServices({ db, runner, rate: defaultRate, runnerTimeoutSeconds: 60 })
}
