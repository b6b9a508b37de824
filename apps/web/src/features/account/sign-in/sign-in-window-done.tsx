import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'

/** As a rule this window is gone before anybody sees it; some browsers leave it open. */
export function SignInWindowDone() {
  return (
    <div role="status">
      <PageHeading title="Signed in" />
      <EmptyPanel title="You can close this window">The other one goes on where it was.</EmptyPanel>
    </div>
  )
}
