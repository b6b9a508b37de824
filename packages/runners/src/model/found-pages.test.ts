import { requestExamination } from '@plangate/core/planning'
import { ResearchFake } from '@plangate/core/runner/research-fake'
import { domainOf, Examination, maxCitations } from '@plangate/core/schemas'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { answersWith, failsWith, reportedTokens } from './testing/behaviours.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { ModelServer } from './testing/model-server.ts'
import { type Search, searchesAndAnswers } from './testing/web-search.ts'

const brief = markedBrief('')
const assumptions = ['Neighbours lend tools.', 'The city pays.']
const request = { brief, drafts: [], items: [], assumptions, repair: null }
const { signal } = new AbortController()
const limits = { signal, timeoutSeconds: 600 }
const plain = Examination.parse(await new ResearchFake().examine(request, signal))
const page = (url: string, title: string | null = 'A page') => ({ url, title })
const survey = page('https://survey.example/tools', 'One in ten lends')

let server: ModelServer
beforeAll(async () => {
  server = await ModelServer.start(answersWith(''))
})
beforeEach(() => {
  server.calls.length = 0
})
afterAll(() => server[Symbol.asyncDispose]())

/** What a model writes that names these pages for its first assumption. */
function naming(urls: readonly string[]): string {
  const citations = urls.map((url) => ({ url, title: 'What the model calls it' }))
  return JSON.stringify({
    ...plain,
    assumptions: plain.assumptions.map((each, place) => ({ ...each, ...(place === 0 && { citations }) })),
  })
}

function examined(answer: string, search: Search, webSearch = true): Promise<Examination> {
  server.behave = searchesAndAnswers(answer, search)
  const runner = server.runner('anthropic', { webSearch })
  if (runner.examine === undefined) throw new Error('cannot examine')
  return requestExamination(runner.examine.bind(runner), request, limits)
}

/** The citations of the first assumption, and those of the report. */
async function cited(urls: readonly string[], search: Search) {
  const {
    assumptions: [first],
    citations,
  } = await examined(naming(urls), search)
  return { first: first?.citations, others: citations }
}

describe('an examination that may search the web', () => {
  test('cites the pages that the model names, with the titles that the search gave', async () => {
    expect(await cited([survey.url], { found: [survey, page('https://other.example/')] })).toEqual({ first: [survey] })
  })

  test('cites what the provider ties to its words, once, for the report where the model ties it to no assumption', async () => {
    const rule = page('https://city.example/rule', 'The rule')
    const search = { found: [survey, rule], cited: [survey, rule, rule] }
    expect(await cited([survey.url], search)).toEqual({ first: [survey], others: [rule] })
  })

  test('cites nothing that no search found', async () => {
    expect(await cited(['https://made-up.example/'], { found: [survey] })).toEqual({})
  })

  test('goes on without what a search could not find', async () => {
    expect(await cited([survey.url], { found: [survey], fails: true })).toEqual({ first: [survey] })
    expect(await cited([survey.url], { found: [], fails: true })).toEqual({})
  })

  test('asks with the tool and without a schema, which the provider refuses beside citations', async () => {
    await examined(naming([]), { found: [] })
    expect(server.calls.map(({ body }) => body)).toMatchObject([
      { tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }] },
    ])
    expect(server.calls[0]?.body).not.toHaveProperty('output_config')
  })

  test('counts what its searches found among the tokens', async () => {
    server.behave = searchesAndAnswers(naming([]), { found: [survey] })
    const usage = vi.fn()
    await server.runner('anthropic', { webSearch: true }).examine?.(request, signal, { partial: vi.fn(), usage })
    expect(usage.mock.calls).toEqual([[{ inputTokens: reportedTokens.input, outputTokens: reportedTokens.output }]])
  })

  test('is refused where the server refuses the tool, and says so instead of searching nothing', async () => {
    server.behave = failsWith(400, 'web_search is not supported')
    const asked = server.runner('anthropic', { webSearch: true }).examine?.(request, signal)
    await expect(asked).rejects.toMatchObject({ kind: 'rejected' })
    expect(server.calls).toHaveLength(1)
  })

  test.each([
    ['as in other strings', '<cite index=\\"1-17\\">brief</cite>'],
    ['as in HTML', '<cite index="1-17,2-3">brief</cite>'],
  ])('keeps its texts free of marks for citations, with quotes %s', async (_, marked) => {
    const answer = naming([]).replace('The brief', `The ${marked}`)
    expect(answer).toContain(marked)
    expect((await examined(answer, { found: [] })).assumptions[0]?.speaksFor).toEqual(['The brief says so.'])
    expect(server.calls).toHaveLength(1)
  })
})

test('an examination that may not search sends no tool, and cites nothing that the model makes up', async () => {
  const { assumptions: examinedOnes, citations } = await examined(naming([survey.url]), { found: [], cited: [] }, false)
  expect([examinedOnes, citations]).toEqual([plain.assumptions, undefined])
  expect(server.calls[0]?.body).not.toHaveProperty('tools')
})

test('other requests are sent without the tool', async () => {
  server.behave = answersWith('{}')
  const runner = server.runner('anthropic', { webSearch: true })
  await runner.draft({ brief, regeneration: null, repair: null }, signal)
  expect(server.calls[0]?.body).not.toHaveProperty('tools')
})

describe('hostile pages', () => {
  const citedFrom = async (...found: Search['found']) =>
    (
      await cited(
        found.map(({ url }) => url),
        { found },
      )
    ).first

  test.each([
    'javascript:alert(document.domain)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'https://bank.example@evil.example/',
    'https://[::1]/',
    'no address',
    '',
    `https://long.example/${'a'.repeat(2_000)}`,
  ])('at %.40s are not cited', async (url) => {
    expect(await citedFrom(page(url), survey)).toEqual([survey])
  })

  test('that look alike have a domain in ASCII', async () => {
    const [lookAlike] = (await citedFrom(page('https://www.аррӏе.com/täst#:~:text=Buy'))) ?? []
    expect(lookAlike?.url).toBe('https://www.xn--80ak6aa92e.com/t%C3%A4st')
    expect(lookAlike && domainOf(lookAlike)).toBe('www.xn--80ak6aa92e.com')
  })

  test.each([
    ['<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
    ['One\n\n \tline\0', 'One line'],
    ['gpj.\u202eexe\u2066', 'gpj. exe'],
    ['a'.repeat(500), 'a'.repeat(200)],
    [`${'a'.repeat(199)}😀`, 'a'.repeat(199)],
    ['lone \ud800 half', 'lone  half'],
    ['', 'survey.example'],
    [' \u200f ', 'survey.example'],
    [null, 'survey.example'],
  ])('with the title %j are cited as %j', async (title, shown) => {
    expect(await citedFrom({ url: survey.url, title })).toEqual([{ ...survey, title: shown }])
  })

  test('are cited once however often they come', async () => {
    const again = { found: [survey, { ...survey, title: 'Another title' }], cited: [survey, survey] }
    expect(await cited([survey.url, `${survey.url}#there`, survey.url], again)).toEqual({ first: [survey] })
  })

  test('are cited in no larger number than a report shows, and refused where they are too many to read', async () => {
    const found = Array.from({ length: 10_000 }, (_, place) => page(`https://a.example/${place}`))
    const [many, some] = [5_000, 1_000].map((count) => found.slice(0, count))
    const urls = found.map(({ url }) => url)
    const { first, others } = await cited(urls.slice(0, 1_000), { found: many ?? [], cited: some ?? [] })
    expect([first, others].map((citations) => citations?.length)).toEqual([3, maxCitations - 3])
    const tooLarge = { refusal: { details: { kind: 'too_large' } } }
    await expect(cited([], { found })).rejects.toMatchObject(tooLarge)
    await expect(cited(urls, { found: [] })).rejects.toMatchObject(tooLarge)
  })
})
