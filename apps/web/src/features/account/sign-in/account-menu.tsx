import '@mantine/core/styles/Divider.layer.css'
import './sign-in.css'
import { Button, Divider, Stack, Text } from '@mantine/core'
import { IconKey, IconLogout, IconTargetArrow, IconWebhook } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { explainError } from '../../../shared/api/explain-error.ts'
import { trpc } from '../../../shared/api/trpc.ts'
import { tierNames } from '../../../shared/format/display-names.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { useSessionState } from '../session/session-context.ts'
import type { SessionState } from '../session/session-state.ts'
import { AccountButton } from './account-button.tsx'
import { useSignOut } from './use-sign-out.ts'

const panelId = 'account'

/** Shows who is signed in and their account. Uses the browser's popover, which handles focus and needs no library. */
export function AccountMenu() {
  const panel = useRef<HTMLElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <AccountButton popoverTarget={panelId} />
      <section
        ref={panel}
        id={panelId}
        popover="auto"
        aria-label="Account"
        className="pg-account"
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen && <Account onLeave={() => panel.current?.hidePopover()} />}
      </section>
    </div>
  )
}

function Account({ onLeave }: { onLeave: () => void }) {
  return (
    <>
      <SignedInUser />
      <Divider my="xs" />
      <Stack gap={4}>
        <LinkButton
          to="/account/tokens"
          variant="subtle"
          justify="flex-start"
          leftSection={<IconKey size={16} aria-hidden />}
          onClick={onLeave}
        >
          API tokens
        </LinkButton>
        <LinkButton
          to="/account/webhooks"
          variant="subtle"
          justify="flex-start"
          leftSection={<IconWebhook size={16} aria-hidden />}
          onClick={onLeave}
        >
          Webhooks
        </LinkButton>
        <LinkButton
          to="/track-record"
          variant="subtle"
          justify="flex-start"
          leftSection={<IconTargetArrow size={16} aria-hidden />}
          onClick={onLeave}
        >
          Track record
        </LinkButton>
        <SignOut />
      </Stack>
    </>
  )
}

function SignedInUser() {
  const state = useSessionState()
  const user = trpc.session.user.useQuery()
  const { title, how } = describeSignedInUser(state)
  return (
    <>
      <Text fw={600} className="pg-wrap">
        {title}
      </Text>
      {how && (
        <Text size="sm" c="var(--pg-quiet)" className="pg-wrap">
          {how}
        </Text>
      )}
      <Text size="sm" c="var(--pg-quiet)">
        {user.data ? tierNames[user.data.tier] : user.error ? explainError(user.error).title : '…'}
      </Text>
    </>
  )
}

function describeSignedInUser(state: SessionState): { title: string; how: string | null } {
  switch (state.name) {
    case 'signed-in':
    case 'interrupted':
      return { title: state.person.name, how: `Signed in at ${state.person.provider}` }
    case 'local':
      return { title: 'Local founder', how: 'No sign-in on this machine' }
    default:
      return { title: 'Checking who you are', how: null }
  }
}

function SignOut() {
  const signOut = useSignOut()
  const { name } = useSessionState()
  if (name !== 'signed-in' && name !== 'interrupted') return null
  return (
    <Button
      variant="subtle"
      justify="flex-start"
      leftSection={<IconLogout size={16} aria-hidden />}
      onClick={() => void signOut()}
    >
      Sign out
    </Button>
  )
}
