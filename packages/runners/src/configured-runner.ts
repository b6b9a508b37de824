import type { Runner } from '@plangate/core/runner'
import { z } from 'zod'
import { hasNoCredentialsOrQuery, isSecureOrPrivate } from './model/base-url.ts'
import { createModelRunner, type TokenPrice } from './model/index.ts'
import { OfflinePlanner } from './offline/offline-planner.ts'

/** USD per million tokens; no model has cost a hundredth of the most that is accepted. */
const price = z.coerce.number().min(0).max(100_000).optional()

/** Who writes plans, as every app of the workspace lets it be set. */
export const runnerSettings = {
  PLANGATE_RUNNER: z.enum(['offline', 'anthropic', 'openai-compatible']).default('offline'),
  /** The server's name for the model. */
  PLANGATE_MODEL: z.string().min(1).optional(),
  /** Where the server's API begins, version included. */
  PLANGATE_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'write it as https://host/v1' })
    .refine(hasNoCredentialsOrQuery, 'write it as https://host/v1, without a password, a query or a fragment')
    .refine(isSecureOrPrivate, 'http is for an address or a name of your own network, and https for everything else')
    .optional(),
  ANTHROPIC_API_KEY: z.string().min(1).optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  /** What the model reads, and what it writes. Both or neither. */
  PLANGATE_PRICE_INPUT: price,
  PLANGATE_PRICE_OUTPUT: price,
}

const RunnerSettings = z.object(runnerSettings)
export type RunnerSettings = z.infer<typeof RunnerSettings>

/** A Runner that cannot be made as it was set. The message is one sentence for the person who set it. */
export class RunnerSettingsError extends Error {
  override readonly name = 'RunnerSettingsError'
}

/**
 * The settings of the Runner out of environment variables, of which an empty one counts as one that is not set.
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
 * The Runner that was set: the offline planner, or a language model.
 *
 * @throws {RunnerSettingsError} a model is wanted, but not which one; or its own server is, without a key; or half of its price is known
 */
export function createRunner(settings: RunnerSettings): Runner {
  const { PLANGATE_RUNNER: provider, PLANGATE_MODEL: model, PLANGATE_BASE_URL: baseUrl } = settings
  if (provider === 'offline') return new OfflinePlanner()
  if (model === undefined) {
    throw new RunnerSettingsError(
      `The setting PLANGATE_MODEL is missing: PLANGATE_RUNNER=${provider} needs to know which.`,
    )
  }
  const keyName = provider === 'anthropic' ? 'ANTHROPIC_API_KEY' : 'OPENAI_API_KEY'
  const apiKey = settings[keyName]
  if (apiKey === undefined && baseUrl === undefined) {
    throw new RunnerSettingsError(`The setting ${keyName} is missing: ${provider} does not answer without a key.`)
  }
  const price = priceOf(settings)
  return createModelRunner({
    provider,
    model,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(price === null ? {} : { price }),
  })
}

function priceOf(settings: RunnerSettings): TokenPrice | null {
  const { PLANGATE_PRICE_INPUT: inputPerMillion, PLANGATE_PRICE_OUTPUT: outputPerMillion } = settings
  if (inputPerMillion !== undefined && outputPerMillion !== undefined) return { inputPerMillion, outputPerMillion }
  if (inputPerMillion === outputPerMillion) return null
  const missing = inputPerMillion === undefined ? 'PLANGATE_PRICE_INPUT' : 'PLANGATE_PRICE_OUTPUT'
  throw new RunnerSettingsError(`The setting ${missing} is missing: half a price tells no cost.`)
}
