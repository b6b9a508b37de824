import { Button } from '@mantine/core'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useSession } from '../session/session-context.ts'
import type { Person, SignInFailure } from '../session/session-state.ts'
import { explainSignInFailure } from './explain-sign-in-failure.ts'

interface SignInEndedProps {
  failure: SignInFailure
  person: Person
}

/** Shown above the page when the sign-in has ended and the dialog for it could not be loaded. */
export function SignInEnded({ failure, person }: SignInEndedProps) {
  const session = useSession()
  const { title, next } = explainSignInFailure(failure, person.provider)
  const isProviderDown = failure.reason === 'unavailable'
  return (
    <div className="pg-put-off">
      <Notice
        tone="attention"
        title={title}
        actions={
          <Button size="xs" onClick={() => (isProviderDown ? session.resume() : void session.signInAgain())}>
            {isProviderDown ? 'Try again' : 'Sign in again'}
          </Button>
        }
      >
        <p>{next} This page stays as it is, with what you wrote.</p>
      </Notice>
    </div>
  )
}
