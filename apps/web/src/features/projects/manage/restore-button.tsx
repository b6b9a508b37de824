import type { Project } from '@plangate/core/schemas'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { useManageProject } from './use-manage-project.ts'

/** Brings an archived project back. */
export function RestoreButton({ project }: { project: Project }) {
  const { restore } = useManageProject(project)
  return (
    <BusyButton
      variant="default"
      size="xs"
      busy={restore.isPending}
      onClick={() => restore.mutate({ projectId: project.id })}
      aria-label={`Restore ${project.name}`}
    >
      Restore
    </BusyButton>
  )
}
