import { getRouteApi, Outlet } from '@tanstack/react-router'
import { PathNav } from '../../features/path/path-nav.tsx'
import { ProjectBanner } from '../../features/projects/project-banner.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { ProjectNotFound } from './project-not-found.tsx'

const route = getRouteApi('/projects/$projectId')

/** What every page of a project stands in. A project that is not there has no pages. */
export function ProjectFrame() {
  const { projectId } = route.useParams()
  const project = trpc.projects.get.useQuery({ projectId })
  if (project.error?.data?.reason === 'PROJECT_NOT_FOUND') return <ProjectNotFound error={project.error} />
  return (
    <>
      <ProjectBanner projectId={projectId} />
      <PathNav projectId={projectId} />
      <Outlet />
    </>
  )
}
