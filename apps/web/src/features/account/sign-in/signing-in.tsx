import { Button } from '@mantine/core'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'
import { useSession } from '../session/session-context.ts'

/** Shown on the way to the provider. The button helps if the redirect was interrupted. */
export function SigningIn({ provider }: { provider: string }) {
  const session = useSession()
  return (
    <div role="status">
      <PageHeading title="Signing in" />
      <EmptyPanel
        title={`Taking you to ${provider}`}
        action={
          <Button variant="default" onClick={() => void session.signIn()}>
            Go there now
          </Button>
        }
      >
        You sign in there, and come back to this page. Plangate never sees your password.
      </EmptyPanel>
    </div>
  )
}
