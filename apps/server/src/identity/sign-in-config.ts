import { z } from 'zod'
import { isLoopback } from '../addresses.ts'
import { type Environment, WrongSettingError } from '../env.ts'

/** How people sign in. Contains no secrets: the web app gets it before sign-in. */
export const SignInConfig = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({
    kind: z.literal('oidc'),
    issuer: z.string(),
    clientId: z.string(),
    /** Audiences that tokens are accepted for, in `aud` or, without that, in `azp`. The web app requests the first. */
    audiences: z.array(z.string()).min(1),
  }),
])
export type SignInConfig = z.infer<typeof SignInConfig>
export type OidcConfig = Extract<SignInConfig, { kind: 'oidc' }>

const oidcSettings = ['PLANGATE_OIDC_ISSUER', 'PLANGATE_OIDC_AUDIENCE', 'PLANGATE_OIDC_CLIENT_ID'] as const

/** Behind a proxy on this machine everyone seems to be the local founder. */
const oidcOnlySettings = [
  ...oidcSettings,
  'PLANGATE_OIDC_TOKEN_ORIGINS',
  'PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS',
  'PLANGATE_TRUST_PROXY',
] as const

/**
 * Reads how people sign in.
 *
 * @throws {WrongSettingError} with these settings, the wrong people could sign in, or nobody
 */
export function readSignInConfig(env: Environment): SignInConfig {
  return env.PLANGATE_AUTH === 'oidc' ? readOidcConfig(env) : readLocalConfig(env)
}

function readLocalConfig(env: Environment): SignInConfig {
  const unread = oidcOnlySettings.find((name) => env[name] !== undefined)
  if (unread)
    throw new WrongSettingError(
      `The setting ${unread} has no effect without PLANGATE_AUTH=oidc. Remove it, or set PLANGATE_AUTH=oidc.`,
    )
  if (!isLoopback(env.HOST)) {
    throw new WrongSettingError(
      'The setting HOST is wrong: without sign-in, Plangate listens on a loopback address only. Set PLANGATE_AUTH=oidc or HOST=127.0.0.1.',
    )
  }
  return { kind: 'local' }
}

function readOidcConfig(env: Environment): SignInConfig {
  const { PLANGATE_OIDC_ISSUER: issuer, PLANGATE_OIDC_AUDIENCE: audiences, PLANGATE_OIDC_CLIENT_ID: clientId } = env
  if (issuer !== undefined && audiences !== undefined && clientId !== undefined)
    return { kind: 'oidc', issuer, audiences, clientId }
  const missing = oidcSettings.find((name) => env[name] === undefined)
  throw new WrongSettingError(`The setting ${missing} is missing: PLANGATE_AUTH=oidc requires it.`)
}
