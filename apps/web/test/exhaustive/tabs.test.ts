import type { Project } from '@plangate/core/schemas'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { projectReadyToPlan } from '../api-client.ts'
import { type BrowserStage, openStage, type Visit } from '../browser-stage.ts'
import { FounderPage } from '../founder-page.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage({ concurrency: 2 })
})
beforeEach(() => {
  stage.runner.scenario = 'step_by_step'
})
afterAll(() => stage[Symbol.asyncDispose]())

const isStream = (url: string) => url.includes('/trpc/plans.watch')

/** The pages of a browser that have a stream open now. */
function countStreams(context: BrowserContext): { holders: Set<Page> } {
  const holders = new Set<Page>()
  context.on('request', (request) => isStream(request.url()) && holders.add(request.frame().page()))
  const end = (url: string, page: Page) => isStream(url) && holders.delete(page)
  context.on('requestfinished', (request) => end(request.url(), request.frame().page()))
  context.on('requestfailed', (request) => end(request.url(), request.frame().page()))
  context.on('page', (page) => page.on('close', () => holders.delete(page)))
  return { holders }
}

/** Makes tabs as they would be behind another one: the browser without a screen shows all of them. */
async function show(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate(
    `Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
     document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`,
  )
}

const planPage = ({ id }: Project) => `/projects/${id}/plan`

async function openTabs(context: BrowserContext, count: number, project: Project): Promise<FounderPage[]> {
  const tabs: FounderPage[] = []
  for (let tab = 0; tab < count; tab++) {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(planPage(project))
    tabs.push(new FounderPage(page))
  }
  return tabs
}

function optionsOf({ page }: FounderPage) {
  return page.getByRole('region', { name: 'Options so far' }).getByRole('article')
}

async function seesOptions(tabs: FounderPage[], count: number): Promise<void> {
  for (const tab of tabs) {
    await optionsOf(tab)
      .nth(count - 1)
      .waitFor()
    await expect.poll(() => optionsOf(tab).count()).toBe(count)
  }
}

/** Generates the plan of a project on its plan page. */
async function generate({ page, founder }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(/^\d+ work items so far/)
}

/** Publishes the last options and the plan. */
async function finish(tabs: FounderPage[], seen: number): Promise<void> {
  for (let count = seen + 1; count <= 3; count++) {
    stage.runner.step()
    await seesOptions(tabs, count)
  }
  stage.runner.step()
  for (const tab of tabs) await tab.heading('The options').waitFor()
}

test('eight tabs of a project show a run from its start to its end, with one stream', async () => {
  const project = await projectReadyToPlan(stage.api, 'Eight tabs')
  await using visit = await stage.visit(planPage(project))
  const context = visit.page.context()
  const { holders } = countStreams(context)
  await generate(visit)
  stage.runner.step()
  await seesOptions([visit.founder], 1)
  const tabs = [visit.founder, ...(await openTabs(context, 7, project))]
  await seesOptions(tabs, 1)
  await expect.poll(() => holders.size).toBe(1)
  // One more page still gets its answers.
  const [another] = await openTabs(context, 1, project)
  if (!another) throw new Error('no tab')
  await another.page.goto('/')
  await another.sees('Eight tabs')
  await finish(tabs, 1)
  await expect.poll(() => stage.api.plans.history.query({ projectId: project.id })).toHaveLength(1)
})

test('a visible tab takes over where the holder was when that is hidden or closed', async () => {
  const project = await projectReadyToPlan(stage.api, 'Handed over')
  await using visit = await stage.visit(planPage(project))
  const { holders } = countStreams(visit.page.context())
  await generate(visit)
  const [second, third] = await openTabs(visit.page.context(), 2, project)
  if (!second || !third) throw new Error('no tab')
  await second.sees(/^\d+ work items so far/)
  await third.sees(/^\d+ work items so far/)
  await show(visit.page, 'hidden')
  await expect.poll(() => [...holders]).toEqual([second.page])
  stage.runner.step()
  await seesOptions([visit.founder, second, third], 1)
  await second.page.close()
  await expect.poll(() => [...holders]).toEqual([third.page])
  stage.runner.step()
  await seesOptions([visit.founder, third], 2)
  await show(third.page, 'hidden')
  await expect.poll(() => holders.size).toBe(0)
  stage.runner.step()
  await expect.poll(async () => (await stage.api.runs.list.query({ projectId: project.id }))[0]?.status).toBe('running')
  await show(visit.page, 'visible')
  await seesOptions([visit.founder, third], 3)
  stage.runner.step()
  await visit.founder.heading('The options').waitFor()
})

test('the tabs of two projects do not mix, and each project has one stream', async () => {
  const first = await projectReadyToPlan(stage.api, 'First of two')
  const second = await projectReadyToPlan(stage.api, 'Second of two')
  await using visit = await stage.visit(planPage(first))
  const context = visit.page.context()
  const { holders } = countStreams(context)
  await generate(visit)
  stage.runner.step()
  await seesOptions([visit.founder], 1)
  stage.runner.scenario = 'timeout'
  const [other, others] = await openTabs(context, 2, second)
  const [more] = await openTabs(context, 1, first)
  if (!other || !others || !more) throw new Error('no tab')
  await other.page.getByRole('button', { name: 'Generate the plan' }).click()
  await other.sees('The planner is at work.')
  await others.sees('The planner is at work.')
  await expect.poll(() => holders.size).toBe(2)
  await seesOptions([visit.founder, more], 1)
  for (const tab of [other, others]) await expect.poll(() => optionsOf(tab).count()).toBe(0)
  await finish([visit.founder, more], 1)
  await others.page.getByRole('button', { name: 'Cancel' }).click()
  for (const tab of [other, others]) await tab.sees('Canceled')
})

test('without Web Locks every visible tab has its own stream, and hidden ones have none', async () => {
  const project = await projectReadyToPlan(stage.api, 'Without locks')
  await using visit = await stage.visit('/')
  const context = visit.page.context()
  await context.addInitScript('delete Navigator.prototype.locks')
  await visit.page.goto(planPage(project))
  const { holders } = countStreams(context)
  await generate(visit)
  const [second, third] = await openTabs(context, 2, project)
  if (!second || !third) throw new Error('no tab')
  const tabs = [visit.founder, second, third]
  stage.runner.step()
  await seesOptions(tabs, 1)
  await expect.poll(() => holders.size).toBe(3)
  await show(second.page, 'hidden')
  await show(third.page, 'hidden')
  await expect.poll(() => [...holders]).toEqual([visit.page])
  await finish(tabs, 1)
})

test('a page whose run is known holds no connection for the answer, and shows the end of the run', async () => {
  const project = await projectReadyToPlan(stage.api, 'Waiting')
  stage.runner.scenario = 'timeout'
  await using visit = await stage.visit(planPage(project))
  const { page, founder } = visit
  let waiting = 0
  const isCall = (url: string) => url.includes('/trpc/plans.generate')
  page.on('request', (request) => void (isCall(request.url()) && waiting++))
  page.on('requestfailed', (request) => void (isCall(request.url()) && waiting--))
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees('The planner is at work.')
  await expect.poll(() => waiting).toBe(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await founder.sees('Canceled')
  stage.runner.scenario = 'plan'
  await founder.generate()
  await founder.sees('Plan version 1 is written.')
})

test('what another page sends on the channel is not shown unless it is an event', async () => {
  const project = await projectReadyToPlan(stage.api, 'Forged')
  await using visit = await stage.visit(planPage(project))
  await generate(visit)
  const name = JSON.stringify(['plangate-stream', 'local', 'plans.watch', { projectId: project.id }])
  await visit.page.evaluate(`{
    const channel = new BroadcastChannel(${JSON.stringify(name)})
    for (const data of [null, 7, { type: 'news' }, { type: 'news', after: 3, events: [{ number: 4 }] }])
      channel.postMessage(data)
  }`)
  await finish([visit.founder], 0)
})
