import { lazy, Suspense } from 'react'
import type { ProjectMenuProps } from './project-menu.tsx'

const ProjectMenu = lazy(() => import('./project-menu.tsx'))

/** The menu of a project, loaded after the list. Its place is kept until then. */
export function LazyProjectMenu(props: ProjectMenuProps) {
  return (
    <span className="pg-project-menu">
      <Suspense>
        <ProjectMenu {...props} />
      </Suspense>
    </span>
  )
}
