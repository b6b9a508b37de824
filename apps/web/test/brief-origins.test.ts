import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage } from './browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const notes =
  '# Bakery\n\n## Problem\n\nBakeries bake too much. Owners guess.\n\n## Must have\n\n- FR-1: Forecast tomorrow (must)\n'

async function projectWithDocument(): Promise<string> {
  const { id: projectId } = await stage.api.projects.create.mutate({ name: 'Bakery' })
  const { brief, passages } = await stage.api.briefs.read.mutate({ text: notes, format: 'markdown' })
  await stage.api.briefs.save.mutate({ projectId, brief, passages })
  return `/projects/${projectId}/brief`
}

test('shows by keyboard where the words of a section come from, and opens the passage', async () => {
  await using visit = await stage.visit(await projectWithDocument())
  const { page, founder } = visit
  await founder.heading('Problem').waitFor()
  await page.getByText('Where this comes from: Problem', { exact: true }).focus()
  await page.keyboard.press('Enter')
  const place = page.getByRole('button', { name: 'Line 5 of your document' })
  await place.waitFor()
  expect(await place.getAttribute('aria-expanded')).toBe('false')
  await place.focus()
  await page.keyboard.press('Enter')
  await founder.sees('Under the heading "Problem".')
  expect(await place.getAttribute('aria-expanded')).toBe('true')
})

test('knows a need without its id and its mark, and says when nothing is kept', async () => {
  await using visit = await stage.visit(await projectWithDocument())
  const { page, founder } = visit
  await founder.heading('Needs').waitFor()
  await page.getByText('Where this comes from: Needs', { exact: true }).click()
  await page.getByRole('button', { name: 'Line 9 of your document' }).waitFor()
  await page.getByText('Where this comes from: Risks', { exact: true }).click()
  await founder.sees('Nothing is kept about it: it was written by hand, or changed since.')
})
