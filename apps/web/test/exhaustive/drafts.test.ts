import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clinicBrief, projectAtGate, projectWithBrief, projectWithChoice, projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage, type Visit } from '../browser-stage.ts'
import { readDrafts } from '../read-drafts.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())
beforeEach(() => {
  stage.runner.scenario = 'plan'
})

const restored = /^Restored what you typed on /
const userField = (page: Page) => page.getByRole('textbox', { name: 'Target user' })

/** Each form with a new project, where it is, and how to reach and find its field. */
const forms = {
  brief: {
    path: async () => `/projects/${(await projectWithBrief(stage.api, randomUUID())).id}/brief`,
    field: async (page: Page) => userField(page),
  },
  'new document': {
    path: async () => '/new',
    field: async (page: Page) => page.getByLabel(/^Describe your idea/),
  },
  'new project': {
    path: async () => '/new',
    field: async (page: Page) => {
      await page.getByRole('button', { name: 'Start with a name' }).click()
      return page.getByRole('dialog').getByLabel('Name')
    },
  },
  feedback: {
    path: async () => `/projects/${(await projectWithPlan(stage.api, randomUUID())).project.id}/plan?view=push-back`,
    field: async (page: Page) => page.getByRole('textbox', { name: 'Your feedback' }),
  },
  'gate note': {
    path: async () => `/projects/${(await projectAtGate(stage.api, randomUUID())).project.id}/direction?decision=park`,
    field: async (page: Page) => page.getByLabel('Reason'),
  },
  'choice reason': {
    path: async () => `/projects/${(await projectWithPlan(stage.api, randomUUID())).project.id}/plan`,
    field: async (page: Page) => {
      await page
        .getByRole('region', { name: 'The options' })
        .getByRole('button', { name: /^Choose/ })
        .first()
        .click()
      return page.getByLabel('Why this one?')
    },
  },
} as const

const cases = Object.entries(forms).map(([form, it]) => ({ form, ...it }))

/** Goes to the field, and returns what reads it: the page takes a while to restore a draft. */
async function readerOf(page: Page, field: (page: Page) => Promise<{ inputValue(): Promise<string> }>) {
  const it = await field(page)
  return () => it.inputValue()
}

async function typeIn({ page }: Visit, field: (page: Page) => Promise<{ fill(text: string): Promise<void> }>) {
  await (await field(page)).fill('Half a thought')
}

describe.each(cases)('$form', ({ path, field }) => {
  test('survives a reload right after the last key, and is announced', async () => {
    await using visit = await stage.visit(await path())
    await typeIn(visit, field)
    await visit.page.reload()
    await expect.poll(await readerOf(visit.page, field)).toBe('Half a thought')
    await visit.founder.sees(restored)
  })

  test('survives going elsewhere and back', async () => {
    await using visit = await stage.visit(await path())
    const { page } = visit
    const address = page.url()
    await typeIn(visit, field)
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor()
    await page.goto(address)
    await expect.poll(await readerOf(page, field)).toBe('Half a thought')
  })

  test('survives a crash of the page', async () => {
    await using visit = await stage.visit(await path())
    const { page } = visit
    await typeIn(visit, field)
    await expect.poll(() => readDrafts(page)).toContain('Half a thought')
    const next = await page.context().newPage()
    const session = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => undefined)
    await crashed
    await next.goto(page.url())
    await expect.poll(await readerOf(next, field)).toBe('Half a thought')
  })

  test('is gone once it is discarded', async () => {
    await using visit = await stage.visit(await path())
    const { page } = visit
    await typeIn(visit, field)
    await page.reload()
    const input = await field(page)
    await page.getByRole('button', { name: 'Discard' }).click()
    await expect.poll(() => input.inputValue()).not.toBe('Half a thought')
    await expect.poll(() => page.getByText(restored).count()).toBe(0)
    await expect.poll(() => readDrafts(page)).not.toContain('Half a thought')
    await page.reload()
    await expect.poll(await readerOf(page, field)).not.toBe('Half a thought')
  })
})

test('a brief that was saved leaves no draft behind', async () => {
  const project = await projectWithBrief(stage.api, 'Saved')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await userField(page).fill('Saved in the end')
  await founder.saveBrief(2)
  await expect.poll(() => readDrafts(page)).toBe('[]')
  await page.reload()
  await founder.sees('Version 2 is saved.')
  await expect.poll(() => page.getByText(restored).count()).toBe(0)
})

test('a decision that was taken leaves no draft behind', async () => {
  const { project } = await projectAtGate(stage.api, 'Taken')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  await visit.founder.decide('Narrow', { label: 'What to narrow it to', text: 'Only the waiting list.' })
  await expect.poll(() => readDrafts(visit.page)).toBe('[]')
})

test('a choice that was made leaves no draft behind', async () => {
  const { project, plan } = await projectWithChoice(stage.api, 'Chosen')
  const other = plan.options.find(({ id }) => id !== plan.recommendedId)
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  await visit.founder.choose(visit.founder.option(other?.name), 'It is the better one.')
  await expect.poll(() => readDrafts(visit.page)).toBe('[]')
})

test('feedback that was answered leaves no draft behind; after a run that failed it is still there', async () => {
  const { project } = await projectWithPlan(stage.api, 'Answered')
  await using visit = await stage.visit(`/projects/${project.id}/plan?view=push-back`)
  const { page, founder } = visit
  stage.runner.scenario = 'malformed_output'
  await page.getByRole('textbox', { name: 'Your feedback' }).fill('Cheaper, please.')
  await page.getByRole('button', { name: 'Show how it is read' }).click()
  await page.getByRole('button', { name: 'Write a new version' }).click()
  await founder.sees("The planner's answer was not a valid plan")
  await founder.openSheet('Push back')
  await expect.poll(() => page.getByRole('textbox', { name: 'Your feedback' }).inputValue()).toBe('Cheaper, please.')
  stage.runner.scenario = 'plan'
  await page.getByRole('button', { name: 'Show how it is read' }).click()
  await page.getByRole('button', { name: 'Write a new version' }).click()
  await founder.heading('The options').waitFor()
  await founder.openSheet('Push back')
  await founder.heading('What became of your feedback').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Your feedback' }).inputValue()).toBe('')
  await expect.poll(() => readDrafts(page)).toBe('[]')
})

test('a restored brief remembers the version it was begun on, so that nothing is overwritten', async () => {
  const project = await projectWithBrief(stage.api, 'Base')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await userField(page).fill('Mine.')
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Theirs.' } })
  await page.reload()
  await founder.sees('Version 2 was saved elsewhere')
  await expect.poll(() => userField(page).inputValue()).toBe('Mine.')
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('They differ in one part')
})

test('a draft that equals what was saved meanwhile is dropped without a word', async () => {
  const project = await projectWithBrief(stage.api, 'Equal')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await userField(page).fill('The same.')
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'The same.' } })
  await page.reload()
  await founder.sees('Version 2 is saved.')
  await expect.poll(() => page.getByText(restored).count()).toBe(0)
  await expect.poll(() => readDrafts(page)).toBe('[]')
})

test('leaves the brief without a question, because nothing is lost', async () => {
  const project = await projectWithBrief(stage.api, 'Leaving')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await userField(page).fill('Half a thought')
  await founder.goTo('Decision')
  await founder.goTo('Brief')
  await expect.poll(() => userField(page).inputValue()).toBe('Half a thought')
})

test('of two tabs the last to write wins, and saving in one keeps what the other has typed since', async () => {
  const project = await projectWithBrief(stage.api, 'Two tabs')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  const other = await page.context().newPage()
  await other.goto(`/projects/${project.id}/brief`)
  await userField(page).fill('Typed first.')
  await expect.poll(() => readDrafts(page)).toContain('Typed first.')
  await userField(other).fill('Typed last.')
  await expect.poll(() => readDrafts(page)).toContain('Typed last.')
  await founder.saveBrief(2)
  await expect.poll(() => readDrafts(page)).toContain('Typed last.')
  await other.reload()
  await expect.poll(() => userField(other).inputValue()).toBe('Typed last.')
})

test('asks before leaving where the browser keeps nothing', async () => {
  const project = await projectWithBrief(stage.api, 'Keeps nothing')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await page.addInitScript('delete window.indexedDB; Object.defineProperty(window, "indexedDB", { value: undefined })')
  await page.goto(`/projects/${project.id}/brief`)
  await page.waitForLoadState('networkidle')
  await userField(page).fill('Half a thought')
  await founder.step('Decision').click()
  await page.getByRole('button', { name: 'Stay' }).click()
  await expect.poll(() => userField(page).inputValue()).toBe('Half a thought')
  await founder.step('Decision').click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
})

test('a draft is dropped after 30 days', async () => {
  const project = await projectWithBrief(stage.api, 'Old')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await userField(page).fill('Long ago.')
  await expect.poll(() => readDrafts(page)).toContain('Long ago.')
  const almost = Date.now() + 29 * 86_400_000
  await page.clock.setSystemTime(almost)
  await page.reload()
  await founder.sees(restored)
  await page.clock.setSystemTime(almost + 2 * 86_400_000)
  await page.reload()
  await founder.sees('Version 1 is saved.')
  await expect.poll(() => readDrafts(page)).toBe('[]')
})
