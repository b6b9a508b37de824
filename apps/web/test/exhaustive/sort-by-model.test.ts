import { ProjectId } from '@plangate/core/schemas'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { projectWithBrief } from '../api-client.ts'
import { type BrowserStage, openStage, type Visit } from '../browser-stage.ts'

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
  await expect.poll(() => visit.page.getByRole('button', { name: 'Let the model sort it' }).count()).toBe(0)
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

test('says what sorting is likely to cost, also before there is a brief', async () => {
  stage.runner.becomeModel({ low: 0.04, high: 0.09 })
  const { id } = await stage.api.projects.create.mutate({ name: 'No brief yet' })
  await using visit = await stage.visit(`/projects/${id}/brief`)
  await visit.page.getByRole('button', { name: 'Paste a document' }).click()
  await visit.page.getByLabel('Document', { exact: true }).fill(notes)
  await visit.founder.sees('Likely cost: about $0.04–$0.09.')
  await visit.page.getByRole('button', { name: 'Let the model sort it' }).waitFor()
})

test('sorts what the first screen was given: the notes are saved, and what the model makes fills the form', async () => {
  stage.runner.becomeModel({ low: 0.04, high: 0.09 })
  await using visit = await stage.visit('/new')
  const { page, founder } = visit
  await page.getByLabel('Describe your idea, or paste what you have').fill(notes)
  await founder.sees('Likely cost: about $0.04–$0.09.')
  await page.getByRole('button', { name: 'Let the model sort it' }).click()
  await founder.heading('Brief').waitFor()
  await page.getByRole('button', { name: 'Fill the form with it' }).click()
  await founder.sees('The form is filled')
  await expect.poll(() => new URL(page.url()).searchParams.has('sort')).toBe(false)
  const projectId = ProjectId.parse(page.url().split('/').at(-2))
  const { brief } = await stage.api.briefs.get.query({ projectId })
  expect(brief.needs?.map(({ text }) => text)).toEqual(['Forecast tomorrow', 'Read the till'])
})

test('says why a model did not sort it, and keeps the document', async () => {
  stage.runner.becomeModel(null)
  await using visit = await pasteNotes('Refused')
  stage.runner.scenario = 'unauthorized'
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Let the model sort it' }).click()
  await founder.sees('The language model does not accept the API key')
  await expect.poll(() => page.getByLabel('Document', { exact: true }).inputValue()).toBe(notes)
})
