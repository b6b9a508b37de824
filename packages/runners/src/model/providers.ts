import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from 'ai'
import type { TokenPrice } from './forecast-cost.ts'
import { guardedFetch } from './guarded-fetch.ts'

/** Which protocol the model's server speaks. */
export type ModelProvider = 'anthropic' | 'openai-compatible'

export interface ModelRunnerConfig {
  provider: ModelProvider
  /** The server's name for the model. */
  model: string
  /** Where the server's API begins, version included; the provider's own server when left out. */
  baseUrl?: string
  /** Left out for servers that ask for none. */
  apiKey?: string
  /** Left out when it is not known. */
  price?: TokenPrice
  fetch?: typeof globalThis.fetch
}

const ownServers: Record<ModelProvider, string> = {
  anthropic: 'https://api.anthropic.com/v1',
  'openai-compatible': 'https://api.openai.com/v1',
}

/**
 * A model of the library, which reads no environment variable and calls no server but the configured one.
 *
 * @throws {TypeError} when `baseUrl` is no URL
 */
export function languageModel({
  provider,
  model,
  baseUrl = ownServers[provider],
  apiKey,
  fetch = globalThis.fetch,
}: ModelRunnerConfig): Exclude<LanguageModel, string> {
  const baseURL = new URL(baseUrl).href.replace(/\/+$/, '')
  const guarded = guardedFetch(baseURL, fetch)
  switch (provider) {
    case 'anthropic':
      return createAnthropic({ baseURL, apiKey: apiKey ?? '', fetch: guarded })(model)
    case 'openai-compatible':
      return createOpenAICompatible({
        name: provider,
        baseURL,
        ...(apiKey === undefined ? {} : { apiKey }),
        fetch: guarded,
        includeUsage: true,
        supportsStructuredOutputs: true,
      })(model)
  }
}
