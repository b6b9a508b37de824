import { ExampleProject } from '../../features/projects/example/example-project.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function ExamplePage() {
  return (
    <>
      <PageHeading
        title="Example: neighbourhood shop"
        lead="A brief, and what the planner made of it. This is not a project of yours: nothing is stored, and nothing can be built on it."
      />
      <ExampleProject />
    </>
  )
}
