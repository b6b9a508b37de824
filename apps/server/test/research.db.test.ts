import { migrations } from '@plangate/core/migrations'
import type { Runner } from '@plangate/core/runner'
import { Examination, type PlanSet } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { answersWith, failsWith } from '@plangate/runners/testing/behaviours'
import { answersWithPlan, goodWords, isExamination, viewpointIn } from '@plangate/runners/testing/good-model'
import { type Behaviour, type ModelCall, ModelServer } from '@plangate/runners/testing/model-server'
import { searchesAndAnswers } from '@plangate/runners/testing/web-search'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader } from './identities.ts'
import { refusalOf } from './refusal-of.ts'

let stack: AsyncDisposableStack
let model: ModelServer
let server: TestServer
/** Whose model may search the web. */
let searchingServer: TestServer
let researcher: (at?: TestServer) => Promise<Founder>

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  model = stack.use(await ModelServer.start(answersWithPlan))
  const database = stack.use(await openTestDatabase<Tables>(migrations))
  const serve = async (runner: Runner) =>
    stack.use(await startTestServer({ database, runner, authenticate: authenticateByHeader }))
  server = await serve(model.runner('openai-compatible'))
  searchingServer = await serve(model.runner('anthropic', { webSearch: true }))
  researcher = async ({ url } = server) => {
    const founder = await Founder.signUp(url)
    await founder.readyForResearch(database)
    model.calls.length = 0
    return founder
  }
})
beforeEach(() => {
  model.behave = answersWithPlan
})
afterAll(() => stack.disposeAsync())

const research = ({ client, ofProject }: Founder) => client.plans.deepResearch.mutate(ofProject)

/** What a call to the model asks for. */
const partOf = ({ data }: ModelCall) => (isExamination(data) ? 'examination' : (viewpointIn(data) ?? 'plan'))
const asked = () => model.calls.map(partOf).toSorted()
const everything = ['builder', 'buyer', 'examination', 'sceptic']

/** Behaves in another way the first time that the model is asked for a part. */
function atFirst(part: string, behaviour: Behaviour): Behaviour {
  let isFirst = true
  return (call) => {
    const isMeant = isFirst && partOf(call) === part
    if (isMeant) isFirst = false
    return isMeant ? behaviour(call) : answersWithPlan(call)
  }
}

describe('Deep Research with a language model whose three drafts disagree', () => {
  let planSet: PlanSet

  beforeAll(async () => {
    planSet = await research(await researcher())
  })

  it('asks for each draft and for one examination, each once', () => {
    expect(asked()).toEqual(everything)
  })

  it('reports the three sizes of each item, and why they differ', () => {
    const shared = planSet.research?.items.find(({ sizes }) => sizes.every((size) => size !== null))
    const [builder, buyer, sceptic] = shared?.sizes.map((size) => size?.likely ?? 0) ?? []
    expect([buyer, sceptic]).toEqual([0.5, 2.5].map((factor) => factor * (builder ?? 0)))
    expect(shared?.why).toContain('the buyer rents it')
    const merged = planSet.workItems.find(({ id }) => id === shared?.workItemId)?.hours
    const [low, high] = [buyer ?? 0, sceptic ?? 0]
    expect((merged?.low ?? 0) < low * 1.2 && (merged?.high ?? 0) > high * 0.9).toBe(true)
  })

  it('reports what speaks for and against each assumption of the brief', () => {
    const [assumption] = planSet.research?.assumptions ?? []
    expect(assumption).toMatchObject({ speaksAgainst: ['Nobody has counted it.'], cheapestTest: expect.any(String) })
  })

  it('offers three options, of which no two have the same work', () => {
    const work = planSet.options.map(({ workItemIds }) => workItemIds.toSorted().join())
    expect([work.length, new Set(work).size]).toEqual([3, 3])
  })
})

it('a model that may search the web searches for the examination alone, and its citations stay with the plan', async () => {
  const founder = await researcher(searchingServer)
  const [survey, rule] = ['survey', 'rule'].map((title) => ({ title, url: `https://${title}.example/` }))
  if (survey === undefined || rule === undefined) throw new Error('no pages')
  model.behave = async (call) => {
    if (!isExamination(call.data)) return answersWithPlan(call)
    const examination = Examination.parse(await goodWords(call.data))
    const assumptions = examination.assumptions.map((each) => ({ ...each, citations: [survey] }))
    const answer = JSON.stringify({ ...examination, assumptions })
    return searchesAndAnswers(answer, { found: [survey, rule], cited: [rule] })(call)
  }
  const { research: report } = await research(founder)
  expect([report?.assumptions[0]?.citations, report?.citations]).toEqual([[survey], [rule]])
  expect((await founder.client.plans.get.query(founder.ofProject)).research).toEqual(report)
  const searching = model.calls.filter(({ body: { tools } }) => JSON.stringify(tools ?? null).includes('web_search'))
  expect(searching.map(partOf)).toEqual(['examination'])
})

it('a draft that the model could not write at first is asked for again, and no other', async () => {
  const founder = await researcher()
  model.behave = atFirst('sceptic', failsWith(503, 'overloaded'))
  const { research: report } = await research(founder)
  expect(report).toBeDefined()
  expect(asked()).toEqual([...everything, 'sceptic'].toSorted())
})

it('an examination that was not valid is repaired once, without new drafts', async () => {
  const founder = await researcher()
  model.behave = atFirst('examination', answersWith('{"items": [], "assumptions": []}'))
  expect((await research(founder)).research?.assumptions).not.toEqual([])
  expect(asked()).toEqual([...everything, 'examination'].toSorted())
})

it('cancelling closes the calls under way, and stores nothing', async () => {
  const founder = await researcher()
  model.behave = () => {}
  const refusal = refusalOf(research(founder))
  await vi.waitFor(() => expect(model.calls).toHaveLength(3), 60_000)
  const [run] = await founder.client.runs.list.query(founder.ofProject)
  if (run) await founder.client.runs.cancel.mutate({ runId: run.id })
  expect(await refusal).toMatchObject({ reason: 'RUN_CANCELED', httpStatus: 409 })
  await Promise.all(model.calls.map(({ closed }) => closed))
  expect(await founder.client.plans.history.query(founder.ofProject)).toHaveLength(1)
})

it('the cost is forecast beforehand, as more than three times that of a plan', async () => {
  const founder = await researcher()
  const outlook = (kind: 'generate' | 'deep_research') =>
    founder.client.runs.outlook.query({ ...founder.ofProject, kind })
  const [plan, deep] = [await outlook('generate'), await outlook('deep_research')]
  expect(deep.forecast?.tokens.output.low).toBeGreaterThan(3 * (plan.forecast?.tokens.output.low ?? Number.NaN))
  expect(model.calls).toEqual([])
})
