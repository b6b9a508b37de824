import type { PlanSetId, PricedPlan } from '@plangate/core/schemas'
import type { Remote } from 'comlink'
import { openThread, type WebThread } from '../threads/web-thread.ts'
import { takeWorker } from './begin-worker.ts'
import type { Simulator } from './simulator.ts'

type Call<Answer> = (simulator: Remote<Simulator>) => Promise<Answer>

interface Started extends WebThread<Simulator> {
  /** The plan set that it has; null before the first one. */
  opened: PlanSetId | null
}

/** A simulation takes tens of milliseconds, too long for the main thread. */
let current: Started | undefined

/**
 * Calls the simulator in its worker, which is started when first needed, and again after a failure.
 *
 * @throws {Error} when the worker fails during the call, or cannot be loaded
 */
export async function callSimulator<Answer>(call: Call<Answer>): Promise<Answer> {
  const { api, failure } = startedSimulator()
  return Promise.race([call(api), failure])
}

/**
 * The same for a call about a plan set, which is sent only when the call before was about another one: copying it to the
 * worker takes longer than most answers. Sends it at once, so that the worker computes while the page renders.
 *
 * @throws {Error} when the worker fails during the call, or cannot be loaded
 */
export async function callSimulatorFor<Answer>(planSet: PricedPlan, call: Call<Answer>): Promise<Answer> {
  const started = startedSimulator()
  const { api, failure } = started
  // Nothing may come between the two messages, so nothing is awaited between them.
  const opened = started.opened === planSet.id ? undefined : api.open(planSet)
  started.opened = planSet.id
  const [answer] = await Promise.race([Promise.all([call(api), opened]), failure])
  return answer
}

/** Starts the worker before it is needed, so that its code loads beside the page's. A failure shows in the first call. */
export function startSimulator(): void {
  startedSimulator()
}

function startedSimulator(): Started {
  current ??= { ...openThread<Simulator>(takeWorker(), forget), opened: null }
  return current
}

function forget(): void {
  current = undefined
}
