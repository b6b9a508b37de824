import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice, projectWithOverrun } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { measureHidden } from './find-accessibility-issues.ts'
import { primaryButtons } from './primary-buttons.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test('the founder enters hours with the keyboard, and a file fills the rest', async () => {
  const { project } = await projectWithChoice(stage.api, 'Hours')
  await using visit = await stage.visit(`/projects/${project.id}/progress`)
  const { page, founder } = visit
  await founder.sees('Nothing is recorded yet. Enter the hours of a first item below.')
  const hours = page.getByRole('region', { name: 'Hours of the items' }).getByRole('textbox')
  await hours.first().fill('many')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await founder.sees('A number, such as 12.5')
  await hours.first().fill('12.5')
  await hours.first().press('Enter')
  await page.keyboard.type('3')
  await page.getByRole('combobox').first().selectOption('Done')
  await page.getByRole('button', { name: 'Record 2 changes' }).click()
  await founder.sees(/^1 of \d+ items done, 16 hours paid/)
  await founder.sees(
    /^Calendar weeks left for this team after the latest record: likely [\d.]+, until .+ safely [\d.]+, until/,
  )
  const { items } = await stage.api.actuals.current.query({ projectId: project.id })
  expect(items.map(({ state, hours: recorded }) => [state, recorded])).toEqual([
    ['done', 12.5],
    ['open', 3],
  ])

  const csv = `item,state,hours\n${items.map(({ workItemId }) => `${workItemId},dropped,7`).join('\n')}\nmagic,open,1\n`
  const file = page.getByLabel('CSV file of hours')
  const upload = (text: string) =>
    file.setInputFiles({ name: 'h.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await upload(csv)
  await founder.sees('Line 4: There is no item "magic" in this plan.')
  await upload(csv.replace('magic,open,1\n', ''))
  await founder.sees('2 rows read into the table. Record them below.')
  await expect.poll(() => hours.first().inputValue()).toBe('7')
})

test('a phone shows the field for hours without scrolling sideways', async () => {
  const { project } = await projectWithChoice(stage.api, 'On a phone')
  await using visit = await stage.visit(`/projects/${project.id}/progress`, { size: 'narrow', colorScheme: 'light' })
  const table = visit.page.getByRole('region', { name: 'Hours of the items' })
  await table.getByRole('row').nth(1).waitFor()
  expect(await measureHidden(table)).toBe(0)
})

test('a review that is due is confirmed with a reason, and counts in the track record once finished', async () => {
  const { project } = await projectWithOverrun(stage.api, 'Overrun')
  await using visit = await stage.visit(`/projects/${project.id}/permit`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Authorize the build' }).click()
  await page.getByRole('link', { name: 'Go to the progress' }).click()
  await founder.sees('A review is due before anything more is built')
  await page.getByRole('button', { name: 'Record' }).waitFor()
  expect(await primaryButtons(page)).toEqual(['Confirm the review'])
  await page.getByRole('button', { name: 'Confirm the review' }).click()
  await page.getByLabel('Why you continue').fill('It is worth it.')
  await page.getByRole('button', { name: 'Confirm the review' }).click()
  await page.getByText('A review is due before anything more is built').waitFor({ state: 'hidden' })
  await page.getByRole('textbox', { name: 'Hours', exact: true }).fill('900')
  await page.getByRole('button', { name: 'Finish with these totals' }).click()
  await founder.sees(/^Finished with 900 hours/)
  await page.getByRole('link', { name: 'Track record' }).click()
  await founder.sees(/of 1 plan stayed within the safe figure/)
  await expect.poll(() => stage.api.builds.authorize.mutate({ projectId: project.id })).toMatchObject({ number: 1 })
})
