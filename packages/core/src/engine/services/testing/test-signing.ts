import type { SigningSettings, WebhookSettings } from '../index.ts'

/** How permits are signed in tests that look at signatures. */
export const testSigning: SigningSettings = {
  keysSecret: 'a secret of more than 32 characters',
  issuer: 'https://plangate.example',
  lifeSeconds: 900,
}

/** Webhooks in tests reach this machine, and by http. */
export const testWebhooks = { keysSecret: testSigning.keysSecret, networks: ['loopback'] } satisfies WebhookSettings
