import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test('a drag that returns to where it began leaves the control there', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'What if')
  const engineers = plan.options[0]?.engineers ?? 0
  await using visit = await stage.visit(`/projects/${project.id}/plan?view=what-if`)
  const { page } = visit
  const thumb = page.getByRole('slider', { name: 'Engineers of option A' })
  await page.locator('.pg-changed-options').waitFor()
  await thumb.scrollIntoViewIfNeeded()
  const track = await thumb.locator('xpath=ancestor::*[contains(@class, "Slider-trackContainer")]').boundingBox()
  if (!track) throw new Error('the slider has a track')
  const moveTo = (team: number) =>
    page.mouse.move(track.x + (track.width * (team - 1)) / 9, track.y + track.height / 2, { steps: 5 })
  const expectTeam = (team: number) => expect.poll(() => thumb.getAttribute('aria-valuenow')).toBe(`${team}`)
  await moveTo(engineers)
  await page.mouse.down()
  await moveTo(engineers + 2)
  await expectTeam(engineers + 2)
  await moveTo(engineers)
  await expectTeam(engineers)
  await page.mouse.up()
})
