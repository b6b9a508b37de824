import type { SigningSettings } from '../index.ts'

/** How permits are signed in tests that look at signatures. */
export const testSigning: SigningSettings = {
  keysSecret: 'a secret of more than 32 characters',
  issuer: 'https://plangate.example',
  lifeSeconds: 900,
}
