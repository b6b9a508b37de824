import { CapabilityAnswer, type ProjectId } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicBrief, projectWithChoice, projectWithPlan } from './api-client.ts'
import { answeredDraft, askedConstraint, askedNeeds, askingDraft } from './asking-draft.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from './find-accessibility-issues.ts'
import { looks } from './looks-to-check.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
  stage.runner.rewrite = askingDraft
})
afterAll(() => stage[Symbol.asyncDispose]())

const [booking = '', offering = ''] = askedNeeds
const answers = [
  { capability: 'onboarding', rulesOut: true, about: askedConstraint, answer: 'yes' },
  { capability: 'scheduling', about: booking, answer: 'yes' },
  { capability: 'notifications', about: offering, answer: 'no' },
].map((answer) => CapabilityAnswer.parse(answer))

const questions = (page: Page) => page.getByRole('region', { name: '3 questions about your brief' })
const chip = (page: Page, about: string) => page.getByRole('group', { name: `(${about})` })
const kind = (page: Page) => page.getByRole('combobox', { name: 'Kind of product' })
const save = (page: Page) => page.getByRole('button', { name: /^Save (?:as brief version|and end)/ })
const briefVersions = async (projectId: ProjectId) =>
  (await stage.api.briefs.history.query({ projectId })).map(({ version }) => version)

async function saveElsewhere(projectId: ProjectId): Promise<void> {
  await stage.api.briefs.save.mutate({ projectId, brief: { ...clinicBrief, targetUser: 'Dentists.' } })
}

test('all answers and the kind of product are one version of the brief, on top of what was saved meanwhile', async () => {
  const { project } = await projectWithChoice(stage.api, 'Answers')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.sees('We read this as a mobile app: the brief says “an app for the phone”.')
  await questions(page).getByRole('button', { name: 'Answer now' }).click()

  // By the check of an option, by keyboard, then in the scope, where the same question stands beside its work.
  await page.getByRole('button', { name: /^Show the details/ }).click()
  await page.getByText('Kept and not judged').first().click()
  const check = page.getByRole('listitem').filter({ hasText: 'Not judged:' })
  await check
    .getByRole('group', { name: `(${askedConstraint})` })
    .first()
    .getByRole('button', { name: 'Yes' })
    .click()
  await chip(page, booking).getByRole('button', { name: 'Yes' }).focus()
  await page.keyboard.press('Enter')
  await founder.sees(/2 answers\. You chose .+: a newer brief ends its permit until you choose again\./)
  await page.getByRole('tab', { name: 'Scope' }).click()
  const inScope = page.getByRole('table', { name: 'Scope' }).getByRole('group', { name: `(${offering})` })
  await inScope.getByRole('button', { name: 'No' }).click()
  await questions(page).getByRole('button', { name: 'Answer now' }).click()
  const inList = questions(page).getByRole('group', { name: `(${offering})` })
  await expect.poll(() => inList.getByRole('button', { name: 'No' }).getAttribute('aria-pressed')).toBe('true')
  await kind(page).selectOption('Desktop app')
  await founder.sees('3 answers and the kind of product.')
  await expect.poll(() => page.getByRole('button', { name: 'Save and end the permit' }).isVisible()).toBe(true)
  await expect.poll(() => briefVersions(project.id)).toEqual([1])

  await page.reload()
  await founder.sees('3 answers and the kind of product.')
  await saveElsewhere(project.id)
  await save(page).click()
  await founder.sees('Version 2 of the brief was saved meanwhile')
  await page.getByRole('button', { name: 'Save as brief version 3' }).click()
  await founder.sees('Saved as brief version 3.')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Answers that are saved')
  const { brief } = await stage.api.briefs.get.query({ projectId: project.id })
  expect(brief).toEqual({
    ...clinicBrief,
    targetUser: 'Dentists.',
    productKind: 'desktop_app',
    capabilityAnswers: answers,
  })
  await expect.poll(() => page.getByRole('region', { name: /questions? about your brief/ }).count()).toBe(0)

  stage.runner.rewrite = (draft) => answeredDraft(draft, 'desktop_app')
  await page.getByRole('button', { name: 'Write the plan again' }).click()
  await founder.sees('This is a desktop app, as you set it.')
  stage.runner.rewrite = askingDraft
  await page.goto(`/projects/${project.id}/plan?version=1`)
  await founder.sees('You are looking at version 1 of 2')
  await expect.poll(() => page.getByRole('group', { name: `(${booking})` }).count()).toBe(0)
  await expect.poll(() => kind(page).count()).toBe(0)
})

test('an answer can be taken back, and nothing is saved', async () => {
  const { project } = await projectWithPlan(stage.api, 'Taken back')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await questions(page).getByRole('button', { name: 'Answer now' }).click()
  const yes = chip(page, booking).getByRole('button', { name: 'Yes' })
  await yes.click()
  await founder.sees('Save as brief version 2')
  await yes.click()
  await save(page).waitFor({ state: 'detached' })
  await yes.click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await save(page).waitFor({ state: 'detached' })
  await expect.poll(() => yes.getAttribute('aria-pressed')).toBe('false')
  await page.reload()
  await questions(page).waitFor()
  await expect.poll(() => save(page).count()).toBe(0)
  await expect.poll(() => briefVersions(project.id)).toEqual([1])
})

test('work that is not in the catalogue is marked, and explained once', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Rough')
  await using visit = await stage.visit(`/projects/${project.id}/plan?view=scope`)
  const { page, founder } = visit
  await founder.sees('Not in the catalogue: the range is wide.')
  const rough = plan.workItems.filter(({ reading }) => reading === 'unknown').map(({ title }) => title)
  expect(rough).toHaveLength(1)
  const rows = page
    .getByRole('table', { name: 'Scope' })
    .getByRole('row')
    .filter({ has: page.getByText('rough', { exact: true }) })
  await expect
    .poll(() => rows.getByRole('rowheader').allTextContents())
    .toEqual([expect.stringContaining(rough[0] ?? '-')])
  await page.getByRole('link', { name: 'Size it yourself' }).click()
  await page.getByRole('tab', { name: 'Push back', selected: true }).waitFor()
})

test('the brief says what kind of product it is, and keeps the answers when it is saved', async () => {
  const { project } = await projectWithPlan(stage.api, 'In the brief')
  const brief = { ...clinicBrief, capabilityAnswers: answers }
  await stage.api.briefs.save.mutate({ projectId: project.id, brief })
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await founder.sees('We read this as a mobile app: the brief says “an app for the phone”.')
  await kind(page).selectOption('Game')
  await founder.sees('You set this to be a game. The plan was written for a mobile app.')
  await page.getByRole('button', { name: 'Save as version 3' }).click()
  await founder.sees('Version 3 is saved.')
  const saved = await stage.api.briefs.get.query({ projectId: project.id })
  expect(saved.brief).toEqual({ ...brief, productKind: 'game' })
})

test.each(looks)('the questions are accessible and fit: $size $colorScheme', async (look) => {
  const { project } = await projectWithChoice(stage.api, 'Looks')
  await using visit = await stage.visit(`/projects/${project.id}/plan?view=scope`, look)
  const { page } = visit
  await chip(page, booking).first().getByRole('button', { name: 'Yes' }).click()
  await save(page).waitFor()
  await page.getByRole('table', { name: 'Scope' }).waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await expect.poll(() => measureOverflow(page)).toBeLessThanOrEqual(0)
})
