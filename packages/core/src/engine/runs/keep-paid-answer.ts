import type { RunEvent } from '../../domain/schemas/index.ts'
import { changeProjectAsWorker } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { addUsage, keepAnswerOfRun, type PaidAnswer } from '../data/runs.ts'
import type { Attempt } from './begin-attempt.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import type { RunProgress } from './run-progress.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

/**
 * Keeps an accepted answer with its run, with the events that say so and the tokens spent so far, behind the fence. A
 * process that is killed later has paid for nothing that is not kept and counted.
 *
 * @throws {Error} when the worker has lost the job
 */
export async function keepPaidAnswer(
  { db, queue, hub }: RunWorkerParts,
  { run, job }: Pick<Attempt, 'run' | 'job'>,
  progress: RunProgress,
  { answer, events }: { answer: PaidAnswer; events: readonly RunEvent[] },
): Promise<void> {
  const usage = progress.takeTotal()
  const patient = new AbortController().signal
  const isKept = await retryWhileBusy(hub.isDatabaseBusy, patient, () =>
    changeProjectAsWorker(db, run.id, async (project) => {
      if (!(await queue.holds(project.trx, job))) return false
      await keepAnswerOfRun(project, run.id, answer)
      if (usage !== null) await addUsage(project, run.id, usage)
      await appendRunEvents(project, run.id, events)
      return true
    }),
  )
  if (!isKept) throw new Error('another worker has the run now, or it has ended')
}
