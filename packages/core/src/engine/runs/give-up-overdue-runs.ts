import type { RunId } from '../../domain/schemas/index.ts'
import { changeProjectAsWorker } from '../data/projects.ts'
import { findRun, listOverdueRuns } from '../data/runs.ts'
import { timeoutOf } from './begin-attempt.ts'
import { failRun } from './end-run.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

/**
 * Ends runs whose deadline passed `seconds` ago. A worker ends its own runs on time; these runs have no worker, because
 * their job was lost or all workers were down. Never rejects.
 */
export async function giveUpOverdueRuns(
  { db, queue, log }: Pick<RunWorkerParts, 'db' | 'queue' | 'log'>,
  seconds: number,
): Promise<void> {
  try {
    for (const runId of await listOverdueRuns(db, seconds)) {
      // One run that cannot be ended must not keep the others from it.
      await giveUp({ db, queue }, runId).then(
        () => log.warn({ runId }, 'overdue run given up'),
        (err: unknown) => log.warn({ err, runId }, 'cannot give up an overdue run'),
      )
    }
  } catch (err) {
    log.warn({ err }, 'cannot look for overdue runs')
  }
}

async function giveUp({ db, queue }: Pick<RunWorkerParts, 'db' | 'queue'>, runId: RunId): Promise<void> {
  await changeProjectAsWorker(db, runId, async (project) => {
    const run = await findRun(project, runId)
    if (run === null || run.endedAt !== null) return
    await queue.cancel(project.trx, runId)
    await failRun(project, runId, timeoutOf(run))
  })
}
