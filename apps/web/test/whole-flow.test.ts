import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { readSampleMarkdown } from './founder-page.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test('a founder writes a brief, decides, compares, pushes back, chooses, gets a permit and sees one refused', async () => {
  await using visit = await stage.visit()
  const { page, founder } = visit

  await founder.createProject('Fewer gaps', 'For physiotherapy practices.')
  await founder.goTo('Brief')
  await founder.pasteBrief(readSampleMarkdown('physio-clinic'))
  await founder.saveBrief(1)

  await founder.goTo('Decision')
  await founder.decide('Proceed')
  await page.getByRole('link', { name: 'Continue to the plan' }).click()

  await founder.generate()
  await founder.openSheet('Side by side')
  const comparison = page.getByRole('table', { name: 'Side by side' })
  await founder.sees('target 14 weeks', comparison)
  await founder.sees('Recommended', comparison)
  await founder.openSheet('Scope')
  await founder.sees(/Offer a freed slot/, page.getByRole('table', { name: 'Scope' }))

  await founder.pushBack('One engineer only. Paint it blue.')
  const answer = page.getByRole('region', { name: 'What became of your feedback' })
  await founder.sees(/^Used$/, answer)
  await founder.sees(/^Not used$/, answer)

  await founder.openSheet('Options')
  const name = (await founder.option().getByRole('heading', { level: 3 }).textContent()) ?? ''
  await founder.choose(founder.option())
  await page.getByRole('heading', { level: 2, name }).waitFor()
  await page.getByRole('link', { name: 'Go on to the permit' }).click()
  await founder.authorize()
  const permit = page.getByRole('article', { name: /^Build permit 1/ })
  await permit.getByText('Details').click()
  const hash = await permit.getByText(/^[0-9a-f]{64}$/).textContent()
  await permit.getByRole('button', { name: 'Copy: Content hash' }).click()
  await founder.sees('Copied')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(hash)

  await founder.goTo('Brief')
  await page.getByRole('textbox', { name: 'Target user' }).fill('Practice managers, and nobody else.')
  await founder.saveBrief(2)
  await founder.goTo('Permit')
  await page.getByRole('button', { name: 'Authorize the build' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'The choice no longer holds' })
  await founder.sees('The brief has a newer version', refusal)

  await refusal.getByRole('link', { name: 'Go to the plan' }).click()
  await page.getByRole('button', { name: 'Generate from brief version 2' }).click()
  await founder.sees(/^Version 3$/)
  await founder.choose(founder.option(), 'The brief is narrower now.')
  await founder.goTo('Permit')
  await founder.authorize()
})
