import { z } from 'zod'
import { isLoopback } from '../addresses.ts'
import { type Environment, WrongSettingError } from '../env.ts'

/** How people sign in here. Nothing in it is a secret: the web app gets it before anybody has signed in. */
export const SignInConfig = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({
    kind: z.literal('oidc'),
    issuer: z.string(),
    clientId: z.string(),
    /** Whom tokens have to be meant for, in `aud` or, where there is none, `azp`. The first is what to ask for. */
    audiences: z.array(z.string()).min(1),
  }),
])
export type SignInConfig = z.infer<typeof SignInConfig>
export type OidcConfig = Extract<SignInConfig, { kind: 'oidc' }>

const oidcSettings = ['PLANGATE_OIDC_ISSUER', 'PLANGATE_OIDC_AUDIENCE', 'PLANGATE_OIDC_CLIENT_ID'] as const

/** Whoever a proxy passes on looks as if they were on this machine, which is all that a local founder shows. */
const notLocally = [...oidcSettings, 'PLANGATE_OIDC_TOKEN_ORIGINS', 'PLANGATE_TRUST_PROXY'] as const

/** @throws {WrongSettingError} the settings would let in the wrong people, or nobody */
export function readSignInConfig(env: Environment): SignInConfig {
  return env.PLANGATE_AUTH === 'oidc' ? readOidcConfig(env) : readLocalConfig(env)
}

function readLocalConfig(env: Environment): SignInConfig {
  const unread = notLocally.find((name) => env[name] !== undefined)
  if (unread)
    throw new WrongSettingError(`The setting ${unread} is wrong: without PLANGATE_AUTH=oidc it must not be set.`)
  if (!isLoopback(env.HOST)) {
    throw new WrongSettingError(
      'The setting HOST is wrong: without sign-in Plangate listens on a loopback address only, so set PLANGATE_AUTH=oidc or HOST=127.0.0.1.',
    )
  }
  return { kind: 'local' }
}

function readOidcConfig(env: Environment): SignInConfig {
  const { PLANGATE_OIDC_ISSUER: issuer, PLANGATE_OIDC_AUDIENCE: audiences, PLANGATE_OIDC_CLIENT_ID: clientId } = env
  if (issuer !== undefined && audiences !== undefined && clientId !== undefined)
    return { kind: 'oidc', issuer, audiences, clientId }
  const missing = oidcSettings.find((name) => env[name] === undefined)
  throw new WrongSettingError(`The setting ${missing} is wrong: PLANGATE_AUTH=oidc needs it.`)
}
