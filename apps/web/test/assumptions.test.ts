import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test('the founder changes the assumptions, is told what ends, and has the plan written in the new currency', async () => {
  const { project } = await projectWithChoice(stage.api, 'Euros')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.sees('$150-190 per hour · 25 focused hours a week · no start date')
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
  await founder.sees(/^€90-110 per hour · 25 focused hours a week · starts /)
  await founder.sees(/^Safely by \(P80\): /)
  const cost = page.getByRole('row', { name: /^Cost/ }).getByRole('cell').first()
  expect(await cost.textContent()).toMatch(/^€/)
})
