import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage, type Visit } from '../browser-stage.ts'
import { readSampleMarkdown } from '../founder-page.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const targetUser = { name: 'Target user' } as const

async function blankProject(name: string): Promise<string> {
  const { id } = await stage.api.projects.create.mutate({ name })
  return `/projects/${id}/brief`
}

/** Drags a file over the form and drops it. */
async function dropFile({ page }: Visit, file: { name: string; type: string; text: string }): Promise<void> {
  const dataTransfer = await page.evaluateHandle(({ name, type, text }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], name, { type }))
    return transfer
  }, file)
  const field = page.getByRole('textbox', { name: 'Problem statement' })
  await field.dispatchEvent('dragenter', { dataTransfer })
  await page.getByText('Drop the file to fill the form').waitFor()
  await field.dispatchEvent('drop', { dataTransfer })
  await page.getByText('Drop the file to fill the form').waitFor({ state: 'detached' })
}

test('fills the form from a dropped Markdown file', async () => {
  await using visit = await stage.visit(await blankProject('Dropped'))
  await dropFile(visit, { name: 'brief.md', type: '', text: readSampleMarkdown('island-game') })
  await visit.founder.sees('The form is filled')
  await visit.founder.saveBrief(1)
})

test('puts what no section takes into the notes, with what stood there before one click away', async () => {
  await using visit = await stage.visit(await blankProject('Dropped notes'))
  const { page, founder } = visit
  await page.getByRole('textbox', targetUser).fill('Mine.')
  await dropFile(visit, { name: 'notes.txt', type: 'text/plain', text: 'Ask Olaf about the shed.' })
  await founder.sees('The form is filled')
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Notes', exact: true }).inputValue())
    .toBe('Ask Olaf about the shed.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe('Mine.')
})

test.each([
  { name: 'photo.png', type: 'image/png', text: '\0\0\0\0', why: 'holds no text that can be read' },
  { name: 'book.md', type: 'text/markdown', text: 'x'.repeat(5_000_001), why: 'at most 5,000,000 can be read' },
])('refuses $name and says why', async ({ why, ...file }) => {
  await using visit = await stage.visit(await blankProject(file.name))
  await dropFile(visit, file)
  await visit.founder.sees(why)
  await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0)
})
