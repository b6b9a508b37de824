import { Container, Group } from '@mantine/core'
import { Link, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSessionState } from '../features/account/session/session-context.ts'
import { findAccount } from '../features/account/session/session-state.ts'
import { SessionGate } from '../features/account/sign-in/session-gate.tsx'
import { preloadErrorNotice } from '../shared/api/lazy-error-notice.tsx'
import { DraftAccount } from '../shared/drafts/draft-account.ts'
import { Keyboard } from './keyboard/keyboard.tsx'
import { LazyHeaderControls } from './lazy-header-controls.tsx'
import { LazyNotifications } from './lazy-notifications.tsx'
import { startPrintInLight } from './start-print-in-light.ts'
import { useIsIdle } from './use-is-idle.ts'

/** The header and main area of every page. */
export function Layout() {
  const account = findAccount(useSessionState())
  const isIdle = useIsIdle()
  useEffect(() => {
    if (isIdle) Promise.all([preloadErrorNotice(), startPrintInLight()]).catch(() => undefined)
  }, [isIdle])
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
            <LazyHeaderControls isIdle={isIdle} />
          </Group>
        </Container>
      </header>
      <Container component="main" id="main" tabIndex={-1} size="xl" py="lg">
        <DraftAccount value={account}>
          <SessionGate>
            <Outlet />
            <Keyboard />
          </SessionGate>
        </DraftAccount>
      </Container>
      <LazyNotifications isIdle={isIdle} />
    </>
  )
}
