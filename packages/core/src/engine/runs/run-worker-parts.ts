import type { Kysely } from 'kysely'
import type { RateBand, RunKind } from '../../domain/schemas/index.ts'
import type { PlanningTasks } from '../../planning/drafts/index.ts'
import type { Runner } from '../../planning/runner/index.ts'
import type { Tables } from '../data/tables.ts'
import type { RunHub } from './run-hub.ts'
import type { RunLog } from './run-log.ts'
import type { RunQueue } from './run-queue.ts'

/** What a worker needs to work on runs. */
export interface RunWorkerParts {
  db: Kysely<Tables>
  queue: RunQueue
  hub: RunHub
  log: RunLog
  runner: Runner
  /** Drafts the work that questions are about while a project has no plan set: the offline planner. */
  planner: Runner
  /** Prices drafts and checks sources, here or in other threads. */
  tasks: PlanningTasks
  /** In USD per person-hour: the rate of projects without assumptions of their own. */
  rate: RateBand
  /** The time limit of one attempt, including its repair. */
  runnerTimeoutSeconds: number
  /** The delay before the second attempt; doubled before each further one. */
  backoffSeconds: number
  /** Returns true for the error of a database that does not answer, or has no free connection. */
  isDatabaseDown(error: unknown): boolean
  /** Measures attempts; nobody does when it is left out. */
  observeAttempt?: ObserveAttempt
}

/** Calls `attempt` once, and returns or throws what it does. */
export type ObserveAttempt = (kind: RunKind, attempt: () => Promise<AttemptEndKind>) => Promise<AttemptEndKind>

/** How an attempt ended: `released` to another worker, or `ended` because the run was ended elsewhere. */
export type AttemptEndKind = 'written' | 'failed' | 'released' | 'ended'
