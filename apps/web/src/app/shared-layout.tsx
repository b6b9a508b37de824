import { Container, Group, Text } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { fetchSignInSettings } from '../features/account/session/fetch-sign-in-settings.ts'
import { startPrintInLight } from './start-print-in-light.ts'

/** Not by a link to "#main": the fragment of the address is the secret. */
function skipToContent(): void {
  document.querySelector<HTMLElement>('#main')?.focus()
}

/** The header and main area for readers of a link. Nobody has to sign in, so nothing here asks who they are. */
export function SharedLayout() {
  // The entry page has preloaded them, and browsers warn about what nobody takes.
  useEffect(() => {
    Promise.all([fetchSignInSettings(), startPrintInLight()]).catch(() => undefined)
  }, [])
  return (
    <>
      <button type="button" className="pg-skip" onClick={skipToContent}>
        Skip to the content
      </button>
      <header className="pg-header">
        <Container size="xl" py="sm">
          <Group justify="space-between" wrap="nowrap">
            <span className="pg-wordmark">
              <img src="/gate.svg" alt="" width={28} height={28} />
              Plangate
            </span>
            <Text size="sm" c="var(--pg-quiet)">
              Shared, read only
            </Text>
          </Group>
        </Container>
      </header>
      <Container component="main" id="main" tabIndex={-1} size="xl" py="lg">
        <Outlet />
      </Container>
    </>
  )
}
