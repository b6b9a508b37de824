import { emptySections, maxNeeds, type ProjectId } from '@plangate/core/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

async function visitWithNeeds(name: string, needs: string[]) {
  const { id: projectId } = await stage.api.projects.create.mutate({ name })
  const brief = {
    ...emptySections,
    problemStatement: 'It hurts.',
    confidence: {},
    needs: needs.map((text, index) => ({ id: `n${index}`, text, priority: 'should' as const })),
  }
  await stage.api.briefs.save.mutate({ projectId, brief })
  return { projectId, visit: await stage.visit(`/projects/${projectId}/brief`) }
}

async function savedNeeds(projectId: ProjectId): Promise<[string, string][]> {
  const { brief } = await stage.api.briefs.get.query({ projectId })
  return (brief.needs ?? []).map(({ text, priority }) => [priority, text])
}

test('Enter adds a row and splits one, Backspace removes an empty row, and the focus follows', async () => {
  const { projectId, visit: opened } = await visitWithNeeds('Keys', ['Scan a label', 'Print'])
  await using visit = opened
  const { page, founder } = visit
  await page.getByLabel('Need 1', { exact: true }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Order by itself')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(', and say so')
  await page.getByLabel('Need 1', { exact: true }).click()
  await page.keyboard.press('Home')
  for (let letter = 0; letter < 'Scan'.length; letter += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('See')
  await founder.saveBrief(2)
  await expect
    .poll(() => savedNeeds(projectId))
    .toEqual([
      ['should', 'Scan'],
      ['should', 'See a label'],
      ['should', 'Order by itself, and say so'],
      ['should', 'Print'],
    ])
})

test('a pasted list becomes rows without its bullets, with the priorities that it states', async () => {
  const { projectId, visit: opened } = await visitWithNeeds('Pasted', ['Scan a label'])
  await using visit = opened
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Add a need' }).click()
  await page.evaluate(() => navigator.clipboard.writeText('- must: Order by itself\n2. Print a list\n\n* [x] Warn'))
  await page.keyboard.press('ControlOrMeta+V')
  await page.keyboard.type(' early')
  await founder.saveBrief(2)
  await expect
    .poll(() => savedNeeds(projectId))
    .toEqual([
      ['should', 'Scan a label'],
      ['must', 'Order by itself'],
      ['should', 'Print a list'],
      ['should', 'Warn early'],
    ])
})

test('a list is edited by keyboard alone, from its first row to the last', async () => {
  const { projectId, visit: opened } = await visitWithNeeds('From nothing', [])
  await using visit = opened
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Add to out of scope' }).press('Enter')
  await page.keyboard.type('Invoices')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Theory lessons')
  await founder.saveBrief(2)
  const { brief } = await stage.api.briefs.get.query({ projectId })
  expect(brief.outOfScope).toEqual(['Invoices', 'Theory lessons'])
})

test('edits a list with as many needs as a brief may have, and refuses one more at the list', async () => {
  const texts = Array.from({ length: maxNeeds }, (_, index) => `Need number ${index + 1} of many`)
  const { projectId, visit: opened } = await visitWithNeeds('Many', texts)
  await using visit = opened
  const { page, founder } = visit
  await page.getByLabel('Need 100', { exact: true }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(', changed')
  await page.keyboard.press('Enter')
  await page.keyboard.type('One more')
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('At most 200 entries.')
  await page.getByRole('button', { name: 'Remove: Need 101', exact: true }).click()
  await founder.saveBrief(2)
  const saved = await savedNeeds(projectId)
  expect(saved).toHaveLength(maxNeeds)
  expect(saved[99]).toEqual(['should', 'Need number 100 of many, changed'])
})
