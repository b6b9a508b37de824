import type { ProjectId } from '@plangate/core/schemas'
import { LinkButton } from '../../../shared/ui/links.tsx'

/** Leads to the links of the project. */
export function SharePlanButton({ projectId }: { projectId: ProjectId }) {
  return (
    <LinkButton to="/projects/$projectId/share" params={{ projectId }} size="compact-sm" variant="default">
      Share
    </LinkButton>
  )
}
