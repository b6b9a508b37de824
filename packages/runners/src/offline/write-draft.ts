import { assumptionsFor } from '@plangate/core/estimate'
import { type DraftRequest, pinnedOptionsOf } from '@plangate/core/runner'
import {
  countCharacters,
  currencyOf,
  type FeedbackPoint,
  maxDraftLength,
  type PlannedKind,
  type RiskFlag,
} from '@plangate/core/schemas'
import { checkOption } from './checks/check-option.ts'
import { answerPoints } from './feedback/answer-points.ts'
import { withFeedback, withTeamHours } from './feedback/apply-feedback.ts'
import { combineFeedback, scopedRules } from './feedback/combine-feedback.ts'
import { parseFeedback } from './feedback/parse-feedback.ts'
import { fitQuotes } from './fit-quotes.ts'
import { leftOut } from './left-out.ts'
import { dropPinnedRepeats } from './options/drop-pinned-repeats.ts'
import { fitOptions } from './options/fit-options.ts'
import { limitsOfBrief } from './options/limits-of-brief.ts'
import { measureOptions } from './options/measure-options.ts'
import { planOptions } from './options/plan-options.ts'
import { recommendOptionPlan } from './options/recommend-option-plan.ts'
import { repairFirst } from './options/repair-first.ts'
import { shipFirst } from './options/ship-first.ts'
import { type WrittenOption, writeOptions } from './options/write-option.ts'
import { noWishes, type Wishes } from './wishes.ts'
import { flagsOf } from './work-items/flag-items.ts'
import type { PlannedItem } from './work-items/planned-item.ts'
import { type WorkPlan, writeWorkPlan } from './work-items/write-work-plan.ts'

type WrittenItem = Omit<PlannedItem, 'level' | 'priority' | 'origin' | 'capability' | 'isCentral' | 'wish'> & {
  readonly flags: readonly RiskFlag[]
}

/** A draft before its schema has parsed it. */
export interface WrittenDraft {
  readonly workItems: readonly WrittenItem[]
  readonly options: readonly WrittenOption[]
  readonly recommendedKey: string
  readonly feedbackPoints: readonly FeedbackPoint[]
  readonly productKind: PlannedKind
  readonly leftOut?: readonly string[]
}

/**
 * Plans a brief with all feedback so far, beside the pinned options. Ignores a repair request, because the answer is
 * always the same. Without `pricing`, options are sized with the assumptions of a project that has saved none.
 */
export function writeDraft({ brief, pricing, regeneration }: DraftRequest): WrittenDraft {
  const assumptions = pricing ?? assumptionsFor(brief)
  const currency = currencyOf(assumptions)
  const before = writeWorkPlan(brief, noWishes)
  const points = parseFeedback(regeneration, before, currency)
  const limitsBefore = limitsOfBrief(brief, currency)
  const combined = combineFeedback(points, limitsBefore)
  const { wishes, limits, maxOptions, reductions } = combined
  const plan = points.length === 0 ? before : withTeamHours(writeWorkPlan(brief, wishes), combined.hours)
  const stated = { ...limitsBefore, ...combined.stated }
  const checking = { plan, currency, hoursPerWeek: assumptions.focusedHoursPerWeek }
  const measure = measureOptions(plan.items, assumptions)
  const kept = protectedIds(plan, wishes)
  const repaired = repairFirst(planOptions(plan, stated, maxOptions, kept), brief, checking)
  const planned = withFeedback(shipFirst(repaired, stated, measure), combined, plan)
  const rules = { limits, reductions, kept, scoped: scopedRules(combined.scoped) }
  const cut = fitOptions(planned, rules, { measure, assumptions })
  const all = { ...cut, options: shipFirst(cut.options, stated, measure) }
  const checks = all.options.map((option) => checkOption(brief, option, checking))
  const options = writeOptions(all.options, { plan, checks, limits: stated, measure })
  const { written, fitted } = dropPinnedRepeats(options, all, regeneration)
  const unread = leftOut(brief, plan)
  const hasPinned = pinnedOptionsOf(regeneration).length > 0
  const rest = {
    options: written,
    recommendedKey: recommendOptionPlan(fitted.options, stated, { measure, assumptions }),
    feedbackPoints: answerPoints(points, { before, after: plan, fitted, hasPinned }),
    productKind: plan.productKind,
    ...(unread.length > 0 && { leftOut: unread }),
  }
  return {
    workItems: fitQuotes(
      plan.items.map((item) => workItem(item, plan)),
      maxDraftLength - countCharacters(rest),
    ),
    ...rest,
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

function workItem(item: PlannedItem, { passages }: WorkPlan): WrittenItem {
  const { level: _, priority: __, origin: ___, capability: ____, isCentral: _____, wish: ______, ...written } = item
  return { ...written, flags: flagsOf(item, passages) }
}
