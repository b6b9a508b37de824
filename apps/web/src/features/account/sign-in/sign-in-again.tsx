import './sign-in.css'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import DialogWindow from '../../../shared/ui/dialog-window.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useSession } from '../session/session-context.ts'
import type { Person, SignInFailure } from '../session/session-state.ts'
import { explainSignInFailure } from './explain-sign-in-failure.ts'
import { useSignOut } from './use-sign-out.ts'

interface SignInAgainProps {
  failure: SignInFailure
  person: Person
}

/**
 * The dialog over a page whose sign-in has ended. Can be dismissed to read or copy what is on the page. Its window comes with
 * this code, which is loaded while the network is there.
 */
export function SignInAgain({ failure, person }: SignInAgainProps) {
  const [opened, { open, close }] = useDisclosure(true)
  const { title, next } = explainSignInFailure(failure, person.provider)
  return (
    <>
      <div className="pg-put-off">
        <Notice
          tone="attention"
          title={title}
          actions={
            <Button size="xs" onClick={open}>
              Sign in again
            </Button>
          }
        />
      </div>
      <DialogWindow opened={opened} onClose={close} title={title} closeLabel="Not now">
        <Stack>
          <Text>{next}</Text>
          <Text className="pg-wrap">You were signed in as {person.name}.</Text>
          <Text>This page stays as it is, with what you wrote. What you asked for meanwhile is done afterwards.</Text>
          <SignInAgainActions failure={failure} />
        </Stack>
      </DialogWindow>
    </>
  )
}

function SignInAgainActions({ failure }: Pick<SignInAgainProps, 'failure'>) {
  const session = useSession()
  const signOut = useSignOut()
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={() => void signOut()}>
        Sign out
      </Button>
      {failure.reason === 'unavailable' && (
        <Button variant="default" onClick={() => session.resume()}>
          Try again
        </Button>
      )}
      <Button data-autofocus onClick={() => void session.signInAgain()}>
        Sign in again
      </Button>
    </Group>
  )
}
