import type { Measure } from './measure-options.ts'
import type { OptionPlan } from './option-plan.ts'
import type { TargetLimits } from './target-limits.ts'

/** Core's draws are others than ours: their P50 differ by one or two percent. */
const certainly = 0.97

/**
 * Gives the first option as few people as it takes to ship no later than every larger one: an experiment that comes
 * after the product proves nothing. It gets no more people than the largest team among them, and never more than the
 * brief allows. A team that the brief names stays.
 *
 * @param options from the smallest scope to the largest
 */
export function shipFirst(
  options: readonly OptionPlan[],
  { team }: Pick<TargetLimits, 'team'>,
  measure: Measure,
): OptionPlan[] {
  const [first, ...larger] = options
  if (!first || larger.length === 0 || team?.exactly) return [...options]
  const weeksOf = (option: OptionPlan) => measure(option).weeks.p50
  const deadline = certainly * Math.min(...larger.map(weeksOf))
  const most = Math.max(first.engineers, ...larger.map(({ engineers }) => engineers))
  const teams = Array.from({ length: most - first.engineers + 1 }, (_, more) => ({
    ...first,
    engineers: first.engineers + more,
  }))
  const quick = teams.find((option) => weeksOf(option) <= deadline)
  return [quick ?? first, ...larger]
}
