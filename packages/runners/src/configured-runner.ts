import type { Runner } from '@plangate/core/runner'
import { z } from 'zod'
import { hasNoCredentialsOrQuery, isSecureOrPrivate } from './model/base-url.ts'
import { createModelRunner, type TokenPrice } from './model/index.ts'
import { canSearchWeb, modelProviders, providers } from './model/providers.ts'
import { OfflinePlanner } from './offline/offline-planner.ts'
import type { PlanningThreads } from './threads/planning-threads.ts'

/** USD per million tokens. The limit is far above the price of any model, and catches typing errors. */
const priceError = 'write US dollars per million tokens, such as 3.5'
const price = z.coerce.number(priceError).min(0, priceError).max(100_000, priceError).optional()

/** The settings that choose who writes plans, shared by all apps. */
export const runnerSettings = {
  PLANGATE_RUNNER: z
    .enum(['offline', ...modelProviders], `write ${['offline', ...modelProviders].join(' or ')}`)
    .default('offline'),
  /** The server's name for the model. */
  PLANGATE_MODEL: z.string().min(1).optional(),
  /** The URL of the server's API, including its version. */
  PLANGATE_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'write it as https://host/v1' })
    .refine(hasNoCredentialsOrQuery, 'write it as https://host/v1, without a password, a query or a fragment')
    .refine(isSecureOrPrivate, 'use https; http is only allowed for an address or a name in your own network')
    .optional(),
  ANTHROPIC_API_KEY: z.string().min(1).optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  /** USD per million input and output tokens. Set both or neither. */
  PLANGATE_PRICE_INPUT: price,
  PLANGATE_PRICE_OUTPUT: price,
  /** Whether Deep Research may search the web. */
  PLANGATE_MODEL_WEB_SEARCH: z.enum(['on', 'off'], 'write on or off').optional(),
}

const RunnerSettings = z.object(runnerSettings)
export type RunnerSettings = z.infer<typeof RunnerSettings>

/** Thrown for Runner settings that are wrong or missing. The message is one sentence for the operator. */
export class RunnerSettingsError extends Error {
  override readonly name = 'RunnerSettingsError'
}

/**
 * Reads the Runner settings from environment variables. An empty variable counts as not set.
 *
 * @throws {RunnerSettingsError} names the first wrong variable and what it should be, never its value
 */
export function readRunnerSettings(variables: Readonly<Record<string, string | undefined>>): RunnerSettings {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = RunnerSettings.safeParse(set)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new RunnerSettingsError(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
}

/**
 * Creates the configured Runner: the offline planner or a language model.
 *
 * @param threads where the offline planner works; when left out, it keeps this thread busy
 * @throws {RunnerSettingsError} when a language model lacks its name, the key for the provider's own server, or half of
 *   its price, and when nothing can search the web that should
 */
export function createRunner(settings: RunnerSettings, threads: PlanningThreads | null = null): Runner {
  const { PLANGATE_RUNNER: provider, PLANGATE_MODEL: model, PLANGATE_BASE_URL: baseUrl } = settings
  const webSearch = searchesWeb(settings)
  if (provider === 'offline') {
    return new OfflinePlanner(threads ?? undefined)
  }
  if (model === undefined) {
    throw new RunnerSettingsError(
      `The setting PLANGATE_MODEL is missing: PLANGATE_RUNNER=${provider} needs the name of a model.`,
    )
  }
  const { keySetting } = providers[provider]
  const apiKey = settings[keySetting]
  if (apiKey === undefined && baseUrl === undefined) {
    throw new RunnerSettingsError(`The setting ${keySetting} is missing: ${provider} requires an API key.`)
  }
  const price = priceOf(settings)
  return createModelRunner({
    provider,
    model,
    webSearch,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(price === null ? {} : { price }),
  })
}

function searchesWeb({ PLANGATE_RUNNER: provider, PLANGATE_MODEL_WEB_SEARCH: search }: RunnerSettings): boolean {
  if (search !== 'on') return false
  if (provider !== 'offline' && canSearchWeb(provider)) return true
  throw new RunnerSettingsError(
    `The setting PLANGATE_MODEL_WEB_SEARCH is wrong: PLANGATE_RUNNER=${provider} cannot search the web; leave it off.`,
  )
}

function priceOf(settings: RunnerSettings): TokenPrice | null {
  const { PLANGATE_PRICE_INPUT: inputPerMillion, PLANGATE_PRICE_OUTPUT: outputPerMillion } = settings
  if (inputPerMillion !== undefined && outputPerMillion !== undefined) return { inputPerMillion, outputPerMillion }
  if (inputPerMillion === outputPerMillion) return null
  const missing = inputPerMillion === undefined ? 'PLANGATE_PRICE_INPUT' : 'PLANGATE_PRICE_OUTPUT'
  throw new RunnerSettingsError(`The setting ${missing} is missing: a cost forecast needs both prices.`)
}
