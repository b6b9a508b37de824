import { ProjectId } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { readSampleMarkdown } from './founder-page.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** More Tab stops than any page has. */
const maxTabStops = 150

/** The text or label of the focused element. */
const focused = `(() => {
  const it = document.activeElement
  if (it === document.body) return ''
  const label = it.labels?.[0]?.textContent ?? ''
  return (it.getAttribute('aria-label') ?? (label || it.textContent) ?? '').trim()
})()`

/** Text that is typed goes into the field only once the dialog has given it the focus. */
const isInField = "document.activeElement.matches('[role=dialog] :is(input, textarea)')"

/** Presses Tab until the element with this text has the focus. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  const named = (role: 'button' | 'link' | 'textbox' | 'tab') => page.getByRole(role, { name: words })
  await named('button').or(named('link')).or(named('textbox')).or(named('tab')).first().waitFor()
  for (let tabs = 0; tabs < maxTabStops; tabs += 1) {
    if (words.test(await page.evaluate<string>(focused))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${words}`)
}

async function press(page: Page, words: RegExp): Promise<void> {
  await tabTo(page, words)
  await page.keyboard.press('Enter')
}

/** The sheets are one Tab stop; arrow keys move between them. */
async function pickSheet(page: Page, name: string): Promise<void> {
  await tabTo(page, /^Options$/)
  for (let arrows = 0; arrows < 7; arrows += 1) {
    if ((await page.evaluate(focused)) === name) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`the arrows do not reach ${name}`)
}

test('all five steps can be done by keyboard alone', async () => {
  await using visit = await stage.visit()
  const { page, founder } = visit
  await press(page, /^Start with a name$/)
  await expect.poll(() => page.evaluate(isInField)).toBe(true)
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'By keyboard' }).waitFor()

  await press(page, /^Write the brief/)
  await press(page, /^Paste a document$/)
  await expect.poll(() => page.evaluate(isInField)).toBe(true)
  await page.keyboard.insertText(readSampleMarkdown('island-game'))
  await press(page, /^Fill the form$/)
  await founder.sees('The form is filled')
  await press(page, /^Save as version 1$/)
  await founder.sees('Version 1 is saved.')
  await expect.poll(() => page.evaluate(focused)).toBe('Save as version 2')

  await press(page, /^Continue to the decision$/)
  await press(page, /^Proceed$/)
  await founder.heading('You decided: proceed').waitFor()
  await expect.poll(() => page.evaluate(focused)).toBe('You decided: proceed')
  await press(page, /^Continue to the plan$/)
  await press(page, /^Generate the plan$/)
  await founder.heading('The options').waitFor()
  await pickSheet(page, 'Push back')
  await tabTo(page, /^Your feedback/)
  await page.keyboard.type('One engineer only.')
  await press(page, /^Show how it is read$/)
  await founder.heading('This is how it is read').waitFor()
  await press(page, /^Write a new version$/)
  await founder.heading('The options').waitFor()
  await pickSheet(page, 'Push back')
  await founder.sees('What became of your feedback')
  await tabTo(page, /^Push back$/)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await founder.heading('The options').waitFor()
  await press(page, /^Choose this option/)
  await page.getByRole('dialog').waitFor()
  await press(page, /^Choose it$/)
  await press(page, /^Go on to the permit/)
  await press(page, /^Authorize the build$/)
  await founder.heading(/^Build permit/).waitFor()
})

test('the first Tab skips to the content, and navigation focuses the heading of the page', async () => {
  await using visit = await stage.visit('/upgrade')
  const { page } = visit
  await page.getByRole('heading', { level: 1, name: 'Upgrade' }).waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(focused)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')

  await press(page, /^All projects$/)
  await page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor()
  await expect.poll(() => page.evaluate(`document.activeElement.tagName + ' ' + ${focused}`)).toBe('H1 Projects')
  await expect.poll(() => page.title()).toBe('Projects · Plangate')
})

test('a dialog traps the focus, closes on Escape and returns the focus', async () => {
  await using visit = await stage.visit('/new')
  const { page } = visit
  await press(page, /^Start with a name$/)
  await expect.poll(() => page.evaluate(isInField)).toBe(true)
  for (let tabs = 0; tabs < 12; tabs += 1) {
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate("document.activeElement.closest('[role=dialog]') !== null")).toBe(true)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(focused)).toBe('Start with a name')
})

test('the color scheme is remembered and applied before the first paint', async () => {
  await using visit = await stage.visit()
  const { page } = visit
  await page.getByRole('radio', { name: 'Dark' }).press('Space')
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.reload()
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
})

test('? lists the shortcuts, Ctrl-K goes anywhere, / searches, and Ctrl-S saves the brief', async () => {
  const { id } = await stage.api.projects.create.mutate({ name: 'Far away' })
  await using visit = await stage.visit('/upgrade')
  const { page, founder } = visit
  await page.getByRole('heading', { level: 1, name: 'Upgrade' }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByLabel('A project or a page')
  await field.fill('webh')
  await page.getByRole('dialog').getByRole('link', { name: 'Webhooks' }).waitFor()
  await field.fill('far')
  await page.getByRole('dialog').getByRole('link', { name: 'Far away' }).waitFor()
  // Until the projects are those of these words, the focus can be lost with a link of the words before.
  await expect.poll(() => page.getByRole('dialog').getByRole('link').count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(focused)).toBe('Far away')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Far away' }).waitFor()

  await page.keyboard.press('/')
  await field.waitFor()
  await page.keyboard.press('Escape')
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('What is a / and a ? in it.')
  await page.keyboard.press('Control+s')
  await founder.sees('Version 1 is saved.')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})

test('the example is there before the first project, and Start from this copies its brief only', async () => {
  await using own = await openStage()
  await using visit = await own.visit()
  const { page, founder } = visit
  await page.getByRole('link', { name: 'See an example first' }).click()
  await founder.heading('The options').waitFor()
  await expect.poll(() => own.api.projects.list.query()).toEqual([])
  await page.getByRole('button', { name: 'Start from this' }).click()
  await founder.heading('Should it be built at all?').waitFor()
  const [project] = await own.api.projects.list.query()
  const projectId = ProjectId.parse(project?.id)
  await expect.poll(() => own.api.gates.current.query({ projectId })).toBeNull()
  expect((await own.api.briefs.get.query({ projectId })).version).toBe(1)
  await expect.poll(() => own.api.runs.list.query({ projectId })).toEqual([])
})
