import { ProjectId } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserStage, openStage, type Visit } from './browser-stage.ts'
import { readSampleMarkdown } from './founder-page.ts'
import { readDrafts } from './read-drafts.ts'
import { type NotesName, readNotes } from './read-notes.ts'

const maxClicks = 6

/** Counts the clicks of a page from now on. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'clicks', 0)
    window.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted) Reflect.set(window, 'clicks', Number(Reflect.get(window, 'clicks')) + 1)
      },
      { capture: true },
    )
  })
  return () => page.evaluate(() => Number(Reflect.get(window, 'clicks')))
}

/** Copies text elsewhere and pastes it into the page, as a founder does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('ControlOrMeta+V')
}

const box = (page: Page) => page.getByLabel(/^Describe your idea/)
const understood = (page: Page, part: string | RegExp) => page.getByRole('region', { name: part })

test.each<NotesName>(['notes-call-transcript.txt', 'notes-bullets.txt', 'notes-template.md'])(
  'takes %s from the clipboard to a plan in at most 6 clicks',
  async (notes) => {
    // The list of projects is empty.
    await using stage = await openStage()
    await using visit = await stage.visit()
    const { page, founder } = visit
    await box(page).waitFor()
    const clicks = await countClicks(page)
    await paste(page, readNotes(notes))
    await founder.heading('What Plangate understood').waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await founder.decide('Proceed')
    await page.getByRole('link', { name: 'Continue to the plan' }).click()
    await founder.generate()
    const made = await clicks()
    expect(made).toBeGreaterThan(2)
    expect(made).toBeLessThanOrEqual(maxClicks)
    const [project] = await stage.api.projects.list.query()
    const projectId = ProjectId.parse(project?.id)
    const plan = await stage.api.plans.get.query({ projectId })
    expect(plan.options.length).toBeGreaterThanOrEqual(2)
    await expect.poll(() => readDrafts(page)).toBe('[]')
  },
)

describe('the first screen', () => {
  let stage: BrowserStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage[Symbol.asyncDispose]())

  async function visitWith(text: string): Promise<Visit> {
    const visit = await stage.visit('/new')
    await box(visit.page).fill(text)
    await visit.founder.heading('What Plangate understood').waitFor()
    return visit
  }

  const document = [
    '# Shelf',
    '',
    '## Problem',
    '',
    'Shelves are empty on Mondays.',
    '',
    '## Must have',
    '',
    '- Scan a label',
    '- Order by itself',
    '',
    'Zebra crossing.',
  ].join('\n')

  test('says where each passage went, and why', async () => {
    await using visit = await visitWith(document)
    const { page, founder } = visit
    const problem = understood(page, 'Problem statement')
    await founder.sees('Shelves are empty on Mondays.', problem)
    await founder.sees(/^Line 5\. .*Problem/, problem)
    await founder.sees('Scan a label', understood(page, /^Needs/))
    await expect.poll(() => page.getByLabel('Project name').inputValue()).toBe('Shelf')
  })

  test('moves a passage to another place, and saves the brief with its passages', async () => {
    await using visit = await visitWith(document)
    const { page, founder } = visit
    await page.getByLabel('Project name').fill('Shelf, moved')
    await page.getByLabel('Move: Order by itself').selectOption('Out of scope')
    await founder.sees('Order by itself', understood(page, /^Out of scope/))
    await founder.sees('You moved it here.', understood(page, /^Out of scope/))
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { level: 3, name: 'Pivot' }).waitFor()
    const project = (await stage.api.projects.list.query()).find(({ name }) => name === 'Shelf, moved')
    const projectId = ProjectId.parse(project?.id)
    const { brief, version } = await stage.api.briefs.get.query({ projectId })
    expect(brief).toMatchObject({
      problemStatement: 'Shelves are empty on Mondays.',
      outOfScope: ['Order by itself'],
    })
    expect(brief.needs?.map(({ text }) => text)).toContain('Scan a label')
    expect(brief.needs?.map(({ text }) => text)).not.toContain('Order by itself')
    const passages = await stage.api.briefs.passages.query({ projectId, version })
    expect(passages).toContainEqual({
      text: 'Order by itself',
      lines: [10, 10],
      went: { kind: 'outOfScope' },
      why: 'You moved it here.',
    })
  })

  test('keeps a move while the text around it changes, and across a reload', async () => {
    await using visit = await visitWith(document)
    const { page, founder } = visit
    await page.getByLabel('Move: Order by itself').selectOption('Notes')
    await box(page).fill(`Intro.\n\n${document}\n- Print a list`)
    await founder.sees('Print a list', understood(page, /^Needs|^Not sorted/))
    await founder.sees('Order by itself', understood(page, /^Not sorted/))
    await expect.poll(() => readDrafts(page)).toContain('Print a list')
    await page.reload()
    await founder.sees(/^Restored what you typed on /)
    await founder.sees('Order by itself', understood(page, /^Not sorted/))
    await expect.poll(() => box(page).inputValue()).toContain('Print a list')
    await page.getByRole('button', { name: 'Discard' }).click()
    await expect.poll(() => box(page).inputValue()).toBe('')
    await expect.poll(() => readDrafts(page)).toBe('[]')
  })

  test('works by keyboard alone', async () => {
    await using visit = await stage.visit('/new')
    const { page, founder } = visit
    await box(page).focus()
    await page.keyboard.insertText(document)
    await founder.heading('What Plangate understood').waitFor()
    const place = page.getByLabel('Move: Scan a label')
    await place.focus()
    await page.keyboard.type('Risks')
    await founder.sees('Scan a label', understood(page, /^Risks/))
    await page.getByRole('button', { name: 'Continue' }).press('Enter')
    await page.getByRole('heading', { level: 3, name: 'Pivot' }).waitFor()
  })

  test('goes to the brief, which says what to add, when it says too little to be planned', async () => {
    await using visit = await visitWith('Something about bees.')
    const { page, founder } = visit
    await founder.sees('Before it can be planned')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { level: 1, name: 'Brief' }).waitFor()
    await founder.sees('At least one need or key constraint')
  })

  test('names a language that the offline planner does not read, and still goes on', async () => {
    const german = `# Regal\n\n## Problem\n\nDie Regale sind am Montag leer, und niemand bestellt rechtzeitig nach.\n\n## Anforderungen\n\n- Etikett scannen und den Bestand sehen`
    await using visit = await visitWith(german)
    await visit.founder.sees('This is in German')
    await visit.page.getByRole('button', { name: 'Continue' }).click()
    await visit.page.getByRole('heading', { level: 3, name: 'Pivot' }).waitFor()
  })

  test('refuses a text that is too long with both numbers, and keeps it', async () => {
    await using visit = await stage.visit('/new')
    const { page, founder } = visit
    await box(page).fill('word '.repeat(40_001))
    await founder.sees('It has 200,005 characters; Plangate reads up to 200,000')
    await page.reload()
    await founder.sees('It has 200,005 characters')
  })

  test('reads a sample, with what stood there before one click away', async () => {
    await using visit = await visitWith(document)
    const { page, founder } = visit
    await page.getByRole('button', { name: 'Use a sample' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Island game' }).click()
    await expect.poll(() => box(page).inputValue()).toBe(readSampleMarkdown('island-game'))
    await founder.sees(/^Not sorted/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => box(page).inputValue()).toBe(document)
  })

  test('reads a dropped file, below what stands there', async () => {
    await using visit = await stage.visit('/new')
    const { page, founder } = visit
    await box(page).fill('Mine.')
    const dataTransfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'notes.md', { type: 'text/markdown' }))
      return transfer
    }, document)
    await box(page).dispatchEvent('dragenter', { dataTransfer })
    await founder.sees('Drop the file to read it')
    await box(page).dispatchEvent('drop', { dataTransfer })
    await founder.sees('Scan a label', understood(page, /^Needs/))
    await expect.poll(() => box(page).inputValue()).toBe(`Mine.\n\n${document}`)
  })

  test('creates no second project when the brief could not be saved at first', async () => {
    await using visit = await visitWith(document)
    const { page, founder } = visit
    await page.getByLabel('Project name').fill('Only once')
    const data = { reason: 'DATABASE_UNAVAILABLE', details: null, code: 'SERVICE_UNAVAILABLE', httpStatus: 503 }
    const body = JSON.stringify({ error: { message: 'away', code: -32603, data: { ...data, requestId: 'none' } } })
    await page.route('**/trpc/briefs.save*', (route) =>
      route.fulfill({ status: 503, contentType: 'application/json', body }),
    )
    await page.getByRole('button', { name: 'Continue' }).click()
    await founder.sees('The database does not answer')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { level: 3, name: 'Pivot' }).waitFor()
    const projects = await stage.api.projects.list.query()
    expect(projects.filter(({ name }) => name === 'Only once')).toHaveLength(1)
  })
})
