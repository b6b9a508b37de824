import { NewDocumentForm } from '../../features/brief/intake/new-document-form.tsx'
import { NewProjectButton } from '../../features/projects/new-project-button.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function NewProjectPage() {
  return (
    <>
      <PageHeading
        title="New project"
        lead="From what you have to a brief. You see what went where before anything is saved."
      />
      <NewDocumentForm otherWay={<NewProjectButton />} />
    </>
  )
}
