import type { SigningSettings } from '@plangate/core/services'
import { readOwnSecret } from '@plangate/database'
import type { Environment } from './env.ts'

/**
 * How permits are signed; null when they are not: on PostgreSQL without PLANGATE_KEYS_SECRET. The embedded database keeps
 * a secret of its own beside it. Call it once the database is open.
 */
export function readSigningSettings(env: Environment): SigningSettings | null {
  const keysSecret = env.PLANGATE_KEYS_SECRET ?? readEmbeddedSecret(env)
  if (keysSecret === null) return null
  return { keysSecret, issuer: publicUrlOf(env), lifeSeconds: env.PLANGATE_PERMIT_SECONDS }
}

function readEmbeddedSecret({ DATABASE_URL, PLANGATE_DATA_DIR }: Environment): string | null {
  return DATABASE_URL === undefined ? readOwnSecret(PLANGATE_DATA_DIR) : null
}

/** The address that others reach this Plangate at; the one it listens on, unless the operator says. */
function publicUrlOf({ PLANGATE_PUBLIC_URL, HOST, PORT }: Environment): string {
  if (PLANGATE_PUBLIC_URL !== undefined) return PLANGATE_PUBLIC_URL
  return new URL(`http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).origin
}
