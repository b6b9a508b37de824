import './app-styles.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createTRPCQueryUtils } from '@trpc/react-query'
import type { ReactNode } from 'react'
import { Session } from '../features/account/session/session.ts'
import { SessionContext } from '../features/account/session/session-context.ts'
import { trpc } from '../shared/api/trpc.ts'
import { createApiClient, createQueryClient } from './clients.ts'
import { createAppRouter } from './router.tsx'
import { cssVariables, theme } from './theme.ts'

/** Creates the session, clients and router, once per page load. Calls of the API begin here, before anything is rendered. */
export function createApp(): ReactNode {
  const session = new Session()
  const queryClient = createQueryClient()
  const apiClient = createApiClient(session)
  const router = createAppRouter(createTRPCQueryUtils({ queryClient, client: apiClient }))
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      // All variables, so that no page loads the sheet with the default ones.
      deduplicateCssVariables={false}
    >
      <SessionContext value={session}>
        <trpc.Provider client={apiClient} queryClient={queryClient}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </trpc.Provider>
      </SessionContext>
    </MantineProvider>
  )
}
