import { describe, expect, test } from 'vitest'
import { createRunner, readRunnerSettings, WrongRunnerError } from './configured-runner.ts'
import { likelyCost } from './model/index.ts'
import { briefWith } from './model/testing/some-brief.ts'

const PLANGATE_MODEL = 'a-model'

describe('the Runner that is set', () => {
  test('is the offline planner by default', () => {
    expect(createRunner({ PLANGATE_RUNNER: 'offline' })).toMatchObject({ name: 'offline', model: null })
  })

  test.each([
    { PLANGATE_RUNNER: 'anthropic', ANTHROPIC_API_KEY: 'key' },
    { PLANGATE_RUNNER: 'openai-compatible', OPENAI_API_KEY: 'key' },
    { PLANGATE_RUNNER: 'openai-compatible', PLANGATE_BASE_URL: 'http://127.0.0.1:11434/v1' },
  ] as const)('is a model with %j', (settings) => {
    const runner = createRunner({ ...settings, PLANGATE_MODEL })
    expect(runner).toMatchObject({ name: settings.PLANGATE_RUNNER, model: PLANGATE_MODEL })
  })

  test('tells what a plan is likely to cost once the price of the model is set, and its tokens without', () => {
    const settings = { PLANGATE_RUNNER: 'openai-compatible', PLANGATE_MODEL, OPENAI_API_KEY: 'key' } as const
    const request = { brief: briefWith(''), regeneration: null }
    const prices = readRunnerSettings({ PLANGATE_PRICE_INPUT: '0.25', PLANGATE_PRICE_OUTPUT: '2' })
    const priced = createRunner({ ...prices, ...settings }).forecast?.(request)
    expect(priced?.cost).toEqual(likelyCost(request, { inputPerMillion: 0.25, outputPerMillion: 2 }).cost)
    expect(createRunner(settings).forecast?.(request)).toEqual({ tokens: priced?.tokens, cost: null })
    expect(createRunner({ ...prices, PLANGATE_RUNNER: 'offline' }).forecast).toBeUndefined()
  })

  test.each([
    ['PLANGATE_PRICE_INPUT', '-1'],
    ['PLANGATE_PRICE_OUTPUT', 'cheap'],
    ['PLANGATE_PRICE_OUTPUT', '1e9'],
  ])('is not read with %s=%s', (name, value) => {
    expect(() => readRunnerSettings({ [name]: value })).toThrow(`The setting ${name} is wrong: `)
  })

  test('is read from the environment, where empty is not set', () => {
    const settings = readRunnerSettings({ PLANGATE_RUNNER: '', PLANGATE_MODEL, HOME: '/' })
    expect(settings).toEqual({ PLANGATE_RUNNER: 'offline', PLANGATE_MODEL })
    const wrong = () => readRunnerSettings({ PLANGATE_BASE_URL: 'hunter2' })
    expect(wrong).toThrow('The setting PLANGATE_BASE_URL is wrong: write it as https://host/v1.')
    expect(wrong).not.toThrow('hunter2')
  })

  test.each([
    [{ PLANGATE_RUNNER: 'anthropic', ANTHROPIC_API_KEY: 'hunter2' }, 'PLANGATE_MODEL'],
    [{ PLANGATE_RUNNER: 'anthropic', PLANGATE_MODEL, OPENAI_API_KEY: 'hunter2' }, 'ANTHROPIC_API_KEY'],
    [{ PLANGATE_RUNNER: 'openai-compatible', PLANGATE_MODEL }, 'OPENAI_API_KEY'],
    [
      { PLANGATE_RUNNER: 'anthropic', PLANGATE_MODEL, ANTHROPIC_API_KEY: 'hunter2', PLANGATE_PRICE_INPUT: 3 },
      'PLANGATE_PRICE_OUTPUT',
    ],
    [
      { PLANGATE_RUNNER: 'anthropic', PLANGATE_MODEL, ANTHROPIC_API_KEY: 'hunter2', PLANGATE_PRICE_OUTPUT: 0 },
      'PLANGATE_PRICE_INPUT',
    ],
  ] as const)('cannot be made from %j, and the sentence names what is missing', (settings, missing) => {
    expect(() => createRunner(settings)).toThrow(WrongRunnerError)
    expect(() => createRunner(settings)).toThrow(`The setting ${missing} is missing`)
    expect(() => createRunner(settings)).not.toThrow('hunter2')
  })
})
