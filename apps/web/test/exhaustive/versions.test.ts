import { diff } from '@plangate/core/plan-diff'
import type { PlanSet, Project } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => {
  stage.runner.scenario = 'plan'
})
afterAll(() => stage[Symbol.asyncDispose]())

const feedback = 'One engineer only. Launch in 8 weeks. Paint it blue.'

/** Returns the option at a place of a plan set. */
function optionAt({ options }: PlanSet, place: number) {
  const option = options[place]
  if (!option) throw new Error(`the sample plan has no option ${place + 1}`)
  return option
}

const pathOf = ({ id }: Project, search = '') => `/projects/${id}/plan${search}`

async function regenerate(projectId: Project['id'], words: string): Promise<PlanSet> {
  return stage.api.plans.regenerate.mutate({ projectId, feedback: words })
}

const changes = (page: Page) => page.getByRole('region', { name: /^From version/ })
const summary = (page: Page) => changes(page).getByRole('status').filter({ hasText: /\.$/ })

describe('pushing back', () => {
  test('a pinned option is identical in the next version and marked as kept', async () => {
    const { project, plan } = await projectWithPlan(stage.api, 'Pinned')
    await using visit = await stage.visit(pathOf(project, '?view=push-back'))
    const { page, founder } = visit
    await page.getByRole('textbox', { name: 'Your feedback' }).fill(feedback)
    await page.getByRole('checkbox', { name: /^Keep option B as it is/ }).check()
    await page.getByRole('button', { name: 'Show how it is read' }).click()
    await page.getByRole('button', { name: 'Write a new version' }).click()
    await founder.sees(/^Version 2$/)
    const [kept, next] = [optionAt(plan, 1), await stage.api.plans.get.query({ projectId: project.id })]
    expect(JSON.stringify(next.options.find(({ id }) => id === kept.id))).toBe(JSON.stringify(kept))
    await page.getByText('How it was written').click()
    await founder.sees('Option B kept from version 1, brief version 1')
    await founder.option(kept.name).getByText('Kept from version 1').waitFor()
    await expect.poll(() => page.getByRole('article').getByText('Kept from version').count()).toBe(1)
  })

  test('feedback and pins survive navigation, a reload and a failed run, and are cleared by the answer', async () => {
    const { project } = await projectWithPlan(stage.api, 'Draft')
    await using visit = await stage.visit(pathOf(project, '?view=push-back'))
    const { page, founder } = visit
    const words = page.getByRole('textbox', { name: 'Your feedback' })
    const pins = page.getByRole('checkbox', { name: /^Keep option/ })
    await words.fill(feedback)
    await pins.nth(0).check()
    await pins.nth(1).check()
    await expect.poll(() => pins.nth(2).isDisabled()).toBe(true)
    await pins.nth(1).uncheck()
    const isThere = async () => [await words.inputValue(), await pins.nth(0).isChecked(), await pins.nth(1).isChecked()]
    await founder.openSheet('Scope')
    await founder.openSheet('Push back')
    await expect.poll(() => isThere()).toEqual([feedback, true, false])
    await page.reload()
    await words.waitFor()
    await expect.poll(() => isThere()).toEqual([feedback, true, false])
    stage.runner.scenario = 'llm_failure'
    await page.getByRole('button', { name: 'Show how it is read' }).click()
    await page.getByRole('button', { name: 'Write a new version' }).click()
    await founder.sees('The planner failed')
    await founder.openSheet('Push back')
    await expect.poll(() => isThere()).toEqual([feedback, true, false])
    stage.runner.scenario = 'plan'
    await page.getByRole('button', { name: 'Show how it is read' }).click()
    await page.getByRole('button', { name: 'Write a new version' }).click()
    await founder.sees(/^Version 2$/)
    await founder.openSheet('Push back')
    await founder.sees('1 of 3 points not used')
    await expect.poll(() => isThere()).toEqual(['', false, false])
  })

  test('shows the pinned option at once while the next version is written', async () => {
    const { project, plan } = await projectWithPlan(stage.api, 'At once')
    await using visit = await stage.visit(pathOf(project, '?view=push-back'))
    const { page, founder } = visit
    stage.runner.scenario = 'step_by_step'
    await page.getByRole('textbox', { name: 'Your feedback' }).fill(feedback)
    await page.getByRole('checkbox', { name: /^Keep option C/ }).check()
    await page.getByRole('button', { name: 'Show how it is read' }).click()
    await page.getByRole('button', { name: 'Write a new version' }).click()
    await page.getByText('Options of the next version so far').click()
    const arrived = page.getByRole('region', { name: 'Options so far' }).getByRole('article')
    await arrived.getByText('Kept from version 1').waitFor()
    await expect
      .poll(() => arrived.getByRole('heading', { level: 3 }).allTextContents())
      .toEqual([optionAt(plan, 2).name])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await founder.sees('Canceled')
  })

  test('shows how each point is read before anything is written, and writes what the founder chooses', async () => {
    const { project } = await projectWithPlan(stage.api, 'Read')
    await using visit = await stage.visit(pathOf(project, '?view=push-back'))
    const { page, founder } = visit
    const words = page.getByRole('textbox', { name: 'Your feedback' })
    await words.fill('Keep the reminders. Why does option 3 cost so much? Ohne Anmeldung bitte.')
    await page.getByRole('button', { name: 'Show how it is read' }).click()
    await founder.heading('This is how it is read').waitFor()
    const reading = page.getByRole('region', { name: 'This is how it is read' })
    await founder.sees(/most of it is/, reading)
    await founder.sees('Not understood', reading)
    await expect.poll(() => stage.api.plans.history.query({ projectId: project.id })).toHaveLength(1)
    await reading.getByLabel('Reading of “Keep the reminders.”').selectOption({ label: 'Drop reminders' })
    await page.getByRole('button', { name: 'Write a new version' }).click()
    await founder.sees(/^Version 2$/)
    const next = await stage.api.plans.get.query({ projectId: project.id })
    expect(next.feedback?.points.map(({ used, reading: read }) => [used, read?.intent.kind])).toEqual([
      [true, 'drop'],
      [false, undefined],
      [false, undefined],
    ])
  })

  test('reads changed words again', async () => {
    const { project } = await projectWithPlan(stage.api, 'Again')
    await using visit = await stage.visit(pathOf(project, '?view=push-back'))
    const words = visit.page.getByRole('textbox', { name: 'Your feedback' })
    const chosen = visit.page.locator('option:checked')
    await words.fill('Two engineers.')
    await visit.page.getByRole('button', { name: 'Show how it is read' }).click()
    await chosen.filter({ hasText: '2 engineers' }).waitFor({ state: 'attached' })
    await words.fill('Three engineers.')
    await visit.page.getByRole('button', { name: 'Show how it is read' }).click()
    await chosen.filter({ hasText: '3 engineers' }).waitFor({ state: 'attached' })
    await visit.page.getByRole('button', { name: 'Write a new version' }).waitFor()
  })

  test('works by keyboard alone', async () => {
    const { project } = await projectWithPlan(stage.api, 'Keys')
    await using visit = await stage.visit(pathOf(project, '?view=push-back'))
    const { page, founder } = visit
    await page.getByRole('textbox', { name: 'Your feedback' }).focus()
    await page.keyboard.type('Two engineers.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await founder.heading('This is how it is read').waitFor()
    await page.getByRole('button', { name: 'Write a new version' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('How it was written').click()
    await founder.sees('Option A kept from version 1, brief version 1')
  })

  test('refers from an earlier version to the current one for pushing back', async () => {
    const { project } = await projectWithPlan(stage.api, 'Earlier')
    await regenerate(project.id, feedback)
    await using visit = await stage.visit(pathOf(project, '?version=1&view=push-back'))
    await visit.page.getByRole('link', { name: 'Push back on the current one' }).click()
    await visit.page.getByRole('textbox', { name: 'Your feedback' }).waitFor()
    await expect.poll(() => visit.page.url()).not.toContain('version=')
  })
})

describe('comparing versions', () => {
  test('shows what core finds: P80 shifts, pinned options, removed and moved items, changed texts', async () => {
    const { project, plan } = await projectWithPlan(stage.api, 'Changes')
    const asked = { feedback: 'Two engineers. Launch in 7 weeks.', pinnedOptionIds: [optionAt(plan, 1).id] }
    const next = await stage.api.plans.regenerate.mutate({ projectId: project.id, ...asked })
    const { options, items } = diff<PlanSet>(plan, next)
    const weeks = options.kept.flatMap(({ p80 }) => (p80 ? [p80.weeks] : []))
    expect([weeks.length > 0, items.cut.length > 0]).toEqual([true, true])
    await using visit = await stage.visit(pathOf(project, '?view=push-back'))
    const { page, founder } = visit
    await page.getByRole('link', { name: 'See what changed' }).click()
    const words = await summary(page).textContent()
    for (const { before, after } of weeks) expect(words).toContain(`${before.toFixed(1)} → ${after.toFixed(1)} weeks`)
    const placed = items.changed.filter((item) => item.options !== null)
    const allCut = items.cut.length + placed.filter((item) => item.options?.after.length === 0).length
    expect(words).toMatch(new RegExp(`B kept as it was[.,].* ${allCut} items cut`))
    const table = page.getByRole('table', { name: 'Options' })
    await founder.sees('Kept as it was', table.getByRole('row').filter({ hasText: optionAt(plan, 1).name }))
    await expect.poll(() => table.locator('.pg-option-mark').allTextContents()).toEqual(['B', 'A', 'C'])
    const listed = (name: RegExp) => page.getByRole('list', { name }).getByRole('listitem')
    await expect.poll(() => listed(/^Cut/).count()).toBe(allCut)
    await founder.sees(items.cut[0]?.item.title ?? '', listed(/^Cut/).first())
    await expect.poll(() => listed(/^Moved/).count()).toBe(items.cut.length + placed.length - allCut)
    await changes(page).getByRole('group').locator('summary').first().click()
    await expect.poll(() => page.getByRole('deletion').first().textContent()).toMatch(/^removed: /)
    await expect.poll(() => page.getByRole('insertion').first().textContent()).toMatch(/^added: /)
  })

  test('two versions can be chosen by keyboard, and the URL keeps them', async () => {
    const { project } = await projectWithPlan(stage.api, 'Three')
    await regenerate(project.id, feedback)
    await regenerate(project.id, 'Two engineers.')
    await using visit = await stage.visit(pathOf(project, '?view=versions'))
    const { page, founder } = visit
    await founder.heading('From version 2 to 3').waitFor()
    const other = page.getByLabel('Compare version 3 with')
    await other.focus()
    await page.keyboard.press('ArrowDown')
    await founder.heading('From version 1 to 3').waitFor()
    const told = await summary(page).textContent()
    await expect.poll(() => page.url()).toContain('compare=1')
    await page.reload()
    await founder.heading('From version 1 to 3').waitFor()
    await expect.poll(() => summary(page).textContent()).toBe(told)
    await page.goto(pathOf(project, '?view=versions&version=1'))
    await founder.heading('From version 1 to 2').waitFor()
    const list = page.getByRole('region', { name: 'Versions', exact: true })
    await expect
      .poll(() => list.getByRole('link').allTextContents())
      .toEqual(['Version 3 (current)', 'Version 2', 'Version 1'])
    await founder.sees('After your feedback: “Two engineers.”', list)
  })

  test('says that feedback without effect changed nothing', async () => {
    const { project } = await projectWithPlan(stage.api, 'Same')
    await regenerate(project.id, 'Paint it blue.')
    await using visit = await stage.visit(pathOf(project, '?view=versions'))
    await visit.founder.sees('Nothing has changed that can be seen.')
    await visit.founder.sees('The same again')
  })

  test('offers a link to push back when there is only one version', async () => {
    const { project } = await projectWithPlan(stage.api, 'One')
    await using visit = await stage.visit(pathOf(project, '?view=versions'))
    await visit.founder.sees('There is only one version so far')
    await visit.page.getByRole('link', { name: 'Push back' }).click()
    await visit.page.getByRole('textbox', { name: 'Your feedback' }).waitFor()
  })

  test('says when a version does not exist, with a link back; an invalid one is the one before', async () => {
    const { project } = await projectWithPlan(stage.api, 'Never')
    await regenerate(project.id, feedback)
    await using visit = await stage.visit(pathOf(project, '?view=versions&compare=9'))
    const { page, founder } = visit
    await founder.sees('There is no version 9')
    await page.getByRole('link', { name: 'Compare with its neighbour' }).click()
    await founder.heading('From version 1 to 2').waitFor()
    await page.goto(pathOf(project, '?view=versions&compare=first'))
    await founder.heading('From version 1 to 2').waitFor()
  })

  test('offers a retry for a version that cannot be loaded or compared', async () => {
    const { project } = await projectWithPlan(stage.api, 'Broken')
    await regenerate(project.id, feedback)
    await using visit = await stage.visit('/')
    const { page, founder } = visit
    const [answers, thread] = ['**/trpc/*plans.version*', '**/changes-worker*']
    await page.route(answers, (route) => route.abort())
    await page.route(thread, (route) => route.abort())
    await page.goto(pathOf(project, '?view=versions'))
    await founder.sees('Plangate does not answer', changes(page))
    await page.unroute(answers)
    await page.getByRole('button', { name: 'Try again' }).click()
    await founder.sees('The versions could not be compared')
    await page.unroute(thread)
    await page.getByRole('button', { name: 'Compare again' }).click()
    await summary(page).waitFor()
  })
})

describe('accessibility', () => {
  let project: Project
  beforeAll(async () => {
    const made = await projectWithPlan(stage.api, 'Barriers')
    project = made.project
    const pinnedOptionIds = [optionAt(made.plan, 0).id]
    await stage.api.plans.regenerate.mutate({ projectId: project.id, feedback, pinnedOptionIds })
  })

  test.each(looks)('of pushing back and of the changes, $size and $colorScheme', async (look) => {
    await using visit = await stage.visit(pathOf(project, '?view=push-back'), look)
    const { page, founder } = visit
    await founder.heading('What became of your feedback').waitFor()
    await page.getByRole('checkbox', { name: /^Keep option B/ }).check()
    expect(await findAccessibilityIssues(page)).toEqual([])
    await expect.poll(() => measureOverflow(page)).toBe(0)
    await page.getByRole('link', { name: 'See what changed' }).click()
    await changes(page).getByRole('group').locator('summary').first().click()
    expect(await findAccessibilityIssues(page)).toEqual([])
    await expect.poll(() => measureOverflow(page)).toBe(0)
  })

  test.each([
    { name: 'a version that never was', search: '?view=versions&version=1&compare=9', shows: 'There is no version 9' },
    { name: 'an earlier version', search: '?view=push-back&version=1', shows: 'Push back on the current one' },
  ])('of $name', async ({ search, shows }) => {
    await using visit = await stage.visit(pathOf(project, search))
    await visit.founder.sees(shows)
    expect(await findAccessibilityIssues(visit.page)).toEqual([])
  })
})
