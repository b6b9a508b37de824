import './session.css'
import { Menu, type MenuItemProps, Text } from '@mantine/core'
import { IconKey, IconLogout } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { useSession, useSessionState } from '../../shared/session/session-context.ts'
import { tierNames } from '../../shared/words/words.ts'
import { AccountButton } from './account-button.tsx'

/** Who is signed in, and what is theirs alone. */
export function AccountMenu() {
  return (
    <Menu position="bottom-end" width={264} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <WhoIsSignedIn />
        <Menu.Divider />
        <MenuLink to="/account/tokens" leftSection={<IconKey size={16} aria-hidden />}>
          API tokens
        </MenuLink>
        <SignOut />
      </Menu.Dropdown>
    </Menu>
  )
}

function MenuAnchor(props: MenuItemProps & Omit<ComponentPropsWithRef<'a'>, keyof MenuItemProps>) {
  return <Menu.Item component="a" {...props} />
}

const MenuLink = createLink(MenuAnchor)

function WhoIsSignedIn() {
  const state = useSessionState()
  const user = trpc.session.user.useQuery()
  const person = state.name === 'signed-in' || state.name === 'interrupted' ? state.person : null
  return (
    <div className="pg-account">
      <Text fw={600} className="pg-wrap">
        {person?.name ?? 'The founder of this machine'}
      </Text>
      <Text size="sm" c="var(--pg-quiet)" className="pg-wrap">
        {person ? `Signed in at ${person.provider}` : 'Nobody has to sign in here'}
      </Text>
      <Text size="sm" c="var(--pg-quiet)">
        {user.data ? tierNames[user.data.tier] : user.error ? 'The tier cannot be told now' : '…'}
      </Text>
    </div>
  )
}

function SignOut() {
  const session = useSession()
  const { name } = useSessionState()
  if (name !== 'signed-in' && name !== 'interrupted') return null
  return (
    <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void session.signOut()}>
      Sign out
    </Menu.Item>
  )
}
