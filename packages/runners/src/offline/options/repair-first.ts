import type { Brief } from '@plangate/core/schemas'
import { type Checking, checkOption } from '../checks/check-option.ts'
import { withDependencies } from './experiment-scope.ts'
import type { OptionPlan } from './option-plan.ts'

/**
 * Gives the first option the work that a key constraint asks for: an experiment may leave out needs, but a product that
 * breaks a constraint proves nothing. What cannot be repaired that way is named in the words of the option.
 *
 * @param options from the smallest scope to the largest
 */
export function repairFirst(options: readonly OptionPlan[], brief: Brief, checking: Checking): OptionPlan[] {
  const { items } = checking.plan
  const [first, ...larger] = options
  if (!first) return []
  const broken = new Set(
    checkOption(brief, first, checking).flatMap((check) =>
      check.part === 'keyConstraints' && 'verdict' in check && check.verdict === 'broken' ? check.words : [],
    ),
  )
  const asked = items.filter(
    ({ level, addresses }) =>
      level === 0 && addresses.some(({ part, words }) => part === 'keyConstraints' && broken.has(words)),
  )
  const wanted = withDependencies([...first.items, ...asked], items)
  return [{ ...first, items: items.filter(({ id }) => wanted.has(id)) }, ...larger]
}
