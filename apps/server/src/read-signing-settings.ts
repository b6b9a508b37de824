import type { SigningSettings, WebhookSettings } from '@plangate/core/services'
import { readOwnSecret } from '@plangate/database'
import type { Environment } from './env.ts'

/**
 * How permits are signed; null when they are not: on PostgreSQL without PLANGATE_KEYS_SECRET. The embedded database keeps
 * a secret of its own beside it. Call it once the database is open.
 */
export function readSigningSettings(env: Environment): SigningSettings | null {
  const keysSecret = readKeysSecret(env)
  if (keysSecret === null) return null
  return { keysSecret, issuer: publicUrlOf(env), lifeSeconds: env.PLANGATE_PERMIT_SECONDS }
}

/** Which webhooks there can be. Call it once the database is open. */
export function readWebhookSettings(env: Environment): WebhookSettings {
  return { keysSecret: readKeysSecret(env), networks: env.PLANGATE_WEBHOOK_NETWORKS ?? [] }
}

function readKeysSecret({ PLANGATE_KEYS_SECRET, DATABASE_URL, PLANGATE_DATA_DIR }: Environment): string | null {
  if (PLANGATE_KEYS_SECRET !== undefined) return PLANGATE_KEYS_SECRET
  return DATABASE_URL === undefined ? readOwnSecret(PLANGATE_DATA_DIR) : null
}

/** The address that others reach this Plangate at; the one it listens on, unless the operator says. */
function publicUrlOf({ PLANGATE_PUBLIC_URL, HOST, PORT }: Environment): string {
  if (PLANGATE_PUBLIC_URL !== undefined) return PLANGATE_PUBLIC_URL
  return new URL(`http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).origin
}
