import { Container, Group } from '@mantine/core'
import { Link, Outlet } from '@tanstack/react-router'
import { useSessionState } from '../features/account/session/session-context.ts'
import { findAccount } from '../features/account/session/session-state.ts'
import { LazyAccountMenu } from '../features/account/sign-in/lazy-account-menu.tsx'
import { SessionGate } from '../features/account/sign-in/session-gate.tsx'
import { DraftAccount } from '../shared/drafts/draft-account.ts'
import { ColorSchemeSwitch } from './color-scheme-switch.tsx'

/** The header and main area of every page. */
export function Layout() {
  const account = findAccount(useSessionState())
  return (
    <>
      <a className="pg-skip" href="#main">
        Skip to the content
      </a>
      <header className="pg-header">
        <Container size="xl" py="sm">
          <Group justify="space-between" wrap="nowrap">
            <Link to="/" className="pg-wordmark">
              <img src="/gate.svg" alt="" width={28} height={28} />
              Plangate
            </Link>
            <Group gap="xs" wrap="nowrap">
              <ColorSchemeSwitch />
              <LazyAccountMenu />
            </Group>
          </Group>
        </Container>
      </header>
      <Container component="main" id="main" tabIndex={-1} size="xl" py="lg">
        <DraftAccount value={account}>
          <SessionGate>
            <Outlet />
          </SessionGate>
        </DraftAccount>
      </Container>
    </>
  )
}
