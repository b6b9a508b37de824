import { changeProjectOfRun } from '../data/projects.ts'
import { findRun, listOverdueRuns } from '../data/runs.ts'
import { outOfTime } from './begin-attempt.ts'
import { failRun } from './end-run.ts'
import type { RunWorkerParts } from './run-worker.ts'

/**
 * Ends runs whose deadline was `seconds` ago. Whoever works on a run ends it on time; these are the ones that nobody
 * works on, because their job got lost or all workers were away, and nobody else would ever end them. Never rejects.
 */
export async function giveUpOverdueRuns(
  { db, queue, log }: Pick<RunWorkerParts, 'db' | 'queue' | 'log'>,
  seconds: number,
): Promise<void> {
  try {
    for (const runId of await listOverdueRuns(db, seconds)) {
      await changeProjectOfRun(db, null, runId, async (project) => {
        const run = await findRun(project, runId)
        if (run === null || run.endedAt !== null) return
        await queue.cancel(project.trx, runId)
        await failRun(project, runId, outOfTime(run))
      })
      log.warn({ runId }, 'overdue run given up')
    }
  } catch (err) {
    log.warn({ err }, 'cannot look for overdue runs')
  }
}
