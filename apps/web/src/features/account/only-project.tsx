import type { ProjectId } from '@plangate/core/schemas'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { RevocableLine } from '../../shared/ui/revocable-list.tsx'

interface OnlyProjectProps {
  projectId: ProjectId
  /** What is limited to it, as in "Works for". */
  does: string
}

export function OnlyProject({ projectId, does }: OnlyProjectProps) {
  const name = useProjectName(projectId)
  return (
    <RevocableLine>
      {does} one project only{name === undefined ? '' : `: ${name}`}
    </RevocableLine>
  )
}
