import { IconDotsVertical } from '@tabler/icons-react'
import { LazyMenu } from '../../../shared/ui/lazy-menu.tsx'
import { type Closable, missingDialog, retryable } from '../../../shared/ui/retryable.tsx'
import type { ProjectMenuProps } from './project-menu.tsx'

const ProjectMenu = retryable<ProjectMenuProps & Closable>(
  () => import('./project-menu.tsx'),
  missingDialog('More about this project'),
)

/** The menu of a project. */
export function LazyProjectMenu(props: ProjectMenuProps) {
  return (
    <span className="pg-project-menu">
      <LazyMenu
        variant="subtle"
        size="compact-md"
        px={6}
        aria-label={`More about ${props.project.name}`}
        renderMenu={(close) => <ProjectMenu {...props} onClose={close} />}
      >
        <IconDotsVertical size={18} aria-hidden />
      </LazyMenu>
    </span>
  )
}
