import { NewProjectButton } from '../../features/projects/new-project.tsx'
import { ProjectList } from '../../features/projects/project-list.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function ProjectsPage() {
  return (
    <>
      <PageHeading
        title="Projects"
        lead="Before anything is built: decide whether, compare how, and keep to the choice."
        actions={<NewProjectButton />}
      />
      <ProjectList />
    </>
  )
}
