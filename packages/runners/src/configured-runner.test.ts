import { describe, expect, test } from 'vitest'
import { createRunner, RunnerSettingsError, readRunnerSettings } from './configured-runner.ts'
import { forecastCost } from './model/index.ts'
import { markedBrief } from './model/testing/marked-brief.ts'

const model = 'a-model'

describe('the configured Runner', () => {
  test('is the offline planner by default', () => {
    expect(createRunner({ PLANGATE_RUNNER: 'offline' })).toMatchObject({ name: 'offline', model: null })
  })

  test.each([
    { PLANGATE_RUNNER: 'anthropic', ANTHROPIC_API_KEY: 'key' },
    { PLANGATE_RUNNER: 'openai-compatible', OPENAI_API_KEY: 'key' },
    { PLANGATE_RUNNER: 'openai-compatible', PLANGATE_BASE_URL: 'http://127.0.0.1:11434/v1' },
  ] as const)('is a model with %j', (settings) => {
    const runner = createRunner({ ...settings, PLANGATE_MODEL: model })
    expect(runner).toMatchObject({ name: settings.PLANGATE_RUNNER, model })
  })

  test('forecasts the cost of a plan once the price of the model is set, and only its tokens without', () => {
    const settings = { PLANGATE_RUNNER: 'openai-compatible', PLANGATE_MODEL: model, OPENAI_API_KEY: 'key' } as const
    const request = { brief: markedBrief(''), regeneration: null }
    const prices = readRunnerSettings({ PLANGATE_PRICE_INPUT: '0.25', PLANGATE_PRICE_OUTPUT: '2' })
    const priced = createRunner({ ...prices, ...settings }).forecastCost?.(request)
    expect(priced?.cost).toEqual(forecastCost(request, { inputPerMillion: 0.25, outputPerMillion: 2 }).cost)
    expect(createRunner(settings).forecastCost?.(request)).toEqual({ tokens: priced?.tokens, cost: null })
    expect(createRunner({ ...prices, PLANGATE_RUNNER: 'offline' }).forecastCost).toBeUndefined()
  })

  test('searches the web only where that is switched on', () => {
    const settings = { PLANGATE_RUNNER: 'anthropic', PLANGATE_MODEL: model, ANTHROPIC_API_KEY: 'key' } as const
    const request = { brief: markedBrief(''), regeneration: null }
    const searchesWith = (variables: Record<string, string>) =>
      createRunner({ ...readRunnerSettings(variables), ...settings }).forecastResearch?.(request).webSearches
    expect(searchesWith({ PLANGATE_MODEL_WEB_SEARCH: 'on' })).toBeGreaterThan(0)
    expect(searchesWith({ PLANGATE_MODEL_WEB_SEARCH: 'off' })).toBeUndefined()
    expect(searchesWith({})).toBeUndefined()
  })

  test.each(['offline', 'openai-compatible'])('cannot search the web with %s, and says so at the start', (runner) => {
    const variables = { PLANGATE_RUNNER: runner, PLANGATE_MODEL: model, OPENAI_API_KEY: 'hunter2' }
    const wrong = () => createRunner(readRunnerSettings({ ...variables, PLANGATE_MODEL_WEB_SEARCH: 'on' }))
    expect(wrong).toThrow(RunnerSettingsError)
    expect(wrong).toThrow(
      `The setting PLANGATE_MODEL_WEB_SEARCH is wrong: PLANGATE_RUNNER=${runner} cannot search the web; leave it off.`,
    )
    expect(() => createRunner(readRunnerSettings({ ...variables, PLANGATE_MODEL_WEB_SEARCH: 'off' }))).not.toThrow()
  })

  test.each([
    ['PLANGATE_MODEL_WEB_SEARCH', 'yes'],
    ['PLANGATE_PRICE_INPUT', '-1'],
    ['PLANGATE_PRICE_OUTPUT', 'cheap'],
    ['PLANGATE_PRICE_OUTPUT', '1e9'],
  ])('rejects %s=%s', (name, value) => {
    expect(() => readRunnerSettings({ [name]: value })).toThrow(`The setting ${name} is wrong: `)
  })

  test('is read from the environment, where an empty variable counts as not set', () => {
    const settings = readRunnerSettings({ PLANGATE_RUNNER: '', PLANGATE_MODEL: model, HOME: '/' })
    expect(settings).toEqual({ PLANGATE_RUNNER: 'offline', PLANGATE_MODEL: model })
    const wrong = () => readRunnerSettings({ PLANGATE_BASE_URL: 'hunter2' })
    expect(wrong).toThrow('The setting PLANGATE_BASE_URL is wrong: write it as https://host/v1.')
    expect(wrong).not.toThrow('hunter2')
  })

  test.each([
    'https://models.example/v1',
    'http://127.0.0.1:11434/v1',
    'http://[::1]:11434/v1',
    'http://0.0.0.0:11434/v1',
    'http://10.0.0.7/v1',
    'http://169.254.169.254/v1',
    'http://localhost:1234/v1',
    'http://ollama:11434/v1',
    'http://gpu.internal/v1',
  ])('accepts a model at %s', (PLANGATE_BASE_URL) => {
    expect(readRunnerSettings({ PLANGATE_BASE_URL })).toMatchObject({ PLANGATE_BASE_URL })
  })

  test.each([
    ['http://models.example/v1', 'use https; http is only allowed for an address or a name in your own network'],
    ['http://8.8.8.8/v1', 'use https; http is only allowed'],
    ['http://0x08080808/v1', 'use https; http is only allowed'],
    ['http://[2606:4700::1]/v1', 'use https; http is only allowed'],
    ['http://[::ffff:8.8.8.8]/v1', 'use https; http is only allowed'],
    ['http://127.0.0.1.models.example/v1', 'use https; http is only allowed'],
    ['http://localhost.models.example/v1', 'use https; http is only allowed'],
    ['http://mylocalhost.com/v1', 'use https; http is only allowed'],
    [
      'https://founder:hunter2@models.example/v1',
      'write it as https://host/v1, without a password, a query or a fragment',
    ],
    ['https://hunter2@models.example/v1', 'write it as https://host/v1, without a password, a query or a fragment'],
    ['https://models.example/v1?key=hunter2', 'write it as https://host/v1, without a password, a query or a fragment'],
    ['https://models.example/v1?', 'write it as https://host/v1, without a password, a query or a fragment'],
    ['https://models.example/v1#hunter2', 'write it as https://host/v1, without a password, a query or a fragment'],
    ['file:///etc/hunter2', 'write it as https://host/v1'],
    ['//models.example/v1', 'write it as https://host/v1'],
  ])('rejects a model at %s', (PLANGATE_BASE_URL, sentence) => {
    const wrong = () => readRunnerSettings({ PLANGATE_BASE_URL })
    expect(wrong).toThrow(`The setting PLANGATE_BASE_URL is wrong: ${sentence}`)
    expect(wrong).not.toThrow('hunter2')
  })

  test.each([
    [{ PLANGATE_RUNNER: 'anthropic', ANTHROPIC_API_KEY: 'hunter2' }, 'PLANGATE_MODEL'],
    [{ PLANGATE_RUNNER: 'anthropic', PLANGATE_MODEL: model, OPENAI_API_KEY: 'hunter2' }, 'ANTHROPIC_API_KEY'],
    [{ PLANGATE_RUNNER: 'openai-compatible', PLANGATE_MODEL: model }, 'OPENAI_API_KEY'],
    [
      { PLANGATE_RUNNER: 'anthropic', PLANGATE_MODEL: model, ANTHROPIC_API_KEY: 'hunter2', PLANGATE_PRICE_INPUT: 3 },
      'PLANGATE_PRICE_OUTPUT',
    ],
    [
      { PLANGATE_RUNNER: 'anthropic', PLANGATE_MODEL: model, ANTHROPIC_API_KEY: 'hunter2', PLANGATE_PRICE_OUTPUT: 0 },
      'PLANGATE_PRICE_INPUT',
    ],
  ] as const)('cannot be created from %j, and the error names the missing setting', (settings, missing) => {
    expect(() => createRunner(settings)).toThrow(RunnerSettingsError)
    expect(() => createRunner(settings)).toThrow(`The setting ${missing} is missing`)
    expect(() => createRunner(settings)).not.toThrow('hunter2')
  })
})
