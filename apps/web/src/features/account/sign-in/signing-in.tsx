import { Button } from '@mantine/core'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'
import { useSession } from '../session/session-context.ts'

/** On the way to the provider. The button is for a browser that has stopped on it. */
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
