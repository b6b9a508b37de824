import { Button } from '@mantine/core'
import { Notice } from '../../../shared/ui/notice.tsx'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'
import { useSession } from '../session/session-context.ts'
import type { SignInFailure } from '../session/session-state.ts'
import { explainSignInFailure } from './explain-sign-in-failure.ts'

interface SignInFailedProps {
  failure: SignInFailure
  provider: string | null
}

/** Replaces the requested page when the sign-in failed, and says why. */
export function SignInFailed({ failure, provider }: SignInFailedProps) {
  const session = useSession()
  const { title, next } = explainSignInFailure(failure, provider)
  return (
    <>
      <PageHeading title="You are not signed in" />
      <Notice tone="failure" title={title} actions={<Button onClick={() => void session.signIn()}>Try again</Button>}>
        <p>{next}</p>
      </Notice>
    </>
  )
}
