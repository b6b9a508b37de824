import type { PlanSet } from '@plangate/core/schemas'
import { LinkButton } from '../../../shared/ui/links.tsx'

/** Opens a version of the plan for editing. */
export function EditPlanButton({ planSet: { projectId, version } }: { planSet: PlanSet }) {
  return (
    <LinkButton
      to="/projects/$projectId/plan/edit"
      params={{ projectId }}
      search={{ version }}
      size="compact-sm"
      variant="default"
    >
      Edit plan
    </LinkButton>
  )
}
