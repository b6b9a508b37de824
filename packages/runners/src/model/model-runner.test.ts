import { requestDraft } from '@plangate/core/planning'
import { describeRunnerContract } from '@plangate/core/runner/testing'
import type { Brief } from '@plangate/core/schemas'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { createModelRunner } from './index.ts'
import type { ModelProvider } from './providers.ts'
import { answersByteByByte, answersWith, reportedTokens, startsAnswer } from './testing/behaviours.ts'
import { answersWithPlan, goodDraft, parsePromptData } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { ModelServer } from './testing/model-server.ts'

const brief = markedBrief('')
const first = { brief, regeneration: null, repair: null }
const { signal } = new AbortController()
const draft = await goodDraft(brief)
const json = JSON.stringify(draft)
const limits = { signal, timeoutSeconds: 60 }
let server: ModelServer

beforeAll(async () => {
  server = await ModelServer.start(answersWithPlan)
})
beforeEach(() => {
  server.behave = answersWithPlan
  server.calls.length = 0
})
afterAll(() => server[Symbol.asyncDispose]())

const otherScripts = { ...brief, valueProp: '🎼'.repeat(2_000), targetUser: '合唱団の指揮者。' }
const extent = inject('extent')
const briefs: Record<string, Brief> = {
  sampled: { 'a brief in other scripts': otherScripts },
  exhaustive: { 'a brief': brief, 'a brief in other scripts': otherScripts },
}[extent]
const models: { provider: ModelProvider; model: string }[] = [
  { provider: 'anthropic', model: 'claude-sonnet-4-5' },
  { provider: 'anthropic', model: 'a model that answers with a tool call' },
  { provider: 'openai-compatible', model: 'some-model' },
]

for (const { provider, model } of models)
  describeRunnerContract(`${provider}, ${model}`, () => server.runner(provider, { model }), briefs)

describe.each(models)('$provider, $model', ({ provider, model }) => {
  const runner = () => server.runner(provider, { model })

  test('names its provider and model', () => {
    expect(runner()).toMatchObject({ name: provider, model })
  })

  test.each([
    ['code fences', `\`\`\`json\n${json}\n\`\`\``],
    ['an introduction and a closing remark', `Here is your plan:\n\n${json}\n\nLet me know what you think!`],
    ['white space', `\n\n ${json} \n`],
  ])('is parsed with %s around its JSON', async (_, text) => {
    server.behave = answersWith(text)
    await expect(runner().draft(first, signal)).resolves.toEqual(draft)
  })

  test('is parsed when its answer arrives byte by byte', async () => {
    const recommendedKey = '🎼合唱団'
    const answer = {
      sampled: { options: draft.options.slice(0, 1), recommendedKey },
      exhaustive: { ...draft, recommendedKey },
    }[extent]
    server.behave = answersByteByByte(JSON.stringify(answer))
    await expect(runner().draft(first, signal)).resolves.toEqual(answer)
  })

  test.each([
    ['cut off by the token limit', json.slice(0, -500)],
    ['without JSON', 'I would rather talk about it first.'],
    ['empty', ''],
  ])('is asked once more, with the issues, when its answer is %s', async (_, text) => {
    server.behave = (call) =>
      server.calls.length === 1 ? answersWith(text, { stop: 'length' })(call) : answersWithPlan(call)
    await expect(requestDraft(runner(), first, limits)).resolves.toEqual(draft)
    const [asked, askedAgain] = server.calls.map((call) => parsePromptData(call.data))
    expect(asked).toMatchObject({ refused: null })
    expect(askedAgain).toMatchObject({ refused: { answer: text, issues: [{ path: '' }] } })
  })

  test('reports partial answers from the first brace on', async () => {
    server.behave = answersWith(`Here you are:\n\`\`\`json\n${json}\n\`\`\``)
    const partial = vi.fn()
    await runner().draft(first, signal, { partial, usage: vi.fn() })
    const optionsSoFar = partial.mock.calls.map(([answer]) => answer.options?.length ?? 0)
    expect(optionsSoFar.length).toBeGreaterThan(5)
    expect(optionsSoFar).toEqual(optionsSoFar.toSorted((a, b) => a - b))
    expect(optionsSoFar.at(-1)).toBe(3)
    expect(partial.mock.calls.at(-1)?.[0].options[0]).toEqual(draft.options[0])
  })

  test('reports the tokens of every call, valid or not', async () => {
    const usage = vi.fn()
    const spent = [{ inputTokens: reportedTokens.input, outputTokens: reportedTokens.output }]
    server.behave = answersWith('no draft')
    await expect(requestDraft(runner(), first, limits, { partial: vi.fn(), usage })).rejects.toThrow()
    expect(usage.mock.calls).toEqual([spent, spent])
    server.behave = answersWith('I will not do this.', { stop: 'refusal' })
    await expect(runner().draft(first, signal, { partial: vi.fn(), usage })).rejects.toThrow()
    expect(usage.mock.calls).toEqual([spent, spent, spent])
  })

  test('reports no tokens when the server does not state them', async () => {
    const usage = vi.fn()
    server.behave = startsAnswer(json, ({ response }) => response.end())
    await expect(runner().draft(first, signal, { partial: vi.fn(), usage })).rejects.toThrow()
    expect(usage).not.toHaveBeenCalled()
  })
})

describe('a request', () => {
  test('to an OpenAI-compatible server sends schema, usage option and key header', async () => {
    await server.runner('openai-compatible', { apiKey: 'the-key' }).draft(first, signal)
    const [call] = server.calls
    expect(call?.path).toBe('/v1/chat/completions')
    expect(call?.headers.authorization).toBe('Bearer the-key')
    expect(call?.body).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { name: 'draft', strict: true } },
      stream_options: { include_usage: true },
    })
    expect(call?.body).not.toHaveProperty('max_tokens')
  })

  test('to Anthropic sets a token limit for a long draft', async () => {
    await server.runner('anthropic', { apiKey: 'the-key' }).draft(first, signal)
    await server.runner('anthropic', { model: 'unknown' }).draft(first, signal)
    const [known, unknown] = server.calls
    expect(known?.path).toBe('/v1/messages')
    expect(known?.headers['x-api-key']).toBe('the-key')
    expect(known?.body).toMatchObject({ max_tokens: 32_000, output_config: { format: { type: 'json_schema' } } })
    expect(unknown?.body).toMatchObject({ max_tokens: 32_000, tool_choice: { type: 'any' } })
  })
})

describe('a configuration', () => {
  test.each([
    ['anthropic', 'https://api.anthropic.com/v1/messages'],
    ['openai-compatible', 'https://api.openai.com/v1/chat/completions'],
  ] as const)('ignores environment variables: %s is called at its own address', async (provider, url) => {
    vi.stubEnv('ANTHROPIC_BASE_URL', server.baseUrl)
    vi.stubEnv('ANTHROPIC_API_KEY', 'key-of-the-environment')
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(null, { status: 401 }))
    await expect(createModelRunner({ provider, model: 'm', fetch }).draft(first, signal)).rejects.toThrow()
    vi.unstubAllEnvs()
    expect(fetch.mock.calls.map(([input]) => input)).toEqual([url])
    expect(JSON.stringify(fetch.mock.calls)).not.toContain('key-of-the-environment')
  })

  test('accepts a base URL with or without a trailing slash, and rejects what is not a URL', async () => {
    const config = { provider: 'openai-compatible', model: 'm' } as const
    for (const end of ['', '/'])
      await createModelRunner({ ...config, baseUrl: server.baseUrl + end }).draft(first, signal)
    expect(server.calls.map((call) => [call.path, call.headers.authorization])).toEqual(
      Array(2).fill(['/v1/chat/completions', undefined]),
    )
    expect(() => createModelRunner({ ...config, baseUrl: 'no url' })).toThrow(TypeError)
  })
})
