import { requestDraft } from '@plangate/core/planning'
import { describeRunnerContract } from '@plangate/core/runner/testing'
import type { Brief } from '@plangate/core/schemas'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { createModelRunner } from './index.ts'
import { type ModelProvider, modelProviders } from './providers.ts'
import { answersByteByByte, answersWith, failsWith, reportedTokens, startsAnswer } from './testing/behaviours.ts'
import { answersWithPlan, goodDraft, parsePromptData } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { type Behaviour, type ModelCall, ModelServer } from './testing/model-server.ts'

const brief = markedBrief('')
const first = { brief, regeneration: null, repair: null }
const { signal } = new AbortController()
const draft = await goodDraft(brief)
const json = JSON.stringify(draft)
const limits = { signal, timeoutSeconds: 600 }
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

/** A tool call is another request for the same answer: every test below tries it. */
const underContract = { sampled: models.filter(({ model }) => !model.includes(' tool ')), exhaustive: models }[extent]

for (const { provider, model } of underContract)
  describeRunnerContract(`${provider}, ${model}`, () => server.runner(provider, { model }), briefs)

describe.each(models.map((each, place) => ({ ...each, place })))('$provider, $model', ({ provider, model, place }) => {
  const runner = () => server.runner(provider, { model })

  test('names its provider and model', () => {
    expect(runner()).toMatchObject({ name: provider, model })
  })

  const surroundings = [
    ['code fences', `\`\`\`json\n${json}\n\`\`\``],
    ['an introduction and a closing remark', `Here is your plan:\n\n${json}\n\nLet me know what you think!`],
    ['white space', `\n\n ${json} \n`],
    ['a byte order mark', `\ufeff${json}`],
    ['reasoning', `<think>{"a":1}</think>${json}`],
    ['reasoning that holds a draft', `<thinking>First: ${json}</thinking>\n${json}`],
    ['reasoning in other marks', `◁think▷Say {"a": "}◁/think▷${json}`],
    ['reasoning whose beginning the server has swallowed', `Say ${json}, or {\n</think>\n\n${json}`],
    ['reasoning after it', `${json}\n<think>Was {this} right?</think>`],
    ['a sentence with braces after it', `${json}\nReplace {b} and {"c": 1} as you like.`],
    ['a sentence with braces before it', `In {b}, the "{" and '}' are as in {"c": 1}: ${json}`],
    ['a draft before it that was given up', `${json.slice(0, 700)}\nNo, again:\n${json}`],
    ['a list', `[${json}]`],
    ['a JSON string', JSON.stringify(json)],
    ['a JSON string in a JSON string', JSON.stringify(JSON.stringify(json))],
    ['reasoning and code fences and braces', `<think>{</think>\n\`\`\`json\n${json}\n\`\`\`\n{b}`],
  ] as const
  // How an answer is parsed does not depend on who gives it: each form is tried with one model, or with all of them.
  const tried = {
    sampled: surroundings.filter((_, index) => index % models.length === place),
    exhaustive: surroundings,
  }[extent]

  test.each(tried)('is parsed with %s around its JSON', async (_, text) => {
    server.behave = answersWith(text, { pieceLength: { sampled: 400, exhaustive: 40 }[extent] })
    await expect(requestDraft(runner(), first, limits)).resolves.toEqual(draft)
    expect(server.calls).toHaveLength(1)
  })

  test('is parsed when it reached the token limit after its draft', async () => {
    server.behave = answersWith(`${json}\nAnd so on, and`, { stop: 'length' })
    await expect(runner().draft(first, signal)).resolves.toEqual(draft)
  })

  test('names what it left out of the brief, even when the model says something else', async () => {
    server.behave = answersWith(JSON.stringify({ ...draft, leftOut: ['Nothing of importance.'] }))
    await expect(requestDraft(runner(), first, limits)).resolves.toEqual(draft)
    const long = { ...first, brief: { ...brief, notes: 'A note. '.repeat(20_000) } }
    const leftOut = [
      expect.stringMatching(/^The language model has not read the last [\d,]+ of 160,000 characters of the notes/),
    ]
    await expect(requestDraft(runner(), long, limits)).resolves.toEqual({ ...draft, leftOut })
    expect(String(server.calls.at(-1)?.data).length).toBeLessThan(130_000)
  })

  test('may spell braces and marks of reasoning in its draft', async () => {
    const [option, ...others] = draft.options
    const technicalApproach = 'Cut "<think>{"a": 1}</think>" and "{\\"workItems\\":" out, and \\ }.'
    const spelled = { ...draft, options: [{ ...option, technicalApproach }, ...others] }
    server.behave = answersWith(`<think>{</think>${JSON.stringify(spelled)}`)
    await expect(runner().draft(first, signal)).resolves.toEqual(spelled)
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
    ['cut off without a word about it', json.slice(0, -500)],
    ['without JSON', 'I would rather talk about it first.'],
    ['empty', ''],
  ])('is asked once more, with the issues, when its answer is %s', async (_, text) => {
    server.behave = (call) => (server.calls.length === 1 ? answersWith(text)(call) : answersWithPlan(call))
    await expect(requestDraft(runner(), first, limits)).resolves.toEqual(draft)
    const [asked, askedAgain] = server.calls.map((call) => parsePromptData(call.data))
    expect(asked).toMatchObject({ refused: null })
    expect(askedAgain).toMatchObject({ refused: { answer: text, issues: [{ path: '' }] } })
  })

  test('reports partial answers from the first brace on', async () => {
    server.behave = answersWith(`Here you are:\n\`\`\`json\n${json}\n\`\`\``, { pieceLength: 40 })
    const partial = vi.fn()
    await runner().draft(first, signal, { partial, usage: vi.fn() })
    const optionsSoFar = partial.mock.calls.map(([answer]) => answer.options?.length ?? 0)
    expect(optionsSoFar.length).toBeGreaterThan(5)
    expect(optionsSoFar).toEqual(optionsSoFar.toSorted((a, b) => a - b))
    expect(optionsSoFar.at(-1)).toBe(3)
    expect(partial.mock.calls.at(-1)?.[0].options[0]).toEqual(draft.options[0])
  })

  test.each([
    ['<think>', '</think>'],
    ['<thinking>', '</thinking>'],
    ['◁think▷', '◁/think▷'],
  ])('reports nothing of its reasoning between %s and %s', async (opening, closing) => {
    const rehearsal = JSON.stringify({ ...draft, recommendedKey: 'not yet' })
    server.behave = answersWith(`${opening}Perhaps ${rehearsal}?${closing}\n${json}`)
    const partial = vi.fn()
    await expect(runner().draft(first, signal, { partial, usage: vi.fn() })).resolves.toEqual(draft)
    expect(partial).toHaveBeenCalled()
    expect(JSON.stringify(partial.mock.calls)).not.toContain('not yet')
    const optionsSoFar = partial.mock.calls.map(([answer]) => answer.options?.length ?? 0)
    expect(optionsSoFar).toEqual(optionsSoFar.toSorted((a, b) => a - b))
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

describe('a server that refuses the schema of the answer', () => {
  /** Also a tool, which stands in for the schema where a model has no structured output. */
  const schemaOf = ({ body: { response_format, output_config, tools } }: ModelCall) =>
    response_format ?? output_config ?? tools
  const withoutSchema: Behaviour = (call) =>
    schemaOf(call) === undefined ? answersWithPlan(call) : failsWith(400, 'unknown: response_format')(call)

  test.each(models)('is asked once more without it, and then never with it: $provider, $model', async (config) => {
    server.behave = withoutSchema
    const runner = server.runner(config.provider, config)
    for (const _ of [1, 2]) await expect(requestDraft(runner, first, limits)).resolves.toEqual(draft)
    expect(server.calls.map((call) => schemaOf(call) !== undefined)).toEqual([true, false, false])
    expect(new Set(server.calls.map(({ instructions }) => instructions)).size).toBe(1)
  })

  test('in the middle of an answer is asked once more, too', async () => {
    server.behave = (call) =>
      schemaOf(call) === undefined
        ? answersWithPlan(call)
        : startsAnswer('', ({ response, wire }) => response.end(wire.failure(400, 'no response_format')))(call)
    await expect(server.runner('openai-compatible').draft(first, signal)).resolves.toEqual(draft)
    expect(server.calls).toHaveLength(2)
  })

  test('is asked with it again when it was not the schema that was refused', async () => {
    const runner = server.runner('openai-compatible')
    server.behave = failsWith(400, 'no such model')
    await expect(runner.draft(first, signal)).rejects.toMatchObject({ kind: 'rejected' })
    server.behave = answersWithPlan
    await runner.draft(first, signal)
    expect(server.calls.map((call) => schemaOf(call) !== undefined)).toEqual([true, false, true])
  })
})

test.each([
  ['a comment', ': still working\n\n'],
  ['a comment in an event', 'data: : still working\n\n'],
  ['a comment in an event, with other line ends', 'data: : OPENROUTER PROCESSING\r\n\r\n'],
  ['a comment in an event, without spaces', 'data::\n\n'],
  ['an empty event', 'data:\n\n'],
  ['an event of spaces', 'data:  \n\n'],
])('an answer may have %s anywhere', async (_, comment) => {
  server.behave = answersWith(json, { between: comment })
  for (const provider of modelProviders)
    await expect(server.runner(provider).draft(first, signal)).resolves.toEqual(draft)
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
