import { NewDocumentForm } from '../../features/brief/intake/new-document-form.tsx'
import { NewProjectButton } from '../../features/projects/new-project-button.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function NewProjectPage() {
  return (
    <>
      <PageHeading
        title="New project"
        lead="Turn a document into a brief. You can check where each passage goes before you save."
      />
      <NewDocumentForm otherWay={<NewProjectButton />} />
    </>
  )
}
