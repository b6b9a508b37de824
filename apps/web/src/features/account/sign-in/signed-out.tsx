import { Button } from '@mantine/core'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'
import { useSession } from '../session/session-context.ts'

export function SignedOut() {
  const session = useSession()
  return (
    <>
      <PageHeading title="Signed out" />
      <EmptyPanel title="You are signed out" action={<Button onClick={() => void session.signIn()}>Sign in</Button>}>
        This holds for every tab of this browser. Everything that you saved is there when you sign in again.
      </EmptyPanel>
    </>
  )
}
