import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { NewProjectButton } from '../../features/projects/new-project-button.tsx'
import { ProjectList } from '../../features/projects/project-list.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/')

export function ProjectsPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  return (
    <>
      <PageHeading
        title="Projects"
        lead="Before anything is built: decide whether, compare how, and keep to the choice."
        actions={<NewProjectButton />}
      />
      <ProjectList
        search={search}
        onSearch={(next) => void navigate({ to: '/', search: next, replace: true, resetScroll: false })}
      />
    </>
  )
}
