import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { projectWithBrief } from './api-client.ts'
import { type BrowserStage, openStage, type Visit } from './browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())
beforeEach(() => {
  stage.runner.scenario = 'plan'
})

const notes = 'Bakeries bake too much.\n\nMust have:\n- Forecast tomorrow\n- Read the till'

/** The dialog with a document in it. */
async function pasteNotes(name: string): Promise<Visit> {
  const { id } = await projectWithBrief(stage.api, name)
  const visit = await stage.visit(`/projects/${id}/brief`)
  await visit.page.getByRole('button', { name: 'Paste a document' }).click()
  await visit.page.getByLabel('Document', { exact: true }).fill(notes)
  return visit
}

test('offers no model where none is set up', async () => {
  await using visit = await pasteNotes('Offline')
  await visit.page.getByRole('button', { name: 'Fill the form' }).waitFor()
  expect(await visit.page.getByRole('button', { name: 'Let the model sort it' }).count()).toBe(0)
})

test('a model sorts the document: what it added is shown before the form is filled', async () => {
  stage.runner.becomeModel(null)
  await using visit = await pasteNotes('Sorted')
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Let the model sort it' }).click()
  await page.getByRole('button', { name: 'Fill the form with it' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await founder.sees('Forecast tomorrow')
})

test('says why a model did not sort it, and keeps the document', async () => {
  stage.runner.becomeModel(null)
  await using visit = await pasteNotes('Refused')
  stage.runner.scenario = 'unauthorized'
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Let the model sort it' }).click()
  await founder.sees('The language model does not accept the API key')
  expect(await page.getByLabel('Document', { exact: true }).inputValue()).toBe(notes)
})
