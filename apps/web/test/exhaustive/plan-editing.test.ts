import type { ProjectId } from '@plangate/core/schemas'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, projectWithChoice, projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { measureHidden, measureOverflow } from '../find-accessibility-issues.ts'
import { sizes } from '../looks.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const editPath = (projectId: ProjectId, version = 1) => `/projects/${projectId}/plan/edit?version=${version}`
const gridOf = (page: Page) => page.getByRole('grid', { name: 'Work items' })
/** A cell by its row, counted from 1, and its column: 0 is the title. */
const cellOf = (page: Page, row: number, column: number) =>
  gridOf(page)
    .locator('tbody tr')
    .nth(row - 1)
    .locator('td')
    .nth(column)
const textsOf = (cells: Locator) => cells.allTextContents()
const titlesOf = (page: Page) => textsOf(gridOf(page).locator('td[data-kind=title]'))
const figuresOf = (page: Page) => page.getByRole('table', { name: 'What it comes to' })
/** Ends once the page has left for the plan, which it does when a version is saved. */
const atPlan = (page: Page) => page.waitForURL(({ pathname }) => pathname.endsWith('/plan'))
const saveButton = (page: Page, version: number) => page.getByRole('button', { name: `Save as version ${version}` })

test('edits hours, splits a work item, undoes, and saves what is then written by "you" with hours of the team', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Edited')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('link', { name: 'Edit plan' }).click()
  await figuresOf(page).getByRole('row', { name: 'Weeks, likely (P50)' }).waitFor()
  const before = await textsOf(figuresOf(page).getByRole('cell'))
  const [first] = plan.workItems
  if (!first) throw new Error('the plan has no work item')

  await cellOf(page, 1, 3).click()
  await page.keyboard.type(String(first.hours.high * 3))
  await expect.poll(() => textsOf(figuresOf(page).getByRole('cell'))).not.toEqual(before)
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Enter')
  await founder.sees(`${first.title}: hours`)
  await expect.poll(() => page.evaluate('document.activeElement.dataset.column')).toBe('3')

  await page.getByRole('button', { name: 'Split row 2' }).click()
  await expect.poll(() => titlesOf(page)).toHaveLength(plan.workItems.length + 1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => titlesOf(page)).toEqual(plan.workItems.map(({ title }) => title))

  await page.locator('.pg-figures[aria-busy=false]').waitFor()
  const shown = await textsOf(figuresOf(page).getByRole('row', { name: 'Weeks, safely (P80)' }).locator('strong'))
  await saveButton(page, 2).click()
  await atPlan(page)
  await page.getByText('How it was written').click()
  await founder.sees('From brief version 1, written by you, edited from version 1.')
  const saved = await stage.api.plans.get.query({ projectId: project.id })
  expect(saved.version).toBe(2)
  expect(saved.workItems.map(({ hoursFrom }) => hoursFrom)).toEqual([
    'team',
    ...plan.workItems.slice(1).map(({ hoursFrom }) => hoursFrom),
  ])
  expect(saved.workItems[0]?.hours).toEqual({ ...first.hours, high: first.hours.high * 3 })
  expect(shown).toEqual(saved.options.map(({ estimate }) => estimate.weeks.p80.toFixed(1)))
})

test('says what a work item costs to run, and what that makes of each option', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Running')
  await using visit = await stage.visit(editPath(project.id))
  const { page, founder } = visit
  await figuresOf(page).getByRole('row', { name: 'Weeks, likely (P50)' }).waitFor()
  await expect.poll(() => figuresOf(page).getByRole('row', { name: 'Running costs' }).count()).toBe(0)
  await cellOf(page, 1, 3).click()
  const field = page.getByLabel('Running cost of row 1, USD per month')
  await field.fill('120-50')
  await founder.sees('The first amount has to be at most the second.')
  await field.fill('fifty')
  await page.keyboard.press('Tab')
  await expect.poll(() => field.inputValue()).toBe('fifty')
  await founder.sees(/^Write an amount such as 50/)
  await field.fill('$50-120')
  await figuresOf(page)
    .getByRole('row', { name: 'Running costs' })
    .getByText(/^\$50–\$120 per month once live \(named by 1 of \d+ work items\)$/)
    .first()
    .waitFor()
  await page.keyboard.press('Tab')
  await saveButton(page, 2).click()
  await atPlan(page)
  await founder.sees('$50–$120 per month once live')
  const { workItems } = await stage.api.plans.get.query({ projectId: project.id })
  expect(workItems.flatMap(({ runningCost }) => runningCost ?? [])).toEqual([{ low: 50, high: 120 }])
  expect(workItems.length).toBe(plan.workItems.length)
})

test('moves, edits and leaves by keyboard as a spreadsheet does', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'By keyboard')
  await using visit = await stage.visit(editPath(project.id))
  const { page } = visit
  const active = () =>
    page.evaluate("(({ item, column }) => [item, column])(document.activeElement.closest('td').dataset)")
  const at = (row: number, column: number) => [plan.workItems[row - 1]?.id, String(column)]
  await cellOf(page, 1, 0).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => active()).toEqual(at(2, 1))
  await page.keyboard.press('Control+End')
  await expect.poll(() => active()).toEqual(at(plan.workItems.length, 5 + plan.options.length))
  await page.keyboard.press('Control+Home')
  await expect.poll(() => active()).toEqual(at(1, 0))

  await page.keyboard.press('Enter')
  await page.keyboard.type('!')
  await page.keyboard.press('Escape')
  await expect.poll(() => active()).toEqual(at(1, 0))
  await expect.poll(async () => (await titlesOf(page))[0]).toBe(plan.workItems[0]?.title)
  await page.keyboard.type('Renamed')
  await page.keyboard.press('Enter')
  await expect.poll(() => active()).toEqual(at(2, 0))
  await expect.poll(async () => (await titlesOf(page))[0]).toBe('Renamed')
  await page.keyboard.press('Control+z')
  await expect.poll(() => titlesOf(page)).toEqual(plan.workItems.map(({ title }) => title))

  await page.keyboard.press('End')
  const checkbox = page.getByRole('checkbox', { name: `${plan.workItems[1]?.title} in option C` })
  await expect.poll(() => checkbox.isChecked()).toBe(true)
  await page.keyboard.press(' ')
  await expect.poll(() => checkbox.isChecked()).toBe(false)
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate("document.activeElement.closest('table') === null")).toBe(true)
})

test('pastes rows of a spreadsheet, names what it cannot read, and copies the table', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Pasted')
  await using visit = await stage.visit(editPath(project.id))
  const { page, founder } = visit
  const last = plan.workItems.length
  await cellOf(page, last, 0).focus()
  await page.evaluate(
    `navigator.clipboard.writeText('Imported\\t1\\t2\\tmany\\r\\nExported\\t2\\t4\\t8\\t3\\t${last}\\r\\n')`,
  )
  await page.keyboard.press('Control+v')
  await founder.sees(`Pasted 2 rows. 1 cell could not be read and stayed as before: "many" in row ${last}.`)
  await expect.poll(async () => (await titlesOf(page)).slice(-2)).toEqual(['Imported', 'Exported'])
  await expect.poll(() => cellOf(page, last + 1, 5).textContent()).toBe(String(last))
  await page.getByRole('button', { name: 'Copy as table' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied.split('\n')).toHaveLength(last + 2)
  expect(copied.split('\n').at(-1)).toMatch(/^Exported\t2\t4\t8\t3\t\d+\tyes\tyes\tyes$/)
})

test('names what is wrong, keeps the numbers of before, and offers to put in what is missing', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Wrong')
  await using visit = await stage.visit(editPath(project.id))
  const { page, founder } = visit
  await cellOf(page, 2, 1).click()
  await page.keyboard.type('9999')
  await founder.sees('Low has to be at most likely. These numbers predate the mistake and update once you correct it.')
  await founder.sees('Low has to be at most likely.')
  await expect.poll(() => cellOf(page, 2, 1).getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => saveButton(page, 2).getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByText('The numbers are from before').waitFor({ state: 'detached' })

  const needed = plan.workItems.find(({ id }) => plan.workItems.some(({ dependsOn }) => dependsOn.includes(id)))
  await page.getByRole('checkbox', { name: `${needed?.title} in option C` }).click()
  await founder.sees(`It needs "${needed?.title}", which the option leaves out.`)
  await page.getByRole('button', { name: 'Put in what is missing' }).click()
  await page.getByText('which the option leaves out').waitFor({ state: 'detached' })
})

test('keeps what is not saved over a reload, and forgets it when it is discarded', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Kept')
  await using visit = await stage.visit(editPath(project.id))
  const { page, founder } = visit
  await cellOf(page, 1, 0).click()
  await page.keyboard.type('Not saved')
  await page.keyboard.press('Enter')
  await founder.sees('Not saved yet.')
  await page.reload()
  await founder.sees('Restored what you typed')
  await expect.poll(async () => (await titlesOf(page))[0]).toBe('Not saved')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => titlesOf(page)).toEqual(plan.workItems.map(({ title }) => title))
  await page.reload()
  await founder.sees('Nothing is changed yet.')
})

test('a version that was written meanwhile is named, and both are kept', async () => {
  const { project } = await projectWithPlan(stage.api, 'Two writers')
  const projectId = project.id
  await using visit = await stage.visit(editPath(projectId))
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Drop option C' }).click()
  await stage.api.plans.regenerate.mutate({ projectId, feedback: 'One engineer only.' })
  await saveButton(page, 2).click()
  await founder.sees('Version 2 was written meanwhile')
  await page.getByRole('button', { name: 'Save mine as version 3' }).click()
  await atPlan(page)
  const history = await stage.api.plans.history.query({ projectId })
  expect(history.map(({ version, optionNames }) => [version, optionNames.length])).toEqual([
    [3, 2],
    [2, 3],
    [1, 3],
  ])
})

test('says that a choice stays, and what has to be decided before a version can be saved', async () => {
  const { project } = await projectWithChoice(stage.api, 'Chosen')
  const parked = await projectWithPlan(stage.api, 'Parked')
  await decide(stage.api, parked.project.id, 'park')
  await using visit = await stage.visit(editPath(project.id))
  const { page, founder } = visit
  await founder.sees('So does your choice')
  await page.goto(editPath(parked.project.id))
  await founder.sees('A version can be saved after a decision to proceed')
  await page.goto(`/projects/${(await stage.api.projects.create.mutate({ name: 'Blank' })).id}/plan/edit`)
  await founder.sees('No plan to edit yet')
})

test('works on a phone without scrolling sideways', async () => {
  const { project } = await projectWithPlan(stage.api, 'On a phone')
  await using visit = await stage.visit(editPath(project.id), { size: 'narrow', colorScheme: 'light' })
  const { page, founder } = visit
  await cellOf(page, 1, 2).click()
  await cellOf(page, 1, 2).click()
  await page.getByRole('textbox', { name: 'Likely hours of row 1' }).fill('13')
  await page.keyboard.press('Enter')
  await founder.sees('Not saved yet.')
  await expect.poll(() => measureOverflow(page)).toBe(0)
  for (const wide of [page.locator('.pg-edit-grid-frame'), page.getByRole('region', { name: 'What it comes to, by' })])
    expect(await measureHidden(wide)).toBe(0)
  await gridOf(page).getByRole('columnheader', { name: 'Depends on' }).waitFor()
  await gridOf(page).getByRole('gridcell').first().waitFor()
  await figuresOf(page).getByRole('row', { name: 'Weeks, safely (P80)' }).getByRole('cell').first().waitFor()
  expect(page.viewportSize()).toEqual(sizes.narrow)
})
