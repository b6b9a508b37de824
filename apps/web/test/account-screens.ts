import { type ApiClient, projectReadyToPlan } from './api-client.ts'
import type { Screen } from './screen.ts'

/**
 * The screens of tokens and webhooks.
 *
 * @param api returns the client, once there is one
 */
export function accountScreens(api: () => ApiClient): Screen[] {
  return [
    { name: 'no tokens', path: async () => '/account/tokens', shows: 'No tokens yet' },
    {
      name: 'new token',
      path: async () => '/account/tokens',
      act: async (page) => {
        await page.getByRole('button', { name: 'New token' }).click()
        await page.getByRole('button', { name: 'Make the token' }).click()
      },
      shows: 'What uses it',
    },
    {
      name: 'token shown once',
      path: async () => '/account/tokens',
      act: async (page) => {
        await page.getByRole('button', { name: 'New token' }).click()
        await page.getByLabel('Name').fill('Pipeline')
        await page.getByRole('button', { name: 'Make the token' }).click()
      },
      shows: 'Copy it now: it is not shown again',
    },
    {
      name: 'tokens',
      path: async () => {
        const { id } = await api().tokens.create.mutate({ name: 'Old pipeline', scope: 'plan', expiresInDays: 30 })
        await api().tokens.revoke.mutate({ tokenId: id })
        await api().tokens.create.mutate({ name: 'Dashboard', scope: 'read' })
        return '/account/tokens'
      },
      shows: 'Revoked the token "Old pipeline"',
    },
    {
      name: 'revoking',
      path: async () => {
        await api().tokens.create.mutate({ name: 'Nightly', scope: 'read' })
        return '/account/tokens'
      },
      act: (page) => page.getByRole('button', { name: 'Revoke Nightly' }).first().click(),
      shows: 'Whatever uses it is refused',
    },
    { name: 'no webhooks', path: async () => '/account/webhooks', shows: 'No webhooks yet' },
    {
      name: 'new webhook',
      path: async () => '/account/webhooks',
      act: async (page) => {
        await page.getByRole('button', { name: 'New webhook' }).click()
        await page.getByRole('button', { name: 'Make the webhook' }).click()
      },
      shows: 'Where messages are sent',
    },
    {
      name: 'webhooks with messages',
      path: async () => {
        // A message to this machine fails at once.
        const hook = { url: 'https://localhost/plangate', events: ['gate.decided' as const] }
        const { id: webhookId } = await api().webhooks.create.mutate({ ...hook, url: 'https://localhost/old' })
        await api().webhooks.revoke.mutate({ webhookId })
        await api().webhooks.create.mutate(hook)
        await projectReadyToPlan(api(), 'Reported')
        return '/account/webhooks'
      },
      act: (page) => page.getByRole('button', { name: 'Show messages to https://localhost/plangate' }).first().click(),
      shows: 'Send again',
    },
  ]
}
