import { assumptionsFor } from '@plangate/core/estimate'
import type { DraftRequest, Runner } from '@plangate/core/runner'
import { planOptions } from './options/plan-options.ts'
import { recommend } from './options/recommend.ts'
import { writeOption } from './options/write-option.ts'
import type { PlannedItem } from './work/work-plan.ts'
import { writeWorkPlan } from './work/write-work-plan.ts'

/**
 * The Runner that plans when no language model is configured. It needs no network, no key, no clock and no random
 * numbers: the same request gives the same draft, to the byte. It reads the brief with a catalogue of capabilities,
 * turns what the catalogue does not know into work items of the founder's own words, and cuts the work into options.
 */
export class OfflinePlanner implements Runner {
  readonly name = 'offline'
  readonly model = null

  async draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return writeDraft(request)
  }
}

function writeDraft({ brief }: DraftRequest): object {
  const plan = writeWorkPlan(brief)
  const options = planOptions(plan.items, undefined, 3)
  return {
    workItems: plan.items.map(workItem),
    options: options.map((option, index) => writeOption(option, options[index - 1] ?? null, plan)),
    recommendedKey: recommend(options, brief.targets ?? {}, assumptionsFor(brief)),
    feedbackPoints: [],
  }
}

function workItem({ id, title, discipline, hours, value, dependsOn, addresses }: PlannedItem): object {
  return { id, title, discipline, hours, value, dependsOn, addresses }
}
