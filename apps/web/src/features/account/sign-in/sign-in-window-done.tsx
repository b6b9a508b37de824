import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'

/** The sign-in window usually closes before this shows; some browsers leave it open. */
export function SignInWindowDone() {
  return (
    <div role="status">
      <PageHeading title="Signed in" />
      <EmptyPanel title="You can close this window">The other one goes on where it was.</EmptyPanel>
    </div>
  )
}
