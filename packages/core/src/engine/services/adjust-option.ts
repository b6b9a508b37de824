import {
  adjustmentsTo,
  applyAdjustments,
  describeAdjustmentIssue,
  findAdjustmentIssues,
} from '../../domain/analysis/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { replay } from '../../domain/estimate/index.ts'
import type { AppliedAdjustments } from '../../domain/gate/index.ts'
import { type Adjustments, ExecutionOption, type PlanSetContent } from '../../domain/schemas/index.ts'

/**
 * Returns the adjustments that affect an option, with the option as adjusted; null when none does. Computed from the
 * plan set alone, and only this option is simulated.
 *
 * @throws {DomainError} INVALID_INPUT when an adjustment is invalid, even one of another option
 * @throws {ZodError} when the result violates the schema of an option, so that nothing unreadable is stored
 */
export function adjustOption(
  planSet: PlanSetContent,
  option: ExecutionOption,
  requested: Adjustments,
): AppliedAdjustments | null {
  const issues = findAdjustmentIssues(planSet, requested).map(describeAdjustmentIssue)
  if (issues.length > 0)
    refuse({
      reason: 'INVALID_INPUT',
      details: { issues: issues.map(({ path, message }) => ({ path: `changes.${path}`, message })) },
    })
  const changes = adjustmentsTo(option, planSet.assumptions, requested)
  if (changes === null) return null
  const changed = applyAdjustments(option, changes, replay(planSet, [option]))
  return { changes, option: ExecutionOption.parse(changed.option) }
}
