import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { readVisibleText } from './read-visible-text.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test('the founder changes the assumptions, is told what ends, and has the plan written in the new currency', async () => {
  const { project } = await projectWithChoice(stage.api, 'Euros')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.sees('$150–$190 per hour · 25 focused hours a week · no start date')
  await page.getByRole('button', { name: 'Assumptions' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Currency').selectOption('EUR')
  await dialog.getByLabel('Lowest rate per hour').fill('200')
  await dialog.getByLabel('Highest rate per hour').fill('110')
  await dialog.getByRole('button', { name: 'Save the assumptions' }).click()
  await founder.sees('Not below the lowest rate, and at most 10,000,000.', dialog)
  await dialog.getByLabel('Lowest rate per hour').fill('90')
  await dialog.getByLabel('Work starts on').fill('2027-01-04')
  await founder.sees('Saving this ends your choice', dialog)
  expect((await stage.api.assumptions.get.query({ projectId: project.id })).version).toBe(0)

  await dialog.getByRole('button', { name: 'Save the assumptions' }).click()
  await founder.sees(/^Version 1 of the assumptions is saved\./, dialog)
  expect((await stage.api.plans.selected.query({ projectId: project.id })).changed).toEqual(['assumptions'])
  await dialog.getByRole('button', { name: 'Write the plan again' }).click()
  await founder.sees(/^€90–€110 per hour · 25 focused hours a week · starts /)
  await founder.sees(/^Safely by \(P80\):$/)
  const { recommendedId: optionId } = await stage.api.plans.get.query({ projectId: project.id })
  await stage.api.plans.select.mutate({ projectId: project.id, optionId, reason: 'In euros.' })
  await stage.api.builds.authorize.mutate({ projectId: project.id })
  const pages = [
    ...['', '?view=compare', '?view=odds', '?view=what-if'].map((view) => `plan${view}`),
    ...['choice', 'permit'],
  ].map((path) => `/projects/${project.id}/${path}`)
  for (const path of ['/', ...pages]) {
    await page.goto(path)
    // It may be in a part of the page that is folded.
    await page.getByText(/€\d/).first().waitFor({ state: 'attached' })
    expect(await readVisibleText(page), path).not.toContain('$')
  }
})

test('the founder prices the next plan without finished plans', async () => {
  const { project } = await projectWithChoice(stage.api, 'Alone')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Assumptions' }).click()
  const dialog = page.getByRole('dialog')
  const history = dialog.getByRole('switch', { name: 'Use what your finished plans took' })
  await expect.poll(() => history.isChecked()).toBe(true)
  await history.uncheck()
  await founder.sees('Saving this ends your choice', dialog)
  await dialog.getByRole('button', { name: 'Save the assumptions' }).click()
  await founder.sees(/^Version 1 of the assumptions is saved\. The plan was priced with earlier ones\./, dialog)
  const { assumptions } = await stage.api.assumptions.get.query({ projectId: project.id })
  expect(assumptions.usesHistory).toBe(false)
})

test('the founder marks an assumption of the brief as false, is told what ends, and confirms the review', async () => {
  const { project } = await projectWithChoice(stage.api, 'Mistaken')
  const projectId = project.id
  await stage.api.builds.authorize.mutate({ projectId })
  const [assumption = ''] = (await stage.api.briefs.get.query({ projectId })).brief.assumptions
  await using visit = await stage.visit(`/projects/${projectId}/progress`)
  const { page, founder } = visit
  const ends = async () => (await stage.api.builds.permits.query({ projectId })).map(({ end }) => end?.cause)
  await page.getByRole('button', { name: `Mark as false: ${assumption}` }).click()
  const dialog = page.getByRole('dialog')
  await founder.sees(/^Every permit of this project ends at once/, dialog)
  await expect.poll(() => ends()).toEqual([undefined])
  await dialog.getByRole('button', { name: 'Mark it as false' }).click()
  await founder.sees('A review is due before anything more is built')
  await founder.sees('False: review due')
  await expect.poll(() => ends()).toEqual(['review'])
  await page.getByLabel('Why you continue').fill('It holds well enough.')
  await page.getByRole('button', { name: 'Confirm the review' }).click()
  await founder.sees('False: reviewed')
})
