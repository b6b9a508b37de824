import { assumptionsFor } from '@plangate/core/estimate'
import type { DraftRequest } from '@plangate/core/runner'
import { type Brief, countCharacters, type FeedbackPoint, maxDraftLength } from '@plangate/core/schemas'
import { limitsOfText } from './feedback/amounts.ts'
import { answerPoints } from './feedback/answer-points.ts'
import { withFeedback, withTeamHours } from './feedback/apply-feedback.ts'
import { combineFeedback, scopedRules } from './feedback/combine-feedback.ts'
import { parseFeedback } from './feedback/parse-feedback.ts'
import { fitQuotes } from './fit-quotes.ts'
import { dropPinnedRepeats } from './options/drop-pinned-repeats.ts'
import { fitOptions } from './options/fit-options.ts'
import { planOptions } from './options/plan-options.ts'
import { recommendOptionPlan } from './options/recommend-option-plan.ts'
import type { TargetLimits } from './options/target-limits.ts'
import { type WrittenOption, writeOption } from './options/write-option.ts'
import { noWishes, type Wishes } from './wishes.ts'
import type { PlannedItem } from './work-items/planned-item.ts'
import { type WorkPlan, writeWorkPlan } from './work-items/write-work-plan.ts'

/** A draft before its schema has parsed it. */
export interface WrittenDraft {
  readonly workItems: readonly Pick<
    PlannedItem,
    'id' | 'title' | 'discipline' | 'hours' | 'value' | 'dependsOn' | 'addresses'
  >[]
  readonly options: readonly WrittenOption[]
  readonly recommendedKey: string
  readonly feedbackPoints: readonly FeedbackPoint[]
}

/**
 * Plans a brief with all feedback so far, beside the pinned options. Ignores a repair request, because the answer is
 * always the same.
 */
export function writeDraft({ brief, regeneration }: DraftRequest): WrittenDraft {
  const assumptions = assumptionsFor(brief)
  const before = writeWorkPlan(brief, noWishes)
  const points = parseFeedback(regeneration, before)
  const combined = combineFeedback(points, limitsIn(brief))
  const { wishes, limits, maxOptions, reductions } = combined
  const plan = points.length === 0 ? before : withTeamHours(writeWorkPlan(brief, wishes), combined.hours)
  const stated = { ...limitsIn(brief), ...combined.stated }
  const planned = withFeedback(planOptions(plan.items, stated, maxOptions), combined, plan)
  const rules = { limits, reductions, kept: protectedIds(plan, wishes), scoped: scopedRules(combined.scoped) }
  const all = fitOptions(planned, rules, assumptions)
  const options = all.options.map((option, index) => writeOption(option, all.options[index - 1] ?? null, plan))
  const { written, fitted } = dropPinnedRepeats(options, all, regeneration)
  const rest = {
    options: written,
    recommendedKey: recommendOptionPlan(fitted.options, stated, assumptions),
    feedbackPoints: answerPoints(points, { before, after: plan, fitted }),
  }
  return { workItems: fitQuotes(plan.items.map(workItem), maxDraftLength - countCharacters(rest)), ...rest }
}

/**
 * The targets of a brief, and the team, time and budget in its key constraints. Targets take precedence. A launch date is
 * not a limit here, because the planner has no clock to count weeks from.
 */
function limitsIn({ targets: { weeks, budget, engineers } = {}, keyConstraints }: Brief): TargetLimits {
  let limits: TargetLimits = {}
  for (const text of keyConstraints) limits = { ...limitsOfText(text), ...limits }
  const most = engineers ?? limits.team?.engineers
  return {
    ...limits,
    ...(weeks !== undefined && { weeks }),
    ...(budget !== undefined && { budget }),
    ...(most !== undefined && { team: { engineers: most, exactly: false } }),
  }
}

/** Items that the founder asked for or wants to keep are not cut for time or money. */
function protectedIds({ items }: WorkPlan, wishes: Wishes): Set<string> {
  const isKept = (stance: string | undefined) => stance === 'keep' || stance === 'must'
  const kept = items.filter(
    ({ id, capability, addresses, wish }) =>
      isKept(wishes.catalogueItems.get(id)) ||
      isKept(capability ? wishes.capabilities.get(capability.id) : undefined) ||
      addresses.some(({ words }) => isKept(wishes.passages.get(words))) ||
      wish !== undefined,
  )
  return new Set(kept.map(({ id }) => id))
}

function workItem({ id, title, discipline, hours, value, dependsOn, addresses }: PlannedItem) {
  return { id, title, discipline, hours, value, dependsOn, addresses }
}
