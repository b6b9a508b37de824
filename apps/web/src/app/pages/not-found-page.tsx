import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function NotFoundPage() {
  return (
    <>
      <PageHeading title="Nothing is here" />
      <EmptyPanel title="Page not found" action={<LinkButton to="/">All projects</LinkButton>}>
        The address may be old or mistyped.
      </EmptyPanel>
    </>
  )
}
