import { defaultRate } from '@plangate/core/estimate'
import { WrittenRateBand } from '@plangate/core/schemas'
import { runnerSettings } from '@plangate/runners'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { isSafeAddress, withoutBrackets } from './addresses.ts'

/** "api, other" means two names. */
const WrittenList = z
  .string()
  .transform((list) => list.split(',').flatMap((name) => name.trim() || []))
  .refine((names) => names.length > 0, 'separate the names with commas')

const WrittenOrigins = WrittenList.refine(
  (origins) => origins.every((origin) => isSafeAddress(origin) && new URL(origin).origin === origin),
  'separate the origins with commas, for example "https://tokens.example.com, https://id.example.com"',
)

/** In Fastify's format, in which loopback and private networks have names. */
const WrittenNetworks = WrittenList.refine(
  (networks) =>
    networks.every((network) => networkNames.has(network) || ipaddr.isValid(network) || ipaddr.isValidCIDR(network)),
  'separate addresses, networks and network names (loopback, linklocal, uniquelocal) with commas, for example "loopback, 10.1.0.0/16"',
)
const networkNames = new Set(['loopback', 'linklocal', 'uniquelocal'])

/** The words of zod name only the end of the range that was broken. */
function wholeNumber(least: number, most: number) {
  const error = `write a whole number from ${least} to ${most}`
  return z.coerce.number(error).int(error).min(least, error).max(most, error)
}

function seconds(most: number) {
  const error = `write a number of seconds above 0, at most ${most}`
  return z.coerce.number(error).positive(error).max(most, error)
}

/** A number of calls; 0 means no limit. */
const WrittenLimit = wholeNumber(0, 1_000_000)

const graceError = 'write a number of seconds from 0 to 3600'

const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(4400),
  HOST: z.string().min(1).default('127.0.0.1').transform(withoutBrackets),
  PLANGATE_OPERATIONS_PORT: wholeNumber(0, 65_535).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'use the form postgres://user:password@host/database' })
    .optional(),
  PLANGATE_DATA_DIR: z.string().min(1).default('.plangate'),
  PLANGATE_TAKE_OVER_LOCK: z.string().optional(),
  ...runnerSettings,
  PLANGATE_RUNNER_TIMEOUT_SECONDS: seconds(3_600).default(180),
  PLANGATE_RUN_DEADLINE_SECONDS: seconds(86_400).default(600),
  PLANGATE_RESEARCH_DEADLINE_SECONDS: seconds(86_400).default(1_800),
  PLANGATE_CONCURRENT_RUNS: wholeNumber(1, 1_000).optional(),
  PLANGATE_ROLE: z.enum(['all', 'web', 'worker'], 'write all, web or worker').default('all'),
  PLANGATE_STOP_GRACE_SECONDS: z.coerce.number(graceError).min(0, graceError).max(3_600, graceError).default(10),
  PLANGATE_PUBLIC_URL: z
    .string()
    .refine(
      (url) => isSafeAddress(url) && new URL(url).origin === url,
      'use the form https://plangate.example.com, without a path',
    )
    .optional(),
  PLANGATE_KEYS_SECRET: z.string().min(32, 'use at least 32 characters').optional(),
  PLANGATE_WEBHOOK_NETWORKS: WrittenNetworks.optional(),
  PLANGATE_PERMIT_SECONDS: wholeNumber(60, 86_400).default(900),
  PLANGATE_RATE: WrittenRateBand.default(defaultRate),
  PLANGATE_AUTH: z.enum(['local', 'oidc'], 'write local or oidc').default('local'),
  PLANGATE_OIDC_ISSUER: z.string().refine(isSafeAddress, 'use the form https://id.example.com').optional(),
  PLANGATE_OIDC_AUDIENCE: WrittenList.optional(),
  PLANGATE_OIDC_CLIENT_ID: z.string().optional(),
  PLANGATE_OIDC_TOKEN_ORIGINS: WrittenOrigins.optional(),
  PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS: wholeNumber(0, 600).optional(),
  PLANGATE_TRUST_PROXY: WrittenNetworks.optional(),
  PLANGATE_RATE_LIMIT_USER: WrittenLimit.optional(),
  PLANGATE_RATE_LIMIT_ADDRESS: WrittenLimit.optional(),
  PLANGATE_RATE_LIMIT_PLANS: WrittenLimit.optional(),
  PLANGATE_RATE_LIMIT_DOCUMENTS: WrittenLimit.optional(),
  PLANGATE_RATE_LIMIT_SHARES: WrittenLimit.optional(),
  /** The standard name of OpenTelemetry, whose other settings the exporter reads by itself. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'use the form http://127.0.0.1:4318' })
    .refine(
      (url) => !URL.canParse(url) || `${new URL(url).username}${new URL(url).password}` === '',
      'leave out the password',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'write trace, debug, info, warn, error, fatal or silent',
    )
    .default('warn'),
})
export type Environment = z.infer<typeof Environment>

/** A setting with which the server cannot start. The message is one sentence for the person who set it. */
export class WrongSettingError extends Error {
  override readonly name = 'WrongSettingError'
}

/**
 * Reads all settings. An empty variable counts as not set.
 *
 * @throws {WrongSettingError} names the first wrong variable and the expected form, never the value
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new WrongSettingError(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
}
