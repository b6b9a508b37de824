import {
  adjustmentsTo,
  applyAdjustments,
  describeAdjustmentIssue,
  findAdjustmentIssues,
} from '../../domain/analysis/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { replay } from '../../domain/estimate/index.ts'
import type { AppliedAdjustments, StoredOption } from '../../domain/gate/index.ts'
import { type Adjustments, ExecutionOption } from '../../domain/schemas/index.ts'

/**
 * What the changes make of an option, computed from its plan set alone; null when they make no difference to it. Only
 * this option is simulated.
 *
 * @throws {DomainError} INVALID_INPUT when they cannot be made, be it of another option
 * @throws {ZodError} when they make what cannot be read again, before it is written
 */
export function adjustOption({ planSet, option }: StoredOption, asked: Adjustments): AppliedAdjustments | null {
  const issues = findAdjustmentIssues(planSet, asked).map(describeAdjustmentIssue)
  if (issues.length > 0)
    refuse({
      reason: 'INVALID_INPUT',
      details: { issues: issues.map(({ path, message }) => ({ path: `changes.${path}`, message })) },
    })
  const changes = adjustmentsTo(option, planSet.assumptions, asked)
  if (changes === null) return null
  const changed = applyAdjustments(option, changes, replay(planSet, [option]))
  return { changes, option: ExecutionOption.parse(changed.option) }
}
