import { Button } from '@mantine/core'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useSession } from '../session/session-context.ts'
import type { SignInFailure } from '../session/session-state.ts'

/** Shown above the page when the sign-in has ended and the dialog for it could not be loaded. */
export function SignInEnded({ failure }: { failure: SignInFailure }) {
  const session = useSession()
  const isProviderDown = failure.reason === 'unavailable'
  return (
    <div className="pg-put-off">
      <Notice
        tone="attention"
        title={isProviderDown ? 'The sign-in service does not answer' : 'Your sign-in has ended'}
        actions={
          <Button size="xs" onClick={() => (isProviderDown ? session.resume() : void session.signInAgain())}>
            {isProviderDown ? 'Try again' : 'Sign in again'}
          </Button>
        }
      >
        <p>
          {isProviderDown ? 'Try again in a moment.' : 'Sign in again to go on.'} This page stays as it is, with what
          you wrote.
        </p>
      </Notice>
    </div>
  )
}
