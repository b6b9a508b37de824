import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStage } from '../browser-stage.ts'
import { countActions } from '../count-actions.ts'
import { readNotes } from '../read-notes.ts'

const most = { clicksToPlan: 6, clicksToPermit: 12, keysToPermit: 60 }

/** Copies the notes elsewhere, as a founder does, and pastes them into the page. */
async function pasteNotes(page: Page): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), readNotes('notes-bullets.txt'))
  await page.keyboard.press('ControlOrMeta+V')
}

test('takes notes from the clipboard to a plan in at most 6 clicks, and to a permit in at most 12', async () => {
  await using stage = await openStage()
  await using visit = await stage.visit()
  const { page, founder } = visit
  await page.getByLabel(/^Describe your idea/).waitFor()
  const count = await countActions(page)
  await pasteNotes(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await founder.decide('Proceed')
  await page.getByRole('link', { name: 'Continue to the plan' }).click()
  await founder.generate()
  const { clicks: toPlan } = await count()
  expect(toPlan).toBeGreaterThan(2)
  expect(toPlan).toBeLessThanOrEqual(most.clicksToPlan)
  await founder
    .option()
    .getByRole('button', { name: /^Choose/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Choose it' }).click()
  await page.getByRole('link', { name: 'Go on to the permit' }).click()
  await page.getByRole('button', { name: 'Authorize the build' }).click()
  await page.getByRole('article', { name: /^Build permit 1/ }).waitFor()
  const { clicks: toPermit } = await count()
  expect(toPermit).toBeGreaterThan(toPlan)
  expect(toPermit).toBeLessThanOrEqual(most.clicksToPermit)
  process.stdout.write(`clicks: ${toPlan} to the plan, ${toPermit} to the permit\n`)
})

/** Presses Tab until the focus is where a founder wants it, and then Enter. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  const isThere = () => wanted.evaluate((element) => element === document.activeElement)
  let presses = 0
  for (; !(await isThere()); presses++) {
    if (presses === most.keysToPermit) throw new Error(`the focus does not get to ${wanted}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
}

test('goes from notes on the clipboard to a permit by keyboard alone, in at most 60 key presses', async () => {
  await using stage = await openStage()
  await using visit = await stage.visit()
  const { page } = visit
  await page.getByLabel(/^Describe your idea/).waitFor()
  const count = await countActions(page)
  await pasteNotes(page)
  const stops = [
    page.getByRole('button', { name: 'Continue' }),
    page.getByRole('button', { name: /^Proceed/ }),
    page.getByRole('link', { name: 'Continue to the plan' }),
    page.getByRole('button', { name: 'Generate the plan' }),
    page.getByRole('button', { name: /^Choose/ }).first(),
    page.getByRole('button', { name: 'Choose it' }),
    page.getByRole('link', { name: 'Go on to the permit' }),
    page.getByRole('button', { name: 'Authorize the build' }),
  ]
  for (const stop of stops) await tabTo(page, stop)
  await page.getByRole('article', { name: /^Build permit 1/ }).waitFor()
  const { clicks, keys } = await count()
  expect(clicks).toBe(0)
  expect(keys).toBeGreaterThan(stops.length)
  expect(keys).toBeLessThanOrEqual(most.keysToPermit)
  process.stdout.write(`keys: ${keys} to the permit\n`)
})
