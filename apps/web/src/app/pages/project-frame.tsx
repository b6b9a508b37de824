import { getRouteApi, Outlet } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useEndOfRun } from '../../features/plan/writing/use-end-of-run.ts'
import { ProjectBanner } from '../../features/projects/project-banner.tsx'
import { StepNav } from '../../features/projects/steps/step-nav.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { ProjectNotFound } from './project-not-found.tsx'

const route = getRouteApi('/projects/$projectId')

/** The banner and step navigation around every page of a project. */
export function ProjectFrame() {
  const { projectId } = route.useParams()
  useEndOfRun(projectId)
  const project = trpc.projects.get.useQuery({ projectId })
  if (project.error?.data?.reason === 'PROJECT_NOT_FOUND') return <ProjectNotFound error={project.error} />
  return (
    <Fragment key={projectId}>
      <ProjectBanner projectId={projectId} />
      <StepNav projectId={projectId} />
      <Outlet />
    </Fragment>
  )
}
