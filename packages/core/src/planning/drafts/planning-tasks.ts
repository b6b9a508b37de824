import type { ExecutionOption, WrittenBrief } from '../../domain/schemas/index.ts'
import { type DraftsToMerge, type MergedDrafts, mergeDrafts } from '../research/index.ts'
import { checkSources, type SourcesToCheck } from './check-sources.ts'
import { type OptionsToPreview, previewOptions } from './preview-options.ts'
import type { DraftToPrice } from './price-draft.ts'
import { type PricedPlanSet, pricePlanSet } from './price-plan-set.ts'

/**
 * What keeps a processor busy while a plan or a brief is written. Every task is a pure function of plain data, so that it can run in
 * another thread and gives the same bytes there.
 *
 * @throws the signal's reason, soon after it aborts
 */
export interface PlanningTasks {
  pricePlanSet(draft: DraftToPrice, signal: AbortSignal): Promise<PricedPlanSet>
  previewOptions(options: OptionsToPreview, signal: AbortSignal): Promise<ExecutionOption[]>
  checkSources(brief: SourcesToCheck, signal: AbortSignal): Promise<WrittenBrief>
  mergeDrafts(drafts: DraftsToMerge, signal: AbortSignal): Promise<MergedDrafts>
}

/** Runs the tasks in this thread, which can do nothing else meanwhile: for tests, and programs that write one plan. */
export const tasksInThisThread: PlanningTasks = {
  pricePlanSet: async (draft, signal) => {
    signal.throwIfAborted()
    return pricePlanSet(draft)
  },
  previewOptions: async (options, signal) => {
    signal.throwIfAborted()
    return previewOptions(options)
  },
  checkSources: async (brief, signal) => {
    signal.throwIfAborted()
    return checkSources(brief)
  },
  mergeDrafts: async (drafts, signal) => {
    signal.throwIfAborted()
    return mergeDrafts(drafts)
  },
}
