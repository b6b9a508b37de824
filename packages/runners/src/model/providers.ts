/**
 * The providers of language models. To add one (Gemini, for example):
 * 1. Add its AI SDK package to package.json, its name to `modelProviders` and a row to `providers`.
 * 2. Add the setting for its key to `runnerSettings` in ../configured-runner.ts, and a line to the settings in the
 *    docs.
 * 3. Add its protocol to the tests' model server in testing/wire-protocols.ts, and add a model to model-runner.test.ts.
 * 4. Map its own error codes in model-failure.ts if they differ, and name it for people in apps/web/src/shared/format.
 */
import { anthropic, createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel, ToolSet } from 'ai'
import { maxWebSearches } from './examination-prompt.ts'
import type { TokenPrice } from './forecast-cost.ts'
import { guardedFetch } from './guarded-fetch.ts'

/** The protocol that the model's server speaks. Stored with each plan as the name of its Runner. */
export const modelProviders = ['anthropic', 'openai-compatible'] as const

export type ModelProvider = (typeof modelProviders)[number]

interface ModelServerAccess {
  baseURL: string
  /** Undefined for servers that need no key. */
  apiKey: string | undefined
  fetch: typeof globalThis.fetch
}

interface Provider {
  /** The provider's own server; the URL includes the API version. */
  readonly baseUrl: string
  /** The setting that holds the API key. */
  readonly keySetting: 'ANTHROPIC_API_KEY' | 'OPENAI_API_KEY'
  /** Only for APIs that require a limit. Leaves room for a long draft and for reasoning before it. */
  readonly maxOutputTokens?: number
  readonly connect: (access: ModelServerAccess, model: string) => Exclude<LanguageModel, string>
  /** A tool with which the provider itself searches the web; absent where its protocol has none. */
  readonly webSearch?: ToolSet
}

export const providers: Readonly<Record<ModelProvider, Provider>> = {
  anthropic: {
    baseUrl: 'https://api.anthropic.com/v1',
    keySetting: 'ANTHROPIC_API_KEY',
    maxOutputTokens: 32_000,
    connect: ({ apiKey = '', ...access }, model) => createAnthropic({ apiKey, ...access })(model),
    // Later versions of the tool run code on the provider's machines.
    webSearch: { web_search: anthropic.tools.webSearch_20250305({ maxUses: maxWebSearches }) },
  },
  'openai-compatible': {
    baseUrl: 'https://api.openai.com/v1',
    keySetting: 'OPENAI_API_KEY',
    connect: ({ apiKey, ...access }, model) =>
      createOpenAICompatible({
        name: 'openai-compatible',
        ...access,
        ...(apiKey === undefined ? {} : { apiKey }),
        includeUsage: true,
        supportsStructuredOutputs: true,
      })(model),
  },
}

export interface ModelRunnerConfig {
  provider: ModelProvider
  /** The server's name for the model. */
  model: string
  /** The URL of the API, including its version. Default: the provider's own server. */
  baseUrl?: string
  /** Omitted for servers that need no key. */
  apiKey?: string
  /** Omitted when the price is not known. */
  price?: TokenPrice
  /** Whether Deep Research may search the web, which not every provider can. */
  webSearch?: boolean
  fetch?: typeof globalThis.fetch
}

export function canSearchWeb(provider: ModelProvider): boolean {
  return providers[provider].webSearch !== undefined
}

/**
 * Returns a model of the AI SDK that reads no environment variable and calls no server but the configured one.
 *
 * @throws {TypeError} when `baseUrl` is not a URL
 */
export function languageModel({
  provider,
  model,
  baseUrl = providers[provider].baseUrl,
  apiKey,
  fetch = globalThis.fetch,
}: ModelRunnerConfig): Exclude<LanguageModel, string> {
  const baseURL = new URL(baseUrl).href.replace(/\/+$/, '')
  return providers[provider].connect({ baseURL, apiKey, fetch: guardedFetch(baseURL, fetch) }, model)
}
