import type { RunEvent } from '../../domain/schemas/index.ts'
import type { DraftLimits } from '../../planning/drafts/index.ts'
import type { LockedProject } from '../data/projects.ts'
import type { PaidAnswer } from '../data/runs.ts'
import type { Preview, RunProgress } from './run-progress.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

/** What one try at a run has to do. It has read all that it needs. */
export interface RunTask {
  /** Null for a run that writes no plan set. */
  readonly preview: Preview | null
  /** What is certain when the attempt begins. */
  readonly opening: readonly RunEvent[]
  /**
   * Has the Runner write. Takes as long as the Runner does, and holds no connection.
   *
   * @returns how to store what was written
   */
  write(parts: RunWorkerParts, writing: Writing): Promise<Store>
}

/** Stores what a run leaves behind, with the events that say so, and ends the run. */
export type Store = (project: LockedProject) => Promise<void>

export interface Writing {
  progress: RunProgress
  /** Limits for a part of the work: it ends with the attempt. */
  within(seconds: number): DraftLimits
  /**
   * Keeps an accepted answer with the run, and adds the events that say so. A later attempt does not ask for it again.
   *
   * @throws {Error} when the worker has lost the job
   */
  keep(answer: PaidAnswer, events: readonly RunEvent[]): Promise<void>
}
