import { emptySections, type Passage, type PassagePlace } from '@plangate/core/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { sizes } from '../looks.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const passage = (text: string, line: number, went: PassagePlace): Passage => {
  return { text, lines: [line, line], went, why: 'Under the heading "Bakery".' }
}

async function projectWithDocument(): Promise<string> {
  const { id: projectId } = await stage.api.projects.create.mutate({ name: 'Bakery' })
  const brief = {
    ...emptySections,
    confidence: {},
    problemStatement: 'Bakeries bake too much.',
    needs: [{ id: 'FR-1', text: 'Forecast tomorrow', priority: 'must' as const }],
  }
  const passages = [
    passage('Bakeries bake too much.', 5, { kind: 'section', section: 'problemStatement' }),
    passage('FR-1: Forecast tomorrow (must)', 9, { kind: 'need', needId: 'FR-1' }),
  ]
  await stage.api.briefs.save.mutate({ projectId, brief, passages })
  return `/projects/${projectId}/brief`
}

test('shows by keyboard where the words of a section come from, and opens the passage', async () => {
  await using visit = await stage.visit(await projectWithDocument())
  const { page, founder } = visit
  await founder.heading('Problem statement').waitFor()
  await page.getByText('Where this comes from: Problem statement', { exact: true }).focus()
  await page.keyboard.press('Enter')
  const place = page.getByRole('button', { name: 'Line 5 of your document' })
  await place.waitFor()
  await expect.poll(() => place.getAttribute('aria-expanded')).toBe('false')
  await place.focus()
  await page.keyboard.press('Enter')
  await founder.sees('Under the heading "Bakery".')
  await expect.poll(() => place.getAttribute('aria-expanded')).toBe('true')
  for (const { size, colorScheme } of looks) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme })
    expect(await findAccessibilityIssues(page), `${size} ${colorScheme}`).toEqual([])
    await expect.poll(() => measureOverflow(page), { message: `${size} ${colorScheme}` }).toBe(0)
  }
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

test('asks where the words come from only once they are saved', async () => {
  const { id: projectId } = await stage.api.projects.create.mutate({ name: 'Unsaved' })
  await using visit = await stage.visit(`/projects/${projectId}/brief`)
  const { page, founder } = visit
  const asked = page.getByText(/^Where this comes from/)
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('Bakeries bake too much.')
  await founder.heading('Notes').waitFor()
  expect(await asked.count()).toBe(0)
  await founder.saveBrief(1)
  await asked.first().waitFor()
})
