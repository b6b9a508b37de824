import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { type Brief, emptySections } from '@plangate/core/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const brief: Brief = { ...emptySections, problemStatement: 'It hurts.', confidence: {} }

/** Opens the brief of a project that counts in euros. */
async function visitInEuros(name: string, targets: Brief['targets']) {
  const { id: projectId } = await stage.api.projects.create.mutate({ name })
  await stage.api.assumptions.save.mutate({
    projectId,
    assumptions: { ...defaultProjectAssumptions(), currency: 'EUR' },
  })
  await stage.api.briefs.save.mutate({ projectId, brief: { ...brief, ...(targets && { targets }) } })
  const visit = await stage.visit(`/projects/${projectId}/brief`)
  const savedTargets = async () => (await stage.api.briefs.get.query({ projectId })).brief.targets
  return { visit, savedTargets }
}

test('asks about foreign money and never converts it', async () => {
  const { id: projectId } = await stage.api.projects.create.mutate({ name: 'Euros' })
  await stage.api.briefs.save.mutate({ projectId, brief: { ...brief, targets: { currency: 'EUR' } } })
  await using visit = await stage.visit(`/projects/${projectId}/brief`)
  const { page, founder } = visit
  await founder.sees(/^Your brief counts in EUR, and the project in US dollars\./)
  await page.getByLabel('Budget in EUR').fill('40000')
  await page.getByRole('button', { name: 'Count in US dollars' }).click()
  await founder.saveBrief(2)
  const saved = await stage.api.briefs.get.query({ projectId })
  expect(saved.brief.targets).toEqual({ budget: 40_000 })
})

test('takes a budget that is typed as one in the currency of the project', async () => {
  const { visit, savedTargets } = await visitInEuros('Typed euros', { weeks: 8 })
  await using opened = visit
  const { page, founder } = opened
  await page.getByLabel('Budget in EUR').fill('40000')
  await founder.saveBrief(2)
  expect(await savedTargets()).toEqual({ weeks: 8, budget: 40_000, currency: 'EUR' })
  await page.getByLabel('Budget in EUR').fill('')
  await founder.saveBrief(3)
  expect(await savedTargets()).toEqual({ weeks: 8 })
})

test('offers the currency of the project to a budget in US dollars', async () => {
  const { visit, savedTargets } = await visitInEuros('Dollars before', { budget: 40_000 })
  await using opened = visit
  const { page, founder } = opened
  await founder.sees(/^Your brief counts in US dollars, and the project in EUR\./)
  await page.getByRole('button', { name: 'Count in EUR' }).click()
  await founder.saveBrief(2)
  expect(await savedTargets()).toEqual({ budget: 40_000, currency: 'EUR' })
})

test('reads a pasted document as one of a project that counts in euros', async () => {
  const { visit, savedTargets } = await visitInEuros('Pasted euros', undefined)
  await using opened = visit
  const { page, founder } = opened
  await page.getByLabel('Budget in EUR').waitFor()
  await page.getByRole('button', { name: 'Paste a document' }).click()
  await page.getByLabel('Document', { exact: true }).fill('# Larder\n\nBread goes stale.\n\nOur budget is 35k euros.')
  await page.getByRole('button', { name: 'Fill the form' }).click()
  await founder.sees('The form is filled')
  await expect.poll(() => page.getByLabel('Budget in EUR').inputValue()).toBe('€35,000')
  await founder.saveBrief(2)
  expect(await savedTargets()).toEqual({ budget: 35_000, currency: 'EUR' })
})
