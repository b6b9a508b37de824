import type { PlanSet } from '@plangate/core/schemas'
import type { Direction } from '../../../shared/api/use-direction.ts'
import { decisionNames } from '../../../shared/format/decision-names.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { describeChangeTime } from './describe-change-time.ts'

interface DirectionChangedProps {
  planSet: PlanSet
  /** Not the one under which the plan set was requested. */
  direction: Direction
}

/** Explains that the direction was reopened after the plan set was requested, and what to do about it. */
export function DirectionChanged({ planSet, direction: { gate, isParked } }: DirectionChangedProps) {
  // Above every page of a parked project stands what parking means.
  if (gate === null || (isParked && gate.status !== 'pending')) return null
  const when = describeChangeTime(planSet, gate.openedAt)
  const toDirection = (
    <LinkButton
      to="/projects/$projectId/direction"
      params={{ projectId: planSet.projectId }}
      size="xs"
      variant="default"
    >
      Go to the decision
    </LinkButton>
  )
  if (gate.status === 'pending') {
    return (
      <Notice tone="attention" title={`The decision was reopened ${when}`} actions={toDirection}>
        <p>No build is authorized until it is decided. Decide it, then choose.</p>
      </Notice>
    )
  }
  if (gate.decision === 'proceed') {
    return (
      <Notice tone="info" title={`The decision was taken again ${when}`} actions={toDirection}>
        <p>It is to proceed, as before, so that these options can be chosen as they are.</p>
      </Notice>
    )
  }
  return (
    <Notice
      tone="attention"
      title={`The decision was changed to "${decisionNames[gate.decision]}" ${when}`}
      actions={toDirection}
    >
      <p>
        Nothing is built from these options. Follow the decision, and write the plan again once you decide to proceed.
      </p>
    </Notice>
  )
}
