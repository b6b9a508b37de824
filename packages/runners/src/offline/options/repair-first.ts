import type { Brief } from '@plangate/core/schemas'
import { checkOption } from '../checks/check-option.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { withDependencies } from './experiment-scope.ts'
import type { OptionPlan } from './option-plan.ts'

/**
 * Gives the first option the work that a key constraint asks for: an experiment may leave out needs, but a product that
 * breaks a constraint proves nothing. What cannot be repaired that way is named in the words of the option.
 *
 * @param options from the smallest scope to the largest
 */
export function repairFirst(options: readonly OptionPlan[], brief: Brief, plan: WorkPlan): OptionPlan[] {
  const [first, ...larger] = options
  if (!first) return []
  const broken = new Set(
    checkOption(brief, first, plan).flatMap((check) =>
      check.part === 'keyConstraints' && 'verdict' in check && check.verdict === 'broken' ? check.words : [],
    ),
  )
  const asked = plan.items.filter(
    ({ level, addresses }) =>
      level === 0 && addresses.some(({ part, words }) => part === 'keyConstraints' && broken.has(words)),
  )
  const wanted = withDependencies([...first.items, ...asked], plan.items)
  return [{ ...first, items: plan.items.filter(({ id }) => wanted.has(id)) }, ...larger]
}
